import { type CostActivity, type CostInput, isKnown } from './compliance-cost.ts';

/** What one filing asks of the citizen, as an officer can ask people about it. Null = not known; never guessed. */
export interface FilingInputs {
  /** Hours of preparing the papers. */
  readonly prepareHours: number | null;
  /** Copies to be made or certified, and đồng for one. */
  readonly copies: number | null;
  readonly copyPrice: number | null;
  /** Advice or service paid for, đồng. */
  readonly service: number | null;
  /** Trips to the office; hours (way and waiting) and đồng for each. */
  readonly trips: number | null;
  readonly tripHours: number | null;
  readonly tripCost: number | null;
  /** Fee or charge; postage and the rest; đồng. */
  readonly fee: number | null;
  readonly other: number | null;
  /** Filings of one subject in a year, and subjects in a year. */
  readonly filingsPerYear: number | null;
  readonly subjects: number | null;
}

/** The inputs in the order they are asked for. */
export const FILING_INPUTS = [
  'prepareHours',
  'copies',
  'copyPrice',
  'service',
  'trips',
  'tripHours',
  'tripCost',
  'fee',
  'other',
  'filingsPerYear',
  'subjects',
] as const satisfies readonly (keyof FilingInputs)[];

export type FilingInputId = (typeof FILING_INPUTS)[number];

/** Nothing asked yet. */
export const NO_FILING: FilingInputs = {
  prepareHours: null,
  copies: null,
  copyPrice: null,
  service: null,
  trips: null,
  tripHours: null,
  tripCost: null,
  fee: null,
  other: null,
  filingsPerYear: null,
  subjects: null,
};

/** An hour of income in đồng, the same for every procedure, and where the figure is from. */
export interface HourlyIncome {
  readonly income: number | null;
  readonly source: string;
}

/** So many times so much; nothing at all where there are none, whatever one costs. */
function times(count: number | null, each: number | null): number | null {
  if (count === 0) return 0;
  return isKnown(count) && isKnown(each) ? count * each : null;
}

/** The activities of the standard cost model behind a filing: preparing, going there, paying. */
export function costInputOf(filing: FilingInputs, { income, source }: HourlyIncome): CostInput {
  const activities: readonly CostActivity[] = [
    {
      name: 'Chuẩn bị hồ sơ (kể cả sao chụp)',
      hours: filing.prepareHours,
      service: filing.service,
      fee: 0,
      other: times(filing.copies, filing.copyPrice),
    },
    {
      name: 'Đi nộp hồ sơ, nhận kết quả',
      hours: times(filing.trips, filing.tripHours),
      service: 0,
      fee: 0,
      other: times(filing.trips, filing.tripCost),
    },
    { name: 'Nộp phí, lệ phí; bưu chính', hours: 0, service: 0, fee: filing.fee, other: filing.other },
  ];
  const { filingsPerYear, subjects } = filing;
  return { hourlyIncome: income, hourlyIncomeSource: source, activities, filingsPerYear, subjects };
}

/** What is proposed, on top of what is: an input left open stays as it is now. Null: nothing is proposed at all. */
export function simplifiedFiling(before: FilingInputs, change: Partial<FilingInputs>): FilingInputs | null {
  const given = Object.entries(change).filter(([, value]) => value !== null);
  return given.length === 0 ? null : { ...before, ...Object.fromEntries(given) };
}

import type { Words } from '../words.ts';

/** One activity of the citizen: preparing a paper, going there, waiting. Null = not known: asked for, never invented. */
export interface CostActivity {
  readonly name: string;
  /** Hours of one filing. */
  readonly hours: number | null;
  /** Đồng of one filing: advice or service paid for; fee or charge; postage and the rest. */
  readonly service: number | null;
  readonly fee: number | null;
  readonly other: number | null;
}

/** Everything the standard cost model needs for one way of doing a procedure. */
export interface CostInput {
  /** Đồng an hour; with where it is from, since it changes every year. */
  readonly hourlyIncome: number | null;
  readonly hourlyIncomeSource: string;
  readonly activities: readonly CostActivity[];
  /** Filings of one subject in a year, and how many subjects there are. */
  readonly filingsPerYear: number | null;
  readonly subjects: number | null;
}

/** An input that nobody gave yet. `activity` null: it concerns the procedure as a whole. */
export interface MissingInput {
  readonly activity: string | null;
  readonly what: Words;
}

/** Đồng, rounded to whole ones; null where an input is missing. */
export interface CostResult {
  readonly perFiling: number | null;
  readonly perYear: number | null;
  readonly missing: readonly MissingInput[];
}

/** The formula as it is printed. */
export const COST_FORMULA: Words = {
  vi: 'Chi phí một lần = tổng các hoạt động [số giờ × thu nhập bình quân một giờ + chi phí tư vấn, dịch vụ + phí, lệ phí + bưu chính và chi phí khác]; chi phí một năm = chi phí một lần × số lần thực hiện trong năm của một đối tượng × số đối tượng.',
  en: 'Cost of one filing = sum over activities [hours × hourly income + advice or service + fee or charge + postage and other]; cost of a year = cost of one filing × filings of a subject in a year × subjects.',
};

/** Where the formula is from. The hourly income of a year is data with a source of its own. */
export const COST_SOURCE: Words = {
  vi: 'Mô hình chi phí chuẩn (SCM), rà soát theo NĐ 63/2010/NĐ-CP, Điều 28 và TT 02/2017/TT-VPCP; theo hiểu biết chung, chưa đối chiếu văn bản',
  en: 'Standard cost model (SCM), review under Decree 63/2010 Art. 28 and Circular 02/2017; generally known, not seen in a text',
};

/** Share of the cost the plan wants saved: 20 %, procedure-control plan of Hà Trung (2022), annex part V. A setting. */
export const COST_TARGET = 0.2;

const WHAT = {
  hours: { vi: 'số giờ', en: 'hours' },
  service: { vi: 'chi phí tư vấn, dịch vụ', en: 'advice or service' },
  fee: { vi: 'phí, lệ phí', en: 'fee or charge' },
  other: { vi: 'bưu chính và chi phí khác', en: 'postage and other' },
  hourlyIncome: { vi: 'thu nhập bình quân một giờ', en: 'hourly income' },
  hourlyIncomeSource: { vi: 'nguồn của thu nhập bình quân một giờ', en: 'source of the hourly income' },
  activities: { vi: 'các hoạt động phải làm', en: 'the activities' },
  filingsPerYear: {
    vi: 'số lần thực hiện trong năm của một đối tượng',
    en: 'filings of a subject in a year',
  },
  subjects: { vi: 'số đối tượng', en: 'subjects' },
} as const satisfies Record<string, Words>;

/** A number that can stand in the model. */
export const isKnown = (value: number | null): value is number =>
  value !== null && Number.isFinite(value) && value >= 0;

/** Cost of one filing and of a year. What is missing is named; nothing is filled in with a guess. */
export function complianceCost(input: CostInput): CostResult {
  const missing: MissingInput[] = [];
  const need = (what: keyof typeof WHAT, activity: string | null = null): void =>
    void missing.push({ activity, what: WHAT[what] });
  if (!isKnown(input.hourlyIncome)) need('hourlyIncome');
  if (input.hourlyIncomeSource.trim() === '') need('hourlyIncomeSource');
  if (input.activities.length === 0) need('activities');
  for (const activity of input.activities) {
    for (const what of ['hours', 'service', 'fee', 'other'] as const) {
      if (!isKnown(activity[what])) need(what, activity.name);
    }
  }
  const perFiling = missing.length === 0 ? filingCost(input) : null;
  if (!isKnown(input.filingsPerYear)) need('filingsPerYear');
  if (!isKnown(input.subjects)) need('subjects');
  const perYear =
    perFiling === null || !isKnown(input.filingsPerYear) || !isKnown(input.subjects)
      ? null
      : Math.round(perFiling * input.filingsPerYear * input.subjects);
  return { perFiling: perFiling === null ? null : Math.round(perFiling), perYear, missing };
}

function filingCost({ activities, hourlyIncome }: CostInput): number {
  return activities.reduce(
    (sum, { hours, service, fee, other }) =>
      sum + (hours ?? 0) * (hourlyIncome ?? 0) + (service ?? 0) + (fee ?? 0) + (other ?? 0),
    0,
  );
}

/** Share of the cost that is saved, 0–1 (negative when it rises); null where a cost is missing or was nothing. */
export function savedShare(before: number | null, after: number | null): number | null {
  return before === null || after === null || before === 0 ? null : (before - after) / before;
}

import { FORMS, figureOfColumn, II_06A } from '@dung-hen/forms';
import type { FigureId, Figures, ReportRow } from '../report/report-table.ts';

/** A sum that must hold in a row, by meaning. */
interface Sum {
  readonly total: FigureId;
  readonly parts: readonly FigureId[];
}

/** Every sum of every known form: (3)=(4)+(5)+(6), (7)=(8)+(9)+(10) … of II.06a and what they become in other forms. */
const SUMS: readonly Sum[] = distinct([
  ...[II_06A, ...FORMS].flatMap(({ columns, identities }) => {
    const figure = (number: number): FigureId => {
      const column = columns.find((one) => one.number === number);
      return column === undefined ? '' : figureOfColumn(column);
    };
    return identities.map(({ total, parts }) => ({ total: figure(total), parts: parts.map(figure) }));
  }),
  // Exports that split counter and post but not the online ways, as the lists of one-stop products do.
  {
    total: 'received.total',
    parts: ['received.online', 'received.direct', 'received.post', 'received.carryOver'],
  },
]);

/** A kind of received dossiers no sum of a form reckons with: where a row has some, its received parts need not add up. */
const BESIDE: FigureId = 'received.onlineOther';

/** A sum that does not hold. */
export interface BrokenSum {
  readonly rowLabel: string;
  readonly total: FigureId;
  readonly parts: readonly FigureId[];
  /** Total minus parts, in dossiers. */
  readonly difference: number;
}

/** The sums that a row breaks; a sum of which a column is missing is not asked of it. */
export function brokenSums({ label, figures }: Pick<ReportRow, 'label' | 'figures'>): BrokenSum[] {
  return SUMS.flatMap(({ total, parts }) => {
    const whole = figures[total];
    if (whole === undefined || parts.some((part) => figures[part] === undefined)) return [];
    const difference = whole - summedParts(figures, parts);
    const unreckoned = total === 'received.total' && split({ total, parts }) && (figures[BESIDE] ?? 0) > 0;
    return difference === 0 || unreckoned ? [] : [{ rowLabel: label, total, parts, difference }];
  });
}

const summedParts = (figures: Figures, parts: readonly FigureId[]): number =>
  parts.reduce((sum, part) => sum + (figures[part] ?? 0), 0);

/** 'received.total = received.…': the same dossiers split by one thing. */
const split = ({ total, parts }: Sum): boolean => groupOf(total) === groupOf(parts[0] ?? '');

const groupOf = (id: FigureId): string => id.split('.')[0] ?? '';

function distinct(sums: readonly Sum[]): Sum[] {
  const seen = new Map(sums.map((sum) => [`${sum.total}=${[...sum.parts].sort().join('+')}`, sum]));
  return [...seen.values()];
}

import type { ReportConceptId } from '@dung-hen/page';
import type { ReportRow } from '../report/report-table.ts';

/** A sum that must hold in a row: `total` is the sum of one of `ways`, the first of which every part is there. */
interface SumRule {
  readonly total: ReportConceptId;
  readonly ways: readonly (readonly ReportConceptId[])[];
}

/**
 * Sums of the forms, by meaning: (3)=(4)+(5)+(6), (7)=(8)+(9)+(10), (11)=(12)+(13), (3)=(7)+(11) of II.06a and what
 * they become where a form splits or joins columns. Sources: circular 01/2020/TT-VPCP; commune TONGHOP; 07a/BTP and the
 * city's unit summary as exported in Hà Nội, 2026.
 */
const RULES: readonly SumRule[] = [
  {
    total: 'received.total',
    ways: [
      ['received.online', 'received.directAndPost', 'received.carryOver'],
      ['received.online', 'received.direct', 'received.post', 'received.carryOver'],
      [
        'received.onlineFull',
        'received.onlinePartial',
        'received.post',
        'received.direct',
        'received.carryOver',
      ],
    ],
  },
  {
    total: 'resolved.total',
    ways: [
      ['resolved.early', 'resolved.onTime', 'resolved.overdue'],
      ['resolved.earlyAndOnTime', 'resolved.overdue'],
    ],
  },
  { total: 'pending.total', ways: [['pending.inTime', 'pending.overdue']] },
  { total: 'received.total', ways: [['resolved.total', 'pending.total']] },
  {
    total: 'resolved.overdue',
    ways: [['resolved.overdueApologised', 'resolved.overdueNotApologised']],
  },
  { total: 'pending.overdue', ways: [['pending.overdueApologised', 'pending.overdueNotApologised']] },
];

/** A sum that does not hold. */
export interface BrokenSum {
  readonly rowLabel: string;
  readonly total: ReportConceptId;
  readonly parts: readonly ReportConceptId[];
  /** Total minus parts, in dossiers. */
  readonly difference: number;
}

/** The sums that a row breaks; a sum of which a column is missing is not asked of it. */
export function brokenSums({ label, figures }: Pick<ReportRow, 'label' | 'figures'>): BrokenSum[] {
  return RULES.flatMap(({ total, ways }) => {
    const whole = figures[total];
    const parts = ways.find((way) => way.every((part) => figures[part] !== undefined));
    if (whole === undefined || parts === undefined) return [];
    const difference = whole - parts.reduce((sum, part) => sum + (figures[part] ?? 0), 0);
    return difference === 0 ? [] : [{ rowLabel: label, total, parts, difference }];
  });
}

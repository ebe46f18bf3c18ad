import type { CountedDossier } from './collection.ts';
import { tickOf } from './counting/moment.ts';
import { II_06A_COLUMN as C } from './definitions/ii-06a.ts';
import type { ReportForm, Words } from './types.ts';

/** Why a dossier is in (3) and in none of (4), (5), (6); stable codes. */
export const INTAKE_GAP_CAUSES = ['noReceiveDate', 'receivedAfterPeriod', 'noChannel'] as const;

export type IntakeGapCause = (typeof INTAKE_GAP_CAUSES)[number];

export interface IntakeGap {
  readonly cause: IntakeGapCause;
  /** Dossier codes in the form's order. */
  readonly codes: readonly string[];
  readonly words: Words;
}

/**
 * Explains 3 ≠ 4+5+6, the only sum of II.06a that real data break: the dossiers of the total row that are in (3) and
 * in none of its parts, by cause. `dossiers` are those the form was computed from.
 */
export function explainIntakeGap(form: ReportForm, dossiers: Iterable<CountedDossier>): IntakeGap[] {
  const total = form.rows.find(({ kind }) => kind === 'total');
  const evidence = (column: number): readonly string[] => total?.cells[column]?.evidence ?? [];
  const placed = new Set([C.online, C.counterAndPost, C.carriedOver].flatMap(evidence));
  const byCode = new Map(Array.from(dossiers, (dossier) => [dossier.code, dossier]));
  const codes = new Map<IntakeGapCause, string[]>(INTAKE_GAP_CAUSES.map((cause) => [cause, []]));
  for (const code of evidence(C.received)) {
    const dossier = placed.has(code) ? undefined : byCode.get(code);
    if (dossier) {
      codes.get(causeOf(dossier, form))?.push(code);
    }
  }
  return [...codes]
    .filter(([, found]) => found.length > 0)
    .map(([cause, found]) => ({ cause, codes: found, words: TEXTS[cause] }));
}

function causeOf({ receivedAt }: CountedDossier, { period }: ReportForm): IntakeGapCause {
  if (receivedAt === null) {
    return 'noReceiveDate';
  }
  return tickOf(receivedAt, 'day') > tickOf(period.to, 'day') ? 'receivedAfterPeriod' : 'noChannel';
}

const TEXTS: Readonly<Record<IntakeGapCause, Words>> = {
  noReceiveDate: {
    vi: 'Đã giải quyết trong kỳ nhưng không có ngày tiếp nhận: bổ sung ngày tiếp nhận trên hệ thống một cửa',
    en: 'Resolved in the period but without a receive date: add it in the one-stop system',
  },
  receivedAfterPeriod: {
    vi: 'Đã giải quyết trong kỳ nhưng ngày tiếp nhận sau kỳ: kiểm tra lại ngày tiếp nhận và ngày kết thúc xử lý',
    en: 'Resolved in the period but received after it: check the receive date and the finish date',
  },
  noChannel: {
    vi: 'Không ghi kênh tiếp nhận nên không vào cột (4) hay (5): bổ sung kênh tiếp nhận trên hệ thống một cửa',
    en: 'No channel is given, so it is neither in (4) nor in (5): add the channel in the one-stop system',
  },
};

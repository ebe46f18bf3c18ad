import type { Calendar, IsoDate, IsoLocal } from '@dung-hen/calendar';
import type { Assessment } from '../assess/assess.ts';
import type { DigitisedState, Dossier, PaymentState } from '../dossier.ts';
import type { Confidence } from '../rules/rule-version.ts';
import type { Words } from '../words.ts';

/** One apology letter of the office's register, as far as self-inspection needs it. */
export interface ApologyFact {
  readonly dossierCode: string;
  readonly datedOn: IsoDate;
  /** The appointment it put off; null where the register does not say. The system's date may have moved since. */
  readonly oldDue: IsoDate | IsoLocal | null;
}

/** Fees of a dossier as an officer's list has them. */
export interface PaymentFact {
  readonly state: PaymentState;
  /** Null where the list names no day. */
  readonly paidAt: IsoDate | IsoLocal | null;
}

/**
 * What self-inspection may be told besides the dossiers. Null = the data were not given: every question that needs
 * them is answered "không đủ dữ liệu", never passed. A code missing from a map is not known either.
 */
export interface InspectionRecords {
  /** Every letter in force of the register (voided ones left out), over the whole time inspected. */
  readonly apologies: readonly ApologyFact[] | null;
  /** By dossier code, out of the officer's list; it goes before what the system said of the dossier. */
  readonly digitised: ReadonlyMap<string, DigitisedState> | null;
  /** By dossier code, likewise. */
  readonly payments: ReadonlyMap<string, PaymentFact> | null;
  /** Codes of dossiers whose supplements were never read (seen in a list only): none on record means nothing there. */
  readonly supplementsUnread: ReadonlySet<string>;
}

/** Nothing but the dossiers is known. */
export const NO_RECORDS: InspectionRecords = {
  apologies: null,
  digitised: null,
  payments: null,
  supplementsUnread: new Set(),
};

/** What a rule looks at. */
export interface Inspected {
  readonly dossier: Dossier;
  readonly assessment: Assessment;
  readonly records: InspectionRecords;
  readonly calendar: Calendar;
  readonly now: IsoLocal;
}

/** What the data would have to hold, in words. */
export const LACKING = {
  apologies: { vi: 'sổ văn bản xin lỗi', en: 'the register of apology letters' },
  digitised: { vi: 'tình trạng số hóa kết quả', en: 'whether the result is digitised' },
  payments: { vi: 'nghĩa vụ tài chính, tình trạng thanh toán', en: 'financial duty and payment' },
  oldDue: { vi: 'ngày hẹn trả cũ trong sổ văn bản xin lỗi', en: 'the old date in the register of letters' },
  channel: { vi: 'kênh tiếp nhận', en: 'the channel it came by' },
  submittedAt: { vi: 'thời điểm nộp', en: 'when it was submitted' },
  receivedAt: { vi: 'ngày tiếp nhận', en: 'the receipt date' },
  dueAt: { vi: 'ngày hẹn trả', en: 'the appointment date' },
  finishedAt: { vi: 'ngày kết thúc xử lý', en: 'the day work ended' },
  returnedAt: { vi: 'ngày trả kết quả', en: 'the day the result was handed over' },
  supplements: {
    vi: 'các lần yêu cầu bổ sung (hồ sơ chưa thu thập)',
    en: 'its supplements (never collected)',
  },
  requestedAt: { vi: 'ngày yêu cầu bổ sung', en: 'the day the supplement was asked for' },
  limit: { vi: 'thời hạn giải quyết của thủ tục', en: 'the time limit of the procedure' },
  dates: {
    vi: 'ngày tháng hợp lệ (ngày trên hệ thống mâu thuẫn nhau)',
    en: 'dates that do not contradict each other',
  },
} as const satisfies Record<string, Words>;

export type Lacking = keyof typeof LACKING;

/** Answer of one rule about one dossier. 'other' = the rule is not about dossiers like this one. */
export type RuleAnswer =
  | { readonly is: 'kept' }
  | { readonly is: 'other' }
  | { readonly is: 'found'; readonly words: Words }
  | { readonly is: 'unknown'; readonly lacks: Lacking };

export const KEPT: RuleAnswer = { is: 'kept' };
export const OTHER: RuleAnswer = { is: 'other' };

/** A finding in both languages. */
export function found(vi: string, en: string): RuleAnswer {
  return { is: 'found', words: { vi, en } };
}

/** The data do not say. */
export function unknown(lacks: Lacking): RuleAnswer {
  return { is: 'unknown', lacks };
}

/** One question of the checklist that data can answer. */
export interface InspectionRule {
  readonly id: string;
  /** As a duty: 'Hồ sơ quá hạn phải có văn bản xin lỗi'. */
  readonly duty: Words;
  /** Decree and article, as cited in Vietnamese papers. */
  readonly source: string;
  readonly confidence: Confidence;
  readonly ask: (inspected: Inspected) => RuleAnswer;
}

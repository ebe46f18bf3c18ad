import type { IsoLocal } from '@dung-hen/calendar';

/** 'thanhHoa' = Hệ thống Phản hồi Thanh Hóa, 'government' = PAKN on the national public-service portal. */
export type FeedbackSystem = 'thanhHoa' | 'government';

/** Where an item stands, whatever the system: chờ tiếp nhận, đang xử lý, đã xử lý. */
export type FeedbackPhase = 'waiting' | 'handling' | 'handled';

/** Derived from `isPublic` and `confirmed`; the Thanh Hóa system has no status of its own. */
export type ThanhHoaStatus = 'waiting' | 'refused' | 'handling' | 'published';

/** Statuses of the government system (method note of Decision 766/QĐ-TTg, indicators 5.1–5.4). */
export type GovernmentStatus =
  | 'newAtGovernmentOffice'
  | 'receivedLocally'
  | 'feedbackSupplemented'
  | 'supplemented'
  | 'handledDirectly'
  | 'handledLocally'
  | 'mailed'
  | 'returnedToLocalReceipt'
  | 'returnedBetweenAgencies'
  | 'returnedByAgency'
  | 'awaitingPublication'
  | 'published'
  | 'returnedToGovernmentOffice'
  | 'refused'
  | 'sentByOwnSoftware'
  | 'awaitingSupplement';

export type FeedbackStatus = ThanhHoaStatus | GovernmentStatus;

/** "Quy định, chính sách, thủ tục" or "hành vi cán bộ". */
export type FeedbackKind = 'rules' | 'conduct';

/**
 * One phản ánh, kiến nghị in one system, without anything that names its sender: title with names after a form of
 * address and all personal numbers masked, the text only as traces. Moments are Vietnamese wall-clock time; `null`
 * means that the system did not say.
 */
export interface Feedback {
  readonly system: FeedbackSystem;
  /** The system's own code or id. */
  readonly code: string;
  /** Codes of other systems written in the item. */
  readonly references: readonly string[];
  /** See `feedbackTitle`. */
  readonly title: string;
  /** See `tracesOf`: tells alike texts without holding them. */
  readonly traces: readonly number[];
  /** Null for a status that is not known; nothing is then judged. */
  readonly status: FeedbackStatus | null;
  /** The group the system itself shows the item under, where it does. */
  readonly shownPhase: FeedbackPhase | null;
  readonly kind: FeedbackKind | null;
  /** Chủ đề or lĩnh vực. */
  readonly topic: string | null;
  readonly unitName: string | null;
  /** When the citizen sent it. */
  readonly sentAt: IsoLocal | null;
  /** When it was handed to the unit that answers. */
  readonly transferredAt: IsoLocal | null;
  readonly supplementAskedAt: IsoLocal | null;
  readonly supplementedAt: IsoLocal | null;
  /** When the answer was given ("chờ công khai" since). */
  readonly answeredAt: IsoLocal | null;
  /** When it was refused or handed back. */
  readonly turnedAwayAt: IsoLocal | null;
  readonly publishedAt: IsoLocal | null;
  /** `process_time` of the topic in the Thanh Hóa system; its unit is a setting. */
  readonly topicDays: number | null;
}

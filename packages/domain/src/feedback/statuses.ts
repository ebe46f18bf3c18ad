import type { FeedbackPhase, FeedbackStatus, GovernmentStatus, ThanhHoaStatus } from './feedback.ts';

/** A status as its system words it, and the phases it may stand for. */
export interface StatusFact {
  readonly label: string;
  /** More than one where the official note lists the status in two groups. */
  readonly phases: readonly [FeedbackPhase, ...FeedbackPhase[]];
}

/**
 * Status of an item of the Thanh Hóa system. The system keeps none: it follows from two members. Published is handled;
 * else `confirmed` −1 waits, 0 was refused, 1 is being handled. (System as of 2020–2021.) Null for any other value.
 */
export function thanhHoaStatus(record: {
  readonly isPublic: boolean;
  readonly confirmed: number | null;
}): ThanhHoaStatus | null {
  if (record.isPublic) return 'published';
  if (record.confirmed === -1) return 'waiting';
  if (record.confirmed === 0) return 'refused';
  return record.confirmed === 1 ? 'handling' : null;
}

/** Words of the Thanh Hóa system for its four statuses (2020–2021). */
export const THANH_HOA_STATUSES: Readonly<Record<ThanhHoaStatus, StatusFact>> = {
  waiting: { label: 'Chờ tiếp nhận', phases: ['waiting'] },
  refused: { label: 'Từ chối xử lý', phases: ['handled'] },
  handling: { label: 'Đang xử lý', phases: ['handling'] },
  published: { label: 'Đã xử lý', phases: ['handled'] },
};

/**
 * Statuses of the government system in their groups, as the method note of the indicators of Decision 766/QĐ-TTg
 * (5.1–5.4) lists them. "Chờ bổ sung" is counted as handled there; "Tiếp nhận ở địa phương" stands in two groups.
 */
export const GOVERNMENT_STATUSES: Readonly<Record<GovernmentStatus, StatusFact>> = {
  newAtGovernmentOffice: { label: 'Mới tiếp nhận', phases: ['waiting'] },
  receivedLocally: { label: 'Tiếp nhận ở địa phương', phases: ['waiting', 'handling'] },
  feedbackSupplemented: { label: 'Phản ánh đã bổ sung', phases: ['waiting'] },
  supplemented: { label: 'PAKN đã bổ sung', phases: ['handling'] },
  handledDirectly: { label: 'Phản ánh trực tiếp xử lý', phases: ['handling'] },
  handledLocally: { label: 'Xử lý ở địa phương', phases: ['handling'] },
  mailed: { label: 'Đã gửi email', phases: ['handling'] },
  returnedToLocalReceipt: { label: 'Trả lại tiếp nhận địa phương', phases: ['handling'] },
  returnedBetweenAgencies: { label: 'BNĐP trả lại BNĐP khác', phases: ['handled'] },
  returnedByAgency: { label: 'BNĐP trả VPCP', phases: ['handled'] },
  awaitingPublication: { label: 'Chờ công khai', phases: ['handled'] },
  published: { label: 'Đã công khai', phases: ['handled'] },
  returnedToGovernmentOffice: { label: 'Trả lại VPCP', phases: ['handled'] },
  refused: { label: 'Từ chối tiếp nhận', phases: ['handled'] },
  sentByOwnSoftware: { label: 'Gửi đơn vị khác bằng phần mềm riêng', phases: ['handled'] },
  awaitingSupplement: { label: 'Chờ bổ sung', phases: ['handled'] },
};

/** Every way of ending without an answer: refused or handed back. */
export const TURNED_AWAY: ReadonlySet<FeedbackStatus> = new Set<FeedbackStatus>([
  'refused',
  'returnedBetweenAgencies',
  'returnedByAgency',
  'returnedToGovernmentOffice',
  'sentByOwnSoftware',
]);

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/gu, 'd')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Other spellings of a status, seen in the same note. */
const ALIASES: readonly (readonly [string, GovernmentStatus])[] = [
  ['Mới tiếp nhận (VPCP)', 'newAtGovernmentOffice'],
  ['Mới tiếp nhận VPCP', 'newAtGovernmentOffice'],
  ['Trực tiếp xử lý', 'handledDirectly'],
  ['Tiếp nhận ở ĐP', 'receivedLocally'],
  ['Đã gửi e-mail', 'mailed'],
];

const GOVERNMENT_BY_WORDS: ReadonlyMap<string, GovernmentStatus> = new Map([
  ...Object.entries(GOVERNMENT_STATUSES).map(
    ([status, { label }]) => [plain(label), status as GovernmentStatus] as const,
  ),
  ...ALIASES.map(([label, status]) => [plain(label), status] as const),
]);

const THANH_HOA_BY_WORDS: ReadonlyMap<string, ThanhHoaStatus> = new Map(
  Object.entries(THANH_HOA_STATUSES).map(([status, { label }]) => [plain(label), status as ThanhHoaStatus]),
);

/** The government status a label stands for, capitals, marks and dashes aside; null for words not known. */
export function governmentStatusOfWords(label: string): GovernmentStatus | null {
  return GOVERNMENT_BY_WORDS.get(plain(label)) ?? null;
}

/** The Thanh Hóa status a label stands for; null for words not known. */
export function thanhHoaStatusOfWords(label: string): ThanhHoaStatus | null {
  return THANH_HOA_BY_WORDS.get(plain(label)) ?? null;
}

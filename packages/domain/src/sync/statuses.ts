import type { DossierStatus } from '../dossier.ts';
import { wordsKey } from '../publicity/keys.ts';
import type { Words } from '../words.ts';

/** What the status codes (TrangThaiHoSo) mean, on the national portal and in the province system alike (February 2025). */
export const DOSSIER_STATUS_WORDS: Readonly<Record<DossierStatus, Words>> = {
  1: { vi: 'Mới đăng ký', en: 'Newly registered' },
  2: { vi: 'Được tiếp nhận', en: 'Received' },
  3: { vi: 'Không được tiếp nhận', en: 'Refused' },
  4: { vi: 'Đang xử lý', en: 'In progress' },
  5: { vi: 'Yêu cầu bổ sung giấy tờ', en: 'Supplement requested' },
  6: { vi: 'Yêu cầu thực hiện nghĩa vụ tài chính', en: 'Financial duty requested' },
  7: { vi: 'Công dân yêu cầu rút hồ sơ', en: 'Withdrawal asked for' },
  8: { vi: 'Dừng xử lý', en: 'Stopped' },
  9: { vi: 'Đã xử lý xong', en: 'Finished' },
  10: { vi: 'Đã trả kết quả', en: 'Returned' },
};

/** Every status code in order. */
export const DOSSIER_STATUSES: readonly DossierStatus[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

/** What a system sends upward where it is not its own status. */
export type UpwardMapping = Readonly<Partial<Record<DossierStatus, DossierStatus>>>;

/** The province sends 5, 6 and 8 upward as 9 (source of the Thanh Hóa adapter to the national portal, February 2025). */
export const THANH_HOA_UPWARD: UpwardMapping = { 5: 9, 6: 9, 8: 9 };

const OTHER_WORDS: readonly (readonly [text: string, status: DossierStatus])[] = [
  ['Yêu cầu bổ sung', 5],
  ['Yêu cầu thực hiện NVTC', 6],
  ['Công dân rút', 7],
  ['Công dân xin rút', 7],
];

const BY_WORDS: ReadonlyMap<string, DossierStatus> = new Map([
  ...DOSSIER_STATUSES.map((status) => [wordsKey(DOSSIER_STATUS_WORDS[status].vi), status] as const),
  ...OTHER_WORDS.map(([text, status]) => [wordsKey(text), status] as const),
]);

/** A status by its code ('9', '09', '9 - Đã xử lý xong') or its words; null for anything else, also where code and words differ. */
export function dossierStatusOf(text: string): DossierStatus | null {
  const found = /^\s*(\d{1,2})?\s*(?:[-–.:)]\s*)?([^\d].*)?$/su.exec(text);
  const [, digits, words] = found ?? [];
  const byCode =
    digits === undefined ? null : (DOSSIER_STATUSES.find((one) => one === Number(digits)) ?? null);
  const byWords = words === undefined ? null : (BY_WORDS.get(wordsKey(words)) ?? null);
  if (digits !== undefined && words !== undefined) return byCode === byWords ? byCode : null;
  return byCode ?? byWords;
}

import type { DossierStatus } from '@dung-hen/domain';
import { normalizeLabel } from '@dung-hen/page';

/**
 * Names of statuses met and what they stand for. "Đã thanh toán" is met, too, but says nothing of where the dossier
 * stands, so it stands for no status here.
 */
export const STATUS_LABELS: ReadonlyMap<string, DossierStatus> = new Map([
  ['Thụ lý hồ sơ', 4],
  ['Đang xử lý', 4],
  ['Yêu cầu bổ sung giấy tờ', 5],
  ['Yêu cầu thanh toán', 6],
  ['Đã kết thúc', 9],
]);

const STATUSES: ReadonlyMap<string, DossierStatus> = new Map(
  [...STATUS_LABELS].map(([label, status]) => [normalizeLabel(label), status]),
);

/** The status a name of the system stands for; null for any other words. */
export function statusOfWords(text: string): DossierStatus | null {
  return STATUSES.get(normalizeLabel(text)) ?? null;
}

import type { IsoLocal } from '@dung-hen/calendar';
import { normalizeLabel, parsePortalDate } from '@dung-hen/page';
import { PUBLISHED_LABELS } from '../fields.ts';

const LABELS: readonly string[] = PUBLISHED_LABELS.map(normalizeLabel);
const LABEL = /^[\s(|–-]*(\p{L}+ \p{L}+(?: \p{L}+)?|cập nhật)\s*:?\s+(?=\d)/iu;
const WEEKDAY = /^(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)\s*[,.]?\s+/iu;
/** No text longer than this is a date alone. */
const LONGEST = 60;

/**
 * The moment of publication a short text states: "Đăng lúc: 14:05:09 12/06/2026 (GMT+7) 100%", "Đăng ngày 12/6/2026",
 * "Thứ Sáu, 12/06/2026". With `bare` also "12/06/2026" alone, as lists have it. Day first; a day alone is its beginning;
 * null for any other text.
 */
export function publishedAt(text: string, bare: boolean): IsoLocal | null {
  if (text.length > LONGEST || !/\d{4}/u.test(text)) return null;
  const plain = text.normalize('NFC').replace(/\s+/gu, ' ').trim();
  const said = plain.replace(/\s*\(?GMT\s*\+\s*0?7(?::00)?\)?/iu, '').replace(/(?:[)|\s]|\d{2,3}%)+$/u, '');
  const label = LABEL.exec(said);
  const labelled = label !== null && LABELS.includes(normalizeLabel(label[1] ?? ''));
  if (label !== null && !labelled) return null;
  if (!labelled && !bare && !WEEKDAY.test(said)) return null;
  const rest = (labelled ? said.slice(label[0].length) : said).replace(/^[\s(|–-]+/u, '');
  const read = parsePortalDate(rest, 'dayFirst');
  if (!read.ok) return null;
  return read.precision === 'day' ? `${read.value}T00:00:00` : read.value;
}

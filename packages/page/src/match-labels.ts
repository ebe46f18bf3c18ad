import { foldMarks, normalizeLabel, tidyText, withoutOrdinal, withoutRemarks } from './label.ts';

export type LabelHow = 'exact' | 'case' | 'marks';

export type LabelMatch<T> =
  | { readonly ok: true; readonly item: T; readonly how: LabelHow }
  | { readonly ok: false; readonly why: 'none' | 'several'; readonly candidates: readonly T[] };

/** Words before the name of a field or unit that do not change which one is meant. */
const PREFIX = /^(?:(?:bước|phần|mục|nhóm|trang) \d+(?:\/\d+)?[:.\s-]+)?(?:lĩnh vực|lv)[:.\s]+(?=\S)/u;

/** The row label as it is compared: without ordinal and prefix; remarks stay. */
export function rowKey(label: string): string {
  return normalizeLabel(withoutOrdinal(tidyText(label))).replace(PREFIX, '');
}

/**
 * Finds the one item a row label means: letter for letter; then but for case, ordinals ("1. Hộ tịch", "I - Hộ tịch") and
 * the word "Lĩnh vực"; then but for a remark that only one side carries; then without marks, but only when one side was
 * written without any (a stripped "Dai Thanh" may be "Đại Thanh" or "Đại Thành": with both about, it is neither).
 */
export function matchLabel<T>(
  label: string,
  items: readonly T[],
  labelOf: (item: T) => string,
): LabelMatch<T> {
  const key = rowKey(label);
  const keyed = items.map((item) => ({ item, written: labelOf(item), key: rowKey(labelOf(item)) }));
  const same = keyed.filter((other) => other.key === key);
  const near = same.length > 0 ? same : keyed.filter((other) => sameButForRemark(other.key, key));
  const close = near.length > 0 ? near : keyed.filter((other) => sameButForMarks(other.key, key));
  const [only] = close;
  if (!only) return { ok: false, why: 'none', candidates: [] };
  if (close.length > 1) return { ok: false, why: 'several', candidates: close.map((other) => other.item) };
  if (near.length === 0) return { ok: true, item: only.item, how: 'marks' };
  return { ok: true, item: only.item, how: tidyText(only.written) === tidyText(label) ? 'exact' : 'case' };
}

/** "Hộ tịch" may be "Hộ tịch (cấp xã)", but "Hộ tịch (cấp tỉnh)" is not "Hộ tịch (cấp xã)". */
function sameButForRemark(a: string, b: string): boolean {
  const plainA = withoutRemarks(a);
  const plainB = withoutRemarks(b);
  return plainA === plainB && plainA !== '' && (plainA === a || plainB === b);
}

function sameButForMarks(a: string, b: string): boolean {
  const bareA = foldMarks(a);
  const bareB = foldMarks(b);
  return bareA === bareB && (bareA === a || bareB === b);
}

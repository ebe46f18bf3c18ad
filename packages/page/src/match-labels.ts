import { foldMarks, normalizeLabel, tidyText, withoutOrdinal, withoutRemarks } from './label.ts';

export type LabelHow = 'exact' | 'case' | 'marks';

export type LabelMatch<T> =
  | { readonly ok: true; readonly item: T; readonly how: LabelHow }
  | { readonly ok: false; readonly why: 'none' | 'several'; readonly candidates: readonly T[] };

/** Words before the name of a field or unit that do not change which one is meant. */
const PREFIX = /^(?:lĩnh vực|lv)[:.\s]+(?=\S)/u;

/** The row label as it is compared: without ordinal, prefix and remarks. */
export function rowKey(label: string): string {
  const plain = normalizeLabel(withoutOrdinal(tidyText(label)));
  const short = plain.replace(PREFIX, '');
  return withoutRemarks(short) || short;
}

/**
 * Finds the one item a row label means: letter for letter; then but for case, ordinals ("1. Hộ tịch", "I - Hộ tịch"),
 * the word "Lĩnh vực" and remarks; then without marks, but only when one side was written without any (a stripped
 * "Dai Thanh" may be "Đại Thanh" or "Đại Thành": with both about, it is neither).
 */
export function matchLabel<T>(
  label: string,
  items: readonly T[],
  labelOf: (item: T) => string,
): LabelMatch<T> {
  const tidy = tidyText(label);
  const key = rowKey(label);
  const keyed = items.map((item) => ({ item, tidy: tidyText(labelOf(item)), key: rowKey(labelOf(item)) }));
  const same = keyed.filter((other) => other.key === key);
  if (same.length > 1) return { ok: false, why: 'several', candidates: same.map((other) => other.item) };
  const [only] = same;
  if (only) return { ok: true, item: only.item, how: only.tidy === tidy ? 'exact' : 'case' };
  const bare = foldMarks(key);
  const folded = keyed.filter(
    (other) => foldMarks(other.key) === bare && (bare === key || other.key === bare),
  );
  const [one] = folded;
  if (folded.length === 1 && one) return { ok: true, item: one.item, how: 'marks' };
  return {
    ok: false,
    why: folded.length > 1 ? 'several' : 'none',
    candidates: folded.map((other) => other.item),
  };
}

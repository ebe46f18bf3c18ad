import { foldMarks, type GridColumn, normalizeLabel } from '@dung-hen/page';

/**
 * Forms told apart by what their title says; 'unknown' tables are read by their labels all the same. Titles as seen on
 * exports: city dashboard and 07a/BTP Hà Nội 2026, II.06a and II.07b prints of one-stop products 2025, TONGHOP of communes.
 */
export type FormFamily =
  | 'II.06a'
  | '06 các cấp'
  | 'II.07b'
  | '07a/BTP'
  | 'unitSummary'
  | 'communeSummary'
  | 'unknown';

/** Which form a table is by its title, then by its header. */
export function familyOf(title: string, columns: readonly GridColumn[]): FormFamily {
  const said = foldMarks(normalizeLabel(title));
  if (/07a\s*\/\s*btp|bieu so 07a/u.test(said)) return '07a/BTP';
  if (/ii\.\s*07b|07b\s*\/\s*vpcp/u.test(said)) return 'II.07b';
  if (/ii\.\s*06a|06a?\s*\/\s*vpcp/u.test(said)) return /cac cap/u.test(said) ? '06 các cấp' : 'II.06a';
  if (/tong hop ket qua giai quyet (?:tthc|thu tuc hanh chinh).* theo don vi/su.test(said))
    return 'unitSummary';
  if (/tinh hinh,? ket qua giai quyet/u.test(said)) return 'II.06a';
  const labels = foldMarks(normalizeLabel(columns.map(({ label }) => label).join(' ')));
  if (/phi dia gioi|thu xin loi/u.test(labels)) return 'unitSummary';
  if (/tong hop/u.test(said)) return 'communeSummary';
  return 'unknown';
}

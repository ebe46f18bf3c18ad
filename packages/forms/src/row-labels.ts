/** A row label made comparable: NFC, lower case, white space collapsed. Marks stay: "Đại Thanh" is not "Đại Thành". */
export function labelKey(label: string): string {
  return label.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim();
}

const vietnamese = new Intl.Collator('vi');

/** Vietnamese alphabetical order. */
export function byLabel(a: string, b: string): number {
  return vietnamese.compare(a, b) || (a < b ? -1 : Number(a > b));
}

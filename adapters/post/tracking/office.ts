/** Post offices are named so; anything else in that place may be a person. */
const OFFICE =
  /^(?:bưu cục|bưu điện|bc|bcp|bđ|kt|trung tâm(?: khai thác)?|điểm (?:bưu điện|bđ)|đại lý)(?!\p{L})[^-–,;:(]*/iu;

/** The post office a text begins with; null for anything else. */
export function officeOf(text: string): string | null {
  return OFFICE.exec(text.normalize('NFC'))?.[0].trim() ?? null;
}

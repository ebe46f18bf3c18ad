const S10 = /^([A-Z]{2})(\d{8})(\d)([A-Z]{2})$/u;
const WEIGHTS = [8, 6, 4, 2, 3, 5, 9, 7];

/** An item number as it is written for comparing: capitals, no blanks. */
export function tidyWaybill(text: string): string {
  return text.replace(/[\s.-]+/gu, '').toUpperCase();
}

/**
 * How an item number stands to UPU S10 ('EE123456785VN'): `ok`; `digit` = its check digit does not hold, a typing mistake;
 * `form` = not of that form at all.
 */
export function waybillState(text: string): 'ok' | 'digit' | 'form' {
  const found = S10.exec(tidyWaybill(text));
  if (found === null) return 'form';
  const [, , serial = '', digit] = found;
  return checkDigit(serial) === Number(digit) ? 'ok' : 'digit';
}

/** The check digit of eight digits by UPU S10. */
export function checkDigit(serial: string): number {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(serial[at]), 0);
  const digit = 11 - (sum % 11);
  return digit === 10 ? 0 : digit === 11 ? 5 : digit;
}

/*
 * Numbers that name a person, by shape alone: CCCD (12 digits, the first 0), CMND (9 digits), phone (0 or +84, then 9
 * digits), also written in groups ('038 123 456 789', '0912.345.678'). Old numbers keep province parts that are gone,
 * so nothing more is checked: a number is rather masked in vain than shown by mistake.
 */
const NUMBER = /(?<![\d.-])\+?\d(?:[ .-]?\d){8,11}(?![\d]|[.-]\d)/gu;
const CCCD = /^0\d{11}$/u;
const CMND = /^\d{9}$/u;
const PHONE = /^(?:0|\+?84)[235789]\d{8}$/u;

/** What stays readable of a number: enough to recognise one's own, too little to find a person. */
const KEPT = { start: 3, end: 3 } as const;

/** Whether the digits, as grouped, are written the way people write such a number (not '260108-0975' of a code). */
function grouped(written: string): boolean {
  const groups = written.split(/[ .-]/u);
  return groups.length === 1 || (groups.length <= 5 && groups.every((group) => group.length <= 5));
}

function masked(written: string): string {
  const digits = written.replace(/[ .-]/gu, '');
  const personal = CCCD.test(digits) || CMND.test(digits) || PHONE.test(digits);
  if (!personal || !grouped(written)) return written;
  const hidden = digits.length - KEPT.start - KEPT.end;
  return digits.slice(0, KEPT.start) + '*'.repeat(hidden) + digits.slice(-KEPT.end);
}

/** Masks every CCCD, CMND and phone number in a text: '038123456789' → '038******789'. */
export function maskPersonalNumbers(text: string): string {
  return text.replace(NUMBER, masked);
}

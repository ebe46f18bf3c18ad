// Plain JS on purpose: the same files write the pages on the server and in the browser.

const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const esc = (value) => String(value ?? '').replace(/[&<>"]/g, (sign) => ENTITIES[sign]);

// The class antd 5.11 puts everywhere; it changes with the antd version.
export const HASH = 'css-17eed5t';

const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2}))?)?/;
const MONTH_FIRST = /^(\d{2})\/(\d{2})\/(\d{4}) (\d{2}):(\d{2}):(\d{2})$/;

/** Parts of an API date in either style; null for nothing, 0001-01-01 and what is no date. */
function dateParts(text) {
  const slashed = MONTH_FIRST.exec(text ?? '');
  const [, year, month, day, hour = '00', minute = '00', second = '00'] = slashed
    ? ['', slashed[3], slashed[1], slashed[2], slashed[4], slashed[5], slashed[6]]
    : (ISO.exec(text ?? '') ?? []);
  return year === undefined || year === '0001' ? null : { year, month, day, hour, minute, second };
}

/** DD/MM/YYYY, with time to the minute or to the second; '' where there is no date. */
export function show(text, precision = 'minute') {
  const parts = dateParts(text);
  if (parts === null) return '';
  const day = `${parts.day}/${parts.month}/${parts.year}`;
  if (precision === 'day') return day;
  const time = `${day} ${parts.hour}:${parts.minute}`;
  return precision === 'second' ? `${time}:${parts.second}` : time;
}

/** Wall-clock milliseconds of an API date. */
export function moment(text) {
  const parts = dateParts(text);
  if (parts === null) return null;
  const { year, month, day, hour, minute, second } = parts;
  return Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second));
}

/** Day number of wall-clock milliseconds. */
export const dayOf = (ms) => Math.floor(ms / 86_400_000);

/** Reports: 2.527 */
export const thousands = (number) => String(number).replace(/\B(?=(\d{3})+(?!\d))/g, '.');

/** Fees: 15,000 */
export const money = (number) => String(number).replace(/\B(?=(\d{3})+(?!\d))/g, ',');

import { dateOf, type IsoDate, type IsoLocal } from '@dung-hen/calendar';
import { doReadNumber, ReadingConfig } from 'read-vietnamese-number';
import { DungHenError } from '../errors.ts';

/** The words of the north and of school books: 'linh' for a zero in the middle, 'phẩy' before decimals, 'tỷ'. */
const READING = ((): ReadingConfig => {
  const config = new ReadingConfig();
  config.unit = [];
  config.oddText = 'linh';
  config.pointText = 'phẩy';
  config.units = [[], ['nghìn'], ['triệu'], ['tỷ']];
  return config;
})();

/**
 * A count in Vietnamese words, as it is read out: 0 → 'không', 15 → 'mười lăm', 24 → 'hai mươi tư',
 * 1001 → 'một nghìn không trăm linh một'.
 * @throws DungHenError INVALID_INPUT for anything but a whole number from 0 to 999.999.999.999.
 */
export function spokenNumber(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value > 999_999_999_999) {
    throw new DungHenError('INVALID_INPUT', {
      step: 'spokenNumber',
      detail: 'only whole numbers from 0 to 999999999999 are read out',
    });
  }
  return doReadNumber(String(value), READING).normalize('NFC');
}

/**
 * A share in words, cut down to two places so that 97,996 % is never read as ninety-eight: 40 of 41 →
 * 'chín mươi bảy phẩy năm mươi sáu phần trăm'. Null for a share of nothing.
 * @throws DungHenError INVALID_INPUT for a part that is larger than the whole, or no count.
 */
export function spokenPercent(part: number, whole: number): string | null {
  if (!Number.isInteger(part) || !Number.isInteger(whole) || part < 0 || part > whole) {
    throw new DungHenError('INVALID_INPUT', {
      step: 'spokenPercent',
      detail: 'a share is a part of a whole',
    });
  }
  if (whole === 0) return null;
  const hundredths = Math.floor((part * 10_000) / whole);
  const decimals = String(hundredths % 100)
    .padStart(2, '0')
    .replace(/0+$/u, '');
  const units = spokenNumber(Math.floor(hundredths / 100));
  return `${decimals === '' ? units : `${units} phẩy ${spokenDecimals(decimals)}`} phần trăm`;
}

/** Decimals after 'phẩy': '05' → 'không năm', '5' → 'năm', '56' → 'năm mươi sáu'. */
function spokenDecimals(decimals: string): string {
  return decimals.startsWith('0')
    ? `không ${spokenNumber(Number(decimals.slice(1)))}`
    : spokenNumber(Number(decimals));
}

/**
 * A day in words: 'ngày mùng tám tháng tư năm hai nghìn không trăm hai mươi sáu'. Days up to the tenth are 'mùng', April is
 * 'tháng tư'.
 * @throws CalendarError INVALID_INPUT for a malformed day.
 */
export function spokenDate(
  moment: IsoDate | IsoLocal,
  parts: 'day' | 'dayAndMonth' | 'whole' = 'whole',
): string {
  const [year = 0, month = 0, day = 0] = dateOf(moment).split('-').map(Number);
  const spokenDay = `ngày ${day <= 10 ? 'mùng ' : ''}${spokenNumber(day)}`;
  if (parts === 'day') return spokenDay;
  const withMonth = `${spokenDay} tháng ${month === 4 ? 'tư' : spokenNumber(month)}`;
  return parts === 'dayAndMonth' ? withMonth : `${withMonth} năm ${spokenNumber(year)}`;
}

/** A stretch of days in words, naming month and year once where they are the same. */
export function spokenSpan(from: IsoDate, to: IsoDate): string {
  const parts =
    from.slice(0, 4) !== to.slice(0, 4)
      ? 'whole'
      : from.slice(0, 7) !== to.slice(0, 7)
        ? 'dayAndMonth'
        : 'day';
  return `từ ${spokenDate(from, parts)} đến ${spokenDate(to)}`;
}

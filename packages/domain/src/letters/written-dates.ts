import { dateOf, type IsoDate, type IsoLocal, minuteOf } from '@dung-hen/calendar';
import { DOTS } from './paper.ts';

const two = (value: number): string => String(value).padStart(2, '0');

/** 'ngày 05 tháng 02 năm 2026', 'ngày 24 tháng 3 năm 2026': days below 10 and months 1, 2 take a 0 (NĐ 30/2020, annex I). */
export function dayInWords(moment: IsoDate | IsoLocal): string {
  const day = dateOf(moment);
  const month = Number(day.slice(5, 7));
  const written = month <= 2 ? two(month) : String(month);
  return `ngày ${day.slice(8, 10)} tháng ${written} năm ${day.slice(0, 4)}`;
}

/** '17 giờ 00 phút, ngày 24 tháng 11 năm 2026'; a bare day without the hour. */
export function momentInWords(moment: IsoDate | IsoLocal): string {
  if (moment.length === 10) return dayInWords(moment);
  const minute = minuteOf(moment);
  return `${two(Math.floor(minute / 60))} giờ ${two(minute % 60)} phút, ${dayInWords(moment)}`;
}

/** The same with room to write by hand where the day is not known. */
export function dayOrBlank(day: IsoDate | IsoLocal | null): string {
  return day === null ? `ngày ${DOTS} tháng ${DOTS} năm ${DOTS}` : dayInWords(day);
}

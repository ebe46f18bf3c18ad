import { dateOf, type IsoDate, type IsoLocal, minuteOf } from '@dung-hen/calendar';

export type Lang = 'vi' | 'en';

const NUMBERS: Readonly<Record<Lang, Intl.NumberFormat>> = {
  vi: new Intl.NumberFormat('vi-VN'),
  en: new Intl.NumberFormat('en-US'),
};

const DATE = new Intl.DateTimeFormat('vi-VN', {
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  timeZone: 'UTC',
});

/** '1.234' in Vietnamese, '1,234' in English. */
export function formatNumber(value: number, lang: Lang): string {
  return NUMBERS[lang].format(value);
}

/** '15/03/2026', whatever the language: the form shows days the Vietnamese way. */
export function formatDate(day: IsoDate | IsoLocal): string {
  return DATE.format(new Date(`${dateOf(day)}T00:00:00Z`));
}

/** '17:05 ngày 14/06/2026' or '17:05 on 14/06/2026'. */
export function formatMoment(moment: IsoLocal, lang: Lang): string {
  const minutes = minuteOf(moment);
  const clock = [Math.floor(minutes / 60), minutes % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
  return `${clock} ${lang === 'vi' ? 'ngày' : 'on'} ${formatDate(moment)}`;
}

import type { IsoDate } from '@dung-hen/calendar';
import { writtenDate } from '../words.ts';
import { type Reason, type ReasonCode, reason } from './reason.ts';

const PRODUCT = 'Province one-stop product, due-date algorithm, February 2025';

type SystemCode = Extract<ReasonCode, `SYSTEM_${string}`>;

const list = (dates: readonly IsoDate[]): string => dates.map(writtenDate).join(', ');

const SYSTEM_WORDS: Readonly<Record<SystemCode, (dates: readonly IsoDate[]) => Reason['words']>> = {
  SYSTEM_SKIPS_WORKED_SATURDAY: (dates) => ({
    vi: `Hệ thống không biết ngày thứ Bảy làm bù ${list(dates)} nên không tính.`,
    en: `The system does not know the worked Saturday ${list(dates)} and leaves it out.`,
  }),
  SYSTEM_HOLIDAYS_NOT_LOADED: (dates) => ({
    vi: `Hệ thống chưa nạp ngày nghỉ ${list(dates)} nên vẫn tính là ngày làm việc.`,
    en: `The system had not loaded the days off ${list(dates)} and counted them as working days.`,
  }),
  SYSTEM_SHIFTS_SUPPLEMENT: (dates) => ({
    vi: `Sau bổ sung (${list(dates)}) hệ thống chỉ lùi hạn theo thời gian chờ; theo luật thời hạn tính lại từ đầu.`,
    en: `After the supplement (${list(dates)}) the system only moved the date by the waiting time; by law the limit starts again.`,
  }),
  SYSTEM_IGNORES_SUPPLEMENT: (dates) => ({
    vi: `Hệ thống vẫn tính từ ngày tiếp nhận, chưa tính lại từ ngày bổ sung xong (${list(dates)}).`,
    en: `The system still counts from receipt and not from the completed supplement (${list(dates)}).`,
  }),
  SYSTEM_AFTER_HOURS: (dates) => ({
    vi: `Tiếp nhận sau giờ làm việc ngày ${list(dates)}: hệ thống coi như nhận sáng hôm sau nên hẹn muộn hơn một ngày.`,
    en: `Received after hours on ${list(dates)}: the system takes it as received the next morning and adds a day.`,
  }),
  SYSTEM_SKIPS_HOLIDAYS_IN_DAYS: (dates) => ({
    vi: `Thời hạn tính theo ngày liên tục nhưng hệ thống bỏ qua ngày lễ ${list(dates)}.`,
    en: `The limit is in calendar days, but the system passes over the holidays ${list(dates)}.`,
  }),
  SYSTEM_STAYS_ON_DAY_OFF: (dates) => ({
    vi: `Thời hạn dưới một ngày: hệ thống giữ nguyên ngày tiếp nhận ${list(dates)} dù là ngày nghỉ.`,
    en: `Limit below a day: the system stays on the day of receipt ${list(dates)} although it is a day off.`,
  }),
  SYSTEM_COUNTS_HOURS: (dates) => ({
    vi: `Hệ thống tính tiếp theo giờ từ lúc tiếp nhận ${list(dates)}, không theo cách tính ngày của luật.`,
    en: `The system counts on by hours from the moment of receipt ${list(dates)}, not by days as the law does.`,
  }),
};

/** Why the system's date is what it is, by its own algorithm. */
export function systemReason(code: SystemCode, ...dates: readonly IsoDate[]): Reason {
  return reason(code, { confidence: 'inferred', source: PRODUCT, dates, words: SYSTEM_WORDS[code](dates) });
}

/** The two dates, side by side. */
export function datesDiffer(system: IsoDate, law: IsoDate): Reason {
  return reason('DATES_DIFFER', {
    dates: [system, law],
    words: {
      vi: `Hệ thống hẹn ${writtenDate(system)}, theo luật là ${writtenDate(law)}.`,
      en: `The system promises ${writtenDate(system)}; by law it is ${writtenDate(law)}.`,
    },
  });
}

/** Nothing known leads to the system's date. */
export function causeUnknown(): Reason {
  return reason('CAUSE_UNKNOWN', {
    confidence: 'unsure',
    words: {
      vi: 'Chưa rõ vì sao khác nhau: có thể hồ sơ đã bổ sung, được hẹn lại, hoặc thời hạn thực tế khác.',
      en: 'Why they differ is not known: a supplement, a new appointment, or another limit than the one listed.',
    },
  });
}

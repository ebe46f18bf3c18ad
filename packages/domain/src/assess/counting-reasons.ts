import { holidayName, type IsoDate, type IsoLocal } from '@dung-hen/calendar';
import type { RuleVersion } from '../rules/rule-version.ts';
import { writtenDate } from '../words.ts';
import { type Reason, reason } from './reason.ts';

const CIVIL_CODE = 'Civil Code 2015 Art. 147–148';
const CIVIL_CODE_SINCE = { from: '2017-01-01', to: null } as const;

/** The rules in force on the day of receipt. */
export function ruleChosen(rule: RuleVersion, received: IsoDate): Reason {
  const until =
    rule.to === null ? { vi: 'nay', en: 'now' } : { vi: writtenDate(rule.to), en: writtenDate(rule.to) };
  return reason('RULE_CHOSEN', {
    confidence: rule.confidence,
    source: rule.source,
    effective: { from: rule.from, to: rule.to },
    dates: [received],
    words: {
      vi: `Áp dụng ${rule.name.vi} (hiệu lực ${writtenDate(rule.from)} – ${until.vi}) theo ngày tiếp nhận ${writtenDate(received)}.`,
      en: `${rule.name.en} applies (in force ${writtenDate(rule.from)} – ${until.en}) by the receipt date ${writtenDate(received)}.`,
    },
  });
}

/** Amendments in force at receipt (or signed by then, day of force unknown) whose text on deadlines was not seen. */
export function ruleAmended(rule: RuleVersion, received: IsoDate): Reason[] {
  return rule.amendments
    .filter((one) => one.confidence === 'unsure' && (one.from ?? one.signed) <= received)
    .map((one) =>
      reason('RULE_AMENDED', {
        confidence: one.confidence,
        source: one.instrument,
        effective: one.from === null ? null : { from: one.from, to: null },
        words: { vi: `${one.instrument}: ${one.note.vi}`, en: `${one.instrument}: ${one.note.en}` },
      }),
    );
}

/** Received before the oldest rules held. */
export function ruleUnknown(received: IsoDate): Reason {
  return reason('RULE_UNKNOWN', {
    confidence: 'unsure',
    dates: [received],
    words: {
      vi: `Không có quy định về một cửa cho ngày tiếp nhận ${writtenDate(received)}; chỉ đếm ngày theo Bộ luật Dân sự.`,
      en: `No one-stop rules are held for ${writtenDate(received)}; days are counted by the Civil Code alone.`,
    },
  });
}

/** The procedure's limit is not known or no real number. */
export function limitUnknown(): Reason {
  return reason('LIMIT_UNKNOWN', {
    words: {
      vi: 'Chưa biết thời hạn giải quyết của thủ tục nên không tính được hạn theo luật.',
      en: "The procedure's time limit is not known, so no legal due date can be counted.",
    },
  });
}

/** The limit counts from zero again once the supplement is complete. */
export function supplementRestart(completed: IsoDate, rule: RuleVersion | null): Reason {
  return reason('SUPPLEMENT_RESTART', {
    confidence: rule?.supplementClock.confidence ?? 'unsure',
    source: rule?.supplementClock.source ?? '',
    effective: rule && { from: rule.from, to: rule.to },
    dates: [completed],
    words: {
      vi: `Bổ sung xong ngày ${writtenDate(completed)}: thời hạn tính lại từ đầu.`,
      en: `Supplement completed on ${writtenDate(completed)}: the limit starts again from zero.`,
    },
  });
}

/** A result due the same day, or the next working day when received after 15:00. */
export function sameDayRule(due: IsoDate, late: boolean): Reason {
  return reason('SAME_DAY_RULE', {
    source: 'National procedure database: same-day results, after 15:00 the next working day',
    dates: [due],
    words: late
      ? {
          vi: `Thủ tục trả kết quả trong ngày; nhận sau 15 giờ nên trả ngày làm việc tiếp theo (${writtenDate(due)}).`,
          en: `Same-day procedure; received after 15:00, so due the next working day (${writtenDate(due)}).`,
        }
      : {
          vi: `Thủ tục trả kết quả trong ngày (${writtenDate(due)}).`,
          en: `Same-day procedure, due on ${writtenDate(due)}.`,
        },
  });
}

/** The limit, or what is left of it, is below a day and counts in working hours. */
export function countedInHours(hours: number, due: IsoLocal): Reason {
  const moment = `${due.slice(11, 16)} ${writtenDate(due)}`;
  return reason('COUNTED_IN_HOURS', {
    confidence: 'inferred',
    source: 'Civil Code 2015 Art. 147(1)',
    effective: CIVIL_CODE_SINCE,
    dates: [due.slice(0, 10)],
    words: {
      vi: `Phần thời hạn dưới một ngày tính theo giờ làm việc: ${hours} giờ, đến ${moment}.`,
      en: `The part of the limit below a day counts in working hours: ${hours} h, until ${moment}.`,
    },
  });
}

/** The day of receipt (or of the completed supplement) is not counted. */
export function firstDayExcluded(start: IsoDate): Reason {
  return reason('FIRST_DAY_EXCLUDED', {
    confidence: 'known',
    source: CIVIL_CODE,
    effective: CIVIL_CODE_SINCE,
    dates: [start],
    words: {
      vi: `Không tính ngày đầu (${writtenDate(start)}).`,
      en: `The first day (${writtenDate(start)}) is not counted.`,
    },
  });
}

/** A day off as people know it: '24/11/2026 (Ngày Văn hóa Việt Nam)'. */
function named(date: IsoDate, language: 'vi' | 'en'): string {
  const name = holidayName(date);
  return name === null ? writtenDate(date) : `${writtenDate(date)} (${name[language]})`;
}

/** Holidays, make-up and swapped days the count passed over. */
export function daysOffBetween(dates: readonly IsoDate[]): Reason {
  return reason('DAYS_OFF_BETWEEN', {
    source: 'Labour Code 2019 Art. 111–112 and the yearly notices',
    effective: { from: '2021-01-01', to: null },
    dates,
    words: {
      vi: `Không tính ngày nghỉ lễ, nghỉ bù, hoán đổi: ${dates.map((date) => named(date, 'vi')).join(', ')}.`,
      en: `Days off not counted: ${dates.map((date) => named(date, 'en')).join(', ')}.`,
    },
  });
}

/** Saturdays worked by an official swap count as working days. */
export function workedSaturdayCounted(dates: readonly IsoDate[]): Reason {
  return reason('WORKED_SATURDAY_COUNTED', {
    confidence: 'inferred',
    source: 'yearly notices on swapped working days',
    dates,
    words: {
      vi: `Có tính ngày thứ Bảy làm bù: ${dates.map(writtenDate).join(', ')}.`,
      en: `Worked Saturdays counted: ${dates.map(writtenDate).join(', ')}.`,
    },
  });
}

/** The last calendar day was a day off, so the period ends on the next working day. */
export function rolledForward(from: IsoDate, to: IsoDate): Reason {
  return reason('ROLLED_FORWARD', {
    confidence: 'known',
    source: CIVIL_CODE,
    effective: CIVIL_CODE_SINCE,
    dates: [from, to],
    words: {
      vi: `Ngày cuối ${writtenDate(from)} là ngày nghỉ, thời hạn kết thúc vào ngày làm việc tiếp theo ${writtenDate(to)}.`,
      en: `The last day ${writtenDate(from)} is a day off; the period ends on the next working day, ${writtenDate(to)}.`,
    },
  });
}

/** The result leans on a year whose days off are not announced. */
export function yearEstimated(years: readonly number[]): Reason {
  return reason('YEAR_ESTIMATED', {
    confidence: 'unsure',
    source: 'no yearly notice',
    words: {
      vi: `Tạm tính: lịch nghỉ năm ${years.join(', ')} chưa được công bố.`,
      en: `Provisional: the days off of ${years.join(', ')} are not announced yet.`,
    },
  });
}

import type { Calendar } from './calendar.ts';
import { dateParts, dayOfDate, toDay, toIso } from './day.ts';
import { CalendarError } from './errors.ts';
import type { IsoDate, Window } from './types.ts';

/** Vietnamese and English for the same thing. */
interface Words {
  readonly vi: string;
  readonly en: string;
}

/**
 * When a report must have been sent. A setting, not a constant: the dates differ by level and place, and most of them
 * were not seen in a text in force.
 */
export interface SubmissionRule {
  readonly id: string;
  readonly name: Words;
  /** `day` is a day of the last month of the period; `workingDays` count from the cut-off day. */
  readonly due:
    | { readonly kind: 'beforeDay'; readonly day: number }
    | { readonly kind: 'onDay'; readonly day: number }
    | { readonly kind: 'afterCutOff'; readonly workingDays: number };
  readonly source: string;
  /** True: not checked against a text in force; show it as "chưa kiểm chứng". */
  readonly unverified: boolean;
}

/** Default: "trước ngày 15 của tháng cuối kỳ báo cáo". */
export const BEFORE_THE_15TH: SubmissionRule = {
  id: 'before-15th',
  name: {
    vi: 'Trước ngày 15 của tháng cuối kỳ báo cáo',
    en: 'Before the 15th of the last month of the period',
  },
  due: { kind: 'beforeDay', day: 15 },
  source:
    'Plan of thị trấn Hà Trung for controlling administrative procedures, 2022, under TT 01/2020/TT-VPCP',
  unverified: false,
};

/** Known rules to choose from; an office with another date makes its own SubmissionRule. */
export const SUBMISSION_RULES: readonly SubmissionRule[] = [
  BEFORE_THE_15TH,
  {
    id: 'commune-18th',
    name: { vi: 'Cấp xã: khoảng ngày 18 của tháng cuối kỳ', en: 'Commune: about the 18th of the last month' },
    due: { kind: 'onDay', day: 18 },
    source: 'TT 01/2020/TT-VPCP, from memory; local rules are often the 15th–17th',
    unverified: true,
  },
  {
    id: 'district-20th',
    name: {
      vi: 'Cấp huyện (đến 30/6/2025): khoảng ngày 20 của tháng cuối kỳ',
      en: 'District (until 30/06/2025): about the 20th of the last month',
    },
    due: { kind: 'onDay', day: 20 },
    source: 'TT 01/2020/TT-VPCP, from memory',
    unverified: true,
  },
  {
    id: 'province-25th',
    name: {
      vi: 'Bộ, tỉnh: khoảng ngày 25 của tháng cuối kỳ',
      en: 'Ministry, province: about the 25th of the last month',
    },
    due: { kind: 'onDay', day: 25 },
    source: 'TT 01/2020/TT-VPCP, from memory',
    unverified: true,
  },
  {
    id: 'two-working-days',
    name: {
      vi: 'Trong 02 ngày làm việc kể từ ngày chốt số liệu',
      en: 'Within 2 working days of the cut-off',
    },
    due: { kind: 'afterCutOff', workingDays: 2 },
    source: 'QĐ 01/2023/QĐ-UBND Khánh Hòa (holds for that province)',
    unverified: false,
  },
];

/** What to tell the officer when the report is due before its own data are closed. */
export const SUBMISSION_CONFLICT = {
  /** Days of the last month in the practice proposed. */
  draftFromDay: 12,
  finaliseOnDay: 14,
  words: {
    vi: 'Số liệu chốt đến hết ngày 14 nhưng báo cáo phải gửi trước ngày 15: chỉ còn ngày 14, và số liệu của chính ngày đó chưa khóa. Nên lập dự thảo ngày 12–13, chốt và gửi ngày 14 sau giờ làm việc.',
    en: 'Data close at the end of the 14th but the report is due before the 15th: only the 14th is left, and its own data are still open. Draft on the 12th–13th, close and send on the 14th after hours.',
  },
  source: 'Inferred from NĐ 09/2019/NĐ-CP Art. 12 and the submission date of the plan',
} as const;

/** TT 09/2026/TT-BTP, in force from this day, may have moved the dates; its text was not found by October 2026. */
const UNSEEN_TEXT_SINCE: IsoDate = '2026-08-01';

/** When a period's report is due. */
export interface SubmissionDate {
  readonly rule: SubmissionRule;
  /** The last day on which sending is in time. */
  readonly lastDay: IsoDate;
  /** The last working day not after it: earlier than `lastDay` when that is a day off. */
  readonly lastWorkingDay: IsoDate;
  /** The period's data are still open on the last day: show SUBMISSION_CONFLICT. */
  readonly dataStillOpen: boolean;
  /** Show it as "chưa kiểm chứng": the rule is unverified, or a text not seen yet governs the period. */
  readonly unverified: boolean;
}

function lastDayOf(rule: SubmissionRule, window: Window, calendar: Calendar): number {
  const cutOff = toDay(window.to);
  if (rule.due.kind === 'afterCutOff') return calendar.addWorkingDays(cutOff, rule.due.workingDays);
  const { year, month } = dateParts(cutOff);
  if (!Number.isInteger(rule.due.day) || rule.due.day < 2 || rule.due.day > 28) {
    throw new CalendarError('INVALID_INPUT', 'a submission day must be a day of the month from 2 to 28');
  }
  return dayOfDate(year, month, rule.due.day) - (rule.due.kind === 'beforeDay' ? 1 : 0);
}

/**
 * Last day for sending the report of a period.
 * @throws CalendarError CALENDAR_MISSING for a period outside the calendar, INVALID_INPUT for a bad rule or window.
 */
export function submissionDate(
  window: Window,
  calendar: Calendar,
  rule: SubmissionRule = BEFORE_THE_15TH,
): SubmissionDate {
  const last = lastDayOf(rule, window, calendar);
  const lastWorking = calendar.isWorkingDay(last) ? last : calendar.previousWorkingDay(last);
  return {
    rule,
    lastDay: toIso(last),
    lastWorkingDay: toIso(lastWorking),
    dataStillOpen: last <= toDay(window.to),
    unverified: rule.unverified || window.to >= UNSEEN_TEXT_SINCE,
  };
}

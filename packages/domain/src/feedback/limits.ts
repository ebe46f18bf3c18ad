import type { RuleValue } from '../rules/rule-version.ts';
import type { Words } from '../words.ts';

/** The clocks of both systems. */
export type FeedbackClockId = 'wholeCycle' | 'topic' | 'refuse' | 'supplement' | 'handle' | 'publish';

/** A limit in days; 'days' are calendar days whose end rolls off days off. */
export interface DayLimit {
  readonly days: number;
  readonly unit: 'workingDays' | 'days';
}

/** Limits of feedback as settings, each with its source. */
export interface FeedbackLimits {
  /** Thanh Hóa: receive, answer, publish. */
  readonly wholeCycle: RuleValue<DayLimit>;
  /** Thanh Hóa: what the topic's `process_time` counts in. */
  readonly topicUnit: RuleValue<DayLimit['unit']>;
  /** Government: from sending or transfer. */
  readonly refuse: RuleValue<DayLimit>;
  readonly supplement: RuleValue<DayLimit>;
  readonly handle: RuleValue<DayLimit>;
  /** Government: from "chờ công khai". */
  readonly publish: RuleValue<DayLimit>;
}

const NOTE = 'Method note of the indicators of Decision 766/QĐ-TTg, 5.1–5.4';
const government = (days: number): RuleValue<DayLimit> => ({
  value: { days, unit: 'workingDays' },
  confidence: 'certain',
  source: NOTE,
});

/** The limits unless an office sets others. */
export const FEEDBACK_LIMITS: FeedbackLimits = {
  wholeCycle: {
    value: { days: 17, unit: 'days' },
    confidence: 'unsure',
    source:
      'Hệ thống Phản hồi Thanh Hóa as reported in June 2023; QĐ 115/2025 may differ, calendar or working days is not said',
  },
  topicUnit: {
    value: 'workingDays',
    confidence: 'unsure',
    source: 'process_time of the topic in the Thanh Hóa system (2020–2021); its unit is not documented',
  },
  refuse: government(2),
  supplement: government(5),
  handle: government(15),
  publish: government(2),
};

/** What each clock is called. */
export const CLOCK_NAMES: Readonly<Record<FeedbackClockId, Words>> = {
  wholeCycle: { vi: 'tiếp nhận, trả lời và công khai', en: 'receiving, answering and publishing' },
  topic: { vi: 'xử lý theo chủ đề', en: 'handling by topic' },
  refuse: { vi: 'từ chối hoặc chuyển trả', en: 'refusing or handing back' },
  supplement: { vi: 'yêu cầu bổ sung', en: 'asking for a supplement' },
  handle: { vi: 'xử lý', en: 'handling' },
  publish: { vi: 'công khai câu trả lời', en: 'publishing the answer' },
};

import type { Channel, CountingProfile, DossierStatus, Period } from '@dung-hen/domain';
import { DungHenError } from '@dung-hen/domain';
import { firstTickOf, lastTickOf, type Tick } from './moment.ts';
import type { Place } from './place.ts';
import { type Facts, placeByRules, type StatusGroup } from './predicates.ts';

/** A counting profile made ready for one period: bounds, and every answer to the rules' questions worked out once. */
export interface CountingRule {
  readonly from: Tick;
  readonly to: Tick;
  /** Status code → the bits of its group, ready to be or-ed into a question. */
  readonly groupBits: Uint16Array;
  /** Question → place. */
  readonly places: Uint8Array;
}

/** Channel as a byte; 0 = the system did not say. */
export const CHANNEL_CODE: Readonly<Record<Channel, number>> = { counter: 1, online: 2, post: 3 };

const GROUPS: readonly StatusGroup[] = [
  'excluded',
  'running',
  'supplement',
  'stopped',
  'finished',
  'withdrawn',
];
const CHANNELS: readonly Facts['channel'][] = ['none', 'counter', 'online', 'post'];
const GROUP_OF_STATUS: Readonly<Record<DossierStatus, StatusGroup>> = {
  1: 'excluded',
  2: 'running',
  3: 'excluded',
  4: 'running',
  5: 'supplement',
  6: 'stopped',
  7: 'withdrawn',
  8: 'stopped',
  9: 'finished',
  10: 'finished',
};

/** A question is 14 bits: group 3, channel 2, then nine answers, one bit each. */
const QUESTIONS = 1 << 14;
const GROUP_SHIFT = 11;
const CHANNEL_SHIFT = 9;
const NO_DUE = 1 << 8;
const RECEIVED_BEFORE = 1 << 7;
const NOT_RECEIVED_BY_END = 1 << 6;
const NOT_FINISHED_SINCE_START = 1 << 5;
const FINISHED_AFTER = 1 << 4;
const PAUSED_AFTER = 1 << 3;
const FINISHED_BEFORE_DUE = 1 << 2;
const FINISHED_AFTER_DUE = 1 << 1;
const DUE_BEFORE_CLOSING = 1;

/** Throws INVALID_INPUT when the period is not a window. */
export function countingRule(period: Period, profile: CountingProfile): CountingRule {
  const from = firstTickOf(period.from, profile.precision);
  const to = lastTickOf(period.to, profile.precision);
  if (from > to) {
    throw new DungHenError('INVALID_INPUT', {
      adapter: 'forms',
      step: 'compute',
      detail: `the period ends before it begins: ${period.from} to ${period.to}`,
    });
  }
  const groupBits = new Uint16Array(16);
  for (const [status, group] of Object.entries(GROUP_OF_STATUS)) {
    const excluded = profile.excludedStatuses.includes(Number(status) as DossierStatus);
    groupBits[Number(status)] = excluded ? 0 : GROUPS.indexOf(group) << GROUP_SHIFT;
  }
  const places = new Uint8Array(QUESTIONS);
  for (let question = 0; question < QUESTIONS; question++) {
    places[question] = placeByRules(factsOf(question), profile);
  }
  return { from, to, groupBits, places };
}

/** Where one dossier stands. `NO_TICK` (0) stands for no date, channel 0 for no channel. */
export function placeOf(
  rule: CountingRule,
  status: number,
  channel: number,
  received: Tick,
  due: Tick,
  finished: Tick,
  paused: Tick,
): Place {
  const group = rule.groupBits[status & 15] ?? 0;
  return rule.places[questionOf(rule.from, rule.to, group, channel, received, due, finished, paused)] ?? 0;
}

/**
 * What the rules ask, as an index into `places`. Integers alone and not one branch: each comparison is the sign bit of
 * a subtraction. Apart from `placeOf` so that a loop over columns keeps the rule in registers.
 */
export function questionOf(
  from: Tick,
  to: Tick,
  groupBits: number,
  channel: number,
  received: Tick,
  due: Tick,
  finished: Tick,
  paused: Tick,
): number {
  return (
    groupBits |
    ((channel & 3) << CHANNEL_SHIFT) |
    (((due - 1) >> 31) & NO_DUE) |
    (((received - from) >> 31) & RECEIVED_BEFORE) |
    ((((to - received) | (received - 1)) >> 31) & NOT_RECEIVED_BY_END) |
    (((finished - from) >> 31) & NOT_FINISHED_SINCE_START) |
    (((to - finished) >> 31) & FINISHED_AFTER) |
    (((to - paused) >> 31) & PAUSED_AFTER) |
    (((finished - due) >> 31) & FINISHED_BEFORE_DUE) |
    (((due - finished) >> 31) & FINISHED_AFTER_DUE) |
    (((due - to) >> 31) & DUE_BEFORE_CLOSING)
  );
}

/** A question back in words: the inverse of `questionOf`. */
function factsOf(question: number): Facts {
  const yes = (bit: number): boolean => (question & bit) !== 0;
  const receivedByEnd = !yes(NOT_RECEIVED_BY_END);
  return {
    group: GROUPS[question >> GROUP_SHIFT] ?? 'excluded',
    channel: CHANNELS[(question >> CHANNEL_SHIFT) & 3] ?? 'none',
    hasDue: !yes(NO_DUE),
    receivedBefore: receivedByEnd && yes(RECEIVED_BEFORE),
    receivedByEnd,
    finishedInside: !yes(NOT_FINISHED_SINCE_START) && !yes(FINISHED_AFTER),
    finishedAfter: yes(FINISHED_AFTER),
    pausedAfter: yes(PAUSED_AFTER),
    finishedBeforeDue: yes(FINISHED_BEFORE_DUE),
    finishedAfterDue: yes(FINISHED_AFTER_DUE),
    dueBeforeClosing: yes(DUE_BEFORE_CLOSING),
  };
}

import { toDay } from '@dung-hen/calendar';
import type { Words } from '../words.ts';
import type { Feedback } from './feedback.ts';
import { sharePart, totalWeight, traceWeights } from './text.ts';

/** Why two records are taken for one item, or nearly. */
export type MatchCode = 'CODE_REFERENCE' | 'OFFICER_SAID_SAME' | 'SAME_WORDS_AND_DAYS';
export type NearMissCode =
  | 'WORDS_ALIKE'
  | 'DAYS_APART'
  | 'DAY_MISSING'
  | 'SEVERAL_CANDIDATES'
  | 'OTHER_REFERENCE';

/** One item of the register: the same matter in one system or both. */
export interface RegisterEntry {
  readonly thanhHoa: Feedback | null;
  readonly government: Feedback | null;
  /** Why both records are one item; null for an item of one system. */
  readonly match: {
    readonly code: MatchCode;
    /** From 0 to 1. */
    readonly likeness: number;
    readonly words: Words;
  } | null;
}

/** Two records that may be one item; an officer decides. */
export interface NearMiss {
  readonly thanhHoa: Feedback;
  readonly government: Feedback;
  readonly code: NearMissCode;
  readonly likeness: number;
  /** Days between the two days of sending; null where one is missing. */
  readonly daysApart: number | null;
  readonly words: Words;
}

/** The feedback register over both systems. */
export interface FeedbackRegister {
  readonly entries: readonly RegisterEntry[];
  readonly nearMisses: readonly NearMiss[];
}

/** What an officer has decided about a pair; wins over everything reckoned. */
export interface PairDecision {
  readonly thanhHoa: string;
  readonly government: string;
  readonly same: boolean;
}

export interface RegisterOptions {
  /** Texts at least this alike (0–1) are taken for one. Default 0.8. */
  readonly sameFrom?: number;
  /** Texts at least this alike are listed as near-misses. Default 0.45. */
  readonly nearFrom?: number;
  /** Days of sending at most this far apart. Default 3. */
  readonly daysApart?: number;
  /** Beyond this many days nothing is even listed. Default 30. */
  readonly nearDaysApart?: number;
  readonly decisions?: readonly PairDecision[];
}

/** How much better than the second best a candidate must be. */
const MARGIN = 0.1;

interface Pair {
  readonly t: Feedback;
  readonly g: Feedback;
  readonly alike: number;
  readonly apart: number | null;
}

/**
 * One list over both systems, each matter once. Two records are one item when an officer said so, when one names the
 * code of the other, or when their texts are alike and sent within days and neither has another candidate nearly as
 * good. Everything close to that is listed as a near-miss and stays two entries. A record given twice (same system and
 * code) counts once, the last one.
 */
export function feedbackRegister(
  records: readonly Feedback[],
  options: RegisterOptions = {},
): FeedbackRegister {
  const { sameFrom = 0.8, nearFrom = 0.45, daysApart = 3, nearDaysApart = 30, decisions = [] } = options;
  const unique = [...new Map(records.map((one) => [`${one.system} ${one.code}`, one])).values()];
  const ours = unique.filter(({ system }) => system === 'thanhHoa');
  const theirs = unique.filter(({ system }) => system === 'government');
  const weightOf = traceWeights(ours, theirs);
  const weights = new Map(unique.map((one) => [one, totalWeight(one.traces, weightOf)]));
  const weightBy = (one: Feedback): number => weights.get(one) ?? 0;
  const dayOf = new Map(unique.map((one) => [one, one.sentAt === null ? null : toDay(one.sentAt)]));
  const keyOf = (t: Feedback, g: Feedback) => `${t.code}\n${g.code}`;
  const decided = new Map(decisions.map((one) => [`${one.thanhHoa}\n${one.government}`, one.same]));

  const taken = new Set<Feedback>();
  const merged: RegisterEntry[] = [];
  const merge = ({ t, g, alike }: Pair, code: MatchCode, words: Words): void => {
    taken.add(t).add(g);
    merged.push({ thanhHoa: t, government: g, match: { code, likeness: alike, words } });
  };

  const pairs: Pair[] = [];
  const certain: { pair: Pair; code: MatchCode }[] = [];
  for (const t of ours) {
    for (const g of theirs) {
      const said = decided.size === 0 ? undefined : decided.get(keyOf(t, g));
      if (said === false) continue;
      const names = t.references.includes(g.code) || g.references.includes(t.code);
      const apart = daysBetween(dayOf.get(t), dayOf.get(g));
      if (said !== true && !names && apart !== null && apart > nearDaysApart) continue;
      const pair = { t, g, alike: sharePart(t.traces, g.traces, weightOf, weightBy(t) + weightBy(g)), apart };
      if (said === true) certain.unshift({ pair, code: 'OFFICER_SAID_SAME' });
      else if (names) certain.push({ pair, code: 'CODE_REFERENCE' });
      if (said === true || names || pair.alike >= nearFrom) pairs.push(pair);
    }
  }
  const ambiguousReferences = new Set<Pair>();
  for (const { pair, code } of certain) {
    const rivals = certain.filter(
      ({ pair: { t, g }, code: other }) => other === code && (t === pair.t || g === pair.g),
    );
    if (taken.has(pair.t) || taken.has(pair.g)) continue;
    if (rivals.length > 1) ambiguousReferences.add(pair);
    else merge(pair, code, MATCH_WORDS[code]);
  }

  const nearMisses: NearMiss[] = [];
  const near = (pair: Pair, code: NearMissCode): void => {
    const { t, g, alike, apart } = pair;
    nearMisses.push({
      thanhHoa: t,
      government: g,
      code,
      likeness: alike,
      daysApart: apart,
      words: NEAR_WORDS[code],
    });
  };
  const open = pairs.filter(({ t, g }) => !taken.has(t) && !taken.has(g));
  const fits = ({ alike, apart }: Pair) => alike >= sameFrom && apart !== null && apart <= daysApart;
  const candidates = open.filter(fits);
  const rivalOf = (pair: Pair): number =>
    candidates
      .filter((other) => other !== pair && (other.t === pair.t || other.g === pair.g))
      .reduce((best, { alike }) => Math.max(best, alike), 0);
  const knows = (codes: ReadonlySet<string>, { references }: Feedback) =>
    references.some((code) => codes.has(code));
  const ourCodes = new Set(ours.map(({ code }) => code));
  const theirCodes = new Set(theirs.map(({ code }) => code));

  for (const pair of open.sort((a, b) => b.alike - a.alike)) {
    if (ambiguousReferences.has(pair)) near(pair, 'SEVERAL_CANDIDATES');
    else if (knows(theirCodes, pair.t) || knows(ourCodes, pair.g)) near(pair, 'OTHER_REFERENCE');
    else if (pair.alike < sameFrom) near(pair, 'WORDS_ALIKE');
    else if (pair.apart === null) near(pair, 'DAY_MISSING');
    else if (pair.apart > daysApart) near(pair, 'DAYS_APART');
    else if (rivalOf(pair) > pair.alike - MARGIN) near(pair, 'SEVERAL_CANDIDATES');
    else merge(pair, 'SAME_WORDS_AND_DAYS', MATCH_WORDS.SAME_WORDS_AND_DAYS);
  }

  const alone = unique
    .filter((one) => !taken.has(one))
    .map(
      (one): RegisterEntry => ({
        thanhHoa: one.system === 'thanhHoa' ? one : null,
        government: one.system === 'government' ? one : null,
        match: null,
      }),
    );
  return {
    entries: [...merged, ...alone],
    nearMisses: nearMisses.filter(
      ({ thanhHoa, government }) => !taken.has(thanhHoa) && !taken.has(government),
    ),
  };
}

function daysBetween(a: number | null | undefined, b: number | null | undefined): number | null {
  return a == null || b == null ? null : Math.abs(a - b);
}

const MATCH_WORDS: Readonly<Record<MatchCode, Words>> = {
  CODE_REFERENCE: {
    vi: 'Bản ghi này dẫn mã của bản ghi kia.',
    en: 'One record names the code of the other.',
  },
  OFFICER_SAID_SAME: { vi: 'Cán bộ đã xác nhận là một.', en: 'An officer said that they are one.' },
  SAME_WORDS_AND_DAYS: {
    vi: 'Nội dung gần như trùng, ngày gửi sát nhau và không có bản ghi nào khác giống bằng.',
    en: 'The texts are nearly the same, sent within days, and no other record is as alike.',
  },
};

const NEAR_WORDS: Readonly<Record<NearMissCode, Words>> = {
  WORDS_ALIKE: {
    vi: 'Nội dung giống nhau một phần; cán bộ cần xem có phải một việc không.',
    en: 'The texts are partly alike; an officer has to look.',
  },
  DAYS_APART: {
    vi: 'Nội dung gần như trùng nhưng ngày gửi cách xa nhau; có thể là phản ánh lại.',
    en: 'The texts are nearly the same but were sent far apart; perhaps sent again.',
  },
  DAY_MISSING: {
    vi: 'Nội dung gần như trùng nhưng thiếu ngày gửi.',
    en: 'The texts are nearly the same but a day of sending is missing.',
  },
  SEVERAL_CANDIDATES: {
    vi: 'Có nhiều bản ghi cùng khớp; không tự ghép.',
    en: 'Several records fit; none is merged by itself.',
  },
  OTHER_REFERENCE: {
    vi: 'Nội dung giống nhau nhưng bản ghi dẫn mã của một bản ghi khác.',
    en: 'The texts are alike, but a record names the code of another one.',
  },
};

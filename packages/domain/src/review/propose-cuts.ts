import type { TimeLimit } from '../dossier.ts';
import type { Words } from '../words.ts';
import { limitInDays, type ProcedureTimes, percentileOf } from './handling-time.ts';

/** Settings of the proposals, each shown beside them. */
export interface CutRules {
  /** Fewer measured dossiers than this: named as a small sample, nothing proposed. */
  readonly smallSample: number;
  /** Percent of the measured dossiers that must have been finished within the days proposed, 1–100. */
  readonly within: number;
  /** More than this share of the finished dossiers not measured: the rest tells too little. 0.25 = 25 %. */
  readonly leftOut: number;
  /** The share of the limit the plan wants cut: 0.3 = 30 %. */
  readonly target: number;
}

/**
 * The 30 % of the procedure-control plan of Hà Trung (2022), part II.5. The other three are this tool's own choice, in no
 * decree: settings.
 */
export const CUT_RULES: CutRules = { smallSample: 30, within: 95, leftOut: 0.25, target: 0.3 };

/** What the figures say about cutting the limit of one procedure. */
export type CutVerdict =
  | 'cut'
  | 'dropped'
  | 'noRoom'
  | 'smallSample'
  | 'leftOut'
  | 'limitUnknown'
  | 'severalLimits'
  | 'hoursOnly';

export const CUT_VERDICT_WORDS: Readonly<Record<CutVerdict, Words>> = {
  cut: { vi: 'đề xuất cắt giảm', en: 'cut proposed' },
  dropped: { vi: 'cán bộ không đề xuất', en: 'not proposed by the officer' },
  leftOut: {
    vi: 'quá nhiều hồ sơ không đo được, chưa đủ tin cậy',
    en: 'too many dossiers not measured',
  },
  noRoom: { vi: 'không còn dư thời gian', en: 'no time to spare' },
  smallSample: { vi: 'mẫu nhỏ, chưa đủ để đề xuất', en: 'small sample, too few to propose' },
  limitUnknown: { vi: 'chưa biết thời hạn quy định', en: 'limit not known' },
  severalLimits: {
    vi: 'hồ sơ ghi nhiều thời hạn khác nhau, cần tách',
    en: 'several limits seen: to be told apart',
  },
  hoursOnly: { vi: 'thời hạn dưới một ngày', en: 'limit below one day' },
};

/** A proposal for one procedure. Days in the unit of its limit. */
export interface CutProposal {
  readonly times: ProcedureTimes;
  readonly verdict: CutVerdict;
  readonly limit: TimeLimit | null;
  readonly limitDays: number | null;
  /** Whole days; null unless the verdict is 'cut'. */
  readonly proposedDays: number | null;
  /** Share of the limit that is cut, 0–1; null unless proposed. */
  readonly cutShare: number | null;
  /** Whether the cut reaches the target of the plan; null unless proposed. */
  readonly reachesTarget: boolean | null;
  /** The days are the officer's own, not those of the rule. */
  readonly byOfficer: boolean;
}

/** The rule behind every proposal, as it is printed. */
export function cutRuleWords({ within, smallSample, leftOut }: CutRules): Words {
  const share = Math.round(leftOut * 100);
  return {
    vi: `Thời hạn đề xuất là số ngày nguyên nhỏ nhất mà ít nhất ${within}% hồ sơ đo được đã giải quyết xong trong kỳ (bách phân vị ${within}, không tính thời gian chờ bổ sung), không dưới 01 ngày. Dưới ${smallSample} hồ sơ là mẫu nhỏ, không đề xuất; trên ${share}% hồ sơ không đo được thì chưa đề xuất.`,
    en: `The limit proposed is the least whole number of days in which at least ${within}% of the measured dossiers were finished (percentile ${within}, waiting for supplements left out), never below one day. Fewer than ${smallSample} dossiers are a small sample and more than ${share}% not measured too many: nothing is proposed.`,
  };
}

/** Proposals for every procedure, those with the largest cut first. */
export function proposeCuts(
  all: readonly ProcedureTimes[],
  rules: CutRules = CUT_RULES,
): readonly CutProposal[] {
  return all
    .map((times) => proposalOf(times, rules))
    .sort((a, b) => (b.cutShare ?? -1) - (a.cutShare ?? -1) || b.times.count - a.times.count);
}

/**
 * A proposal with the officer's own whole number of days in place of the rule's, or `null` to propose nothing. Days must
 * lie from 1 to below the limit; anything else leaves the proposal as it was.
 */
export function proposeDays(proposal: CutProposal, days: number | null, rules: CutRules): CutProposal {
  if (days === null) return { ...proposal, ...NOTHING, verdict: 'dropped', byOfficer: true };
  const { limitDays } = proposal;
  if (limitDays === null || !Number.isInteger(days) || days < 1 || days >= limitDays) return proposal;
  return { ...proposal, ...cutTo(days, limitDays, rules), byOfficer: true };
}

/** Finished dossiers of a procedure that could not be measured. */
export function leftOutOf({ unmeasured }: Pick<ProcedureTimes, 'unmeasured'>): number {
  return Object.values(unmeasured).reduce((sum, count) => sum + count, 0);
}

const NOTHING = { proposedDays: null, cutShare: null, reachesTarget: null, byOfficer: false } as const;

function cutTo(proposedDays: number, limitDays: number, rules: CutRules) {
  const cutShare = (limitDays - proposedDays) / limitDays;
  return { verdict: 'cut', proposedDays, cutShare, reachesTarget: cutShare >= rules.target } as const;
}

function proposalOf(times: ProcedureTimes, rules: CutRules): CutProposal {
  const limit = times.limits[0] ?? null;
  const limitDays = limit === null ? null : limitInDays(limit);
  const none = (verdict: CutVerdict): CutProposal => ({ times, verdict, limit, limitDays, ...NOTHING });
  if (limitDays === null || times.code === '') return none('limitUnknown');
  if (times.limits.length > 1) return none('severalLimits');
  if (limitDays < 1) return none('hoursOnly');
  const needed = percentileOf(
    times.taken.map(({ days }) => days),
    rules.within,
  );
  if (needed === null || times.count < rules.smallSample) return none('smallSample');
  const left = leftOutOf(times);
  if (left > rules.leftOut * (left + times.count)) return none('leftOut');
  const proposedDays = Math.max(1, Math.ceil(needed));
  return proposedDays >= limitDays
    ? none('noRoom')
    : { ...none('cut'), ...cutTo(proposedDays, limitDays, rules) };
}

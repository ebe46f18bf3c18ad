import type { TimeLimit } from '../dossier.ts';
import type { Words } from '../words.ts';
import { limitInDays, type ProcedureTimes } from './handling-time.ts';

/** Settings of the proposals, each shown beside them. */
export interface CutRules {
  /** Fewer measured dossiers than this: named as a small sample, nothing proposed. */
  readonly smallSample: number;
  /** The share of the limit the plan wants cut: 0.3 = 30 %. */
  readonly target: number;
}

/** 30 dossiers, and the 30 % of the procedure-control plan of Hà Trung (2022), part II.5. */
export const CUT_RULES: CutRules = { smallSample: 30, target: 0.3 };

/** What the figures say about cutting the limit of one procedure. */
export type CutVerdict = 'cut' | 'noRoom' | 'smallSample' | 'limitUnknown' | 'severalLimits' | 'hoursOnly';

export const CUT_VERDICT_WORDS: Readonly<Record<CutVerdict, Words>> = {
  cut: { vi: 'đề xuất cắt giảm', en: 'cut proposed' },
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
}

/** The rule behind every proposal, as it is printed. */
export const CUT_RULE_WORDS: Words = {
  vi: 'Thời hạn đề xuất là số ngày nguyên nhỏ nhất mà ít nhất 95% hồ sơ đã giải quyết xong trong kỳ (bách phân vị 95, không tính thời gian chờ bổ sung), không dưới 01 ngày.',
  en: 'The limit proposed is the least whole number of days in which at least 95% of the dossiers were finished (95th percentile, waiting for supplements left out), never below one day.',
};

/** Proposals for every procedure, those with the largest cut first. */
export function proposeCuts(
  all: readonly ProcedureTimes[],
  rules: CutRules = CUT_RULES,
): readonly CutProposal[] {
  return all
    .map((times) => proposalOf(times, rules))
    .sort((a, b) => (b.cutShare ?? -1) - (a.cutShare ?? -1) || b.times.count - a.times.count);
}

function proposalOf(times: ProcedureTimes, rules: CutRules): CutProposal {
  const limit = times.limits[0] ?? null;
  const limitDays = limit === null ? null : limitInDays(limit);
  const none = (verdict: CutVerdict): CutProposal => ({
    times,
    verdict,
    limit,
    limitDays,
    proposedDays: null,
    cutShare: null,
    reachesTarget: null,
  });
  if (limitDays === null || times.code === '') return none('limitUnknown');
  if (times.limits.length > 1) return none('severalLimits');
  if (limitDays < 1) return none('hoursOnly');
  if (times.days === null || times.count < rules.smallSample) return none('smallSample');
  const proposedDays = Math.max(1, Math.ceil(times.days.p95));
  if (proposedDays >= limitDays) return none('noRoom');
  const cutShare = (limitDays - proposedDays) / limitDays;
  return { ...none('cut'), proposedDays, cutShare, reachesTarget: cutShare >= rules.target };
}

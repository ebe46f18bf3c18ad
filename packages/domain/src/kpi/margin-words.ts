import type { Words } from '../words.ts';
import type { Growth, Margin } from './margin.ts';

/** What a KPI counts; English in the singular and the plural. */
export interface CaseNoun {
  readonly vi: string;
  readonly en: readonly [one: string, many: string];
}

/** What must happen, or must not, for the target: 'một hồ sơ trễ nữa là dưới 98 %'. */
export function marginWords(
  { reached, slack, missing }: Margin,
  target: number,
  growth: Growth,
  good: CaseNoun,
  bad: CaseNoun,
): Words {
  if (reached) return enoughWords((slack ?? 0) + 1, target, growth === 'flow' ? bad : good, growth);
  if (missing === null) {
    return {
      vi: `đã có ${bad.vi}: kỳ này không còn đạt được ${target} %`,
      en: `there is a ${bad.en[0]}: ${target}% cannot be reached in this period`,
    };
  }
  return {
    vi: `cần thêm ${missing} ${good.vi}`,
    en: `${missing} more ${good.en[missing === 1 ? 0 : 1]} needed`,
  };
}

/** How many cases bring it below the target. */
function enoughWords(cases: number, target: number, { vi, en }: CaseNoun, growth: Growth): Words {
  const number = cases === 1 ? { vi: 'một', en: 'one' } : { vi: String(cases), en: String(cases) };
  const noun = en[cases === 1 ? 0 : 1];
  return growth === 'flow'
    ? { vi: `${number.vi} ${vi} nữa là dưới ${target} %`, en: `${number.en} more ${noun}: below ${target}%` }
    : {
        vi: `bớt ${number.vi} ${vi} là dưới ${target} %`,
        en: `${number.en} ${noun} fewer: below ${target}%`,
      };
}

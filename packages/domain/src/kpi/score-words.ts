import type { Words } from '../words.ts';
import type { Group766 } from './groups-766.ts';
import type { KpiLine } from './kpi-line.ts';
import type { Kpis } from './kpis.ts';
import type { NationalLate } from './national-late.ts';
import type { Ratio } from './ratio.ts';

const number = (value: number): Words => {
  const text = value.toFixed(2);
  return { vi: text.replace('.', ','), en: text };
};

/**
 * What the portal's points mean by the formula of the indicator, worked out backwards: points = rate × most / threshold.
 * Nothing where ours occurred nowhere.
 */
export function impliedWords(
  { most, words }: Group766,
  national: number,
  { ratio, percent, target }: KpiLine,
): Words[] {
  if (ratio === null || percent === null || target.target === null) return [];
  const implied = (national / most) * target.target;
  const [rate, ours] = [number(implied), number(percent)];
  const full = national >= most;
  const first: Words = {
    vi: `Nếu cả nhóm tính theo chỉ số ${target.id}, ${number(national).vi}/${most} điểm ứng với tỷ lệ ${full ? 'từ ' : ''}${rate.vi} %${full ? ' trở lên' : ''}; ở đây đếm được ${ours.vi} % (${ratio.part}/${ratio.whole}).`,
    en: `If the whole group went by indicator ${target.id}, ${number(national).en}/${most} points mean ${full ? 'at least ' : ''}${rate.en}%; counted here: ${ours.en}% (${ratio.part}/${ratio.whole}).`,
  };
  const agrees = full ? percent >= target.target : Math.abs(implied - percent) < 0.01;
  if (agrees) return [first, { vi: 'Hai số khớp nhau.', en: 'Both agree.' }];
  const off = Math.round((Math.abs(implied - percent) * ratio.whole) / 100);
  const more = implied > percent;
  if (target.id === '3.3') return [first, multiplied(implied, percent, words)];
  return [
    first,
    {
      vi: `Chênh lệch bằng khoảng ${off} hồ sơ ${more ? 'đúng hạn nhiều hơn' : 'trễ nhiều hơn'} trên Cổng (trên ${ratio.whole} hồ sơ đếm ở đây), hoặc do chỉ số khác trong nhóm.`,
      en: `That is about ${off} ${more ? 'more timely' : 'more late'} dossiers on the portal (of ${ratio.whole} counted here), or comes of other indicators of the group.`,
    },
  ];
}

/** Indicator 3.3 multiplies our share by two rates that dossiers do not tell. */
function multiplied(implied: number, percent: number, { vi, en }: Words): Words {
  if (implied > percent) {
    return {
      vi: `Cao hơn mức cao nhất đếm được: hồ sơ trực tuyến trên máy này có thể chưa đủ, hoặc nhóm “${vi}” được điểm ở chỉ số khác.`,
      en: `More than the most that can be counted: online dossiers may be missing on this computer, or the group “${en}” has points by other indicators.`,
    };
  }
  const factor = number((implied / percent) * 100);
  return {
    vi: `Công thức còn nhân với tỷ lệ có kết quả điện tử và tỷ lệ đồng bộ: tích hai tỷ lệ đó là ${factor.vi} % thì ra đúng điểm của Cổng.`,
    en: `The formula also multiplies by the rates of electronic results and of synchronisation: their product would be ${factor.en}%.`,
  };
}

/** Why dossiers are late by indicator 2.1, as far as it differs from form II.06a. */
export function lateWords({ askedTwice, pending, settledLate }: NationalLate): Words[] {
  if (askedTwice + pending + settledLate === 0) return [];
  return [
    {
      vi: `Trễ theo 2.1 ở đây: ${settledLate} đã giải quyết quá hạn, ${pending} đang giải quyết quá hạn cuối kỳ, ${askedTwice} yêu cầu bổ sung quá một lần. Biểu II.06a không tính hai loại sau vào hồ sơ trễ đã giải quyết.`,
      en: `Late by 2.1 here: ${settledLate} settled late, ${pending} pending and overdue at the end, ${askedTwice} asked for papers more than once. Form II.06a does not count the last two among those settled late.`,
    },
  ];
}

/** The same indicator by the calendar's days, where that is another figure. */
export function periodWords({ line, byCalendar }: { line: KpiLine; byCalendar: KpiLine | null }): Words[] {
  const [ours, theirs] = [line.ratio, byCalendar?.ratio ?? null];
  if (ours === null || theirs === null || same(ours, theirs)) return [];
  const share = byCalendar?.percent ?? null;
  const [vi, en] =
    share === null ? ['không phát sinh', 'none occurred'] : [`${number(share).vi} %`, `${number(share).en}%`];
  return [
    {
      vi: `Kỳ báo cáo tính từ ngày 15 đến ngày 14. Nếu Cổng tính theo lịch (ngày 1 đến cuối tháng; chưa kiểm chứng), chỉ số ${line.target.id} ở đây là ${vi} (${theirs.part}/${theirs.whole}).`,
      en: `Periods run from the 15th to the 14th. If the portal goes by the calendar (not verified), indicator ${line.target.id} is ${en} here (${theirs.part}/${theirs.whole}).`,
    },
  ];
}

const same = (a: Ratio, b: Ratio): boolean => a.part === b.part && a.whole === b.whole;

/** The indicators of a group that dossiers do not answer, and where their figures are. */
export function withoutFigures({ indicators }: Group766, { unanswered }: Kpis): Words[] {
  const open = unanswered.filter(({ number: one }) => indicators.includes(one));
  if (open.length === 0) return [];
  const list = (language: keyof Words): string =>
    open.map(({ number: one, words, needs }) => `${one} ${words[language]} (${needs[language]})`).join('; ');
  return [
    { vi: `Không tính được từ hồ sơ: ${list('vi')}.`, en: `Not to be counted from dossiers: ${list('en')}.` },
  ];
}

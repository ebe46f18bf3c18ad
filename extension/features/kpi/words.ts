import type { KpiLine, Period } from '@dung-hen/domain';
import { formatCount, type Language } from '../../app/text.ts';
import type { KpiTexts } from './texts.ts';

const ROMAN = ['I', 'II', 'III', 'IV'];

/** Two places always: '97,95 %' (vi), '97.95%' (en). */
export function percentWords(percent: number, language: Language): string {
  const text = percent.toFixed(2);
  return language === 'en' ? `${text}%` : `${text.replace('.', ',')} %`;
}

/** '190/200'; '–' where no figure was handed in. */
export function countWords({ ratio }: Pick<KpiLine, 'ratio'>, language: Language): string {
  return ratio === null ? '–' : `${formatCount(ratio.part, language)}/${formatCount(ratio.whole, language)}`;
}

/** The share, or why there is none: nothing occurred is not 0 %. */
export function shareWords({ ratio, percent }: KpiLine, t: KpiTexts, language: Language): string {
  if (ratio === null) return t.noFigure;
  return percent === null ? t.none : percentWords(percent, language);
}

/** 'đạt', 'chưa đạt', or '–' where there is nothing to judge. */
export function resultWords({ margin }: KpiLine, t: KpiTexts): string {
  if (margin === null) return '–';
  return margin.reached ? t.reached : t.notReached;
}

/** What is needed to reach it or to stay above it, and what was left out. */
export function needWords({ need, unknown }: KpiLine, t: KpiTexts, language: Language): string {
  const left = unknown > 0 ? t.unknown(formatCount(unknown, language)) : null;
  return [need?.[language], left].filter((part) => part != null).join('; ');
}

/** Name of a period as short as an axis wants it: '6/2026', 'II/2026'. */
export function shortPeriod({ kind, year, index }: Period, t: KpiTexts): string {
  return kind === 'month'
    ? t.month(String(index), String(year))
    : t.quarter(ROMAN[index - 1] ?? String(index), String(year));
}

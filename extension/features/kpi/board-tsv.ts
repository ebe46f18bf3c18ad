import type { KpiLine } from '@dung-hen/domain';
import type { Language } from '../../app/text.ts';
import type { Board } from './board.ts';
import type { KpiTexts } from './texts.ts';
import { needWords, resultWords, shareWords } from './words.ts';

/** Both tables as tab-separated text with a head; counts as plain numbers in cells of their own. */
export function boardAsTsv({ kpis }: Board, t: KpiTexts, language: Language): string {
  const row = (line: KpiLine): string =>
    [
      line.target.words[language],
      line.ratio?.part ?? '',
      line.ratio?.whole ?? '',
      shareWords(line, t, language),
      line.target.target === null ? t.noTarget : t.atLeast(String(line.target.target)),
      resultWords(line, t),
      needWords(line, t, language),
      line.target.source,
    ].join('\t');
  const head = [t.name, t.counts, t.of, t.percent, t.target, t.result, t.need, t.source].join('\t');
  return [head, ...kpis.plan.map(row), t.national, ...kpis.national.map(row)].join('\n');
}

import type { KpiLine } from '@dung-hen/domain';
import type { Language } from '../../app/text.ts';
import type { Board } from './board.ts';
import type { KpiTexts } from './texts.ts';
import { needWords, resultWords, shareWords } from './words.ts';

/** Both tables as rows of cells with a head; counts as plain numbers in cells of their own, '' where there is none. */
export function boardRows({ kpis }: Board, t: KpiTexts, language: Language): (string | number)[][] {
  const row = (line: KpiLine): (string | number)[] => [
    line.target.words[language],
    line.ratio?.part ?? '',
    line.ratio?.whole ?? '',
    shareWords(line, t, language),
    line.target.target === null ? t.noTarget : t.atLeast(String(line.target.target)),
    resultWords(line, t),
    needWords(line, t, language),
    line.target.source,
  ];
  const head = [t.name, t.counts, t.of, t.percent, t.target, t.result, t.need, t.source];
  return [head, ...kpis.plan.map(row), [t.national], ...kpis.national.map(row)];
}

/** The same as tab-separated text. */
export function boardAsTsv(board: Board, t: KpiTexts, language: Language): string {
  return boardRows(board, t, language)
    .map((row) => row.join('\t'))
    .join('\n');
}

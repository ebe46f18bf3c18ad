import type { KpiLine } from '@dung-hen/domain';
import type { Language } from '../../app/text.ts';
import { tableText } from '../overlay/tsv.ts';
import type { Board } from './board.ts';
import type { KpiTexts } from './texts.ts';
import { needWords, resultWords, shareWords } from './words.ts';

/** Both tables, and what follows them, as rows of cells with a head; counts as plain numbers in cells of their own, '' where there is none. */
export function boardRows(
  { kpis }: Board,
  t: KpiTexts,
  language: Language,
  further: readonly (string | number)[][] = [],
): (string | number)[][] {
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
  return [head, ...kpis.plan.map(row), [t.national], ...kpis.national.map(row), ...further];
}

/** The same as a spreadsheet takes it from the clipboard; broken numbers as they are written in the language. */
export function boardAsTsv(...board: Parameters<typeof boardRows>): string {
  const [, , language] = board;
  const cell = (value: string | number): string => {
    if (typeof value === 'string' || (Number.isInteger(value) && value >= 0)) return String(value);
    return value
      .toFixed(2)
      .replace('-', '−')
      .replace('.', language === 'en' ? '.' : ',');
  };
  const [head = [], ...rows] = boardRows(...board).map((row) => row.map(cell));
  return tableText(head, rows);
}

import { REPORT } from '../../glossary/report.ts';
import type { InputGrid } from '../../input-grid.ts';
import { tidyText } from '../../label.ts';
import { matchColumns, pickConcepts } from '../../match-columns.ts';
import { rowKey } from '../../match-labels.ts';
import { parseCount } from '../../numbers.ts';
import { FIGURE_IDS } from '../report-skins.ts';
import { placeOf } from './app.ts';
import { hasFigure, type ScreenRow } from './layout.ts';
import type { MadePage } from './made-page.ts';

export interface ReadVerdict {
  readonly asked: number;
  readonly right: number;
  readonly refused: number;
  readonly wrong: readonly string[];
}

/**
 * Compares what reading makes of the tables that show with what the page shows: every figure of a row of the report or
 * of the total, under its name, section and column. A row told for data that is none is wrong; a row that could be two is
 * not read.
 */
export function judgeRead(page: MadePage, grids: readonly InputGrid[]): ReadVerdict {
  const { app, layout } = page;
  const read = figuresIn(grids);
  const wrong: string[] = [];
  const known = new Set<string>();
  let [asked, right] = [0, 0];
  for (const row of page.drawn) {
    if ((row.kind !== 'data' && row.kind !== 'total') || !hasFigure(layout, row)) continue;
    const whole = keyOf(page, row);
    const key = read.has(whole) ? whole : whole.replace(/ \| .*$/u, ' | ');
    known.add(key);
    for (let at = 0; at < 11; at += 1) {
      asked += 1;
      const shown = app.started.get(placeOf(row, at)) ?? '';
      const found = read.get(key)?.[at];
      if (found === undefined || (found === null && shown !== '')) continue;
      if (found === (shown === '' ? null : Number(shown))) right += 1;
      else wrong.push(`${key} (${at + 3}) shows "${shown}" and is read as ${found}`);
    }
  }
  // Where the rows that show are all of one section, the sum under them is the total of what shows.
  const shown = page.drawn.filter(({ kind }) => kind === 'data').map(({ section }) => section);
  const ofOne = page.report.sections.length > 1 && new Set(shown).size === 1;
  const refused = asked - right - wrong.length;
  for (const key of read.keys())
    if (!known.has(key) && !(ofOne && key === 'total'))
      wrong.push(`${key} is read, and is no row of the report`);
  return { asked, right, refused, wrong };
}

function keyOf({ report, layout }: MadePage, row: ScreenRow): string {
  if (row.kind === 'total') return 'total';
  const own = report.rows[layout.rows.filter(({ kind }) => kind === 'data').indexOf(row)];
  return `${rowKey(own?.label ?? '')} | ${rowKey(own?.section ?? '')}`;
}

type Figures = readonly (number | null | undefined)[];

/** Rows by name (and by section, where a name stands twice); a name that stands twice in one is left out. */
function figuresIn(grids: readonly InputGrid[]): Map<string, Figures> {
  const read = new Map<string, Figures>();
  const twice = new Set<string>();
  for (const { grid, rows } of grids) {
    if (grid.hidden || !grid.headed) continue;
    const { found } = matchColumns(grid.columns, REPORT, pickConcepts(REPORT, [...FIGURE_IDS]));
    if (found.size < 4) continue;
    for (const row of rows) {
      if (row.kind !== 'data' && row.kind !== 'total') continue;
      const key =
        row.kind === 'total' ? 'total' : `${rowKey(tidyText(row.label))} | ${rowKey(row.row.group)}`;
      if (read.has(key)) twice.add(key);
      const figures = FIGURE_IDS.map((id) => {
        const column = found.get(id)?.column;
        if (column === undefined) return undefined;
        const cell = row.cells[column.index];
        const count = parseCount(cell?.text ?? '', cell?.field?.type === 'number' ? 'en' : undefined);
        return count.ok ? count.value : null;
      });
      read.set(key, figures);
    }
  }
  for (const key of twice) read.delete(key);
  return read;
}

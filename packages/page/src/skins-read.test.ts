import { expect, it } from 'vitest';
import { readGrid } from './grid.ts';
import { parsePage } from './html.ts';
import { type InputGrid, inputGridsOf } from './input-grid.ts';
import { tablesOf } from './tables.ts';
import { judgeRead } from './testkit/skins/judge-read.ts';
import { makePage } from './testkit/skins/made-page.ts';
import { Tally } from './testkit/skins/tally.ts';

/** Tables with fields, and those that only show their figures. */
function gridsIn(html: string): InputGrid[] {
  const { root } = parsePage(html, 'https://mau.example/');
  const typed = inputGridsOf(root);
  const shown = tablesOf(root).filter(
    ({ element }) => !typed.some(({ grid }) => element && grid.element?.is(element)),
  );
  return [...typed, ...shown.map(readGrid).map(asShown)];
}

function asShown(grid: InputGrid['grid']): InputGrid {
  const rows = grid.rows.map((row) => {
    const cells = grid.columns.map((column) => ({
      column,
      field: null,
      text: row.textAt(column.index),
      readOnly: true,
      controls: 0,
    }));
    return { label: row.label, kind: row.kind, row, cells };
  });
  return { grid, rows };
}

it('reads every figure it reads in the right place on five hundred pages nobody wrote', async () => {
  const tally = new Tally();
  for (let seed = 1; seed <= 500; seed += 1) {
    const page = makePage(seed);
    tally.add(page.manner.name, seed, judgeRead(page, gridsIn(page.html)));
  }
  expect(tally.wrong).toEqual([]);
  expect(tally.refusedShare()).toBeLessThan(0.02);
  await expect(`# Reading, pages 1 to 500\n\n${tally.table()}\n`).toMatchFileSnapshot(
    '../../../docs/skins/reading.md',
  );
}, 120_000);

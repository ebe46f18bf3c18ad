import type { Posted } from './actions.ts';
import type { Assignment } from './assignments.ts';
import type { PageState, Skin } from './skins/skin.ts';
import { buildTable, type TableDesign, type TableMutations } from './table.ts';

/** A page as it should be. */
export const NO_MUTATIONS: TableMutations = {
  renamed: new Map(),
  removed: new Set(),
  totalsOff: false,
  style: 'vietnamese',
};

/** Reads the figures and texts out of a posted form, by the names the page gave them. What was not on the page is absent. */
export function readPosted(
  skin: Skin,
  design: TableDesign,
  seed: number,
  assignment: Assignment,
  labels: readonly string[],
  state: PageState,
  fields: URLSearchParams,
): Posted {
  const { form } = assignment;
  const cells: Record<string, Record<number, string>> = {};
  if (form.rowsAre !== 'none') {
    const table = buildTable({ form, design, seed, labels, cells: {}, mutations: NO_MUTATIONS });
    for (const row of table.rows) {
      if (row.key === null) continue;
      for (const cell of row.cells) {
        if (cell.content !== 'input') continue;
        const text = fields.get(skin.cellName(state, row.index, cell.column.number));
        if (text !== null) cells[row.key] = { ...cells[row.key], [cell.column.number]: text.trim() };
      }
    }
  }
  const texts = form.sections.flatMap((section, index) => {
    const text = fields.get(skin.textName(state, index));
    return text === null ? [] : [[section.id, text.replaceAll('\r\n', '\n').trim()] as const];
  });
  return { revision: state.revision, cells, texts: Object.fromEntries(texts) };
}

import { DOSSIER_LIST } from './glossary/dossier-list.ts';
import { conceptOf } from './match-columns.ts';
import type { RawCell, RawRow, RawTable } from './raw-table.ts';

const LEAST_DOSSIERS = 2;

/**
 * Tables with a dossier in each column and the labels at the left, turned so that they read as others do. Only those
 * without merged cells, whose first cells name the code and a date.
 */
export function turnedLists(tables: readonly RawTable[]): RawTable[] {
  return tables.flatMap((table) => {
    const lines = table.rows.filter(
      (row) => row.hidden !== true && row.cells.some(({ text }) => text !== ''),
    );
    return isTurned(lines) ? [{ ...table, rows: turn(lines) }] : [];
  });
}

function isTurned(lines: readonly RawRow[]): boolean {
  const width = lines[0]?.cells.length ?? 0;
  const concepts = lines.map(({ cells }) => conceptOf([cells[0]?.text ?? ''], DOSSIER_LIST));
  const code = lines[concepts.findIndex((one) => one?.id === 'code')];
  const codes = code?.cells.slice(1).map(({ text }) => text) ?? [];
  return (
    width > LEAST_DOSSIERS &&
    lines.every(({ cells }) => cells.length === width && cells.every(isPlain)) &&
    concepts.some((one) => one?.kind === 'date') &&
    codes.length > 0 &&
    new Set(codes).size === codes.length &&
    codes.every((text) => /\d/u.test(text))
  );
}

function isPlain({ colspan, rowspan }: RawCell): boolean {
  return colspan === 1 && rowspan === 1;
}

function turn(lines: readonly RawRow[]): RawRow[] {
  const width = lines[0]?.cells.length ?? 0;
  return Array.from({ length: width }, (_, column): RawRow => {
    const cells = lines.flatMap(({ cells: all }) => all[column] ?? []);
    const code = lines.findIndex((row) => conceptOf([row.cells[0]?.text ?? ''], DOSSIER_LIST)?.id === 'code');
    return {
      cells: cells.map(({ text, element }) => ({
        text,
        element,
        colspan: 1,
        rowspan: 1,
        header: column === 0,
      })),
      section: column === 0 ? 'head' : 'body',
      element: cells[code]?.element ?? null,
    };
  });
}

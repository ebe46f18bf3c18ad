import type { FormPack } from '@dung-hen/forms';
import type { ReadFile } from '../read/read-file.ts';
import { placedCells } from './map-template.ts';

/** Where the pack's table stands in the file. */
export interface TemplatePlace {
  readonly sheet: string;
  /** First row below the header, from 1. */
  readonly from: number;
  /** Row of the sheet, from 1, of every row of the pack's head. */
  readonly headRows: readonly number[];
  textAt(row: number, column: number): string;
}

/** The sheet whose rows above the figures are those of the pack; null where no sheet has them any more. */
export function placeOf({ tables }: ReadFile, { head, columns }: FormPack): TemplatePlace | null {
  for (const { name, table, hidden } of tables) {
    if (hidden) continue;
    const shown = table.rows.flatMap((row, index) =>
      row.hidden === true ? [] : [{ row, number: index + 1 }],
    );
    const placed = placedCells(
      shown.map(({ row }) => row),
      columns.length,
    );
    const same = head.every((row, at) =>
      row.every((cell, column) => (cell?.text ?? '') === (placed[at]?.[column]?.text ?? '')),
    );
    const last = shown[head.length - 1];
    if (!same || last === undefined) continue;
    const texts = new Map(shown.map(({ number }, at) => [number, placed[at]]));
    return {
      sheet: name,
      from: last.number + 1,
      headRows: shown.slice(0, head.length).map(({ number }) => number),
      textAt: (row, column) => texts.get(row)?.[column]?.text ?? '',
    };
  }
  return null;
}

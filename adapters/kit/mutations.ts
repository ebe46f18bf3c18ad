/** Damages pages the way portals do when they change. Used by the contract suite only; works on the text of a page. */

const TABLE = /<table\b[\s\S]*?<\/table>/giu;

/** The page with every cell reading `label` renamed. Throws when no cell reads so: a test that changes nothing proves nothing. */
export function renameColumn(html: string, label: string, to = 'Cột lạ'): string {
  return changed(
    html,
    html.replace(/>([^<>]+)</gu, (whole, text: string) =>
      collapse(text) === collapse(label) ? `>${to}<` : whole,
    ),
    label,
  );
}

/** The page with the column headed `label` taken out of every table that has one, spans kept right. */
export function removeColumn(html: string, label: string): string {
  return changed(
    html,
    html.replace(TABLE, (table) => tableWithout(table, label)),
    label,
  );
}

/** The page with the last row of each table breaking off after its first cell, as when a transfer stops. */
export function cutLastRow(html: string): string {
  return changed(html, html.replace(TABLE, tableCutShort), 'a row');
}

function tableCutShort(table: string): string {
  const rows = [...table.matchAll(/<tr\b[^>]*>(?:(?!<\/?tr\b)[\s\S])*?<\/tr>/giu)];
  const last = rows.filter(([row]) => cellsOf(row).length > 2).at(-1);
  const second = last === undefined ? undefined : cellsOf(last[0])[1];
  if (last === undefined || second === undefined) return table;
  const [row] = last;
  return `${table.slice(0, last.index)}${row.slice(0, second.start)}</tr>${table.slice(last.index + row.length)}`;
}

/** The page with every row of every table body gone. */
export function withoutRows(html: string): string {
  return changed(html, html.replace(/(<tbody\b[^>]*>)[\s\S]*?(<\/tbody>)/giu, '$1$2'), 'a table body');
}

interface Cell {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly colspan: number;
  readonly rowspan: number;
}

function cellsOf(row: string): Cell[] {
  return [...row.matchAll(/<(t[dh])\b([^>]*)>([\s\S]*?)<\/\1>/giu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: collapse((match[3] ?? '').replace(/<[^>]*>/gu, ' ')),
    colspan: spanOf(match[2] ?? '', 'colspan'),
    rowspan: spanOf(match[2] ?? '', 'rowspan'),
  }));
}

function spanOf(attributes: string, name: string): number {
  return Math.max(1, Number(new RegExp(`${name}\\s*=\\s*["']?(\\d+)`, 'iu').exec(attributes)?.[1] ?? 1));
}

function tableWithout(table: string, label: string): string {
  const rows = [...table.matchAll(/<tr\b[\s\S]*?<\/tr>/giu)];
  const placed = place(rows.map(([row]) => cellsOf(row)));
  const wanted = placed.flat().find(({ cell }) => cell.text === collapse(label));
  if (wanted === undefined) return table;
  const [from, to] = [wanted.column, wanted.column + wanted.cell.colspan];
  let result = '';
  let at = 0;
  for (const [index, row] of rows.entries()) {
    result += table.slice(at, row.index) + rowWithout(row[0], placed[index] ?? [], from, to);
    at = row.index + row[0].length;
  }
  return result + table.slice(at);
}

interface Placed {
  readonly cell: Cell;
  readonly column: number;
}

function place(rows: readonly (readonly Cell[])[]): Placed[][] {
  const taken = new Map<number, Set<number>>();
  const takenIn = (row: number): Set<number> => {
    const known = taken.get(row) ?? new Set<number>();
    taken.set(row, known);
    return known;
  };
  return rows.map((cells, row) => {
    let column = 0;
    return cells.map((cell) => {
      while (takenIn(row).has(column)) column += 1;
      const placed = { cell, column };
      for (let down = 0; down < cell.rowspan; down += 1) {
        for (let across = 0; across < cell.colspan; across += 1) takenIn(row + down).add(column + across);
      }
      column += cell.colspan;
      return placed;
    });
  });
}

function rowWithout(row: string, placed: readonly Placed[], from: number, to: number): string {
  let result = row;
  for (const { cell, column } of [...placed].reverse()) {
    const lost = Math.min(to, column + cell.colspan) - Math.max(from, column);
    if (lost <= 0) continue;
    const kept =
      lost >= cell.colspan
        ? ''
        : result
            .slice(cell.start, cell.end)
            .replace(/colspan\s*=\s*["']?\d+["']?/iu, `colspan="${cell.colspan - lost}"`);
    result = result.slice(0, cell.start) + kept + result.slice(cell.end);
  }
  return result;
}

function collapse(text: string): string {
  return text
    .normalize('NFC')
    .replace(/&nbsp;|\s+/gu, ' ')
    .trim();
}

function changed(before: string, after: string, what: string): string {
  if (before === after) throw new Error(`the fixture has nothing to damage: "${what}" was not found`);
  return after;
}

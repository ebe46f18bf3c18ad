import type { FormColumn, FormDefinition } from '@dung-hen/forms';
import type { KeptMerge, KeptReport } from '../../app/database.ts';

/** For tests: the page of a made-up reporting system for any form, and a kept merge that has its figures. */
export interface FormScreen {
  readonly definition: FormDefinition;
  readonly period?: string;
  readonly unit?: string;
  /** Sections with the row labels of each; one nameless section where the form has none. */
  readonly sections: readonly (readonly [string, readonly string[]])[];
  readonly numbered?: boolean;
  readonly title?: string;
  readonly more?: string;
  /** What stands in a cell of figures, shares or words; a text box unless said. */
  readonly box?: (column: FormColumn) => string;
}

const textBox = ({ number, key }: FormColumn): string =>
  `<input type="text" value="" data-column="${number}" aria-label="${key}">`;

const paths = (columns: readonly FormColumn[]): readonly (readonly string[])[] =>
  columns.map(({ header }) => header);

/** Header rows with spans, as sheets print them. */
function headRows(columns: readonly FormColumn[]): string {
  const all = paths(columns);
  const depth = Math.max(...all.map(({ length }) => length));
  return Array.from({ length: depth }, (_, level) => {
    const cells: string[] = [];
    for (let at = 0; at < all.length; at += 1) {
      const path = all[at] ?? [];
      if (level >= path.length) continue;
      const key = path.slice(0, level + 1).join('>');
      const isLeaf = level === path.length - 1;
      if (!isLeaf && all[at - 1]?.slice(0, level + 1).join('>') === key) continue;
      const across = isLeaf ? 1 : spanFrom(all, at, level, key);
      const down = isLeaf ? depth - level : 1;
      cells.push(`<th colspan="${across}" rowspan="${down}">${path[level]}</th>`);
    }
    return `<tr>${cells.join('')}</tr>`;
  }).join('');
}

function spanFrom(all: readonly (readonly string[])[], at: number, level: number, key: string): number {
  let across = 1;
  while (all[at + across]?.slice(0, level + 1).join('>') === key) across += 1;
  return across;
}

/** The inside of the body; every figure column has a text box, shares and words too. */
export function formScreen({
  definition,
  period = 'Quý II năm 2026 (Từ ngày 15/03/2026 đến ngày 14/06/2026)',
  unit = 'UBND xã Mẫu',
  sections,
  numbered = false,
  title = definition.title,
  more = '',
  box = textBox,
}: FormScreen): string {
  const { columns } = definition;
  const cell = (column: FormColumn, label: string, order: number): string =>
    column.kind === 'order'
      ? `<td>${order}</td>`
      : column.kind === 'label'
        ? `<td>${label}</td>`
        : `<td>${box(column)}</td>`;
  const body = sections.flatMap(([section, labels]) => [
    ...(section === ''
      ? []
      : [`<tr><td>I</td><td colspan="${columns.length - 1}"><b>${section}</b></td></tr>`]),
    ...labels.map(
      (label, at) =>
        `<tr data-row="${section}|${label}">${columns.map((one) => cell(one, label, at + 1)).join('')}</tr>`,
    ),
  ]);
  const numbers = columns.map(({ number }) => `<th>(${number})</th>`).join('');
  return `<h4>${definition.code}</h4><h2>${title}</h2><p><b>Kỳ báo cáo:</b> <span id="ky">${period}</span></p>
<p><b>Đơn vị báo cáo:</b> <span id="don-vi">${unit}</span></p><p><b>Trạng thái:</b> Đang nhập</p>${more}
<form method="post"><table><thead>${headRows(columns)}${numbered ? `<tr>${numbers}</tr>` : ''}</thead>
<tbody>${body.join('')}</tbody></table><button type="submit">Lưu</button></form>`;
}

/** Figures that differ in every cell. */
export const madeValue = (section: number, row: number, column: number): number =>
  section * 1000 + row * 100 + column;

/** A kept merge with figures for every count column of a form. */
export function keptFor(
  { definition, sections }: Pick<FormScreen, 'definition' | 'sections'>,
  parts: Partial<KeptMerge> = {},
  more: Partial<KeptReport> = {},
): KeptMerge {
  const counts = definition.columns.filter(({ kind }) => kind === 'count');
  const rows = sections.flatMap(([section, labels], at): KeptReport['rows'][number][] => [
    ...(section === '' ? [] : [{ kind: 'group' as const, label: section, figures: {} }]),
    ...labels.map((label, row) => ({
      kind: 'data' as const,
      label,
      figures: Object.fromEntries(
        counts.map(({ figure, key, number }) => [figure ?? key, madeValue(at, row, number)]),
      ),
    })),
  ]);
  return {
    id: 'gop-1',
    at: '2026-06-15T09:30:00',
    period: '2026-03-15…2026-06-14',
    title: definition.title,
    rows: rows.length,
    sources: [{ name: 'tong-hop.xlsx', content: 'a' }],
    table: '',
    report: {
      form: definition.id,
      rowsBy: definition.rows.by,
      unit: null,
      periodAssumed: false,
      rows,
      ...more,
    },
    locked: false,
    ...parts,
  };
}

import type { Draw } from './draw.ts';
import { type MadeReport, SUMS } from './made-report.ts';

/** A row as a screen draws it. `data` rows are those of the report, in its order. */
export interface ScreenRow {
  readonly id: number;
  readonly kind: 'section' | 'data' | 'subtotal' | 'total';
  readonly section: string;
  readonly label: string;
  readonly order: string;
}

/** A column of a screen; `at` is the index of the figure. */
export type ScreenColumn =
  | { readonly kind: 'order' | 'label' | 'blank' | 'rate' | 'note' | 'box' }
  | { readonly kind: 'figure'; readonly at: number };

/** What a system chose for one report: the order of rows and columns, and what may be typed. */
export interface Layout {
  readonly rows: readonly ScreenRow[];
  readonly columns: readonly ScreenColumn[];
  readonly sums: 'typed' | 'readOnly' | 'text';
  readonly totals: 'typed' | 'readOnly' | 'text';
  readonly head: 'merged' | 'deep' | 'unmerged' | 'flat' | 'bare';
  readonly numbers: 'none' | 'brackets' | 'bare' | 'formulas' | 'inHead';
  readonly thead: boolean;
  readonly headCell: 'td' | 'th';
  readonly title: boolean;
  readonly form: 'NFC' | 'NFD';
  readonly capitals: boolean;
  readonly sectionRow: 'spanning' | 'roman' | 'summed';
  readonly labelInInput: boolean;
}

export type LayoutWishes = Partial<Pick<Layout, 'head' | 'sums' | 'totals' | 'labelInInput' | 'sectionRow'>>;

/** Draws a layout; wishes are what a kind of system cannot do otherwise. */
export function makeLayout(draw: Draw, report: MadeReport, wishes: LayoutWishes = {}): Layout {
  const head = wishes.head ?? draw.of('merged', 'merged', 'deep', 'unmerged', 'flat', 'flat', 'bare');
  const numbers =
    head === 'bare'
      ? draw.of('brackets', 'formulas')
      : draw.of('none', 'none', 'brackets', 'bare', 'formulas', 'inHead');
  const base = {
    sums: wishes.sums ?? draw.of('typed', 'readOnly', 'text'),
    totals: wishes.totals ?? draw.of('typed', 'readOnly', 'text', 'text'),
    sectionRow: wishes.sectionRow ?? draw.of('spanning', 'roman', 'summed'),
    labelInInput: wishes.labelInInput ?? draw.chance(0.08),
    thead: draw.chance(0.7),
    headCell: draw.of('td', 'th'),
    title: draw.chance(0.2),
    form: draw.of('NFC', 'NFC', 'NFD'),
    capitals: draw.chance(0.12),
  } as const;
  return {
    ...base,
    head,
    numbers,
    columns: columns(draw, head, numbers),
    rows: rows(draw, report, base.sectionRow),
  };
}

function columns(draw: Draw, head: Layout['head'], numbers: Layout['numbers']): ScreenColumn[] {
  const indexes = Array.from({ length: 11 }, (_, at) => at);
  const order = head === 'flat' && numbers !== 'bare' && draw.chance(0.5) ? draw.shuffled(indexes) : indexes;
  const list: ScreenColumn[] = [{ kind: 'order' }, { kind: 'label' }];
  list.push(...order.map((at): ScreenColumn => ({ kind: 'figure', at })));
  if (draw.chance(0.15)) list.unshift({ kind: 'blank' });
  if (draw.chance(0.12)) list.unshift({ kind: 'box' });
  if (draw.chance(0.2)) list.push({ kind: 'rate' });
  if (draw.chance(0.2)) list.push({ kind: 'note' });
  if (head === 'flat' && draw.chance(0.2)) list.splice(5, 0, { kind: 'rate' });
  return list;
}

function rows(draw: Draw, report: MadeReport, sectionRow: Layout['sectionRow']): ScreenRow[] {
  const list: Omit<ScreenRow, 'id'>[] = [];
  const sectioned = report.sections.length > 1;
  const ordinal = draw.of('plain', 'plain', 'inLabel', 'none');
  const restart = draw.chance(0.6);
  // A system sums every section or none.
  const summing = sectionRow !== 'summed' && draw.chance(0.4);
  const prefix = draw.chance(0.1) ? 'Lĩnh vực ' : '';
  let order = 0;
  for (const [at, section] of report.sections.entries()) {
    const roman = ['I', 'II'][at] ?? '';
    if (sectioned) list.push({ kind: 'section', section, label: section, order: roman });
    if (restart) order = 0;
    for (const row of report.rows.filter((one) => one.section === section)) {
      order += 1;
      const label = ordinal === 'inLabel' ? `${order}. ${prefix}${row.label}` : `${prefix}${row.label}`;
      list.push({ kind: 'data', section, label, order: ordinal === 'plain' ? String(order) : '' });
    }
    if (sectioned && summing) {
      list.push({
        kind: 'subtotal',
        section,
        label: draw.of(`Cộng ${section.toLowerCase()}`, 'Cộng'),
        order: '',
      });
    }
  }
  const total = {
    kind: 'total',
    section: '',
    label: draw.of('Tổng số', 'TỔNG CỘNG', 'Cộng', 'Tổng cộng:', 'Toàn xã', 'Tổng'),
    order: '',
  } as const;
  const place = draw.of('last', 'last', 'last', 'first', 'none');
  if (place === 'first') list.unshift(total);
  if (place === 'last') list.push(total);
  return list.map((row, id) => ({ ...row, id }));
}

/** Whether a person may type into a figure of a row. */
export function isTyped(layout: Layout, row: ScreenRow, at: number): boolean {
  if (row.kind === 'section') return false;
  if (row.kind !== 'data' && layout.totals !== 'typed') return false;
  return !SUMS.has(at) || layout.sums === 'typed';
}

/** Whether the page shows a figure there at all: heads of sections only where they sum. */
export function hasFigure(layout: Layout, row: ScreenRow): boolean {
  return row.kind !== 'section' || layout.sectionRow === 'summed';
}

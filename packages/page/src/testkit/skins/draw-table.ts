import { type App, placeOf } from './app.ts';
import { type HeadCell, headRows } from './head.ts';
import type { HeadWords } from './head-words.ts';
import { hasFigure, isTyped, type ScreenColumn, type ScreenRow } from './layout.ts';

/** How a kind of system draws one cell of a figure: `locked` cells show what the page reckons. */
export interface Cells {
  readonly typed: (app: App, place: ReturnType<typeof placeOf>, locked: boolean) => string;
  /** Attributes of the cell around a typed figure. */
  readonly around?: string;
}

export interface Drawn {
  readonly app: App;
  readonly words: HeadWords;
  readonly cells: Cells;
  readonly markup: 'table' | 'roles';
  /** Rows drawn; others are another table's. */
  readonly rows: readonly ScreenRow[];
}

/** The whole table. `mark` is put on the body, where rows are drawn anew. */
export function tableHtml(drawn: Drawn, mark = 'data-body'): string {
  const { layout } = drawn.app;
  const width = layout.columns.length;
  const title = layout.title
    ? element(
        drawn,
        'row',
        element(drawn, 'cell', 'TÌNH HÌNH, KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH', ` colspan="${width}"`),
      )
    : '';
  const heads = headRows(layout, drawn.words).map((row) =>
    element(drawn, 'row', row.map((one) => headCell(drawn, one)).join('')),
  );
  const head = (drawn.markup === 'roles' ? '' : title) + heads.join('');
  const body = bodyHtml(drawn);
  if (drawn.markup === 'roles')
    return `<div role="table" class="mat-table"><div role="rowgroup">${head}</div><div role="rowgroup" ${mark}>${body}</div></div>`.normalize(
      layout.form,
    );
  return `<table class="table">${layout.thead ? `<thead>${head}</thead><tbody ${mark}>${body}</tbody>` : `<tbody>${head}</tbody><tbody ${mark}>${body}</tbody>`}</table>`.normalize(
    layout.form,
  );
}

/** The rows of the body. */
export function bodyHtml(drawn: Drawn): string {
  return drawn.rows
    .map((row) => rowHtml(drawn, row))
    .join('')
    .normalize(drawn.app.layout.form);
}

function rowHtml(drawn: Drawn, row: ScreenRow): string {
  const { layout } = drawn.app;
  if (row.kind === 'section' && layout.sectionRow === 'spanning')
    return element(
      drawn,
      'row',
      element(drawn, 'cell', `<b>${row.label}</b>`, ` colspan="${layout.columns.length}"`),
    );
  return element(drawn, 'row', layout.columns.map((column) => cellHtml(drawn, row, column)).join(''));
}

function cellHtml(drawn: Drawn, row: ScreenRow, column: ScreenColumn): string {
  const { app } = drawn;
  const cell = (text: string, attributes = '') => element(drawn, 'cell', text, attributes);
  switch (column.kind) {
    case 'order':
      return cell(row.order);
    case 'label':
      return cell(
        app.layout.labelInInput && row.kind === 'data'
          ? `<input type="text" readonly value="${row.label}">`
          : row.label,
      );
    case 'blank':
      return cell('');
    case 'box':
      return cell(row.kind === 'data' ? '<input type="checkbox">' : '');
    case 'rate':
      return cell(row.kind === 'section' ? '' : '98,36%');
    case 'note':
      return cell(row.kind === 'data' ? '<input type="text" value="" title="Ghi chú">' : '');
    case 'figure': {
      if (!hasFigure(app.layout, row)) return cell('');
      const place = placeOf(row, column.at);
      if (isTyped(app.layout, row, column.at))
        return cell(drawn.cells.typed(app, place, false), drawn.cells.around?.replace('$', place) ?? '');
      const summed =
        row.kind === 'data'
          ? app.layout.sums
          : app.layout.totals === 'typed'
            ? app.layout.sums
            : app.layout.totals;
      return summed === 'readOnly'
        ? cell(drawn.cells.typed(app, place, true))
        : cell(app.shown(place), ` data-sum="${place}"`);
    }
  }
}

function headCell(drawn: Drawn, { text, columns, rows }: HeadCell): string {
  const spans = `${columns > 1 ? ` colspan="${columns}"` : ''}${rows > 1 ? ` rowspan="${rows}"` : ''}`;
  return element(drawn, 'head', text, spans);
}

function element(
  { markup, app }: Drawn,
  what: 'row' | 'cell' | 'head',
  inner: string,
  attributes = '',
): string {
  if (markup === 'roles') {
    const role = { row: 'row', cell: 'cell', head: 'columnheader' }[what];
    return `<div role="${role}" class="mat-${what}"${attributes}>${inner}</div>`;
  }
  const tag = { row: 'tr', cell: 'td', head: app.layout.headCell }[what];
  return `<${tag}${attributes}>${inner}</${tag}>`;
}

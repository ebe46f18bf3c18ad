import { II_06A } from '@dung-hen/forms';
import { parsePage } from '@dung-hen/page/html';
import { expect, it } from 'vitest';
import { placeOf, unplaced } from '../fields.ts';
import { COUNTS, LABELS } from '../fixtures/desk.ts';
import { inventedForm } from '../fixtures/invented-form.ts';
import { figureGridsOf } from './figures.ts';

const page = (body: string) => parsePage(`<!doctype html><html><body>${body}</body></html>`, 'https://x.vn/');
const HEADS = II_06A.columns.filter((column) => column.kind === 'count').map((column) => column.header);
const div = (cells: readonly string[]) =>
  `<div class=r>${cells.map((cell) => `<div>${cell}</div>`).join('')}</div>`;

it('plans the filling of rows of plain elements', () => {
  const head = div(['STT', 'Lĩnh vực', ...HEADS.map((path) => path.join(' - '))]);
  const rows = LABELS.map((label, row) =>
    div([String(row + 1), label, ...COUNTS.map((column) => `<input name="${row}_${column}">`)]),
  );
  const at = page(`<form><div class=b>${head}${rows.join('')}</div></form>`);
  const place = placeOf(inventedForm(), II_06A, at);
  expect(place && unplaced(place, at, 'plan')).toBeNull();
  expect(
    place?.plan.items.find((item) => item.rowLabel === 'Chứng thực' && item.columnNumber === 4)?.field?.name,
  ).toBe('1_4');
});

it('believes spans of plain elements where the markup says them', () => {
  const span = (words: string, width: number) => `<div style="grid-column: span ${width}">${words}</div>`;
  const top = `<div class=r><div></div><div></div>${span('Tiếp nhận', 4)}${span('Đã giải quyết', 4)}${span('Đang giải quyết', 3)}</div>`;
  const leaves = div(['STT', 'Lĩnh vực', ...HEADS.map((path) => path.at(-1) ?? '')]);
  const rows = LABELS.map((label, row) =>
    div([String(row + 1), label, ...COUNTS.map((column) => `<input name="${row}_${column}">`)]),
  );
  const at = page(`<div class=b>${top}${leaves}${rows.join('')}</div>`);
  const place = placeOf(inventedForm(), II_06A, at);
  expect(place && unplaced(place, at, 'plan')).toBeNull();
  expect(
    place?.plan.items.find((item) => item.rowLabel === 'Đất đai' && item.columnNumber === 13)?.field?.name,
  ).toBe('2_13');
});

it('plans the filling of a fieldset for each row', () => {
  const groups = LABELS.map(
    (label, row) =>
      `<fieldset><legend>${label}</legend>${COUNTS.map((column, index) => `<label>${HEADS[index]?.join(' – ')} <input name="${row}_${column}"></label>`).join('')}</fieldset>`,
  );
  const at = page(`<form>${groups.join('')}</form>`);
  const place = placeOf(inventedForm(), II_06A, at);
  expect(place && unplaced(place, at, 'plan')).toBeNull();
  expect(
    place?.plan.items.find((item) => item.rowLabel === 'Hộ tịch' && item.columnNumber === 12)?.field?.name,
  ).toBe('0_12');
});

it('takes no menu, toolbar or address book for a table of figures', () => {
  expect(
    figureGridsOf(
      page(
        `<div><div><a>1</a><a>2</a><a>3</a><a>4</a><a>5</a></div><div><b>6</b><b>7</b><b>8</b><b>9</b><b>10</b></div><div><i>1</i><i>2</i><i>3</i><i>4</i><i>5</i></div></div>
         <fieldset><legend>Liên hệ</legend><label>Họ tên <input></label><label>Điện thoại <input></label><label>Email <input></label><label>Tổ <input></label></fieldset>`,
      ).root,
    ),
  ).toEqual([]);
});

it('joins a head kept in a table of its own to the rows that scroll under it', () => {
  const head = `<table><thead><tr><th rowspan=2>STT</th><th rowspan=2>Lĩnh vực</th><th colspan=4>Tiếp nhận</th><th colspan=4>Đã giải quyết</th><th colspan=3>Đang giải quyết</th></tr><tr>${HEADS.map((path) => `<th>${path.at(-1)}</th>`).join('')}</tr></thead></table>`;
  const rows = LABELS.map(
    (label, row) =>
      `<tr><td>${row + 1}</td><td>${label}</td>${COUNTS.map((column) => `<td><input name="${row}_${column}"></td>`).join('')}</tr>`,
  );
  const at = page(`<div>${head}</div><div><table><tbody>${rows.join('')}</tbody></table></div>`);
  const place = placeOf(inventedForm(), II_06A, at);
  expect(place && unplaced(place, at, 'plan')).toBeNull();
  expect(
    place?.plan.items.find((item) => item.rowLabel === 'Đất đai' && item.columnNumber === 7)?.field?.name,
  ).toBe('2_7');
});

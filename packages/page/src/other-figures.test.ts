import { expect, it } from 'vitest';
import { planOnPage } from './fill-again.ts';
import type { FillTarget } from './fill-types.ts';
import { parsePage } from './html.ts';
import { COLUMNS, TARGET } from './testkit/fill-screen.ts';

const boxes = (names: readonly string[]) => names.map((name) => `<td><input name="${name}"></td>`).join('');
const cells = (texts: readonly string[], tag = 'th') =>
  texts.map((text) => `<${tag}>${text}</${tag}>`).join('');
const ROWS = ['Hộ tịch', 'Đất đai'] as const;
const rows = (names: readonly string[]) =>
  ROWS.map(
    (label, at) =>
      `<tr><td>${at + 1}</td><td>${label}</td>${boxes(names.map((name) => `${at}-${name}`))}</tr>`,
  ).join('');
const head = (leaves: readonly string[]) => `<tr>${cells(['STT', 'Lĩnh vực', ...leaves])}</tr>`;
const table = (leaves: readonly string[]) =>
  `<table><thead>${head(leaves)}</thead><tbody>${rows(leaves)}</tbody></table>`;

/** Control → column number of everything that would be typed. */
function typed(body: string, target: FillTarget = TARGET) {
  const plan = planOnPage([parsePage(body, 'https://mau.example/').root], target);
  const items = plan?.items.filter(({ action }) => action === 'fill') ?? [];
  return new Map(items.map((item) => [item.field?.name, `${item.rowLabel} ${item.columnNumber}`]));
}

it.each([
  ['Tiếp nhận (lũy kế từ đầu năm) - Tổng số', 'Đã giải quyết (lũy kế) - Quá hạn'],
  ['Tiếp nhận (cùng kỳ năm trước)', 'Đã giải quyết [năm trước]'],
  ['Đã giải quyết - Trước hạn (%)', 'Đã giải quyết - Đúng hạn (tỷ lệ)'],
  ['Số TTHC tiếp nhận', 'Số lượng thủ tục hành chính đã giải quyết'],
  ['Tiếp nhận (kế hoạch)', 'Đã giải quyết (ước thực hiện)'],
])('types nothing under "%s", "%s"', (...leaves) => {
  expect(typed(table(leaves))).toEqual(new Map());
});

it('does not take "Tiếp nhận (trực tuyến)" for all that was received', () => {
  const [online, late] = ['Tiếp nhận (trực tuyến)', 'Đã giải quyết (quá hạn)'];
  expect([...typed(table([online, late, 'Tiếp nhận'])).values()]).toEqual(['Hộ tịch 3', 'Đất đai 3']);
  expect(typed(table([online, late]))).toEqual(new Map());
});

it('still reads remarks that explain', () => {
  const leaves = [
    'Tiếp nhận - Trực tuyến (toàn trình và một phần)',
    'Đã giải quyết - Đúng hạn (gồm cả trả lại)',
  ];
  expect([...typed(table(leaves)).values()]).toEqual(['Hộ tịch 4', 'Hộ tịch 9', 'Đất đai 4', 'Đất đai 9']);
});

it.each(['Số liệu cùng kỳ năm trước', 'Lũy kế từ đầu năm', 'Báo cáo kỳ trước'])(
  'types nothing into a table headed "%s"',
  (heading) => {
    const leaves = ['Tiếp nhận - Tổng số', 'Đã giải quyết - Tổng số'];
    expect(typed(table(leaves)).size).toBe(4);
    expect(typed(`<h3>${heading}</h3>${table(leaves)}`)).toEqual(new Map());
    expect(typed(table(leaves).replace('<thead>', `<caption>${heading}</caption><thead>`))).toEqual(
      new Map(),
    );
  },
);

const LEAVES = [
  'Tiếp nhận - Tổng số',
  'Tiếp nhận - Trực tuyến',
  'Đã giải quyết - Tổng số',
  'Đã giải quyết - Quá hạn',
];
const split = (leaves: readonly string[], body: string) =>
  `<div><div><table><thead>${head(leaves)}</thead></table></div><div><table><tbody>${body}</tbody></table></div></div>`;

it('puts no head on a body without its first column, whatever stands in place of it', () => {
  const narrow = rows(LEAVES).replace(/<td>\d<\/td>/gu, '');
  expect(typed(split(LEAVES, rows(LEAVES))).size).toBe(8);
  expect(typed(split([...LEAVES, ''], rows(LEAVES))).size).toBe(8);
  expect(typed(split(LEAVES, narrow))).toEqual(new Map());
  expect(typed(split(LEAVES, narrow.replaceAll('</tr>', '<td>Sửa</td></tr>')))).toEqual(new Map());
});

it('takes no column by a number counted from elsewhere than the form counts', () => {
  const numbers = (list: readonly (string | number)[]) =>
    `<table><tr>${cells(['STT', 'Lĩnh vực', ...COLUMNS.map(() => '')])}</tr><tr>${cells(
      list.map((one) => `(${one})`),
      'td',
    )}</tr>${rows(COLUMNS.map(({ number }) => `c${number}`))}</table>`;
  expect(typed(numbers(['A', 'B', 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]))).toEqual(new Map());
  expect(typed(numbers(Array.from({ length: 13 }, (_, at) => at + 1))).get('1-c7')).toBe('Đất đai 7');
});

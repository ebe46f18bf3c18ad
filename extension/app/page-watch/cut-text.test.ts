import { expect, test } from 'vitest';
import { isCut } from './cut-text.ts';

/** A part of a cell whose content was replaced. */
function change(html: string, before: string, type: MutationRecordType = 'childList') {
  document.body.innerHTML = `<table><tr>${html}</tr></table>`;
  const target = document.querySelector('#t');
  if (target === null) throw new Error('no target');
  return { type, target, removedNodes: [document.createTextNode(before)] };
}

const CUT =
  '<td><div id="t" class="ant-typography-ellipsis">- Cấp bản<span aria-hidden="true">...</span><button>Xem thêm</button></div></td>';

test.each([
  ['cut', CUT, '- Cấp bản sao Trích lục hộ tịch'],
  ['cut further', CUT, '- Cấp bản sao...Xem thêm'],
  ['made whole again', CUT, '- Cấp...Xem thêm'],
  ['written again', '<td><span id="t" class="text-ellipsis">Cấp bản sao</span></td>', 'Cấp bản sao'],
])('a summary %s is no change to wait for', (_, html, before) => {
  expect(isCut(change(html, before))).toBe(true);
});

test.each([
  ['another summary', CUT, '- Đăng ký khai sinh'],
  ['another code', '<td><div id="t" class="ellipsis">H56.1.2-260101-0001</div></td>', 'H56.1.2-260101-0002'],
  ['a first text', CUT, ''],
  ['a cell', '<td id="t" class="ant-table-cell-ellipsis">Cấp bản...</td>', 'Cấp bản sao'],
  ['a text elsewhere', '<td><div id="t">Cấp bản...</div></td>', 'Cấp bản sao'],
])('%s is one', (_, html, before) => {
  expect(isCut(change(html, before))).toBe(false);
});

test('a text changed in place is one: nothing says what it was', () => {
  expect(isCut(change(CUT, '- Cấp bản sao', 'characterData'))).toBe(false);
});

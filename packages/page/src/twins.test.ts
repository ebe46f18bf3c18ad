import { describe, expect, it } from 'vitest';
import { readGrid } from './grid.ts';
import { parsePage } from './html.ts';
import { tablesOf } from './tables.ts';
import { groupTwins } from './twins.ts';

const row = (...cells: readonly (string | number)[]) =>
  `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
const table = (body: string, heads: readonly string[], attributes = '', bodyId = '') =>
  `<table ${attributes}><thead>${row(...heads)}</thead><tbody${bodyId}>${body}</tbody></table>`;
const groupsOf = (html: string) => {
  const grids = tablesOf(parsePage(html, 'https://mau.example/').root).map(readGrid);
  return groupTwins(grids).map((group) => ({
    primary: grids.indexOf(group.primary),
    twins: group.twins.map((twin) => [grids.indexOf(twin.grid), twin.by]),
  }));
};

const HIDDEN = 'style="display:none"';
const codes = ['H56.24.01-250228-0003', 'H56.24.01-250228-0004', '000.00.16.H56-250301-0001'];
const composite = codes
  .map((code, at) =>
    row(at + 1, `<div role="button">${code}</div><div>- Đăng ký khai sinh</div>`, 'Nguyễn Văn Mẫu'),
  )
  .join('');
const flat = codes.map((code, at) => row(at + 1, 'UBND xã Mẫu', code, '28/02/2025 11:11:41')).join('');
const LIST = table(composite, ['STT', 'Thông tin hồ sơ', 'Chủ hồ sơ']);
const PRINT = (body: string) => table(body, ['STT', 'Đơn vị tiếp nhận', 'Mã hồ sơ', 'Ngày nhận'], HIDDEN);

describe('groupTwins', () => {
  it('knows the hidden print table of a list by its codes, wherever it stands', () => {
    expect(groupsOf(LIST + PRINT(flat))).toEqual([{ primary: 0, twins: [[1, 'codes']] }]);
    expect(groupsOf(PRINT(flat) + LIST)).toEqual([{ primary: 1, twins: [[0, 'codes']] }]);
  });

  it('bears with a hidden copy that lags a row behind, not with another list', () => {
    const more = `${composite}${row(4, 'H56.24.01-250228-0005', '')}${row(5, 'H56.24.01-250228-0006', '')}`;
    const lagging = `${flat}${row(4, 'UBND xã Mẫu', 'H56.24.01-250228-0005', '')}`;
    const list = table(more, ['STT', 'Thông tin hồ sơ', 'Chủ hồ sơ']);
    expect(groupsOf(list + PRINT(lagging))[0]?.twins).toHaveLength(1);
    const other = flat.replaceAll('250228', '250302').replaceAll('250301', '250303');
    expect(groupsOf(LIST + PRINT(other))).toEqual([
      { primary: 0, twins: [] },
      { primary: 1, twins: [] },
    ]);
  });

  it('counts a list and the same list in a window over it once', () => {
    expect(groupsOf(LIST + LIST)).toEqual([{ primary: 0, twins: [[1, 'codes']] }]);
  });

  const figures = row(1, 'Xã A', '2.527', 7) + row(2, 'Xã B', 0, 0);
  const heads = ['STT', 'Đơn vị', 'Kỳ trước', 'Quá hạn'];
  it('knows the hidden copy of a report under other headers, with other separators and numbering', () => {
    const copy = row(3, 'XÃ A', '2527', 7) + row(4, 'Xã B', 0, 0);
    expect(
      groupsOf(table(figures, heads) + table(copy, ['STT', 'Đơn vị', 'Từ kỳ trước', 'Quá hạn'], HIDDEN)),
    ).toEqual([{ primary: 0, twins: [[1, 'rows']] }]);
  });

  it('takes the same body id and the same rows for a sign while the figures differ', () => {
    const stale = row(1, 'Xã A', '2.000', 5) + row(2, 'Xã B', 0, 0);
    const html = table(figures, heads, '', ' id="data"') + table(stale, heads, HIDDEN, ' id="data"');
    expect(groupsOf(html)).toEqual([{ primary: 0, twins: [[1, 'bodyId']] }]);
  });

  it('pairs empty tables by body id or header', () => {
    expect(
      groupsOf(
        table('', heads, '', ' id="data"') +
          table('', ['STT', 'Đơn vị', 'Từ kỳ trước'], HIDDEN, ' id="data"'),
      )[0]?.twins,
    ).toEqual([[1, 'bodyId']]);
    expect(groupsOf(table('', heads) + table('', heads, HIDDEN))[0]?.twins).toEqual([[1, 'header']]);
  });

  it('leaves two visible reports with the same figures apart', () => {
    expect(groupsOf(table(figures, heads) + table(figures, heads))).toHaveLength(2);
    const twice = table(figures, heads, '', ' id="data"');
    expect(groupsOf(twice + twice)).toEqual([{ primary: 0, twins: [[1, 'bodyId']] }]);
  });

  it('keeps a table that is hidden alone', () => {
    expect(groupsOf(table(figures, heads, HIDDEN))).toEqual([{ primary: 0, twins: [] }]);
    expect(groupsOf('')).toEqual([]);
  });
});

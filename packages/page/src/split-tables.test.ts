import { describe, expect, it } from 'vitest';
import { readGrid } from './grid.ts';
import { parsePage } from './html.ts';
import { tablesOf } from './tables.ts';

const grids = (html: string) => tablesOf(parsePage(html, 'https://mau.example/').root).map(readGrid);
const HEAD =
  '<div class="k-grid-header"><table><thead><tr><th>STT</th><th>Mã hồ sơ</th><th>Ngày hẹn trả</th></tr></thead></table></div>';
const BODY =
  '<div class="k-grid-content"><table><tbody><tr><td>1</td><td>H56.24.01-250228-0003</td><td>03/03/2025</td></tr></tbody></table></div>';

describe('a head in a table of its own', () => {
  it('is put back on the body that scrolls under it', () => {
    const [head, body] = grids(`<div>${HEAD}${BODY}</div>`);
    expect(head?.rows).toHaveLength(0);
    expect(body?.columns.map((column) => column.label)).toEqual(['STT', 'Mã hồ sơ', 'Ngày hẹn trả']);
    expect(body?.rows.map((row) => row.textAt(1))).toEqual(['H56.24.01-250228-0003']);
  });

  it('may have one column more for the scroll bar, and the body a row that only measures', () => {
    const html = `<div>${HEAD.replace('</tr>', '<th class="scrollbar"></th></tr>')}${BODY.replace('<tbody>', '<tbody><tr aria-hidden="true"><td></td><td></td><td></td></tr>')}</div>`;
    expect(grids(html)[1]?.rows.map((row) => row.kind)).toEqual(['data']);
  });

  it('is not lent to a table of another width, with a head, or far away', () => {
    expect(grids(`<div>${HEAD}${BODY.replace('</tr>', '<td>x</td><td>y</td></tr>')}</div>`)[1]?.headed).toBe(
      false,
    );
    expect(grids(`${HEAD}${BODY}`)[1]?.headed).toBe(false);
    const headed = BODY.replace('<tbody>', '<thead><tr><th>A</th><th>B</th><th>C</th></tr></thead><tbody>');
    expect(grids(`<div>${HEAD}${headed}</div>`)[1]?.columns[0]?.label).toBe('A');
  });
});

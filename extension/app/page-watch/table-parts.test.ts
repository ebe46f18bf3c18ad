import { afterEach, describe, expect, it } from 'vitest';
import { claim } from './own-nodes.ts';
import { cellsOf, isTable, placesOf, sectionsOf, spanOf, TABLES } from './table-parts.ts';

const put = (html: string): void => {
  document.body.innerHTML = html;
};
const tables = (): string[] => [...document.querySelectorAll(TABLES)].filter(isTable).map(({ id }) => id);
const parts = (id: string) => {
  const table = document.getElementById(id);
  const { head, rows } = table === null ? { head: [], rows: [] } : sectionsOf(table);
  const texts = (list: readonly HTMLElement[]) =>
    list.map((row) => cellsOf(row).map(({ textContent }) => textContent));
  return { head: texts(head), rows: texts(rows) };
};

afterEach(() => {
  document.body.innerHTML = '';
});

describe('a table', () => {
  it('is one by its tag or by its role, but not a scroll box around a real one', () => {
    put(`<table id="a"></table><div id="b" role="grid"></div><div id="c" role="treegrid"></div><div id="d" role="list"></div>
      <div id="scroll" role="grid"><div><table id="e"></table></div></div>
      <div id="f" role="table"><div role="row"><div role="cell"><table id="g"></table></div></div></div>`);
    expect(tables()).toEqual(['a', 'b', 'c', 'e', 'f', 'g']);
  });

  it('has the same head and rows whatever it is made of', () => {
    put(`<table id="plain"><thead><tr><th>Mã</th><th>Hạn</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>
      <div id="grid" role="grid"><div><div role="rowgroup"><div role="row"><span><div role="columnheader">Mã</div></span>
      <div role="columnheader">Hạn</div></div></div></div><div role="rowgroup"><div role="row"><div role="rowheader">1</div>
      <div role="gridcell">2</div></div></div></div>`);
    const expected = { head: [['Mã', 'Hạn']], rows: [['1', '2']] };
    expect(parts('plain')).toEqual(expected);
    expect(parts('grid')).toEqual(expected);
  });

  it('leaves out what is ours, and the rows of tables inside its cells', () => {
    put(`<div id="grid" role="table"><div role="row"><div role="columnheader">Mã</div></div><div role="row">
      <div role="cell">1<div role="table"><div role="row"><div role="cell">2</div></div></div></div><i id="ours"></i></div></div>`);
    const ours = document.getElementById('ours');
    if (ours !== null) claim(ours).setAttribute('role', 'cell');
    expect(parts('grid').rows).toEqual([[expect.stringMatching(/^1/u)]]);
  });

  it('without a header has none, so that it is no list', () => {
    put('<div id="grid" role="grid"><div role="row"><div role="gridcell">1</div></div></div>');
    expect(parts('grid')).toEqual({ head: [], rows: [['1']] });
  });
});

describe('a cell', () => {
  it('covers the columns it says, in either way of saying it', () => {
    put(`<div id="row" role="row"><div role="cell" aria-colspan="2">a</div><div role="cell">b</div></div>
      <table><tbody><tr id="tr"><td colspan="3">a</td><td colspan="0">b</td><td colspan="9999">c</td></tr></tbody></table>`);
    const places = (id: string) =>
      placesOf(document.getElementById(id) ?? document.body).map(({ from, to }) => [from, to]);
    expect(places('row')).toEqual([
      [0, 2],
      [2, 3],
    ]);
    expect(places('tr')).toEqual([
      [0, 3],
      [3, 4],
      [4, 5],
    ]);
  });

  it.each([
    ['2', 2],
    ['', 1],
    ['-1', 1],
    ['x', 1],
    ['101', 1],
  ])('that says "%s" spans %i', (said, span) => {
    put(`<div id="cell" aria-rowspan="${said}"></div>`);
    expect(spanOf(document.getElementById('cell') ?? document.body, 'rowspan', 100)).toBe(span);
  });
});

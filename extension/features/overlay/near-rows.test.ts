import { afterEach, expect, it } from 'vitest';
import { conceal, reveal } from '../../app/page-watch/concealed.ts';
import { FIRST, nearRows } from './near-rows.ts';

const HEIGHT = 50;

/** A table of so many rows, each 50 pixels high, scrolled so far; rows a filter hides take no room. */
function list(count: number, scrolled: number, tag = 'tr'): { readonly row: HTMLElement }[] {
  const rows = Array.from({ length: count }, () => document.createElement(tag));
  for (const row of rows) {
    Object.defineProperty(row, 'offsetParent', { get: () => document.body });
    row.getBoundingClientRect = () => {
      const above = rows.slice(0, rows.indexOf(row)).filter(({ style }) => style.display !== 'none').length;
      return new DOMRect(0, above * HEIGHT - scrolled, 100, HEIGHT);
    };
  }
  return rows.map((row) => ({ row }));
}

const before = window.innerHeight;
const windowOf = (height: number) =>
  Object.defineProperty(window, 'innerHeight', { value: height, configurable: true });
afterEach(() => windowOf(before));

it('takes the rows in the window and so many heights of it above and below', () => {
  windowOf(500);
  expect(nearRows(list(1_000, 0), 1)).toEqual({ from: 0, to: 21 });
  expect(nearRows(list(1_000, 0), 0.5)).toEqual({ from: 0, to: 16 });
  // Row 400 stands at the top of the window.
  expect(nearRows(list(1_000, 20_000), 1)).toEqual({ from: 390, to: 421 });
});

it('takes what is hung below the end of a list for near where its end shows', () => {
  windowOf(500);
  expect(nearRows(list(100, 4_500), 1)).toEqual({ from: 80, to: 160 });
});

it('counts only rows a filter lets through', () => {
  windowOf(500);
  const rows = list(1_000, 0);
  const hidden = rows.filter((_, at) => at % 100 !== 0).map(({ row }) => row);
  for (const row of hidden) conceal(row);
  expect(nearRows(rows, 1)).toEqual({ from: 0, to: 1_060 });
  for (const row of hidden) reveal(row);
});

it('asks nothing of short lists, of lists the page does not show, and of rows that may stand in any order', () => {
  const unasked = list(60, 0);
  for (const { row } of unasked) {
    row.getBoundingClientRect = () => {
      throw new Error('asked');
    };
  }
  expect(nearRows(unasked, 1)).toEqual(FIRST);
  const hidden = Array.from({ length: 100 }, () => ({ row: document.createElement('tr') }));
  expect(nearRows(hidden, 1)).toEqual(FIRST);
  expect(nearRows(list(100, 0, 'div'), 1)).toEqual({ from: 0, to: 100 });
});

import { describe, expect, it } from 'vitest';
import { parsePage } from './html.ts';
import { inputGridsOf } from './input-grid.ts';

const input = () => '<input type="text">';

describe('inputGridsOf', () => {
  it.each([
    [
      'a list with boxes to tick',
      `<table><tr><th>STT</th><th>Mã hồ sơ</th></tr><tr><td><input type="checkbox"></td><td>H56.24.01-250228-0003</td></tr></table>`,
    ],
    ['a form laid out as a table', `<table><tr><td>Họ tên</td><td>${input()}</td></tr></table>`],
    [
      'filters in the head',
      `<table><thead><tr><th>STT</th><th>Mã hồ sơ</th></tr><tr><th></th><th>${input()}</th></tr></thead><tbody><tr><td>1</td><td>H56.24.01-250228-0003</td></tr></tbody></table>`,
    ],
  ])('leaves out %s', (_, html) => {
    expect(inputGridsOf(parsePage(html, 'https://mau.example/').root)).toEqual([]);
  });
});

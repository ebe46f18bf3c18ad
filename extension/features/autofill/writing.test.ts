import { elementFromDom, isHeld } from '@dung-hen/page';
import { beforeEach, expect, it } from 'vitest';
import { FIGURE_TEXT } from '../../app/figure-text.ts';
import { pageFromPicture } from '../../app/page-picture/picture-page.ts';
import { takePicture } from '../../app/page-picture/take-picture.ts';
import { beginning, changesFor } from './begin.ts';
import { FIRST_STATE } from './panel-state.ts';
import { readForm } from './read-form.ts';
import { formPage, ownFacts } from './synthetic-form.ts';
import { unwriteCells, unwriteTyped, type WritingParts, writeCells, writeText } from './writing.ts';

const PAGE = 'https://vpcp.baocaochinhphu.gov.vn/bao-cao/1';
let presses: number;

beforeEach(() => {
  document.body.innerHTML = formPage({ rows: [['Hộ tịch', '', '5', '', 'x'], ['Đất đai']] });
  presses = 0;
  document.querySelector('button')?.addEventListener('click', () => {
    presses += 1;
  });
});

function look() {
  const taken = takePicture(document);
  if (taken === null) throw new Error('no picture');
  const reading = readForm(
    pageFromPicture({ ...taken.picture, url: PAGE }),
    { period: null, source: null },
    ownFacts(),
  );
  const parts: WritingParts = {
    numbered: taken.numbered,
    settle: async () => undefined,
    pause: async () => undefined,
    progress: () => undefined,
  };
  return { reading, parts };
}
const values = () => [...document.querySelectorAll<HTMLInputElement>('td input')].map(({ value }) => value);
const go = () => new AbortController().signal;

it('types what is planned and nothing else, reads it back, and presses no button', async () => {
  const { reading, parts } = look();
  const { outcomes, stopped } = await writeCells(reading.cells, parts, go());
  expect(stopped).toBe(false);
  expect(new Set(outcomes.values())).toEqual(new Set(['filled']));
  // Sums (3), (7), (11) are the page's; the row of Đất đai is none of ours.
  expect(values()).toEqual(['', '1', '2', '0', '', '1', '0', '1', '', '0', '1', ...Array(11).fill('')]);
  expect(presses).toBe(0);
  const done = changesFor(reading, outcomes);
  expect(done.find(({ column }) => column === 4)).toEqual({
    row: 'Hộ tịch',
    column: 4,
    before: '5',
    after: '1',
  });
});

it('puts every old text back as it was, and leaves alone what the officer changed since', async () => {
  const first = look();
  const begun = beginning(first.reading, FIRST_STATE, PAGE);
  expect(begun.cells.map(({ column }) => column)).toEqual([4, 5, 6, 8, 9, 10, 12, 13]);
  expect(begun.period).toBe('2026-Q2');
  await writeCells(first.reading.cells, first.parts, go());
  const late = document.querySelectorAll<HTMLInputElement>('td input')[7];
  if (late !== undefined) late.value = '99';
  const second = look();
  const { back, kept } = await unwriteCells(begun, second.reading.cells, second.parts);
  expect(kept).toBe(1);
  expect(back.map(({ column }) => column)).toEqual([4, 5, 6, 8, 9, 12, 13]);
  expect(values().slice(0, 11)).toEqual(['', '5', '', 'x', '', '', '', '99', '', '', '']);
});

it.each(['1.234 hồ sơ', '-', 'chưa có số', '  12 '])('puts "%s" back letter by letter', async (old) => {
  document.body.innerHTML = formPage({ rows: [['Hộ tịch', '', old]] });
  const first = look();
  const begun = beginning(first.reading, FIRST_STATE, PAGE);
  await writeCells(first.reading.cells, first.parts, go());
  expect(values()[1]).toBe('1');
  const second = look();
  await unwriteCells(begun, second.reading.cells, second.parts);
  expect(values()[1]).toBe(old);
});

it('keeps figures with their words over a reload, and no other text', () => {
  const texts = ['1.234 hồ sơ', '12,5 %', '–', 'Nguyễn Văn Mẫu', 'chưa có'];
  expect(texts.filter((text) => FIGURE_TEXT.test(text))).toEqual(['1.234 hồ sơ', '12,5 %', '–']);
});

it('stops at once when the page becomes another report’s, and takes back what it typed', async () => {
  const { reading, parts } = look();
  const begun = beginning(reading, FIRST_STATE, PAGE);
  let asked = 0;
  const stays = async (): Promise<boolean> => {
    asked += 1;
    return asked <= 2;
  };
  const { stopped, result, outcomes } = await writeCells(reading.cells, { ...parts, stays }, go());
  expect([stopped, result.moved]).toEqual([true, true]);
  expect(values().slice(0, 5)).toEqual(['', '1', '2', 'x', '']);
  expect([...outcomes].filter(([, outcome]) => outcome === 'filled')).toHaveLength(2);
  const { back, kept } = await unwriteTyped({ result, begun }, parts);
  expect([back.length, kept]).toEqual([2, 0]);
  expect(values().slice(0, 5)).toEqual(['', '5', '', 'x', '']);
});

it('tells by the labels of the page that it is another report now', () => {
  const { reading, parts } = look();
  const held = () =>
    reading.signs.every(({ at, said }) => {
      const element = parts.numbered[at];
      return element !== undefined && isHeld({ element: elementFromDom(element), said });
    });
  expect(reading.signs.length).toBeGreaterThan(1);
  expect(held()).toBe(true);
  const [, period] = document.querySelectorAll('p');
  if (period !== undefined) period.textContent = 'Đơn vị báo cáo: UBND xã Khác';
  expect(held()).toBe(false);
});

it('going on keeps the old figures of the first time', async () => {
  const first = look();
  const begun = beginning(first.reading, FIRST_STATE, PAGE);
  const stop = new AbortController();
  const stopping = { ...first.parts, pause: async () => stop.abort() };
  const { stopped } = await writeCells(first.reading.cells, stopping, stop.signal);
  expect(stopped).toBe(true);
  const second = look();
  const again = beginning(second.reading, { ...FIRST_STATE, begun }, PAGE);
  expect(again.cells.find(({ column }) => column === 4)?.before).toBe('5');
});

it('touches no row that has become another’s meanwhile', async () => {
  const { reading, parts } = look();
  const label = document.querySelectorAll('td')[1];
  if (label) label.textContent = 'Chứng thực';
  const { outcomes } = await writeCells(reading.cells, parts, go());
  expect(new Set(outcomes.values())).toEqual(new Set(['notFound']));
  expect(values()[1]).toBe('5');
});

it('puts a paragraph into a text field, and says when it was not taken', () => {
  const area = document.body.appendChild(document.createElement('textarea'));
  expect(writeText(area, 'Lời văn\ndòng hai')).toBe(true);
  area.addEventListener('input', () => {
    area.value = '';
  });
  expect(writeText(area, 'khác')).toBe(false);
});

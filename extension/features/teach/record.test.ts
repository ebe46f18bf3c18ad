import { FAMILIES, ROWS } from '@dung-hen/adapters/onestop-any/fixtures/families';
import { isKnownWhole } from '@dung-hen/page';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { headLabelsOf, recordStructure } from './record.ts';
import { headLabel, headText, shapeOf } from './record-text.ts';

const word = fc.constantFrom(
  'Nguyễn Văn Mẫu',
  'trần thị ví dụ',
  'LÊ THỬ',
  'Phạm Quốc Bảo',
  'nguyen-van-mau',
  'H99.01-261101-0001',
  '038123456789',
  '0912345678',
  'mau.nguyen@example.vn',
  'Thôn Mẫu Hai, xã Ví Dụ',
  'G22.99.01-260301-0042',
);
const digits = fc.stringMatching(/^[1-9]\d{8,11}$/u);
const personal = fc.oneof(
  word,
  digits,
  fc.tuple(word, digits).map(([a, b]) => `${a} ${b}`),
);

/** The structure of the page, with the headers the background knows. */
const structure = (): string =>
  recordStructure(document, new Set(headLabelsOf(document).filter(isKnownWhole)));

/** Everywhere a page can hold a value. */
const PLACES: readonly ((text: string) => string)[] = [
  (text) => `<table><tbody><tr><td>${text}</td></tr></tbody></table>`,
  (text) => `<table><thead><tr><th>${text}</th><th scope="row">${text}</th></tr></thead></table>`,
  (text) => `<table><tr><th>Người nộp (${text})</th><th>Ngày hẹn trả [${text}</th></tr></table>`,
  (text) => `<table><tr><th>Chủ hồ sơ bao gồm ${text}</th><th>${text} (Mã hồ sơ)</th></tr></table>`,
  (text) => `<div role="columnheader" title="${text}" aria-label="${text}">${text}</div>`,
  (text) => `<p data-name="${text}" id="${text}" class="row ${text}" style="--x:'${text}'">x</p>`,
  (text) => `<input value="${text}" placeholder="${text}" name="${text}" type="${text}">`,
  (text) => `<textarea>${text}</textarea><select><option value="${text}">${text}</option></select>`,
  (text) => `<a href="/ho-so?ten=${text}#${text}"><img src="/${text}.png" alt="${text}">${text}</a>`,
  (text) => `<!-- ${text} --><script>var x = "${text}";</script><style>.x::after{content:"${text}"}</style>`,
  (text) => `<template>${text}</template><noscript>${text}</noscript><svg><title>${text}</title></svg>`,
  (text) => `<td role="${text}" colspan="${text}" rowspan="${text}">${text}</td><button>${text}</button>`,
  (text) => `<div contenteditable="true">${text}<b>${text}</b></div><h1>${text}</h1><label>${text}</label>`,
  (text) => `<iframe srcdoc="${text}" title="${text}"></iframe><object data="${text}">${text}</object>`,
  (text) =>
    `<table summary="${text}"><caption>${text}</caption></table><optgroup label="${text}"></optgroup>`,
  (text) =>
    `<details open><summary>${text}</summary>${text}</details><i onclick="x('${text}')" alt="${text}"></i>`,
  (text) => `<b data-ho-so='{"ten":"${text}"}' aria-describedby="${text}" lang="${text}" slot="${text}"></b>`,
  (text) => `<x-${text.replace(/[^a-z]/gu, '')}-y>${text}</x-${text.replace(/[^a-z]/gu, '')}-y>`,
];

const fold = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/giu, 'd').toLowerCase();

it('lets nothing personal survive, wherever it stands', () => {
  fc.assert(
    fc.property(personal, fc.uniqueArray(fc.nat(PLACES.length - 1), { minLength: 1 }), (text, places) => {
      document.title = text;
      document.body.innerHTML = places.map((place) => PLACES[place]?.(text) ?? '').join('');
      const said = fold(structure());
      expect(said).not.toMatch(/[1-9]\d\d|\d[1-9]\d|\d\d[1-9]/u);
      expect(said.replace(/<[^>]*>/gu, ' ')).not.toMatch(/[1-9]/u);
      expect(said).not.toContain('@');
      const parts = fold(text)
        .split(/[^a-z]+/u)
        .filter((part) => part.length >= 4);
      for (const part of [fold(text), ...parts]) expect(said.replace(/<[^>]*>/gu, ' ')).not.toContain(part);
      for (const part of parts) expect(said).not.toMatch(new RegExp(`[\\s"'-]${part}[\\s"'-]`, 'u'));
    }),
    { numRuns: 300 },
  );
});

it('writes any text as its shape', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(shapeOf(text)).toMatch(/^[Aa0 /:.,()%·-]*$/u);
    }),
  );
  expect(shapeOf('Hẹn 05/11/2026 17:00')).toBe('Aaa 00/00/0000 00:00');
});

it('keeps headers word for word only where they are labels of the glossary', () => {
  const labels = new Set(['Ngày hẹn trả', 'Mã 12']);
  expect(headText(' Ngày  hẹn trả ', labels)).toBe('Ngày hẹn trả');
  expect(headText('Nguyễn Văn Mẫu', labels)).toBe('Aaaaaa Aaa Aaa');
  expect(headText('Mã 12', labels)).toBe('Aa 00');
  expect(headLabel('Mã 12')).toBeNull();
  expect(headLabel('x'.repeat(121))).toBeNull();
});

it('keeps what an adapter needs: tables, spans, roles, component classes, labels', () => {
  document.body.innerHTML = FAMILIES['merged headers']?.(ROWS) ?? '';
  const said = structure();
  expect(said).toContain('<th rowspan="2">STT</th>');
  expect(said).toContain('<th>Mã hồ sơ</th>');
  expect(said).toContain('<td>A00.00-000000-0000</td>');
  document.body.innerHTML = FAMILIES['DevExpress with a filter row']?.(ROWS) ?? '';
  expect(structure()).toContain('<td role="columnheader">Mã số hồ sơ</td>');
  expect(structure()).toContain('class="dx-datagrid"');
});

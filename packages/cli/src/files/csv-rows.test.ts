import fc from 'fast-check';
import { expect, it } from 'vitest';
import { csvRows } from './csv-rows.ts';

const rows = (text: string) => csvRows(text).map((row) => Object.fromEntries(row));

it('reads what a spreadsheet writes: marks, quotes, line breaks in cells, either separator', () => {
  expect(rows('\uFEFFSố,Ngày\r\n"05/PXL","a ""b"", c\nd"\r\n\r\n')).toEqual([
    { số: '05/PXL', ngày: 'a "b", c\nd' },
  ]);
  expect(rows('Mã;Tên\nx;"y;z"\n')).toEqual([{ mã: 'x', tên: 'y;z' }]);
  expect(rows('')).toEqual([]);
});

it('gives back every cell it was given', () => {
  const cell = fc.string({ maxLength: 12 }).map((text) => text.normalize('NFC').trim());
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 6 }), (given) => {
      const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
      const text = ['a,b', ...given.map((row) => row.map(quoted).join(','))].join('\r\n');
      const kept = given.filter((row) => row.some((one) => one !== ''));
      expect(rows(text)).toEqual(kept.map(([a, b]) => ({ a, b })));
    }),
  );
});

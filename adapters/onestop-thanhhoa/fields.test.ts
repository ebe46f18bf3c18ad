import { readFileSync } from 'node:fs';
import { parsePage } from '@dung-hen/page/html';
import { expect, it } from 'vitest';
import { formsOn } from './fields.ts';

const open = (name: string) =>
  parsePage(readFileSync(new URL(`./fixtures/${name}.html`, import.meta.url), 'utf8'), 'file:///saved.html');

const seen = (name: string) =>
  formsOn(open(name)).map(({ form, fields }) => ({
    form,
    fields: Object.fromEntries(fields.map(({ wanted, field }) => [wanted.name, field?.value ?? null])),
  }));

it('the form above a report', () => {
  expect(seen('bao-cao-07a')).toEqual([
    { form: 'reportFilter', fields: { tuNgay: '01/01/2025', denNgay: '28/02/2025' } },
  ]);
});

it('the draft of an apology lies on top; what only the officer chooses is named and left to him', () => {
  const [draft, ...others] = formsOn(open('du-thao-xin-loi'));
  expect(others).toEqual([]);
  expect(draft?.fields.filter(({ field }) => field === null).map(({ wanted }) => wanted.kind)).toEqual([
    'byHand',
  ]);
  expect(seen('du-thao-xin-loi')[0]).toMatchObject({
    form: 'apologyDraft',
    fields: { trichYeu: '', ngayHenTraMoi: '' },
  });
});

it('nothing is to be filled on a list, a search box or a detail', () => {
  expect(['dang-xu-ly', 'chi-tiet-ho-so', 'dang-nhap'].map((name) => seen(name))).toEqual([[], [], []]);
});

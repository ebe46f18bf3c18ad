import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cellsOf } from './cells-of.ts';
import { compareForms } from './compare.ts';
import { anyDossiers, formOf, inventAll } from './fixtures/invented.ts';
import { explainSinceClosing } from './since-closing.ts';

const made = (dossiers: ReturnType<typeof inventAll>) => ({ form: formOf(dossiers), dossiers });

it('goes from a dossier back to its cells', () => {
  const { form } = made(inventAll([{}]));
  expect(
    cellsOf(form, 'H56.77.5-260401-0001')
      .filter(({ rowKind }) => rowKind === 'data')
      .map(({ rowLabel, columnNumber }) => [rowLabel, columnNumber]),
  ).toEqual([3, 4, 11, 13].map((column) => ['Hộ tịch', column]));
  expect(cellsOf(form, 'H56.77.5-000000-0000')).toEqual([]);
});

it('names each dossier that moved since closing and what changed on it', () => {
  const before = inventAll([{}, {}, {}, {}]);
  const [first, second, third] = before;
  if (first === undefined || second === undefined || third === undefined)
    throw new Error('four were invented');
  const now = [
    first,
    { ...second, status: 9 as const, finishedAt: '2026-04-07T09:00:00' },
    { ...third, fieldCode: 'CT', fieldName: 'Chứng thực' },
    { ...first, code: 'H56.77.5-260401-0009' },
  ];
  const moved = explainSinceClosing(made(before), made(now));
  expect(moved.map(({ code, causes }) => [code.slice(-1), causes])).toEqual([
    ['2', ['finishedAt', 'status']],
    ['3', ['field']],
    ['4', ['disappeared']],
    ['9', ['appeared']],
  ]);
  expect(moved[0]?.words.vi).toBe('ngày kết thúc xử lý đã đổi; trạng thái đã đổi');
});

it('finds a moved dossier exactly where the two forms differ', () => {
  fc.assert(
    fc.property(anyDossiers, anyDossiers, (before, now) => {
      const moved = new Set(explainSinceClosing(made(before), made(now)).map(({ code }) => code));
      const codes = compareForms(formOf(before), formOf(now)).flatMap(({ onlyExpected, onlyFound }) => [
        ...onlyExpected,
        ...onlyFound,
      ]);
      for (const code of codes) expect(moved).toContain(code);
      if (moved.size === 0) expect(codes).toEqual([]);
    }),
  );
});

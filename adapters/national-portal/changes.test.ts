import fc from 'fast-check';
import { expect, it } from 'vitest';
import { changesBetween, markOf } from './changes.ts';
import type { ListedNationalProcedure } from './wire/procedures.ts';

const listed = (n: number): ListedNationalProcedure => ({
  id: String(410_000 + n),
  code: `1.${900_000 + n}`,
  name: `Thủ tục mẫu số ${n}`,
  field: 'Hộ tịch',
  publishedBy: 'Bộ Mẫu',
  implementedBy: 'Ủy ban nhân dân cấp xã',
  decisionId: '7001',
});
const LIST = Array.from({ length: 20 }, (_, n) => listed(n));

it('finds exactly what was changed, in any order, and nothing in the same list', async () => {
  const before = await Promise.all(LIST.map((one) => markOf(one)));
  const deeds = fc.array(fc.constantFrom('keep', 'gone', 'decision', 'content'), {
    minLength: 20,
    maxLength: 20,
  });
  await fc.assert(
    fc.asyncProperty(deeds, fc.nat(3), fc.boolean(), async (given, more, reverse) => {
      const kept = LIST.flatMap((one, index): ListedNationalProcedure[] => {
        if (given[index] === 'gone') return [];
        if (given[index] === 'decision') return [{ ...one, decisionId: '7002' }];
        return [given[index] === 'content' ? { ...one, field: 'Đất đai' } : one];
      });
      const after = [...kept, ...Array.from({ length: more }, (_, n) => listed(100 + n))];
      const marks = await Promise.all((reverse ? after.reverse() : after).map((one) => markOf(one)));
      const count = (kind: string) => changesBetween(before, marks).filter((one) => one.kind === kind).length;
      for (const deed of ['gone', 'decision', 'content'] as const)
        expect(count(deed)).toBe(given.filter((one) => one === deed).length);
      expect(count('new')).toBe(more);
    }),
    { numRuns: 50 },
  );
  expect(changesBetween(before, before)).toEqual([]);
});

it('a page that changed within one decision is seen; Unicode written otherwise is no change', async () => {
  const one = listed(1);
  const before = await markOf(one, [{ limit: '3 ngày' }]);
  const later = await markOf(one, [{ limit: '2 ngày' }]);
  expect(changesBetween([before], [later])).toMatchObject([{ kind: 'content', code: one.code }]);
  const respelled = await markOf({ ...one, name: one.name.normalize('NFD') }, [{ limit: '3 ngày' }]);
  expect(respelled.content).toBe(before.content);
});

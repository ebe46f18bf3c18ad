import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { NextPage } from './next-control.ts';
import { walkTexts } from './texts.ts';
import { type Progress, type WalkParts, walk } from './walk.ts';
import { wordsOf } from './walk-words.ts';

interface World {
  /** How many looks a page needs after a press before it shows. */
  readonly slow?: number;
  /** From this page on a press does nothing. */
  readonly jammedAt?: number;
  readonly unreadableAt?: number;
}

function portal(pages: readonly (readonly string[])[], { slow = 0, jammedAt, unreadableAt }: World = {}) {
  let page = 0;
  let pending = 0;
  const seen = new Set<string>();
  const told: Progress[] = [];
  const control = document.createElement('button');
  control.addEventListener('click', () => {
    if (page === jammedAt) return;
    page += 1;
    pending = slow;
  });
  const total = new Set(pages.flat()).size;
  const parts: WalkParts = {
    async read() {
      if (page === unreadableAt) return null;
      if (pending > 0) {
        pending -= 1;
        return pages[page - 1] ?? [];
      }
      return pages[page] ?? [];
    },
    next: (): NextPage =>
      page < pages.length - 1 ? { kind: 'next', control, total } : { kind: 'last', total },
    async hand(codes) {
      const before = seen.size;
      for (const code of codes) if (code !== '') seen.add(code);
      return {
        progress: { pages: told.length + 1, seen: seen.size, uncoded: 0, total },
        fresh: seen.size > before,
      };
    },
    progress: (progress) => told.push(progress),
    turn: () => Promise.resolve(),
    pause: () => Promise.resolve(),
  };
  return { parts, seen, told };
}

const go = new AbortController().signal;

it('reads every page once, however slow the portal turns', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 8 }), async (count, slow) => {
      const pages = Array.from({ length: count }, (_, page) => [`H56-${page}-1`, `H56-${page}-2`]);
      const { parts, seen, told } = portal(pages, { slow });
      expect(await walk(parts, go)).toBe('done');
      expect(seen.size).toBe(count * 2);
      expect(told.at(-1)).toEqual({ pages: count, seen: count * 2, uncoded: 0, total: count * 2 });
    }),
  );
});

it('says in its count check how many rows were not understood', () => {
  const t = walkTexts('vi');
  const said = (seen: number, uncoded: number, total: number | null) =>
    wordsOf('done', { pages: 2, seen, uncoded, total }, t);
  expect(said(50, 0, 50)).toBe('Xong: đủ 50/50 hồ sơ như trang ghi.');
  expect(said(49, 1, 50)).toBe(
    'Xong: đọc được 49/50 hồ sơ như trang ghi. 1 dòng không đọc được mã hồ sơ nên không được ghi nhận; hãy xem trực tiếp trên trang.',
  );
  expect(said(47, 1, 50)).toMatch(/^Xong, nhưng chưa khớp: .*50\..* 1 dòng không đọc được mã/u);
  expect(said(49, 2, null)).toMatch(/^Xong: 49 hồ sơ\..* 2 dòng không đọc được mã/u);
});

it('stops where a page does not turn, and where pages repeat', async () => {
  expect(await walk(portal([['a'], ['b'], ['c']], { jammedAt: 1 }).parts, go)).toBe('stuck');
  expect(await walk(portal([['a'], ['b'], ['a'], ['b'], ['a']]).parts, go)).toBe('stuck');
});

it('says when a page is no list any more, and keeps what was read', async () => {
  const { parts, seen } = portal([['a'], ['b'], ['c']], { unreadableAt: 2 });
  expect(await walk(parts, go)).toBe('failed');
  expect([...seen]).toEqual(['a', 'b']);
});

it('stops on the officer’s word, between two pages', async () => {
  const stop = new AbortController();
  const { parts, seen } = portal([['a'], ['b'], ['c']]);
  const stopping = { ...parts, turn: async () => stop.abort() };
  expect(await walk(stopping, stop.signal)).toBe('stopped');
  expect([...seen]).toEqual(['a']);
});

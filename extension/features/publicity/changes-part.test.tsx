import { webcrypto } from 'node:crypto';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { LastLook } from './last-look.ts';
import { clear, press, said, show } from './synthetic-page.tsx';

beforeAll(() => void vi.stubGlobal('crypto', webcrypto));
afterEach(clear);

const kinds = (): string[] =>
  [...document.querySelectorAll<HTMLElement>('tr[data-change]')].map(({ dataset }) => dataset.change ?? '');
async function look(lastLook: LastLook | null): Promise<LastLook[]> {
  const { keepLook } = show({}, { lastLook });
  await said('Cần cả hai danh mục');
  press('Thủ tục thay đổi');
  press('Đọc danh mục và so với lần trước');
  await said(lastLook === null ? 'Đã ghi mốc 120 thủ tục' : 'từ 08:00 23/11/2026');
  return keepLook.mock.calls.map(([kept]) => kept);
}

describe('changed procedures', () => {
  it('keeps the first look, compares the next with it, and keeps that one only when told to', async () => {
    const [first] = await look(null);
    if (first === undefined) throw new Error('nothing kept');
    expect(first.marks).toHaveLength(120);
    clear();
    const [a, b, , ...others] = first.marks;
    if (a === undefined || b === undefined) throw new Error('no marks');
    const old = { ...a, code: '2.999999', name: 'Thủ tục đã bãi bỏ' };
    const before = {
      ...first,
      at: '2026-11-23T08:00:00',
      marks: [{ ...a, decisionId: '6999' }, { ...b, content: 'khác' }, ...others, old],
    };
    const kept = await look(before);
    expect(kept).toEqual([]);
    expect(kinds().sort()).toEqual(['content', 'decision', 'gone', 'new']);
    press('Đã xem: lấy lần này làm mốc');
    await said('Đã ghi mốc mới.');
  });

  it('says that nothing changed', async () => {
    const [first] = await look(null);
    clear();
    await look({ ...(first ?? { question: '', marks: [] }), at: '2026-11-23T08:00:00' });
    await said('Không có thay đổi từ 08:00 23/11/2026');
    expect(kinds()).toEqual([]);
  });
});

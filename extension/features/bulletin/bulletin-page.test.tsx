import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SeenDossier } from '../../app/seen-dossier.ts';
import { DEFAULT_SETTINGS } from '../../app/settings-schema.ts';
import { seenDossier } from '../../app/synthetic-seen.ts';
import { BulletinPage } from './bulletin-page.tsx';
import type { BulletinFacts, BulletinSources } from './bulletin-sources.ts';

const kept = vi.hoisted(() => ({ saved: [] as { name: string; papers: unknown }[] }));
vi.mock('@dung-hen/forms/docx', () => ({
  papersAsDocx: async (papers: readonly object[]) => new Blob([JSON.stringify(papers)]),
}));
vi.mock('../letters/save-file.ts', async (original) => ({
  ...(await original<typeof import('../letters/save-file.ts')>()),
  saveFile: (name: string, content: Blob) =>
    void content.text().then((text) => kept.saved.push({ name, papers: JSON.parse(text) })),
}));

const NOW = '2026-06-15T08:00:00';
const done = (index: number, finishedAt: string | null): SeenDossier =>
  seenDossier({
    code: `H56.77.5-260608-000${index}`,
    source: 'collected',
    fieldName: 'Hộ tịch',
    channel: 'online',
    status: finishedAt === null ? 4 : 9,
    receivedAt: '2026-06-09T08:00:00',
    dueAt: '2026-06-12T17:00:00',
    finishedAt,
  });
const DOSSIERS = [
  done(1, '2026-06-11T09:00:00'),
  done(2, '2026-06-12T09:00:00'),
  done(3, '2026-06-13T09:00:00'),
  done(4, null),
];

let host: HTMLElement;
beforeEach(() => {
  host = document.body.appendChild(document.createElement('div'));
  kept.saved.length = 0;
});
afterEach(() => {
  act(() => render(null, host));
  host.remove();
});

const settle = (): Promise<void> =>
  act(async () => {
    for (let turn = 0; turn < 8; turn += 1) await Promise.resolve();
  });

async function show(parts: Partial<BulletinFacts> = {}) {
  const facts: BulletinFacts = {
    settings: { ...DEFAULT_SETTINGS, unitName: 'UBND xã Mẫu', unitCode: 'H56.77.5' },
    dossiers: DOSSIERS,
    collectedAt: NOW,
    closings: [],
    kept: [],
    feedback: [],
    paper: [],
    questions: null,
    ...parts,
  };
  const open = vi.fn();
  const sources: BulletinSources = {
    now: () => NOW,
    load: async () => facts,
    watch: () => () => undefined,
    open,
    print: vi.fn(),
    keepOwn: vi.fn(async () => undefined),
    keepQuestions: vi.fn(async () => undefined),
    closeWeek: vi.fn(async () => undefined),
  };
  act(() => render(<BulletinPage sources={sources} />, host));
  await settle();
  return { open, sources };
}

const button = (name: string): HTMLButtonElement => {
  const found = [...host.querySelectorAll('button')].find((one) => one.textContent?.trim() === name);
  if (found === undefined) throw new Error(`no button ${name}`);
  return found;
};
const press = async (name: string): Promise<void> => {
  act(() => button(name).click());
  await settle();
};
const type = async (
  area: HTMLTextAreaElement | HTMLInputElement | undefined,
  text: string,
): Promise<void> => {
  if (area === undefined) throw new Error('nowhere to type');
  act(() => {
    area.value = text;
    area.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await settle();
};
const areas = (): HTMLTextAreaElement[] => [...host.querySelectorAll('textarea')];
const paper = (): string => host.querySelector('.paper')?.textContent ?? '';

describe('bulletin page', () => {
  it('says what to do while nothing is there, or nobody knows whose bulletin it is', async () => {
    const empty = await show({ dossiers: [] });
    await press('Thu thập hồ sơ…');
    expect(empty.open).toHaveBeenCalledWith('collect');
    act(() => render(null, host));
    const nameless = await show({ settings: DEFAULT_SETTINGS });
    await press('Mở Cài đặt');
    expect(nameless.open).toHaveBeenCalledWith('options');
  });

  it('drafts the last whole week in figures, and in words for the loudspeaker', async () => {
    await show();
    expect(host.querySelector('select')?.value).toBe('2026-06-08');
    expect(paper()).toContain('Đã giải quyết 3 hồ sơ: trước hạn 1, đúng hạn 1, quá hạn 1.');
    expect(paper()).toContain('Hộ tịch');
    await press('Bài đọc trên loa');
    expect(paper()).toContain('giải quyết xong ba hồ sơ');
    expect(paper()).toContain('đạt sáu mươi sáu phẩy sáu mươi sáu phần trăm');
    expect(host.textContent).not.toContain('H56.77.5-260608');
  });

  it('puts the officer’s own words on the paper, warns of what is not for the public, and goes back when asked', async () => {
    await show();
    await type(areas()[1], 'Liên hệ 0912345678');
    expect(paper()).toContain('Liên hệ 0912345678');
    expect(host.querySelector('.warnings')?.textContent).toContain('số điện thoại');
    await press('Viết lại từ số liệu');
    expect(paper()).toContain('Đã giải quyết 3 hồ sơ');
    expect(host.querySelector('.warnings')).toBeNull();
  });

  it('keeps the officer’s own words, says when figures changed since, and keeps no number of a person', async () => {
    const { sources } = await show();
    await type(areas()[1], 'Lời của xã.');
    expect(sources.keepOwn).toHaveBeenLastCalledWith(
      expect.objectContaining({ from: '2026-06-08' }),
      'H56.77.5',
      expect.objectContaining({ title: null, notice: 'Lời của xã.', spoken: null }),
    );
    expect(host.textContent).toContain('được giữ trên máy này');
    await type(areas()[1], 'Gọi 0912345678.');
    expect(host.textContent).toContain('chưa được giữ lại');
    await press('Viết lại từ số liệu');
    expect(sources.keepOwn).toHaveBeenLastCalledWith(expect.anything(), 'H56.77.5', null);
    act(() => render(null, host));
    const own = { title: null, notice: 'Lời đã giữ.', spoken: null, basis: 'số liệu cũ' };
    await show({ kept: [{ key: 'H56.77.5 2026-06-08', from: '2026-06-08', own, closed: null }] });
    expect(paper()).toContain('Lời đã giữ.');
    expect(host.textContent).toContain('Số liệu đã đổi sau khi sửa chữ');
  });

  it('closes the figures of a week that is over, and says where figures come from', async () => {
    const { sources } = await show();
    expect(host.textContent).toContain('Tính từ 4 hồ sơ trên máy này');
    expect(host.textContent).toContain('chưa có phản ánh nào');
    await press('Chốt số liệu tuần này');
    expect(sources.closeWeek).toHaveBeenCalledWith(
      expect.objectContaining({ from: '2026-06-08' }),
      expect.anything(),
      expect.objectContaining({ feedback: null }),
    );
  });

  it('lets questions be left out, changed and added', async () => {
    await show();
    await press('Hỏi – đáp');
    const first = host.querySelector<HTMLInputElement>('.questions input[type=text]')?.value ?? '';
    expect(paper()).toContain(first);
    act(() => host.querySelector<HTMLInputElement>('.questions input[type=checkbox]')?.click());
    await settle();
    expect(paper()).not.toContain(first);
    await press('Thêm câu hỏi của xã');
    await type(
      [...host.querySelectorAll<HTMLInputElement>('.questions input[type=text]')].at(-1),
      'Thứ Bảy có làm việc không?',
    );
    await type(areas().at(-1), 'Có, buổi sáng.');
    expect(paper()).toContain('Thứ Bảy có làm việc không?');
    expect(paper()).toContain('Có, buổi sáng.');
  });

  it('takes all three papers away in one file', async () => {
    await show();
    await press('Xuất .docx cả ba phần');
    await expect.poll(() => kept.saved).toHaveLength(1);
    expect(kept.saved[0]?.name).toBe('ban-tin-tuan-2026-06-08.docx');
    expect(kept.saved[0]?.papers).toHaveLength(3);
  });

  it('of a running week, or of dossiers collected before its end, says that it is not final', async () => {
    await show({ collectedAt: '2026-06-12T08:00:00' });
    expect(host.textContent).toContain('thu thập lại rồi hãy công khai');
    act(() => {
      const select = host.querySelector('select');
      if (select === null) throw new Error('no choice');
      select.value = '2026-06-15';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await settle();
    expect(host.textContent).toContain('số liệu tạm tính');
  });
});

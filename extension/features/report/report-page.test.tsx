import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SeenDossier } from '../../app/seen-dossier.ts';
import { DEFAULT_SETTINGS } from '../../app/settings-schema.ts';
import { seenDossier } from '../../app/synthetic-seen.ts';
import { firstPeriod, periodKey, periodsToChoose } from './made-report.ts';
import { ReportPage } from './report-page.tsx';
import type { ReportFacts, ReportSources } from './report-sources.ts';

const NOW = '2026-06-14T17:05:00';
const inQuarter = {
  receivedAt: '2026-05-04T08:00:00',
  dueAt: '2026-05-11T17:00:00',
  source: 'collected',
} as const;
const RUNNING = seenDossier({ ...inQuarter, code: 'H56.77.5-260504-0001', fieldName: 'Hộ tịch' });
const DONE = seenDossier({
  ...inQuarter,
  code: 'H56.77.5-260504-0002',
  fieldName: 'Hộ tịch',
  status: 9,
  finishedAt: '2026-05-08T09:00:00',
});
const DIRTY = seenDossier({ ...inQuarter, code: 'H56.77.5-260504-0003', status: 9, finishedAt: null });

let host: HTMLElement;
beforeEach(() => {
  host = document.body.appendChild(document.createElement('div'));
});
afterEach(() => {
  act(() => render(null, host));
  host.remove();
});

const settle = (): Promise<void> =>
  act(async () => {
    for (let turn = 0; turn < 8; turn += 1) await Promise.resolve();
  });

async function show(dossiers: readonly SeenDossier[], parts: Partial<ReportFacts> = {}) {
  const facts: ReportFacts = {
    settings: { ...DEFAULT_SETTINGS, unitName: 'UBND xã Mẫu', unitCode: 'H56.77.5', officerName: 'Cán bộ A' },
    dossiers,
    collectedAt: NOW,
    closings: [],
    ...parts,
  };
  const close = vi.fn<ReportSources['close']>(async () => undefined);
  const openCollect = vi.fn();
  const sources: ReportSources = {
    now: () => NOW,
    load: async () => facts,
    watch: () => () => undefined,
    close,
    openCollect,
  };
  act(() => render(<ReportPage sources={sources} />, host));
  await settle();
  return { close, openCollect };
}

const figure = (column: string): HTMLButtonElement | undefined =>
  [...host.querySelectorAll<HTMLButtonElement>('.figure')].find((one) =>
    one.getAttribute('aria-label')?.includes(column),
  );
const press = async (button: HTMLElement | null | undefined): Promise<void> => {
  if (!button) throw new Error('nothing to press');
  act(() => button.click());
  await settle();
};
const text = (): string => host.textContent ?? '';

describe('periods', () => {
  it('begins with the quarter whose report is being made', () => {
    const key = (now: string): string => {
      const period = firstPeriod(now);
      return period === null ? '' : periodKey(period);
    };
    expect(key('2026-06-14T17:05:00')).toBe('2026-Q2');
    expect(key('2026-06-16T08:00:00')).toBe('2026-Q2');
    expect(key('2026-07-20T08:00:00')).toBe('2026-Q3');
    expect(periodsToChoose(NOW).map(periodKey).slice(0, 6)).toEqual([
      '2026-Q2',
      '2026-Q1',
      '2025-Q4',
      '2025-Q3',
      '2026',
      '2025',
    ]);
  });
});

describe('report page', () => {
  it('says what to do while nothing is there', async () => {
    const { openCollect } = await show([]);
    expect(text()).toContain('Chưa có hồ sơ nào');
    await press(host.querySelector('.button.primary') as HTMLElement);
    expect(openCollect).toHaveBeenCalledOnce();
  });

  it('leads from a figure to its dossiers and from a dossier to its figures', async () => {
    await show([RUNNING, DONE]);
    await press(figure('Hộ tịch, cột Đã giải quyết › Trước hạn'));
    expect([...host.querySelectorAll('.dossiers tbody th')].map((one) => one.textContent)).toEqual([
      DONE.code,
    ]);
    const search = host.querySelector<HTMLInputElement>('.find input');
    if (search === null) throw new Error('no search');
    act(() => {
      search.value = RUNNING.code.toLowerCase();
      search.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await settle();
    expect(host.querySelector('.find [role=status]')?.textContent).toBe(
      'Được đếm ở: Hộ tịch (3), Hộ tịch (5), Hộ tịch (11), Hộ tịch (13)',
    );
  });

  it('names the dossiers whose data spoil the figures', async () => {
    await show([RUNNING, DIRTY]);
    expect(host.querySelector('.why .findings')?.textContent).toContain(DIRTY.code);
  });

  it('closes the figures with who and when, and then says what moved', async () => {
    const { close } = await show([RUNNING, DONE]);
    await press(host.querySelector('.actions .primary') as HTMLElement);
    expect(close).toHaveBeenCalledOnce();
    const [made, actor, at] = close.mock.calls[0] ?? [];
    expect([actor, at]).toEqual(['Cán bộ A', NOW]);
    if (made === undefined) throw new Error('closed nothing');
    await show([RUNNING, { ...DONE, finishedAt: '2026-05-20T09:00:00' }], {
      closings: [{ at: NOW, form: made.form, dossiers: made.dossiers }],
    });
    expect(host.querySelector('.since')?.textContent).toContain(`${DONE.code}: ngày kết thúc xử lý đã đổi`);
  });

  it('drafts the written part, and leaves the officer’s own words alone', async () => {
    await show([RUNNING, DONE]);
    const area = host.querySelector('textarea');
    expect(area?.value).toContain('Quý II năm 2026');
  });

  it('makes the article for the site out of figures alone, and copies it with its table', async () => {
    const write = vi.fn(async (_items: readonly ClipboardItem[]) => undefined);
    vi.stubGlobal('navigator', {
      ...navigator,
      clipboard: { write, writeText: vi.fn(async () => undefined) },
    });
    await show([RUNNING, DONE]);
    const panel = host.querySelector('.site-article');
    expect(panel?.textContent).toContain(
      'Kết quả kiểm soát thủ tục hành chính quý II năm 2026 của UBND xã Mẫu',
    );
    expect(panel?.textContent).toContain('chưa nên đăng');
    expect(panel?.textContent).not.toContain(DONE.code);
    await press(
      [...host.querySelectorAll<HTMLButtonElement>('.site-article button')].find(
        (one) => one.textContent === 'Chép nội dung và bảng',
      ),
    );
    const item = write.mock.calls[0]?.[0]?.[0];
    expect(await (await item?.getType('text/html'))?.text()).toContain('<td>Hộ tịch</td>');
    expect(host.querySelector('.site-article [role=status]')?.textContent).toBe('Đã chép.');
    vi.unstubAllGlobals();
  });

  it('makes no article for a unit without a name', async () => {
    await show([RUNNING, DONE], { settings: { ...DEFAULT_SETTINGS, unitName: '', unitCode: 'H56.77.5' } });
    expect(host.querySelector('.site-article')?.textContent).toContain('Đặt tên đơn vị');
    expect(host.querySelectorAll('.site-article button')).toHaveLength(0);
  });
});

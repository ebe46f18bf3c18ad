import { refuse } from '@dung-hen/files';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '../../app/settings-schema.ts';
import { seenDossier } from '../../app/synthetic-seen.ts';
import type { ChartSpec } from './chart-spec.ts';
import { KpiPage } from './kpi-page.tsx';
import type { KpiFacts, KpiSources } from './kpi-sources.ts';

const NOW = '2026-11-27T08:00:00';
const DONE = seenDossier({ status: 9, receivedAt: '2026-10-01T08:00:00', finishedAt: '2026-10-05T09:00:00' });

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

async function show(parts: Partial<KpiFacts> = {}) {
  const facts: KpiFacts = {
    settings: { ...DEFAULT_SETTINGS, unitName: 'UBND xã Mẫu' },
    dossiers: [DONE],
    collectedAt: NOW,
    wholeSince: null,
    closings: [],
    figures: [],
    others: { letters: [], feedback: [], paper: [] },
    ...parts,
  };
  const saveFigure = vi.fn<KpiSources['saveFigure']>(async () => undefined);
  const specs: ChartSpec[] = [];
  const openCollect = vi.fn();
  const sources: KpiSources = {
    now: () => NOW,
    load: async () => facts,
    watch: () => () => undefined,
    saveFigure,
    readScores: async () => refuse('noScores'),
    saveScores: async () => undefined,
    openCollect,
    drawChart(_host, spec) {
      specs.push(spec);
      return { remove: () => undefined };
    },
  };
  act(() => render(<KpiPage sources={sources} />, host));
  await settle();
  return { saveFigure, specs, openCollect };
}

const box = (label: string): HTMLInputElement => {
  const found = host.querySelector<HTMLInputElement>(`input[aria-label="${label}"]`);
  if (found === null) throw new Error(`no box ${label}`);
  return found;
};
async function type(label: string, value: string): Promise<void> {
  const input = box(label);
  act(() => {
    input.value = value;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await settle();
}
async function leave(label: string): Promise<void> {
  act(() => {
    box(label).dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
  });
  await settle();
}
const SATISFACTION = 'Mức độ hài lòng (chỉ tiêu 95 %)';

it('keeps a figure once both numbers stand, for the period shown', async () => {
  const { saveFigure } = await show();
  await type(`${SATISFACTION}: số đạt`, '190');
  await type(`${SATISFACTION}: tổng số`, '200');
  await leave(`${SATISFACTION}: tổng số`);
  expect(saveFigure).toHaveBeenCalledExactlyOnceWith('2026-Q4', 'satisfaction', { part: 190, whole: 200 });
  expect(host.textContent).toContain('Đã lưu trên máy này.');
});

it('refuses a part above its whole, and half a figure', async () => {
  const { saveFigure } = await show();
  await type(`${SATISFACTION}: số đạt`, '201');
  await leave(`${SATISFACTION}: số đạt`);
  expect(box(`${SATISFACTION}: số đạt`).getAttribute('aria-invalid')).toBe('true');
  await type(`${SATISFACTION}: tổng số`, '200');
  await leave(`${SATISFACTION}: tổng số`);
  expect(saveFigure).not.toHaveBeenCalled();
});

it('offers what the register of letters knows, and takes it on a click only', async () => {
  const late = seenDossier({
    ...DONE,
    code: 'H56.77.5-261001-0002',
    dueAt: '2026-10-02T17:00:00',
  });
  const { saveFigure } = await show({ dossiers: [DONE, late] });
  expect(host.textContent).toContain('Trên máy này: 0/1.');
  expect(saveFigure).not.toHaveBeenCalled();
  act(() => {
    [...host.querySelectorAll('button')].find((one) => one.textContent === 'Dùng số này')?.click();
  });
  await settle();
  expect(saveFigure).toHaveBeenCalledExactlyOnceWith('2026-Q4', 'apologyLetters', { part: 0, whole: 1 });
});

it('draws what the table beside it says, with a gap where nothing occurred', async () => {
  const { specs } = await show();
  const [onTime] = specs;
  expect(onTime?.target).toBe(98);
  expect(onTime?.values).toEqual([100]);
  expect(host.querySelector('.trend-table tbody')?.textContent).toContain('IV/2026100,00 % (1/1)');
});

it('says what to do while nothing is there, and still takes figures', async () => {
  const { openCollect } = await show({ dossiers: [], collectedAt: null });
  expect(host.textContent).toContain('Chưa có hồ sơ nào');
  expect(host.textContent).toContain('không phát sinh');
  act(() => host.querySelector<HTMLButtonElement>('.button.primary')?.click());
  expect(openCollect).toHaveBeenCalledOnce();
  expect(box(`${SATISFACTION}: số đạt`)).toBeTruthy();
});

it('speaks English', async () => {
  await show({ settings: { ...DEFAULT_SETTINGS, language: 'en' } });
  expect(host.textContent).toContain('1 more late dossier'.replace('1', 'one'));
});

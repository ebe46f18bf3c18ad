import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import managed from '../public/managed-schema.json' with { type: 'json' };
import { loadSettings, presetNames, saveSettings, watchSettings } from './settings.ts';
import { DEFAULT_SETTINGS, parseSettings, type Settings } from './settings-schema.ts';

beforeEach(() => fakeBrowser.reset());

describe('settings', () => {
  it('are the defaults until something is stored', async () => {
    expect(await loadSettings()).toEqual(DEFAULT_SETTINGS);
  });

  it('keep what was saved and fill up the rest', async () => {
    expect(await saveSettings({ unitName: 'UBND xã Hà Trung' })).toEqual([]);
    expect(await loadSettings()).toEqual({ ...DEFAULT_SETTINGS, unitName: 'UBND xã Hà Trung' });
  });

  it('yield to the province', async () => {
    await saveSettings({ onTimeTarget: 95, unitName: 'UBND xã' });
    await fakeBrowser.storage.managed.set({ onTimeTarget: 99 });
    expect(await loadSettings()).toMatchObject({ onTimeTarget: 99, unitName: 'UBND xã' });
    expect(await presetNames()).toEqual(new Set(['onTimeTarget']));
  });

  it('leave the name of who works at the computer to the officer, whatever a policy says', async () => {
    await saveSettings({ officerName: 'Phạm Thị Mẫu' });
    await fakeBrowser.storage.managed.set({ officerName: 'Sở Mẫu', dataDays: 60 });
    expect(await loadSettings()).toMatchObject({ officerName: 'Phạm Thị Mẫu', dataDays: 60 });
    expect(await presetNames()).toEqual(new Set(['dataDays']));
  });

  it('do not wait for a browser that is slow to tell its policies: the last known ones hold meanwhile', async () => {
    await fakeBrowser.storage.managed.set({ onTimeTarget: 99 });
    await loadSettings();
    let tell: (policies: object) => void = () => undefined;
    vi.spyOn(fakeBrowser.storage.managed, 'get').mockImplementationOnce(
      () =>
        new Promise((resolve) => {
          tell = resolve;
        }),
    );
    const heard: number[] = [];
    const stop = watchSettings(({ onTimeTarget }) => heard.push(onTimeTarget));
    expect((await loadSettings()).onTimeTarget).toBe(99);
    vi.mocked(fakeBrowser.storage.managed.get).mockResolvedValue({ onTimeTarget: 97 });
    tell({ onTimeTarget: 97 });
    await expect.poll(() => heard.at(-1)).toBe(97);
    stop();
    vi.restoreAllMocks();
  });

  it('refuse a bad change by name and store nothing', async () => {
    const bad = { onTimeTarget: 120, unitName: 'UBND xã' } as Partial<Settings>;
    expect(await saveSettings(bad)).toEqual(['onTimeTarget']);
    expect((await loadSettings()).unitName).toBe('');
  });

  it('let a broken store be corrected', async () => {
    await fakeBrowser.storage.local.set({ settings: { notifyAt: 'morning', unitName: 'UBND xã' } });
    expect(await loadSettings()).toEqual({ ...DEFAULT_SETTINGS, unitName: 'UBND xã' });
    expect(await saveSettings({ dueSoonDays: 3 })).toEqual([]);
    expect(await loadSettings()).toMatchObject({ dueSoonDays: 3, unitName: 'UBND xã' });
  });

  it('keep both of two changes made at once, and go on after one that failed', async () => {
    const set = vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('full'));
    await expect(saveSettings({ dataDays: 20 })).rejects.toThrow('full');
    await Promise.all([saveSettings({ dataDays: 30 }), saveSettings({ unitName: 'UBND xã Mẫu' })]);
    expect(await loadSettings()).toMatchObject({ dataDays: 30, unitName: 'UBND xã Mẫu' });
    set.mockRestore();
  });

  it('tell when they change, by the officer or the province, and stop telling', async () => {
    const seen = new Set<number>();
    const stop = watchSettings(({ dataDays }) => seen.add(dataDays));
    await saveSettings({ dataDays: 30 });
    await fakeBrowser.storage.managed.set({ dataDays: 60 });
    await expect.poll(() => seen).toEqual(new Set([30, 60]));
    stop();
    await fakeBrowser.storage.managed.set({ dataDays: 90 });
    await fakeBrowser.storage.local.set({ 'fresh.page': '2026-11-23T07:32:00' });
    expect(seen).toEqual(new Set([30, 60]));
  });
});

describe('a policy', () => {
  it('may preset every setting but the name of who works at the computer', () => {
    const all = Object.keys(DEFAULT_SETTINGS).filter((name) => name !== 'officerName');
    expect(Object.keys(managed.properties).sort()).toEqual(all.sort());
  });
});

describe('what may be set', () => {
  const brokenBy = (stored: object): readonly string[] => parseSettings(stored).broken;

  it.each([
    [{ calendarDays: [{ date: '2026-02-30', kind: 'off' }] }, 'calendarDays'],
    [{ notifyAt: ['24:00'] }, 'notifyAt'],
    [{ quietFrom: '7:00' }, 'quietFrom'],
    [{ dataDays: 0 }, 'dataDays'],
    [{ language: 'fr' }, 'language'],
    [
      {
        officeHours: {
          morningFrom: '07:00',
          morningTo: '14:00',
          afternoonFrom: '13:30',
          afternoonTo: '17:00',
        },
      },
      'officeHours',
    ],
  ])('%j is refused', (stored, name) => {
    expect(brokenBy(stored)).toEqual([name]);
    expect(parseSettings(stored).settings).toEqual(DEFAULT_SETTINGS);
  });

  it.each([null, 7, 'settings', []])('%j is no store at all', (stored) => {
    expect(parseSettings(stored).settings).toEqual(DEFAULT_SETTINGS);
  });
});

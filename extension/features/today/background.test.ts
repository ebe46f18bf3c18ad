import { type KeptPlan, keptPlanOf, parsePlan } from '@dung-hen/domain';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { announceChange } from '../../app/changes.ts';
import type { DutyMark } from '../../app/database.ts';
import { storeDossiers } from '../../app/dossier-store.ts';
import type { SeenDossier } from '../../app/seen-dossier.ts';
import { saveSettings } from '../../app/settings.ts';
import { seenDossier } from '../../app/synthetic-seen.ts';
import { ALARMS, createTodayBackground } from './background.ts';
import { openToday } from './panel.ts';
import type { TodayStore } from './store.ts';

vi.mock('./panel.ts', () => ({ registerPanel: vi.fn(), openToday: vi.fn(async () => undefined) }));
vi.mock('../../app/dossier-store.ts', async (original) => ({
  ...(await original<typeof import('../../app/dossier-store.ts')>()),
  storeDossiers: vi.fn(async () => undefined),
}));

const late = seenDossier({ code: 'H56-261101-0001', dueAt: '2026-11-20T17:00:00' });
const today = seenDossier({ code: 'H56-261101-0002', dueAt: '2026-11-23T17:00:00' });

let now = '';
let dossiers: readonly SeenDossier[] = [];
let marks: readonly DutyMark[] = [];
let plans: readonly KeptPlan[] = [];
const expire = vi.fn(async () => undefined);
const store: TodayStore = {
  load: async () => ({ dossiers, marks, letters: [], plans, feedback: [], paper: [] }),
  mark: async () => undefined,
  unmark: async () => undefined,
  settlePlan: async () => undefined,
  settlePaper: async () => undefined,
  expire,
};

/** A worker that starts, or starts again after it was killed: nothing of the old one's memory or listeners is left. */
function startWorker(): void {
  for (const event of [
    fakeBrowser.alarms.onAlarm,
    fakeBrowser.runtime.onStartup,
    fakeBrowser.runtime.onInstalled,
    fakeBrowser.runtime.onMessage,
    fakeBrowser.notifications.onClicked,
    fakeBrowser.storage.onChanged,
  ]) {
    event.removeAllListeners();
  }
  createTodayBackground({ store, now: () => now }).register();
}

const alarm = (name: string) =>
  fakeBrowser.alarms.onAlarm.trigger({ name, scheduledTime: 0, periodInMinutes: undefined });
const shown = (): string[] =>
  Object.values<{ message?: string }>(fakeBrowser.notifications.getAllCreateOptions()).map(
    ({ message }) => message ?? '',
  );
const lookedAt = async (): Promise<unknown> =>
  (await fakeBrowser.storage.local.get('today.told'))['today.told'];
/** Lets the set time of an alarm come: the clock first, then the event, until the look is noted. */
async function tellAt(time: string): Promise<void> {
  now = time;
  await alarm(ALARMS.tell);
  await expect.poll(lookedAt).toMatchObject({ lookedAt: time });
}

beforeEach(async () => {
  fakeBrowser.reset();
  vi.clearAllMocks();
  now = '2026-11-22T20:00:00';
  dossiers = [late, today];
  marks = [];
  plans = [];
  startWorker();
  await fakeBrowser.runtime.onInstalled.trigger({ reason: 'update' });
  await expect.poll(lookedAt).toMatchObject({ lookedAt: now });
});

describe('notifications', () => {
  it('come at the set time, once, and not again after the worker was killed', async () => {
    await tellAt('2026-11-23T07:30:00');
    expect(shown()).toEqual(['Quá hạn: H56-261101-0001\nĐến hạn hôm nay: H56-261101-0002']);

    startWorker();
    now = '2026-11-23T07:40:00';
    await alarm(ALARMS.badge);
    await fakeBrowser.runtime.onStartup.trigger();
    await tellAt('2026-11-23T13:30:00');
    expect(shown()).toHaveLength(1);
  });

  it('tell what is new at the next set time, and only that', async () => {
    await tellAt('2026-11-23T07:30:00');
    dossiers = [late, today, seenDossier({ code: 'H56-261101-0003', dueAt: '2026-11-23T16:00:00' })];
    startWorker();
    await tellAt('2026-11-23T13:30:00');
    expect(shown()[1]).toBe('Đến hạn hôm nay: H56-261101-0003');
  });

  it('tell again when due today has become late', async () => {
    await tellAt('2026-11-23T07:30:00');
    await tellAt('2026-11-25T07:30:00');
    expect(shown()[1]).toBe('Quá hạn: H56-261101-0002');
  });

  it('tell of a task of the plan when it is called up, and again on its last day, without its words', async () => {
    const text =
      'KẾ HOẠCH\nSTT\tNội dung\tChủ trì\tThời gian\nI\tRà soát\t\t\n1\tRà soát thủ tục\tVăn phòng\t';
    plans = [keptPlanOf(parsePlan(`${text}Trước ngày 26/11/2026`), 2026, now, null)];
    dossiers = [];
    await tellAt('2026-11-23T07:30:00');
    await tellAt('2026-11-23T13:30:00');
    expect(await fakeBrowser.action.getBadgeText({})).toBe('');
    await tellAt('2026-11-25T07:30:00');
    expect(shown()).toEqual(Array(2).fill('Nhiệm vụ của kế hoạch: Kế hoạch 2026, mục I.1'));
    expect(await fakeBrowser.action.getBadgeText({})).toBe('1');
  });

  it('two events at once tell once', async () => {
    now = '2026-11-23T07:30:00';
    await Promise.all([alarm(ALARMS.tell), alarm(ALARMS.badge), fakeBrowser.runtime.onStartup.trigger()]);
    await expect.poll(lookedAt).toMatchObject({ lookedAt: now });
    expect(shown()).toHaveLength(1);
  });

  it('a worker killed after the note and before the notice misses one rather than giving two', async () => {
    vi.spyOn(fakeBrowser.notifications, 'create').mockImplementationOnce(() => new Promise(() => undefined));
    await tellAt('2026-11-23T07:30:00');
    startWorker();
    now = '2026-11-23T07:31:00';
    await alarm(ALARMS.badge);
    await tellAt('2026-11-23T13:30:00');
    expect(shown()).toEqual([]);
  });

  it('leave out what is done or snoozed', async () => {
    marks = [
      { dutyId: 'overdue:H56-261101-0001:2026-11-20', state: 'done', until: null, at: now },
      {
        dutyId: 'dueToday:H56-261101-0002:2026-11-23',
        state: 'snoozed',
        until: '2026-11-23T13:00:00',
        at: now,
      },
    ];
    await tellAt('2026-11-23T07:30:00');
    expect(shown()).toEqual([]);
    await tellAt('2026-11-23T13:30:00');
    expect(shown()).toEqual(['Đến hạn hôm nay: H56-261101-0002']);
  });

  it('open the list when clicked, and foreign ones do nothing', async () => {
    vi.stubGlobal(
      'fetch',
      vi.fn(async () => new Response('')),
    );
    const before = (await fakeBrowser.tabs.query({})).length;
    await fakeBrowser.notifications.onClicked.trigger('someone');
    await fakeBrowser.notifications.onClicked.trigger('today.2026-11-23T07:30:00');
    await expect.poll(async () => (await fakeBrowser.tabs.query({})).length).toBe(before + 1);
    expect((await fakeBrowser.tabs.query({})).at(-1)?.url).toMatch(/\/today\.html$/u);
  });
});

describe('the badge', () => {
  it('follows the store', async () => {
    await alarm(ALARMS.badge);
    await expect.poll(() => fakeBrowser.action.getBadgeText({})).toBe('1');
    now = '2026-11-23T08:00:00';
    await announceChange('dossiers');
    await expect.poll(() => fakeBrowser.action.getBadgeText({})).toBe('2');
    expect(await fakeBrowser.action.getTitle({})).toContain('1 quá hạn, 1 đến hạn hôm nay');
    marks = [{ dutyId: 'overdue:H56-261101-0001:2026-11-20', state: 'done', until: null, at: now }];
    await announceChange('duties');
    await expect.poll(() => fakeBrowser.action.getBadgeText({})).toBe('1');
  });

  it('and the notices stay away where the officer switched the feature off', async () => {
    await saveSettings({ disabledFeatures: ['today'] });
    await tellAt('2026-11-23T07:30:00');
    expect(await fakeBrowser.action.getBadgeText({})).toBe('');
    expect(shown()).toEqual([]);
  });

  it('says so when the store cannot be read', async () => {
    vi.spyOn(store, 'load').mockRejectedValueOnce(new Error('blocked'));
    await announceChange('dossiers');
    await expect.poll(() => fakeBrowser.action.getBadgeText({})).toBe('!');
  });
});

describe('alarms', () => {
  const names = async () =>
    (await fakeBrowser.alarms.getAll()).map(({ name }: { name: string }) => name).sort();

  it('are there after every start of the worker, whatever was lost', async () => {
    await fakeBrowser.alarms.clearAll();
    startWorker();
    await expect.poll(names).toEqual([ALARMS.badge, ALARMS.expire, ALARMS.tell].sort());
  });

  it('come back, and the badge goes, when everything was cleared under a running worker', async () => {
    await fakeBrowser.alarms.clearAll();
    dossiers = [];
    await announceChange('everything');
    await expect.poll(names).toEqual([ALARMS.badge, ALARMS.expire, ALARMS.tell].sort());
    await expect.poll(() => fakeBrowser.action.getBadgeText({})).toBe('');
  });

  it('that repeat are left to run, so that a busy worker does not put them off for ever', async () => {
    const made = vi.spyOn(fakeBrowser.alarms, 'create');
    startWorker();
    await expect
      .poll(() => made.mock.calls.map((call: readonly unknown[]) => call[0]))
      .toEqual([ALARMS.tell]);
  });

  it('ring at the next set time in Vietnam, and follow the settings', async () => {
    const ring = async () => (await fakeBrowser.alarms.get(ALARMS.tell))?.scheduledTime;
    expect(await ring()).toBe(Date.parse('2026-11-23T00:30:00Z'));
    await saveSettings({ notifyAt: ['21:15'] });
    await expect.poll(ring).toBe(Date.parse('2026-11-22T14:15:00Z'));
    await saveSettings({ notifyAt: [] });
    await expect.poll(names).toEqual([ALARMS.badge, ALARMS.expire].sort());
  });

  it('remove expired data once a day', async () => {
    await saveSettings({ dataDays: 30 });
    await alarm(ALARMS.expire);
    await expect.poll(() => expire.mock.calls).toEqual([[now, 30]]);
  });
});

describe('messages', () => {
  const ours = { id: fakeBrowser.runtime.id, tab: { id: 7 } };
  const deliver = async (dungHen: string, body: object): Promise<unknown> =>
    new Promise((resolve) => {
      void fakeBrowser.runtime.onMessage.trigger(
        { dungHen, body },
        ours as Parameters<typeof fakeBrowser.runtime.onMessage.trigger>[1],
        resolve,
      );
    });

  it('of sightings are stored', async () => {
    expect(await deliver('dossiers.seen', { dossiers: [late] })).toEqual({ stored: 1 });
    expect(storeDossiers).toHaveBeenCalledWith([late], now);
  });

  it('open the list beside the tab they came from', async () => {
    await deliver('today.open', {});
    expect(openToday).toHaveBeenCalledWith(7);
  });

  it('open a page of ours with its query, and say when there is none', async () => {
    vi.stubGlobal(
      'fetch',
      vi.fn(async () => new Response('')),
    );
    expect(await deliver('page.open', { page: 'letters', query: { code: 'A-1 & B' } })).toEqual({
      opened: true,
    });
    expect((await fakeBrowser.tabs.query({})).at(-1)?.url).toMatch(/\/letters\.html\?code=A-1\+%26\+B$/u);
    vi.stubGlobal(
      'fetch',
      vi.fn(async () => Promise.reject(new TypeError('not found'))),
    );
    expect(await deliver('page.open', { page: 'letters' })).toEqual({ opened: false });
  });
});

describe('installing', () => {
  it.each([
    ['install', 1],
    ['update', 0],
  ] as const)('%s opens %i welcome page', async (reason, pages) => {
    vi.stubGlobal(
      'fetch',
      vi.fn(async () => new Response('')),
    );
    const before = (await fakeBrowser.tabs.query({})).length;
    await fakeBrowser.runtime.onInstalled.trigger({ reason });
    await alarm(ALARMS.badge);
    await expect.poll(async () => (await fakeBrowser.tabs.query({})).length).toBe(before + pages);
  });
});

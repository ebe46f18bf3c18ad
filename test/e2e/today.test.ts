import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { BUILDS } from './build-extension.ts';
import { type Chromium, startChromium } from './chromium.ts';

/** The extension API inside the pages the functions below run in. */
declare const chrome: typeof import('wxt/browser').browser;

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A Vietnamese wall-clock day so many days from today. */
const day = (offset: number): string =>
  new Date(Date.now() + 7 * 3_600_000 + offset * 86_400_000).toISOString().slice(0, 10);

const row = (code: string, parts: object = {}) => ({
  code,
  system: 'onestop-thanhhoa',
  pageUrl: 'https://motcua.thanhhoa.gov.vn/dvc/xu-ly-ho-so/dang-xu-ly',
  status: 4,
  channel: 'counter',
  unitName: null,
  fieldName: 'Đất đai',
  procedureName: null,
  stepName: null,
  submittedAt: null,
  receivedAt: `${day(-40)}T08:00:00`,
  dueAt: `${day(-10)}T17:00:00`,
  stepDueAt: null,
  finishedAt: null,
  pausedAt: null,
  seenAt: `${day(-1)}T08:00:00`,
  source: 'page',
  ...parts,
});

let browser: Chromium;
let page: Page;
let id: string;
const trouble: string[] = [];

const open = (name: string) => page.goto(`chrome-extension://${id}/${name}.html`);

/** Sends rows as a content script would; the page of the extension stands in for it. */
const see = (...dossiers: readonly object[]): Promise<unknown> =>
  page.evaluate((body) => chrome.runtime.sendMessage({ dungHen: 'dossiers.seen', body }), { dossiers });
const stored = (code: string): Promise<Record<string, unknown> | undefined> =>
  page.evaluate(
    (key) =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('dung-hen');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const reading = opening.result.transaction('dossiers').objectStore('dossiers').get(key);
          reading.onsuccess = () => {
            opening.result.close();
            resolve(reading.result);
          };
        };
      }),
    code,
  );
const codes = () => page.locator('[data-line] .code').allTextContents();
const badge = (): Promise<string> => page.evaluate(() => chrome.action.getBadgeText({}));

beforeAll(async () => {
  browser = await startChromium({
    extension: BUILDS.production,
    viewport: { width: 400, height: 800 },
  });
  id = browser.extensionId;
  page = await browser.context.newPage();
  page.on('pageerror', (error) => trouble.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') trouble.push(message.text());
  });
  await open('sidepanel');
});

afterAll(async () => {
  await browser?.close();
});

it('says what to do first while nothing was seen', async () => {
  await expect.poll(() => page.locator('.nothing h2').first().textContent()).toContain('Chưa có hồ sơ');
});

it('shows rows as they are seen, without a reload, and counts them on the button', async () => {
  expect(await see(row('H56-1'), row('H56-2', { dueAt: `${day(60)}T17:00:00` }))).toEqual({ stored: 2 });
  await expect.poll(codes).toEqual(['H56-1']);
  await expect.poll(badge).toBe('1');
});

it('keeps what a collection knew when a list says less', async () => {
  await see(
    row('H56-1', { source: 'collected', stepName: 'Thẩm định', limit: { hours: 80, unit: 'workingDays' } }),
  );
  await see(row('H56-1', { fieldName: null, seenAt: `${day(0)}T00:00:01` }));
  expect(await stored('H56-1')).toMatchObject({
    source: 'collected',
    fieldName: 'Đất đai',
    stepName: 'Thẩm định',
    limit: { hours: 80, unit: 'workingDays' },
    seenAt: `${day(0)}T00:00:01`,
  });
});

it('takes in nothing of another shape', async () => {
  const answer = await page.evaluate(() =>
    Promise.race([
      chrome.runtime.sendMessage({ dungHen: 'dossiers.seen', body: { dossiers: [{ code: 'H56-9' }] } }),
      new Promise((resolve) => setTimeout(() => resolve('unanswered'), 300)),
    ]),
  );
  expect(answer ?? 'unanswered').toBe('unanswered');
  expect(await stored('H56-9')).toBeUndefined();
});

it('done survives a reload and leaves the badge; undone brings both back', async () => {
  await page.locator('[data-done]').first().click();
  await expect.poll(badge).toBe('');
  await page.reload();
  await expect.poll(() => page.locator('.settled .count').textContent()).toBe('1');
  await page.locator('.settled .fold').click();
  await page.locator('.settled .action').click();
  await expect.poll(codes).toEqual(['H56-1']);
  await expect.poll(badge).toBe('1');
});

it('goes on after the worker was killed', async () => {
  const session = await browser.context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  const workers = () =>
    page.evaluate(async () => (await chrome.runtime.getContexts({ contextTypes: ['BACKGROUND'] })).length);
  await expect.poll(workers).toBe(0);
  expect(await see(row('H56-3', { dueAt: `${day(-5)}T17:00:00` }))).toEqual({ stored: 1 });
  await expect.poll(codes).toEqual(['H56-1', 'H56-3']);
  await expect.poll(badge).toBe('2');
  const alarms = await page.evaluate(() => chrome.alarms.getAll());
  expect(alarms.map(({ name }: { name: string }) => name).sort()).toEqual([
    'today.badge',
    'today.expire',
    'today.tell',
  ]);
});

it('forgets what is older than it may be', async () => {
  await see(row('H56-4', { seenAt: `${day(-121)}T08:00:00` }));
  await page.evaluate(() => chrome.alarms.create('today.expire', { when: Date.now() }));
  await expect.poll(() => stored('H56-4'), { timeout: 40_000 }).toBeUndefined();
  expect(await stored('H56-1')).toBeDefined();
});

it('keeps what was done in the audit log, under the name in the settings', async () => {
  await page.evaluate(() => chrome.storage.local.set({ settings: { officerName: 'Cán bộ thử' } }));
  const act = { action: 'report.fill', subject: 'II.06a', before: '12', after: '13' };
  const answer = await page.evaluate(
    (body) => chrome.runtime.sendMessage({ dungHen: 'audit.append', body }),
    act,
  );
  expect(answer).toEqual({});
  const log = await page.evaluate(
    () =>
      new Promise<unknown>((resolve) => {
        const opening = indexedDB.open('dung-hen');
        opening.onsuccess = () => {
          const reading = opening.result.transaction('audit').objectStore('audit').getAll();
          reading.onsuccess = () => {
            opening.result.close();
            resolve(reading.result);
          };
        };
      }),
  );
  expect(log).toEqual([expect.objectContaining({ ...act, actor: 'Cán bộ thử' })]);
});

it.each([
  ['sidepanel', 'light'],
  ['sidepanel', 'dark'],
  ['today', 'light'],
] as const)(
  '%s in %s has no accessibility violation, with reasons and choices open',
  async (name, colorScheme) => {
    await page.emulateMedia({ colorScheme });
    await open(name);
    await page.locator('[data-why]').first().click();
    await page.locator('[data-snooze]').first().click();
    await page.evaluate(AXE);
    const violations = await page.evaluate(async () => {
      const axe: unknown = Reflect.get(window, 'axe');
      const { run } = axe as { run(): Promise<{ violations: readonly { id: string }[] }> };
      return (await run()).violations.map((violation) => violation.id);
    });
    expect(violations).toEqual([]);
  },
);

it('prints every line and nothing to press', async () => {
  await open('today');
  await page.locator('.fold').first().click();
  await expect.poll(() => page.locator('[data-line]').first().isVisible()).toBe(false);
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await expect.poll(() => page.locator('[data-line]').first().isVisible()).toBe(true);
  expect(await page.locator('.actions, .filter, .tools').filter({ visible: true }).count()).toBe(0);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: 'screen' });
  await expect.poll(() => page.locator('[data-line]').first().isVisible()).toBe(false);
});

it('tells at the set time, once, of dossiers and of a feedback item, without what citizens wrote', async () => {
  const item = {
    ...{ system: 'government', code: 'PA.001', references: [], title: 'Ông Mẫu phản ánh', traces: [1, 2, 3] },
    ...{ status: 'handledLocally', shownPhase: null, kind: null, topic: 'Môi trường', unitName: null },
    ...{ sentAt: null, transferredAt: `${day(-40)}T09:00:00`, supplementAskedAt: null, supplementedAt: null },
    ...{ answeredAt: null, turnedAwayAt: null, publishedAt: null, topicDays: null },
  };
  const kept = {
    key: 'government:PA.001',
    item,
    pageUrl: 'https://pakn.dichvucong.gov.vn/can-bo/pakn',
    seenAt: `${day(0)}T00:00:01`,
  };
  await page.evaluate(
    (record) =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('dung-hen');
        opening.onsuccess = () => {
          const writing = opening.result.transaction('feedback', 'readwrite');
          writing.objectStore('feedback').put(record);
          writing.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    kept,
  );
  // Whatever day this runs on is a working day; the set time came since the last look.
  const settings = {
    notifyAt: ['00:00'],
    ...{ quietFrom: '00:00', quietTo: '00:00' },
    calendarDays: [{ date: day(0), kind: 'worked', note: 'thử' }],
  };
  const told = { lookedAt: `${day(-1)}T08:00:00`, ids: {} };
  await page.evaluate((items) => chrome.storage.local.set(items), { 'today.told': told, settings });
  const shown = (): Promise<string[]> =>
    page.evaluate(async () => Object.keys((await chrome.notifications.getAll()) ?? {}));
  await expect.poll(shown).toEqual([expect.stringMatching(/^today\.\d{4}-/u)]);
  const kinds = (): Promise<string[]> =>
    page.evaluate(async () => {
      const stored: { 'today.told'?: { ids: object } } = await chrome.storage.local.get('today.told');
      return Object.keys(stored['today.told']?.ids ?? {}).map((key) => key.replace(/:.*/u, ''));
    });
  expect(await kinds()).toEqual(expect.arrayContaining(['overdue', 'feedback']));

  const [id = ''] = await shown();
  await page.evaluate((one) => chrome.notifications.clear(one), id);
  const ring = () => page.evaluate(async () => (await chrome.alarms.get('today.tell'))?.scheduledTime ?? 0);
  const before = await ring();
  await page.evaluate((items) => chrome.storage.local.set(items), {
    settings: { ...settings, notifyAt: ['00:00', '23:59'] },
  });
  await expect.poll(ring).not.toBe(before);
  await expect.poll(badge).toBe('3');
  expect(await shown()).toEqual([]);
}, 90_000);

it('broke nothing on the way, the pages’ own security policy included', () => {
  expect(trouble).toEqual([]);
});

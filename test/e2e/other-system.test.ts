import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROWS } from '@dung-hen/adapters/onestop-any/fixtures/families';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { OTHER_HOST as HOST, OTHER_LIST, type SwitchedOn, startSwitchedOn } from './switched-on.ts';

/** The extension API inside the pages the functions below run in. */
declare const chrome: typeof import('wxt/browser').browser;

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** The list with a status nobody knows in its second row. */
const STRANGE = '/trang-thai-la';

let home: string;
let system: SwitchedOn;
let settings: Page;

const store = (otherSystems: readonly object[]): Promise<void> =>
  settings.evaluate(
    (systems) => chrome.storage.local.set({ settings: { otherSystems: systems } }),
    otherSystems,
  );
const stored = (): Promise<unknown> =>
  settings.evaluate(async () => {
    const { settings: kept } = await chrome.storage.local.get('settings');
    return (kept as { otherSystems: unknown }).otherSystems;
  });
const registered = (): Promise<string[]> =>
  settings.evaluate(async () =>
    (await chrome.scripting.getRegisteredContentScripts()).map(({ id }: { id: string }) => id),
  );
const openList = async (): Promise<Page> => {
  const page = await system.context.newPage();
  await page.goto(`http://${HOST}/ho-so`);
  return page;
};

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'dung-hen-other-'));
  system = await startSwitchedOn(
    home,
    new Map([
      [STRANGE, OTHER_LIST.replace('Mốc cuối cùng', 'Ngày hẹn trả').replace('Chờ bổ sung', 'Đã đóng kho')],
    ]),
  );
  settings = await system.context.newPage();
  await settings.goto(`chrome-extension://${system.extensionId}/options.html`);
});

afterAll(async () => {
  await system?.close();
  rmSync(home, { recursive: true, force: true });
});

it('does nothing on a host nobody switched on', async () => {
  await store([]);
  await expect.poll(registered).toEqual([]);
  const page = await openList();
  expect(await page.locator('dung-hen-teach, dung-hen-bar, dung-hen-badge').count()).toBe(0);
  await page.close();
});

it('reads a list there once it is on and its unknown column was pointed at, and stops when it is off', async () => {
  await store([{ host: HOST, on: true, columns: [] }]);
  await expect.poll(registered).toEqual([`other-${HOST}`]);
  const page = await openList();
  await page.locator('dung-hen-bar').getByText('Ngày hẹn trả').first().waitFor();

  await page.getByRole('button', { name: 'Đúng Hẹn: chỉ cột' }).click();
  await page.getByRole('button', { name: 'Chỉ cột “Ngày hẹn trả”' }).click();
  await page.getByRole('columnheader', { name: 'Mốc cuối cùng' }).click();
  await page.getByText('Đã nhớ: “Ngày hẹn trả” là cột “Mốc cuối cùng”.').waitFor();
  expect(await stored()).toEqual([
    { host: HOST, on: true, columns: [{ concept: 'dueAt', path: ['Mốc cuối cùng'] }] },
  ]);
  await expect.poll(() => page.locator('dung-hen-badge').count()).toBe(ROWS.length);
  if (process.env.DUNG_HEN_SHOTS)
    await page.screenshot({ path: join(process.env.DUNG_HEN_SHOTS, 'teach.png') });

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Ghi cấu trúc trang' }).click();
  const recorded = readFileSync((await (await download).path()) ?? '', 'utf8');
  expect(recorded).toContain('<th>Mã hồ sơ</th>');
  for (const { person, code } of ROWS) {
    expect(recorded).not.toContain(person);
    expect(recorded).not.toContain(code);
  }

  await settings.reload();
  await settings.getByText('Mốc cuối cùng').waitFor();
  await settings.addScriptTag({ content: AXE }).catch(() => settings.evaluate(AXE));
  const violations = await settings.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string }[] }> } };
    return (await axe.run()).violations.map(({ id }) => id);
  });
  expect(violations).toEqual([]);
  if (process.env.DUNG_HEN_SHOTS) {
    await settings.getByRole('heading', { name: 'Hệ thống khác' }).scrollIntoViewIfNeeded();
    await settings.screenshot({ path: join(process.env.DUNG_HEN_SHOTS, 'settings.png') });
  }
  await store([{ host: HOST, on: false, columns: [] }]);
  await expect.poll(registered).toEqual([]);
  // The tab that is open is left alone from then on, not only once it is loaded anew.
  await expect.poll(() => page.locator('dung-hen-badge, dung-hen-bar, dung-hen-teach').count()).toBe(0);
  await page.reload();
  expect(await page.locator('dung-hen-badge').count()).toBe(0);
  await page.close();
});

it('says of a row it cannot understand that it is unknown, and keeps nothing of it', async () => {
  await store([{ host: HOST, on: true, columns: [] }]);
  await expect.poll(registered).toEqual([`other-${HOST}`]);
  const page = await system.context.newPage();
  await page.goto(`http://${HOST}${STRANGE}`);
  const words = page.locator('dung-hen-badge .pill');
  await expect.poll(() => words.count()).toBe(ROWS.length);
  expect(await words.allTextContents()).toEqual([
    expect.stringMatching(/^Trễ/u),
    expect.stringMatching(/^Chưa rõ/u),
    expect.not.stringMatching(/^Chưa rõ/u),
  ]);
  await page.locator('dung-hen-bar').getByText('Chưa rõ').first().waitFor();
  const kept = await settings.evaluate(
    (code) =>
      new Promise<unknown>((resolve, reject) => {
        const opening = indexedDB.open('dung-hen');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const asked = opening.result.transaction('dossiers').objectStore('dossiers').get(code);
          asked.onsuccess = () => {
            opening.result.close();
            resolve(asked.result ?? null);
          };
        };
      }),
    ROWS[1]?.code ?? '',
  );
  // Seen on the page before, where its status was known; nothing of what this page says came to it.
  expect(kept === null || (kept as { status: number }).status === 5).toBe(true);
  await page.close();
});

it('goes by the keyboard alone, and takes a wrong pick back where it was made', async () => {
  await store([{ host: HOST, on: true, columns: [] }]);
  await expect.poll(registered).toEqual([`other-${HOST}`]);
  const page = await openList();
  const focused = (name: string) =>
    expect.poll(
      () =>
        page
          .locator('dung-hen-teach')
          .evaluate(
            (host) =>
              host.shadowRoot?.activeElement?.getAttribute('aria-label') ??
              host.shadowRoot?.activeElement?.textContent ??
              '',
          ),
      { message: name },
    );
  await page.getByRole('button', { name: 'Đúng Hẹn: chỉ cột' }).focus();
  await page.keyboard.press('Enter');
  await focused('opened').toBe('Đóng');
  await page.keyboard.press('Escape');
  await focused('closed').toBe('Đúng Hẹn: chỉ cột');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Chỉ cột “Ngày hẹn trả”' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Thôi' }).waitFor();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.getByText(/^Đã nhớ: “Ngày hẹn trả”/u).waitFor();
  await focused('pointed').toBe('Chỉ cột “Ngày hẹn trả”');
  await page.keyboard.press('Shift+Tab');
  await focused('beside it').toBe('Bỏ cột đã chỉ cho “Ngày hẹn trả”');
  await page.keyboard.press('Enter');
  await page.getByText('Đã bỏ cột đã chỉ cho “Ngày hẹn trả”.').waitFor();
  expect(await stored()).toEqual([{ host: HOST, on: true, columns: [] }]);
  await settings.evaluate(async () => {
    const { settings: kept } = await chrome.storage.local.get('settings');
    await chrome.storage.local.set({ settings: { ...(kept as object), language: 'en' } });
  });
  await page.getByRole('button', { name: 'Point at the column “Due (appointment)”' }).waitFor();
  await page.close();
});

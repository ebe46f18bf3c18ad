import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { REPORTING_SKINS, type ReportingSkin } from '@dung-hen/sandbox';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openPanel, openReport, ownForm, panelOf, pressFill, valuesOf, writesOf } from './autofill-eyes.ts';
import { BUILDS } from './build-extension.ts';
import { type Chromium, startChromium } from './chromium.ts';
import { type ReportingPortal, reportingHost, startReportingPortal } from './reporting.ts';
import { OFFICER_SETTINGS, reportDossiers } from './reporting-facts.ts';

/** The extension API inside the pages the functions below run in. */
declare const chrome: typeof import('wxt/browser').browser;

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const SAVE: Readonly<Record<ReportingSkin, string>> = {
  webforms: 'Lưu nháp',
  mvc: 'Lưu nháp',
  'table-late': 'Lưu tạm',
  'two-level': 'Ghi lại (lưu nháp)',
};
const DOSSIERS = reportDossiers(120);
/** A portal that still lives in a year this computer has no figures of. */
const OLD = 'cu';

const portals = new Map<string, ReportingPortal>();
let browser: Chromium;
let own: Page;

const portalOf = (name: string): ReportingPortal => {
  const portal = portals.get(name);
  if (portal === undefined) throw new Error(`no portal ${name}`);
  return portal;
};
const store = (settings: object): Promise<void> =>
  own.evaluate((kept) => chrome.storage.local.set({ settings: kept }), settings);
/** A new tab on the open report of a skin. */
async function report(skin: string): Promise<{ page: Page; writes: string[]; errors: string[] }> {
  const page = await browser.context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  const writes = writesOf(page);
  await openReport(page, portalOf(skin), reportingHost(skin));
  return { page, writes, errors };
}
const audit = () =>
  own.evaluate(
    () =>
      new Promise<{ action: string; subject: string; before: string; after: string }[]>((resolve, reject) => {
        const opening = indexedDB.open('dung-hen');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const all = opening.result.transaction('audit').objectStore('audit').getAll();
          all.onsuccess = () => {
            opening.result.close();
            resolve(all.result);
          };
        };
      }),
  );

beforeAll(async () => {
  for (const skin of REPORTING_SKINS) portals.set(skin, await startReportingPortal({ skin }));
  portals.set(OLD, await startReportingPortal({ skin: 'mvc', now: '2024-05-20T09:00:00' }));
  browser = await startChromium({
    extension: BUILDS.chromium,
    port: portalOf('mvc').front.port,
    ports: new Map([...portals].map(([name, { front }]) => [reportingHost(name), front.port])),
  });
  own = await browser.context.newPage();
  await own.goto(`chrome-extension://${browser.extensionId}/options.html`);
  await store(OFFICER_SETTINGS);
  await own.evaluate((body) => chrome.runtime.sendMessage({ dungHen: 'dossiers.seen', body }), {
    dossiers: DOSSIERS,
  });
});
afterAll(async () => {
  await browser?.close();
  for (const portal of portals.values()) await portal.close();
});

it('undoes to what stood there, and writes old and new into the audit log without a name', async () => {
  const { page, writes } = await report('table-late');
  const box = page.locator('table input:not([readonly])').first();
  await box.fill('7');
  const before = await valuesOf(page);
  const panel = await openPanel(page);
  await pressFill(panel);
  await expect.poll(() => panel.locator('.said').innerText(), { timeout: 30_000 }).toContain('Đã điền');
  expect(await valuesOf(page)).not.toEqual(before);
  await panel.getByRole('button', { name: 'Hoàn tác' }).click();
  await expect
    .poll(() => panel.locator('.said').innerText(), { timeout: 30_000 })
    .toContain('Đã trả lại số cũ');
  expect(await valuesOf(page)).toEqual(before);
  const entries = (await audit()).filter(({ action }) => action.startsWith('autofill.'));
  expect(new Set(entries.map(({ action }) => action))).toEqual(new Set(['autofill.fill', 'autofill.undo']));
  const hotich = entries.find(
    ({ action, subject }) => action === 'autofill.fill' && /Hộ tịch/u.test(subject),
  );
  expect(hotich?.subject).toMatch(/^II\.06a\/VPCP\/KSTT \d{4}\S* H56\.77\.5: Hộ tịch$/u);
  expect(hotich?.before).toMatch(/^\(4\) –; /u);
  expect(hotich?.after).toMatch(/^\(4\) \d+; \(5\) \d+/u);
  expect(writes).toEqual([]);
  await page.close();
});

it('goes on after a reload in the middle, and undoes both parts', async () => {
  const { page } = await report('two-level');
  const before = await valuesOf(page);
  const panel = await openPanel(page);
  await pressFill(panel);
  await expect.poll(() => panel.locator('progress').getAttribute('value'), { interval: 20 }).not.toBe('0');
  await page.reload();
  await panelOf(page).getByText('còn dở').waitFor({ timeout: 30_000 });
  await openPanel(page);
  await panel.getByText('Lần điền trước còn dở').waitFor();
  const tick = panel.getByLabel('Tôi đã xem các điều trên');
  if ((await tick.count()) > 0) await tick.check();
  await panel.getByRole('button', { name: /^Điền tiếp/u }).click();
  await expect
    .poll(() => panel.locator('.said').innerText(), { timeout: 30_000 })
    .toMatch(/^Đã điền \d+ ô\./u);
  await page.reload();
  await openPanel(page);
  await panel.getByRole('button', { name: 'Thu gọn' }).waitFor();
  expect(await valuesOf(page)).toEqual(before);
  await page.close();
});

it('stops on the officer’s word between two cells', async () => {
  const { page } = await report('two-level');
  const panel = await openPanel(page);
  await pressFill(panel);
  await panel.getByRole('button', { name: 'Dừng' }).click();
  await expect.poll(() => panel.locator('.said').innerText(), { timeout: 30_000 }).toContain('Đã dừng');
  expect((await valuesOf(page)).filter((value) => value === '').length).toBeGreaterThan(5);
  await panel.getByRole('button', { name: /^Điền tiếp/u }).waitFor();
  await page.close();
});

it('refuses another period and another unit, loudly', async () => {
  const { page } = await report(OLD);
  const panel = panelOf(page);
  await panel.getByText('xem cảnh báo').click();
  expect(await panel.getByRole('alert').innerText()).toContain('KHÁC KỲ');
  expect(await panel.locator('.button.primary').count()).toBe(0);
  await page.close();
  await store({ ...OFFICER_SETTINGS, unitName: 'UBND xã Khác', unitCode: 'H56.77.9' });
  const other = await report('mvc');
  await panelOf(other.page).getByText('xem cảnh báo').click();
  const alert = await panelOf(other.page).getByRole('alert').innerText();
  expect(alert).toContain('KHÁC ĐƠN VỊ');
  expect(alert).toContain('UBND xã Khác');
  await store(OFFICER_SETTINGS);
  await other.page.close();
});

it('does nothing on a click no person made, and nothing at all when switched off', async () => {
  const { page } = await report('two-level');
  const before = await valuesOf(page);
  const panel = await openPanel(page);
  const tick = panel.getByLabel('Tôi đã xem các điều trên');
  if ((await tick.count()) > 0) await tick.check();
  await panel.locator('.button.primary').evaluate((button: HTMLElement) => button.click());
  expect(await panel.locator('.said').innerText()).toBe('');
  expect(await valuesOf(page)).toEqual(before);
  await store({ ...OFFICER_SETTINGS, disabledFeatures: ['autofill'] });
  await expect.poll(() => panel.count()).toBe(0);
  await store(OFFICER_SETTINGS);
  await panel.locator('.fold').waitFor({ timeout: 30_000 });
  await page.close();
});

it('helps by hand: the table in the order of the screen, cell after cell, a draft for the written part', async () => {
  const { page } = await report('table-late');
  const panel = await openPanel(page);
  await panel.getByText('Tự nhập').click();
  await panel.getByRole('button', { name: 'Chép bảng' }).click();
  await panel.getByText('Đã chép.').waitFor();
  const form = ownForm(DOSSIERS, portalOf('table-late').period);
  const total = form.rows.find(({ kind }) => kind === 'total');
  const rows = (await page.evaluate(() => navigator.clipboard.readText()))
    .split('\n')
    .map((line) => line.split('\t'));
  const hotich = form.rows.find(({ label }) => label === 'Hộ tịch');
  expect(rows.find(([, label]) => label === 'Hộ tịch')?.slice(2, 6)).toEqual(
    [3, 4, 5, 6].map((column) => String(hotich?.cells[column]?.value)),
  );
  expect(rows.at(-1)?.[2]).toBe(String(total?.cells[3]?.value));
  await panel.getByRole('button', { name: 'Chép ô tiếp theo' }).click();
  await panel.getByText(/^Ô 1\//u).waitFor();
  const [, value] = /: (\d+)$/u.exec(await panel.locator('.said').innerText()) ?? [];
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(value);

  await panel.getByText('Lời văn báo cáo').click();
  const draft = panel.getByLabel('Bản nháp');
  expect(await draft.inputValue()).toContain('120 hồ sơ');
  await draft.fill('Bản đã sửa: 120 hồ sơ.');
  await panel.getByRole('button', { name: 'Đưa vào trang' }).click();
  await panel.getByText('Đã đưa vào ô “Đánh giá chung”.').waitFor();
  expect(await page.locator('textarea').first().inputValue()).toBe('Bản đã sửa: 120 hồ sơ.');
  await panel.getByRole('button', { name: 'Lấy lại nội dung cũ' }).click();
  expect(await page.locator('textarea').first().inputValue()).toBe('');
  await page.close();
});

it('has nothing for axe to find in the panel', async () => {
  const { page } = await report('table-late');
  const panel = await openPanel(page);
  for (const more of ['Xem từng ô', 'Lời văn báo cáo', 'Tự nhập']) await panel.getByText(more).click();
  await page.evaluate(AXE);
  const found = await page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(include: string): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await axe.run('dung-hen-autofill');
    return violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`);
  });
  expect(found).toEqual([]);
  await page.close();
});

it.each(REPORTING_SKINS)('fills %s to the last cell, and leaves saving to the officer', async (skin) => {
  const portal = portalOf(skin);
  // What is saved stays in the portal, and a second try must not find what the first one left.
  await portal.startOver();
  const { page, writes, errors } = await report(skin);
  const panel = await openPanel(page);
  expect(await panel.locator('.about').innerText()).toContain('UBND xã Mẫu');
  await pressFill(panel);
  await expect
    .poll(() => panel.locator('.said').innerText(), { timeout: 30_000 })
    .toMatch(/^Đã điền \d+ ô\./u);
  expect(writes).toEqual([]);
  expect(errors).toEqual([]);
  const asked = portal.sandbox.requests();
  expect([asked.save, asked.submit, asked.check]).toEqual([0, 0, 0]);

  // The officer saves; the portal's own record is held against our form.
  await panel.getByRole('button', { name: 'Thu gọn' }).click();
  await page.getByRole('button', { name: SAVE[skin], exact: true }).first().click();
  await expect.poll(() => portal.sandbox.requests().save).toBe(1);
  const kept = () =>
    portal.sandbox.reports().find((one) => one.form === 'II.06a' && one.period === portal.period)?.cells ??
    {};
  await expect.poll(() => Object.keys(kept()).length).toBeGreaterThan(0);
  let compared = 0;
  for (const row of ownForm(DOSSIERS, portal.period).rows.filter(({ kind }) => kind === 'data')) {
    for (const [column, text] of Object.entries(kept()[row.label] ?? {})) {
      if (Number(column) > 13) continue;
      expect(Number(text.replaceAll('.', '')), `${row.label} (${column})`).toBe(
        row.cells[Number(column)]?.value,
      );
      compared += 1;
    }
  }
  expect(compared).toBeGreaterThanOrEqual(48);
  await page.close();
});

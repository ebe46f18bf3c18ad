import { parsePeriod } from '@dung-hen/calendar';
import { periodName } from '@dung-hen/forms';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openPanel, openReport, ownForm, panelOf, pressFill, valuesOf, writesOf } from './autofill-eyes.ts';
import { BUILDS } from './build-extension.ts';
import { type Chromium, startChromium } from './chromium.ts';
import { framedForm, type MadeForm, madeForm, NO_REPORT } from './made-forms.ts';
import { type ReportingPortal, reportingHost, startReportingPortal } from './reporting.ts';
import { OFFICER_SETTINGS, reportDossiers } from './reporting-facts.ts';

/** The extension API inside the pages the functions below run in. */
declare const chrome: typeof import('wxt/browser').browser;

const HOST = reportingHost();
const DOSSIERS = reportDossiers(60);
const PATH = '/bao-cao/mau';

let portal: ReportingPortal;
let browser: Chromium;

beforeAll(async () => {
  portal = await startReportingPortal({ skin: 'mvc' });
  browser = await startChromium({
    extension: BUILDS.chromium,
    port: portal.front.port,
    ports: new Map([[HOST, portal.front.port]]),
  });
  const own = await browser.context.newPage();
  await own.goto(`chrome-extension://${browser.extensionId}/options.html`);
  await own.evaluate((settings) => chrome.storage.local.set({ settings }), OFFICER_SETTINGS);
  await own.evaluate((body) => chrome.runtime.sendMessage({ dungHen: 'dossiers.seen', body }), {
    dossiers: DOSSIERS,
  });
  await own.close();
});
afterAll(async () => {
  await browser?.close();
  await portal?.close();
});

const period = (): string => periodName(parsePeriod(portal.period)).vi;
const rowsOf = (): MadeForm['rows'] =>
  ownForm(DOSSIERS, portal.period)
    .rows.filter(({ kind }) => kind === 'data')
    .map(({ label }) => [label]);
async function open(form: MadeForm): Promise<Page> {
  portal.front.pages.set(PATH, madeForm(form));
  const page = await browser.context.newPage();
  await page.goto(`https://${HOST}${PATH}`);
  await page.bringToFront();
  return page;
}
const filled = async (page: Page): Promise<void> => {
  const panel = await openPanel(page);
  await pressFill(panel);
  await expect.poll(() => panel.locator('.said').innerText(), { timeout: 40_000 }).toContain('Đã điền');
};
const errorsOf = (page: Page) => page.evaluate(() => (window as unknown as { errors: string[] }).errors);

it('takes hostile labels and a strict policy for what they are', async () => {
  const nasty = 'Hộ tịch &lt;img src=x onerror=&quot;document.title=1&quot;&gt; \u202E{count} =1+1';
  const page = await open({
    period: period(),
    rows: [...rowsOf(), [nasty, '', '9']],
    csp: "default-src 'self'; script-src 'unsafe-inline'; style-src 'self'",
  });
  const writes = writesOf(page);
  await filled(page);
  const panel = panelOf(page);
  await panel.getByText('Xem từng ô').click();
  expect(await panel.locator('img').count()).toBe(0);
  expect(await panel.locator('.panel').innerText()).toContain('<img src=x onerror="document.title=1">');
  expect(await page.title()).toBe('Nhập báo cáo');
  // Our styles hold under the policy, and only the page's own style broke it.
  expect(await panel.locator('.panel').evaluate((one) => getComputedStyle(one).display)).toBe('flex');
  expect((await errorsOf(page)).filter((one) => !one.startsWith('CSP style-src'))).toEqual([]);
  expect(writes).toEqual([]);
  await page.close();
});

it('says what the page did not take, and types again what the page lost', async () => {
  const page = await open({
    period: period(),
    rows: rowsOf(),
    script: `let lost = 0;
document.querySelector('[name=o0_1]').addEventListener('change', (e) => { e.target.value = '777'; });
document.querySelector('[name=o1_1]').addEventListener('change', (e) => { if (lost++ === 0) e.target.value = ''; });
document.querySelector('[name=o2_1]').addEventListener('change', (e) => { e.target.replaceWith(e.target.cloneNode()); });`,
  });
  const panel = await openPanel(page);
  await pressFill(panel);
  await expect
    .poll(() => panel.locator('.said').innerText(), { timeout: 40_000 })
    .toContain('còn 1 ô chưa được');
  expect(await panel.locator('.counts').innerText()).toContain('1 ô trang không nhận');
  const form = ownForm(DOSSIERS, portal.period);
  for (const row of [1, 2]) {
    expect(await page.locator(`[name=o${row}_1]`).inputValue()).toBe(String(form.rows[row]?.cells[4]?.value));
  }
  expect(await errorsOf(page)).toEqual([]);
  await page.close();
});

it('fills a form in a frame of the same origin', async () => {
  const [outer, inner] = framedForm({ period: period(), rows: rowsOf() }, '/bao-cao/khung');
  portal.front.pages.set('/bao-cao/khung', inner);
  portal.front.pages.set('/bao-cao/ngoai', outer);
  const page = await browser.context.newPage();
  await page.goto(`https://${HOST}/bao-cao/ngoai`);
  await page.bringToFront();
  await filled(page);
  const total = ownForm(DOSSIERS, portal.period).rows[0]?.cells[3]?.value;
  expect(await page.frameLocator('iframe').locator('[name=o0_0]').inputValue()).toBe(String(total));
  await page.close();
});

it('undoes after a reload what the page has kept', async () => {
  const page = await open({
    period: period(),
    rows: rowsOf().map(([label]) => [label, '', '1.234']),
    script: `for (const box of document.querySelectorAll('td input')) {
  box.value = sessionStorage.getItem(box.name) ?? box.value;
  box.addEventListener('change', () => sessionStorage.setItem(box.name, box.value));
}`,
  });
  const before = await valuesOf(page);
  await filled(page);
  const after = await valuesOf(page);
  await page.reload();
  await expect.poll(() => valuesOf(page)).toEqual(after);
  const panel = await openPanel(page);
  await panel.getByRole('button', { name: 'Hoàn tác' }).click();
  await expect
    .poll(() => panel.locator('.said').innerText(), { timeout: 40_000 })
    .toContain('Đã trả lại số cũ');
  expect(await valuesOf(page)).toEqual(before);
  await page.close();
});

it('says one line on a page of boxes that is no report, and nothing on a list', async () => {
  portal.front.pages.set('/danh-ba', NO_REPORT);
  const page = await browser.context.newPage();
  await page.goto(`https://${HOST}/danh-ba`);
  await page.bringToFront();
  const panel = panelOf(page);
  await panel.getByText('không nhận ra biểu báo cáo').waitFor({ timeout: 30_000 });
  expect(await panel.locator('p').count()).toBe(1);
  expect(await page.locator('dung-hen-marks').count()).toBe(0);
  await panel.getByRole('button', { name: 'Ẩn' }).click();
  await expect.poll(() => panel.count()).toBe(0);
  await openReport(page, portal, HOST);
  await page.goto(`https://${HOST}/`);
  await page.getByText('Báo cáo được giao').first().waitFor();
  await page.locator('footer').click();
  expect(await panel.count()).toBe(0);
  await page.close();
});

it('does nothing where the officer cannot see what he presses', async () => {
  const page = await open({ period: period(), rows: rowsOf() });
  const before = await valuesOf(page);
  const panel = await openPanel(page);
  await page.evaluate(() => {
    document.documentElement.style.opacity = '0.2';
  });
  await pressFill(panel).catch(() => undefined);
  await panel.getByText('che bảng này').waitFor();
  expect(await valuesOf(page)).toEqual(before);
  await page.close();
});

it('works by keyboard alone: Tab to the warnings and on, Enter to fill, Esc to fold', async () => {
  const page = await open({ period: period(), rows: rowsOf() });
  const panel = panelOf(page);
  await panel.locator('.fold').waitFor({ timeout: 30_000 });
  await panel.locator('.fold').focus();
  await page.keyboard.press('Enter');
  await panel.locator('.counts').waitFor();
  const focused = (): Promise<string> =>
    page.evaluate(() => {
      const active = document.querySelector('dung-hen-autofill')?.shadowRoot?.activeElement;
      return `${active?.className} ${active?.getAttribute('type')}`;
    });
  const tabTo = async (part: string): Promise<void> => {
    for (let step = 0; step < 20 && !(await focused()).includes(part); step += 1)
      await page.keyboard.press('Tab');
    expect(await focused()).toContain(part);
  };
  if ((await panel.locator('.tick').count()) > 0) {
    await tabTo('checkbox');
    await page.keyboard.press('Space');
  }
  await tabTo('primary');
  await page.keyboard.press('Enter');
  await expect.poll(() => panel.locator('.said').innerText(), { timeout: 40_000 }).toContain('Đã điền');
  await expect.poll(focused).toContain('said');
  await page.keyboard.press('Escape');
  await expect.poll(focused).toContain('fold');
  await page.close();
});

it('starts anew where the page goes to another report by itself', async () => {
  const page = await open({
    period: period(),
    rows: rowsOf(),
    script: `window.next = () => { history.pushState({}, '', '/bao-cao/khac');
document.querySelector('p').innerHTML = '<b>Kỳ báo cáo:</b> Quý II năm 2021'; };`,
  });
  await filled(page);
  await page.evaluate(() => (window as unknown as { next(): void }).next());
  await panelOf(page).getByRole('alert').waitFor({ timeout: 30_000 });
  expect(await panelOf(page).getByRole('button', { name: 'Hoàn tác' }).count()).toBe(0);
  expect(await page.locator('dung-hen-marks').count()).toBe(0);
  await page.close();
});

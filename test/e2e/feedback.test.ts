import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import {
  type FeedbackSandbox,
  type FeedbackThanhHoaSandbox,
  startFeedbackGovernment,
  startFeedbackThanhHoa,
  vietnamTime,
} from '@dung-hen/sandbox';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { BUILDS } from './build-extension.ts';
import { type Chromium, startChromium } from './chromium.ts';
import { type Front, startFront } from './front.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const OURS = 'phanhoi.thanhhoa.gov.vn';
const THEIRS = 'pakn.dichvucong.gov.vn';
const SEED = 'phan-anh';

let thanhHoa: FeedbackThanhHoaSandbox;
let government: FeedbackSandbox;
let fronts: Front[];
let browser: Chromium;
let id: string;
let page: Page;
const sent: string[] = [];

beforeAll(async () => {
  const options = { seed: SEED, now: vietnamTime(Date.now()), matters: 60 };
  [thanhHoa, government] = await Promise.all([
    startFeedbackThanhHoa(options),
    startFeedbackGovernment(options),
  ]);
  fronts = await Promise.all([startFront(thanhHoa.url), startFront(government.url)]);
  browser = await startChromium({
    extension: BUILDS.chromium,
    ports: new Map([OURS, THEIRS].map((host, index) => [host, fronts[index]?.port ?? 0])),
  });
  id = browser.extensionId;
  page = await browser.context.newPage();
  page.on('request', (request) => {
    if (request.method() !== 'GET' && !request.url().endsWith('/login')) sent.push(request.url());
  });
});
afterAll(async () => {
  await browser?.close();
  await Promise.all([...fronts.map((front) => front.close()), thanhHoa.close(), government.close()]);
});

async function logIn(host: string, path: string, { credentials }: FeedbackSandbox): Promise<void> {
  await page.goto(`https://${host}/login`);
  await page.locator('input[name=username]').fill(credentials.userName);
  await page.locator('input[name=password]').fill(credentials.password);
  await page.locator('form button').click();
  await page.goto(`https://${host}${path}`);
  await page.locator('table tbody tr').first().waitFor();
}
const badges = () => page.locator('dung-hen-feedback-badge button');
const panel = () => page.locator('dung-hen-feedback section');

/** What the extension keeps in one of its stores, as text. */
async function stored(name: string): Promise<string> {
  const own = await browser.context.newPage();
  await own.goto(`chrome-extension://${id}/options.html`);
  const text = await own.evaluate(
    (store) =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open('dung-hen');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const all = opening.result.transaction(store).objectStore(store).getAll();
          all.onsuccess = () => {
            resolve(JSON.stringify(all.result));
            opening.result.close();
          };
          all.onerror = () => reject(all.error);
        };
      }),
    name,
  );
  await own.close();
  return text;
}
const names = (): string[] => thanhHoa.matters.map(({ sender }) => sender.name);

it('puts the clocks beside every row of the Thanh Hóa list, with their source on a click', async () => {
  await logIn(OURS, '/requests', thanhHoa);
  const rows = await page.locator('table tbody tr').count();
  await expect.poll(() => badges().count()).toBe(rows);
  const running = badges().filter({ hasText: /Còn|Đến hạn|Quá hạn/u });
  expect(await running.count()).toBeGreaterThan(0);
  await running.first().click();
  await panel().waitFor();
  expect(await panel().textContent()).toContain('17 ngày');
  expect(await panel().textContent()).toMatch(
    /Nguồn: Báo chí về Hệ thống Phản hồi Thanh Hóa, tháng 6\/2023/u,
  );
  await page.keyboard.press('Escape');
  await expect.poll(() => panel().count()).toBe(0);
  const picture = process.env.SCREENSHOTS;
  if (picture !== undefined) {
    await running.first().click();
    await page.screenshot({ path: join(picture, 'feedback-thanhhoa.png') });
  }
});

it('puts the clocks of 2, 5 and 15 working days beside the rows of the government list', async () => {
  await logIn(THEIRS, '/can-bo/pakn', government);
  const rows = await page.locator('table tbody tr').count();
  await expect.poll(() => badges().count()).toBe(rows);
  const open = badges().filter({ hasText: /Còn|Đến hạn/u });
  expect(await open.count()).toBeGreaterThan(0);
  await open.first().click();
  await panel().waitFor();
  const said = (await panel().textContent()) ?? '';
  expect(said).toContain('15 ngày làm việc');
  expect(said).toContain('2 ngày làm việc');
  expect(said).toContain('Quyết định 766/QĐ-TTg');
  const picture = process.env.SCREENSHOTS;
  if (picture !== undefined) await page.screenshot({ path: join(picture, 'feedback-government.png') });
});

it('puts the badges back when the page draws its rows anew, and shows no markup of a page as markup', async () => {
  const rows = await page.locator('table tbody tr').count();
  await page.evaluate(() => {
    const body = document.querySelector('tbody');
    const first = body?.querySelector('a');
    if (first) first.textContent = '<img src=x onerror="document.title=1"> ông Nguyễn Văn Mẫu';
    if (body) body.replaceWith(body.cloneNode(true));
  });
  await expect.poll(() => badges().count()).toBe(rows);
  await badges().first().click();
  await panel().waitFor();
  expect(await page.locator('dung-hen-feedback img, dung-hen-feedback-badge img').count()).toBe(0);
  await page.keyboard.press('Escape');
});

it('keeps no name, no telephone number and no text of a citizen', async () => {
  const kept = await stored('feedback');
  expect(JSON.parse(kept).length).toBeGreaterThan(10);
  expect(names().filter((name) => kept.includes(name))).toEqual([]);
  for (const { sender, content } of thanhHoa.matters) {
    expect(kept).not.toContain(sender.phone);
    expect(kept).not.toContain(content);
  }
});

it('drafts an answer from the office’s own earlier ones, and puts it into the box only on a click', async () => {
  // The office looks at answers it gave: each becomes a sample.
  await page.goto(`https://${OURS}/requests`);
  const path = async (words: RegExp): Promise<string[]> =>
    page
      .locator('table tbody tr')
      .filter({ hasText: words })
      .locator('a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  const answered = await path(/Đã xử lý/u);
  const open = await path(/Đang xử lý|Chờ tiếp nhận/u);
  for (const href of answered.slice(0, 8)) {
    await page.goto(`https://${OURS}${href}`);
    await panel().waitFor();
  }
  await expect.poll(async () => JSON.parse(await stored('answers')).length).toBeGreaterThan(0);
  const samples = await stored('answers');
  expect(names().filter((name) => samples.includes(name))).toEqual([]);

  let drafted = false;
  for (const href of open) {
    await page.goto(`https://${OURS}${href}`);
    await panel().waitFor();
    expect(await page.locator('#reply').inputValue()).toBe('');
    if ((await panel().locator('details').count()) > 0) {
      drafted = true;
      break;
    }
  }
  expect(drafted).toBe(true);
  const text = (await panel().locator('details .text').first().textContent()) ?? '';
  const picture = process.env.SCREENSHOTS;
  if (picture !== undefined) await page.screenshot({ path: join(picture, 'feedback-draft.png') });
  const fill = panel().getByRole('button', { name: 'Đưa vào ô trả lời' }).first();
  // A click the page makes itself is none.
  await fill.evaluate((button) => (button as HTMLButtonElement).click());
  expect(await page.locator('#reply').inputValue()).toBe('');
  await fill.click();
  expect(await page.locator('#reply').inputValue()).toBe(text);
  // A box that holds text is left alone.
  await panel().getByRole('button', { name: 'Đưa vào ô trả lời' }).first().click();
  await panel().getByText('Ô trả lời đã có chữ').waitFor();
  expect(await page.locator('#reply').inputValue()).toBe(text);
  expect(sent).toEqual([]);
});

it('calls open items up in today’s list, most urgent first, with the source', async () => {
  const today = await browser.context.newPage();
  await today.goto(`chrome-extension://${id}/today.html`);
  const lines = today.locator('.kind-feedback [data-line]');
  await lines.first().waitFor();
  await lines.first().locator('[data-why]').click();
  const why = (await lines.first().textContent()) ?? '';
  expect(why).toMatch(/Quyết định 766\/QĐ-TTg|Hệ thống Phản hồi Thanh Hóa/u);
  await today.evaluate(AXE);
  const found = await today.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(): Promise<{ violations: { id: string }[] }> } };
    return (await axe.run()).violations.map(({ id: rule }) => rule);
  });
  expect(found).toEqual([]);
  const picture = process.env.SCREENSHOTS;
  if (picture !== undefined) await today.screenshot({ path: join(picture, 'feedback-today.png') });
  await today.close();
});

it('shows both systems in one register, and calls up what came on paper until it is typed in', async () => {
  const own = await browser.context.newPage();
  await own.setViewportSize({ width: 1366, height: 768 });
  await own.goto(`chrome-extension://${id}/today.html`);
  await own.getByRole('link', { name: 'Phản ánh', exact: true }).click();
  await own.locator('.matters tbody tr').first().waitFor();
  const rows = await own.locator('.matters tbody tr').count();
  await own.getByLabel(/^Hiện/u).selectOption('both');
  await expect.poll(() => own.locator('.matters tbody tr').count()).toBeLessThan(rows);
  const matched = await own.locator('.matters tbody tr').first().textContent();
  expect(matched).toMatch(/[0-9a-f]{24}/u);

  // What the officer says of a pair is kept, and taken back.
  const paired = await own.locator('.matters tbody tr').count();
  await own
    .getByRole('button', { name: /^Là hai việc: /u })
    .first()
    .click();
  await expect.poll(() => own.locator('.matters tbody tr').count()).toBe(paired - 1);
  await own.getByRole('button', { name: 'Hoàn tác' }).click();
  await expect.poll(() => own.locator('.matters tbody tr').count()).toBe(paired);

  await own.getByLabel(/^Lĩnh vực, nội dung ngắn/u).fill('Bà Trần Thị Mẫu, 0912 345 678, đường thôn Mẫu');
  await own.getByRole('button', { name: 'Ghi vào sổ' }).click();
  await own.getByText('Bà …, 091****678, đường thôn Mẫu').waitFor();
  expect(await stored('paperFeedback')).not.toMatch(/0912|Trần/u);
  await own.evaluate(AXE);
  const found = await own.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(): Promise<{ violations: { id: string }[] }> } };
    return (await axe.run()).violations.map(({ id: rule }) => rule);
  });
  expect(found).toEqual([]);
  const wide = () => own.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(await wide()).toBeLessThanOrEqual(0);
  const picture = process.env.SCREENSHOTS;
  if (picture !== undefined)
    await own.screenshot({ path: join(picture, 'feedback-register.png'), fullPage: true });

  await own.goto(`chrome-extension://${id}/today.html`);
  const duty = own.locator('[data-line]').filter({ hasText: 'Nhập vào hệ thống PAKN' });
  await duty.waitFor();
  await duty.locator('[data-done]').click();
  await expect.poll(() => duty.count()).toBe(0);
  await expect.poll(() => stored('paperFeedback')).toMatch(/"enteredOn":"\d{4}/u);
  await own.close();
});

import { findPersonalData } from '@dung-hen/sandbox';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { BUILDS } from './build-extension.ts';
import { type Chromium, startChromium } from './chromium.ts';
import { allDrawn, countOurs, seeBar, seeRows, standsStill } from './overlay-eyes.ts';
import { logIn, type Portal, startPortal } from './portal.ts';

declare const chrome: typeof import('wxt/browser').browser;

const ALL = '/dvc/theo-doi-ho-so/theo-doi-tat-ca-ho-so';
const LATE = '/dvc/theo-doi-ho-so/ho-so-qua-han';
const WORK = '/dvc/xu-ly-ho-so/dang-xu-ly';

let portal: Portal;
let chromium: Chromium;
let page: Page;

beforeAll(async () => {
  portal = await startPortal();
  chromium = await startChromium({ extension: BUILDS.chromium, port: portal.front.port });
  page = await chromium.open('/login');
  await logIn(page, portal.sandbox);
  await drawn();
});

afterAll(async () => {
  await chromium?.close();
  await portal?.close();
});

beforeEach(() => set({}));

async function set(settings: Record<string, unknown>): Promise<void> {
  const worker = await chromium.worker();
  await worker.evaluate((value) => chrome.storage.local.set({ settings: value }), settings);
}

async function drawn(): Promise<void> {
  await page.waitForFunction(allDrawn, undefined, { timeout: 15_000 });
}

async function open(path: string): Promise<void> {
  await page.goto(`https://motcua.thanhhoa.gov.vn${path}`);
  await drawn();
  // Badges do not wait for the portal to cut its long texts, which moves rows and changes its markup.
  await page.evaluate(standsStill, 300);
}

async function toPage(number: number): Promise<void> {
  const before = await page.evaluate(
    () => document.querySelector<HTMLElement>('tr[data-row-key]')?.dataset.rowKey,
  );
  await page.locator(`.ant-pagination-item-${number}`).first().click();
  await page.waitForFunction((key) => {
    const row = document.querySelector<HTMLElement>('tr[data-row-key]');
    return row !== null && row.dataset.rowKey !== key;
  }, before);
  await drawn();
}

describe('survives', () => {
  test('paging: new rows, right badges, one bar', async () => {
    await open(ALL);
    const first = await page.evaluate(seeRows);
    await toPage(2);
    const second = await page.evaluate(seeRows);
    expect(new Set([...first, ...second].map(({ code }) => code)).size).toBe(first.length + second.length);
    expect(await page.locator('dung-hen-bar').count()).toBe(1);
    expect(await page.locator('dung-hen-badge').count()).toBe(second.length);
    await toPage(1);
    expect((await page.evaluate(seeRows)).map(({ code, text }) => [code, text])).toEqual(
      first.map(({ code, text }) => [code, text]),
    );
  });

  test('ticked boxes and resizing: the same badges stay', async () => {
    await open(ALL);
    await page.evaluate(() => {
      const badge = document.querySelector<HTMLElement>('dung-hen-badge');
      if (badge) badge.id = 'same';
    });
    await page.locator('tr[data-row-key] input[type=checkbox]').first().check();
    await page.setViewportSize({ width: 900, height: 700 });
    await page.evaluate(standsStill, 700);
    await page.setViewportSize({ width: 1366, height: 768 });
    await page.evaluate(standsStill, 700);
    await drawn();
    expect(await page.locator('tr[data-row-key] dung-hen-badge#same').count()).toBe(1);
  });

  test('the dialog of a dossier: the list keeps its badges, and nothing is drawn into the dialog', async () => {
    await open(ALL);
    const before = await page.locator('dung-hen-badge').count();
    await page.locator('tr[data-row-key] [title="Xem chi tiết"]').first().click();
    await page.waitForFunction(() =>
      document.querySelector('.ant-modal-title')?.textContent?.includes('H56'),
    );
    await page.evaluate(standsStill, 700);
    expect(await page.locator('dung-hen-badge').count()).toBe(before);
    expect(await page.locator('.ant-modal-root dung-hen-badge, .ant-modal-root dung-hen-bar').count()).toBe(
      0,
    );
    await page.locator('.ant-modal-close').click();
    await drawn();
  });

  test('a list in a dialog has badges and its own bar; closing it leaves nothing behind', async () => {
    await page.goto('https://motcua.thanhhoa.gov.vn/dvc/thong-ke/bao-cao-tong-hop-don-vi');
    await page.locator('.btnThongKe').click();
    await page.locator('#ContainerSwapper a').first().click();
    await page.waitForFunction(() => document.querySelector('[role=dialog] tr[data-row-key]') !== null);
    await drawn();
    expect(await page.locator('[role=dialog] dung-hen-bar').count()).toBe(1);
    await page.locator('[role=dialog] dung-hen-badge button').first().click();
    await page.locator('dung-hen-panel .panel').waitFor({ state: 'visible' });
    await page.locator('.ant-modal-close').click();
    await expect.poll(() => page.evaluate(countOurs)).toBe(0);
  });

  test('routes: what was drawn goes with the list, and comes with the next', async () => {
    await open(ALL);
    await page.evaluate(() =>
      document.querySelector<HTMLElement>('.ant-menu a[href$="bao-cao-06a"]')?.click(),
    );
    await expect.poll(() => page.evaluate(countOurs)).toBe(0);
    await page.goBack();
    await drawn();
    await page.evaluate(
      (to) => document.querySelector<HTMLElement>(`.ant-menu a[href="${to}"]`)?.click(),
      LATE,
    );
    await page.waitForFunction(() =>
      document.querySelector('tr[data-row-key]')?.textContent?.includes('Ngày'),
    );
    await drawn();
    expect((await page.evaluate(seeBar)) ?? '').toContain('Quá hạn');
    expect(await page.locator('dung-hen-bar').count()).toBe(1);
  });
});

describe('the summary', () => {
  test('filters without moving a row, and gives every row back exactly as it was', async () => {
    await open(WORK);
    const markup = () =>
      page.$$eval('tr[data-row-key]', (rows) =>
        rows.map((row) => (row.cloneNode(false) as Element).outerHTML),
      );
    const before = await markup();
    const counts = await page
      .locator('dung-hen-bar .chip:not(:disabled)')
      .evaluateAll((chips) =>
        chips.map(
          (chip) => [chip.className.split(' ')[2], Number(chip.querySelector('b')?.textContent)] as const,
        ),
      );
    expect(counts.length).toBeGreaterThan(2);
    for (const [index, [, count]] of counts.entries()) {
      const chip = page.locator('dung-hen-bar .chip:not(:disabled)').nth(index);
      await chip.click();
      expect((await page.evaluate(seeRows)).filter(({ shown }) => shown)).toHaveLength(count);
      expect(await chip.getAttribute('aria-pressed')).toBe('true');
      await chip.click();
    }
    expect(await markup()).toEqual(before);
  });

  test('keeps the filter over paging and counts the page that shows', async () => {
    await open(ALL);
    await page.locator('dung-hen-bar .chip.done').click();
    await toPage(2);
    const rows = await page.evaluate(seeRows);
    const shown = rows.filter(({ shown }) => shown);
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.every(({ pills }) => pills?.every((one) => one.startsWith('done:')))).toBe(true);
    expect(await page.evaluate(seeBar)).toContain(`Đang hiện ${shown.length}/${rows.length} hồ sơ`);
  });

  test('lists the rows by urgency and leads to them', async () => {
    await open(WORK);
    await page.locator('dung-hen-bar .tools .button').first().click();
    const items = await page.locator('dung-hen-bar .list button').allTextContents();
    const rows = await page.evaluate(seeRows);
    expect(items).toHaveLength(rows.length);
    expect(items[0]).toMatch(/^Quá hạn/);
    const order = items.map((one) => (/^Quá hạn/.test(one) ? 0 : /hôm nay/.test(one) ? 1 : 2));
    expect(order).toEqual(order.toSorted());
    await page.locator('dung-hen-bar .list button').first().click();
    const code = /H56[\d.]+-\d{6}-\d{4}/.exec(items[0] ?? '')?.[0];
    const focused = await page.evaluate(() => document.activeElement?.closest('tr')?.textContent ?? '');
    expect(focused).toContain(code);
  });

  test('copies the rows that show as a table, without a word about a person', async () => {
    await open(ALL);
    const owners = await page.$$eval('tr[data-row-key]', (rows) =>
      rows.map((row) => row.children[3]?.textContent ?? ''),
    );
    await page.bringToFront();
    await page.locator('dung-hen-bar .tools .button').nth(1).click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('Mã hồ sơ\t');
    const text = await page.evaluate(() => navigator.clipboard.readText());
    const lines = text.split('\r\n').map((line) => line.split('\t'));
    expect(lines).toHaveLength(51);
    expect(new Set(lines.map((cells) => cells.length))).toEqual(new Set([8]));
    expect(findPersonalData(text)).toEqual([]);
    for (const owner of owners) expect(text).not.toContain(owner.slice(0, 12));
    const rows = await page.evaluate(seeRows);
    expect(lines.slice(1).map(([code]) => code)).toEqual(rows.map(({ code }) => code));
    expect(await page.evaluate(seeBar)).toContain('Đã chép 50 hồ sơ');
  });

  test('is remembered collapsed', async () => {
    await open(ALL);
    await page.locator('dung-hen-bar .tools .quiet').click();
    await page.reload();
    await drawn();
    expect(await page.evaluate(seeBar)).toMatch(/^Đúng Hẹn\d+ quá hạn · \d+ hạn hôm nay · 50 hồ sơMở rộng/);
    await page.locator('dung-hen-bar .quiet').click();
    expect(await page.evaluate(seeBar)).toContain('Sao chép');
  });
});

describe('the explanation', () => {
  const panel = () => page.locator('dung-hen-panel .panel');

  test('opens by hover and goes with the pointer', async () => {
    await open(LATE);
    await page.locator('dung-hen-badge button').first().hover();
    await panel().waitFor({ state: 'visible' });
    await expect.poll(() => panel().textContent()).toContain('Hẹn trả (hệ thống)');
    await page.mouse.move(5, 5);
    await panel().waitFor({ state: 'hidden' });
  });

  test('opens by keyboard, is described to screen readers, and closes on Esc', async () => {
    await open(LATE);
    const badge = page.locator('dung-hen-badge button').nth(1);
    await badge.focus();
    await panel().waitFor({ state: 'visible' });
    await expect.poll(() => badge.getAttribute('aria-describedby')).toBe('why');
    const said = await page.locator('dung-hen-badge').nth(1).locator('#why').textContent();
    expect(said).toContain('Tiếp nhận');
    expect(said).toContain('ngày làm việc');
    await page.keyboard.press('Escape');
    await panel().waitFor({ state: 'hidden' });
  });

  test('names the rule, its source, the portal’s own count and what is not verified', async () => {
    await open(LATE);
    const late = page
      .locator('dung-hen-badge button', { hasText: 'quá hạn' })
      .or(page.locator('dung-hen-badge button', { hasText: 'Quá hạn' }));
    await late.first().click();
    await expect.poll(() => panel().textContent()).toContain('“Số ngày quá hạn”');
    const text = (await panel().textContent()) ?? '';
    expect(text).toMatch(/NĐ 118\/2025\/NĐ-CP/);
    expect(text).toContain('chưa kiểm chứng');
    expect(text).toMatch(/Từ \d\d\/\d\d\/\d{4} đến \d\d\/\d\d\/\d{4} là \d+ ngày làm việc/);
    const box = await panel().boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(768);
    await page.keyboard.press('Escape');
  });

  test('does not open the dossier: the page hears nothing of a click on a badge', async () => {
    await open(ALL);
    await page.evaluate(() => {
      (window as unknown as { heard: number }).heard = 0;
      const main = document.querySelector('.ant-layout-content');
      for (const type of ['click', 'mousedown', 'pointerdown', 'keydown']) {
        main?.addEventListener(type, () => {
          (window as unknown as { heard: number }).heard += 1;
        });
      }
    });
    await page.locator('dung-hen-badge button').first().click();
    await page.keyboard.press('Escape');
    await page.locator('dung-hen-bar .tools .button').first().click();
    expect(await page.evaluate(() => (window as unknown as { heard: number }).heard)).toBe(0);
    expect(await page.locator('.ant-modal-root').count()).toBe(0);
  });
});

describe('the deadline column', () => {
  test('agrees with the header at every frame, over paging and “Trống”, and leaves no trace', async () => {
    await open(ALL);
    const markup = () =>
      page.$eval('.ant-table-tbody tr', (row) => {
        const copy = row.cloneNode(true) as Element;
        for (const one of copy.querySelectorAll('dung-hen-badge')) one.remove();
        return copy.outerHTML + (row.closest('table')?.querySelector('thead')?.outerHTML ?? '');
      });
    const before = await markup();
    await set({ deadlineColumn: true });
    await page.waitForFunction(() => document.querySelectorAll('td dung-hen-column').length === 50);
    await page.evaluate(() => {
      const seen = { frames: 0, uneven: [] as string[] };
      Object.assign(window, { seen });
      const width = (row: Element) =>
        [...row.children].reduce((sum, cell) => sum + (cell as HTMLTableCellElement).colSpan, 0);
      const look = () => {
        const table = document.querySelector('.ant-table table');
        if (table) {
          seen.frames += 1;
          const head = table.querySelector('thead tr');
          for (const row of table.querySelectorAll('tbody tr')) {
            if (head && width(row) !== width(head)) seen.uneven.push(`${width(row)} under ${width(head)}`);
          }
        }
        requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
    await toPage(2);
    await toPage(3);
    const seen = await page.evaluate(
      () => (window as unknown as { seen: { frames: number; uneven: string[] } }).seen,
    );
    expect(seen.frames).toBeGreaterThan(10);
    expect(seen.uneven).toEqual([]);
    await expect
      .poll(() =>
        page.$$eval(
          'td dung-hen-column',
          (cells) => cells.filter((one) => one.shadowRoot?.textContent).length,
        ),
      )
      .toBe(50);
    await toPage(1);
    await set({});
    await page.waitForFunction(() => document.querySelector('dung-hen-column') === null);
    await drawn();
    await page.evaluate(standsStill, 300);
    expect(await markup()).toBe(before);
  });
});

describe('switched off', () => {
  test('takes everything with it, at once and without a reload', async () => {
    await open(WORK);
    await page.locator('dung-hen-bar .chip.late').first().click();
    await set({ disabledFeatures: ['overlay'] });
    await expect.poll(() => page.evaluate(countOurs)).toBe(0);
    expect((await page.evaluate(seeRows)).every(({ shown }) => shown)).toBe(true);
    expect(await page.$$eval('tr[data-row-key][style]', (rows) => rows.length)).toBe(0);
    await set({});
    await drawn();
  });

  test('speaks English when it is set to', async () => {
    await open(WORK);
    await set({ language: 'en' });
    await expect.poll(() => page.evaluate(seeBar)).toContain('Sort by urgency');
    await expect.poll(async () => (await page.evaluate(seeRows))[0]?.text).toMatch(/working day/);
  });
});

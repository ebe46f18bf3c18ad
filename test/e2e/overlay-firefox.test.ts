import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BUILDS } from './build-extension.ts';
import { type Firefox, startFirefox } from './firefox.ts';
import { HOST, ORIGIN } from './front.ts';
import { jqueryLike, plain, reactLike, rowOf, someDossiers, vueLike } from './made-pages.ts';
import { allDrawn, countOurs, saysEmpty, seeBar, seeRows, standsStill, windowDrawn } from './overlay-eyes.ts';
import { type Portal, startPortal } from './portal.ts';

const LISTS = [
  'tiep-nhan-ho-so/cho-tiep-nhan-truc-tuyen',
  'xu-ly-ho-so/dang-xu-ly',
  'xu-ly-ho-so/dung-xu-ly',
  'bo-sung-ho-so/cho-bo-sung',
  'theo-doi-ho-so/ho-so-toi-han',
  'theo-doi-ho-so/ho-so-qua-han',
  'tra-ket-qua/cho-tra-ket-qua',
  'thu-phi-le-phi/cho-thu-phi',
  'tra-cuu/tat-ca-ho-so',
];

let portal: Portal;
let firefox: Firefox;
let page: Page;

beforeAll(async () => {
  portal = await startPortal();
  firefox = await startFirefox({ extension: BUILDS.firefox, port: portal.front.port });
  page = await firefox.open('/login');
  const { userName, password } = portal.sandbox.credentials;
  await page.type('#userName', userName);
  await page.type('#password', password);
  await page.click('button[type=submit]');
  await drawn();
});

afterAll(async () => {
  await firefox?.close();
  await portal?.close();
});

async function drawn(): Promise<void> {
  await page.waitForFunction(allDrawn, { timeout: 20_000, polling: 50 });
}

async function visit(path: string): Promise<void> {
  await page.evaluate(
    (to) => document.querySelector<HTMLElement>(`.ant-menu a[href="/dvc/${to}"]`)?.click(),
    path,
  );
  await page.evaluate(standsStill, 200);
  await page.evaluate(() => {
    if (document.querySelector('tr[data-row-key], .ant-spin-blur') === null) {
      document.querySelector<HTMLElement>('[data-do=search]')?.click();
    }
  });
  await page.waitForFunction(() => document.querySelector('tr[data-row-key]') !== null, { polling: 50 });
  await drawn();
}

/** What a shadow root of ours shows. */
const textIn = (selector: string) =>
  page.evaluate((wanted) => document.querySelector(wanted)?.shadowRoot?.textContent ?? '', selector);

describe('in Firefox', () => {
  test('lists have a badge on every row, over routes and paging', async () => {
    for (const path of LISTS) {
      await visit(path);
      const rows = await page.evaluate(seeRows);
      expect(rows.length, path).toBeGreaterThan(0);
      expect(
        rows.filter(({ pills }) => pills?.length),
        path,
      ).toHaveLength(rows.length);
    }
    await page.evaluate(() => document.querySelector<HTMLElement>('.ant-pagination-item-2')?.click());
    await page.waitForFunction(
      () => document.querySelector('tr[data-row-key] td:nth-child(2)')?.textContent === '51',
      { polling: 50 },
    );
    await drawn();
    expect(await page.evaluate(saysEmpty)).toBe(false);
    expect(await page.evaluate(seeBar)).toContain('Trong hạn');
  });

  test('rows of a long list have their badges where it is scrolled to', async () => {
    await visit('tra-cuu/tat-ca-ho-so');
    await page.select('.ant-pagination-options select', '100');
    await page.waitForFunction(() => document.querySelectorAll('tr[data-row-key]').length === 100, {
      polling: 50,
    });
    for (const share of [0, 0.5, 1]) {
      await page.evaluate((part) => window.scrollTo(0, part * document.documentElement.scrollHeight), share);
      await page.waitForFunction(windowDrawn, { timeout: 20_000, polling: 50 });
    }
    await page.evaluate(() => window.scrollTo(0, 0));
    expect((await page.evaluate(seeRows)).filter(({ pills }) => pills === null).length).toBeGreaterThan(0);
    await page.select('.ant-pagination-options select', '50');
    await drawn();
  });

  test('the explanation opens by keyboard and by pointer, and closes on Esc', async () => {
    await visit('theo-doi-ho-so/ho-so-qua-han');
    await page.evaluate(() =>
      document.querySelectorAll('dung-hen-badge')[1]?.shadowRoot?.querySelector('button')?.focus(),
    );
    await page.waitForFunction(
      () => document.querySelector('dung-hen-panel')?.shadowRoot?.textContent?.includes('Cách tính'),
      { polling: 50 },
    );
    await page.keyboard.press('Escape');
    const isOpen = () =>
      page.evaluate(() =>
        document
          .querySelector('dung-hen-panel')
          ?.shadowRoot?.querySelector('.panel')
          ?.matches(':popover-open'),
      );
    expect(await isOpen()).toBe(false);
    const place = await page.evaluate(() => {
      const box = document.querySelector('dung-hen-badge')?.getBoundingClientRect();
      return { x: (box?.x ?? 0) + 20, y: (box?.y ?? 0) + 10 };
    });
    await page.mouse.move(place.x, place.y);
    await expect.poll(isOpen).toBe(true);
    await expect.poll(() => textIn('dung-hen-panel')).toContain('Hẹn trả (hệ thống)');
    await page.mouse.move(3, 3);
    await expect.poll(isOpen).toBe(false);
  });

  test('filters and gives every row back', async () => {
    await visit('xu-ly-ho-so/dang-xu-ly');
    const press = (chip: string) =>
      page.evaluate(
        (wanted) =>
          document.querySelector('dung-hen-bar')?.shadowRoot?.querySelector<HTMLElement>(wanted)?.click(),
        chip,
      );
    await press('.chip.late');
    const some = (await page.evaluate(seeRows)).filter(({ shown }) => shown);
    expect(some.length).toBeGreaterThan(0);
    expect(some.every(({ pills }) => pills?.some((one) => one.startsWith('late:')))).toBe(true);
    await press('.chip.late');
    expect((await page.evaluate(seeRows)).every(({ shown }) => shown)).toBe(true);
    expect(await page.evaluate(() => document.querySelectorAll('tr[style]').length)).toBe(0);
  });

  test('frameworks, hostile text and a strict policy', async () => {
    const path = '/dvc/xu-ly-ho-so/trang-mau';
    const pages = [someDossiers(6), someDossiers(6, 101)];
    for (const make of [reactLike, vueLike, jqueryLike]) {
      portal.front.pages.set(path, make(pages));
      await page.goto(`${ORIGIN}${path}`);
      await drawn();
      await page.evaluate(() => (window as unknown as { next(): void }).next());
      await page.waitForFunction(() => document.querySelector('tbody')?.textContent?.includes('-0101'), {
        polling: 50,
      });
      await drawn();
      const rows = await page.evaluate(seeRows);
      expect(rows.map(({ code }) => code)).toEqual(pages[1]?.map(({ code }) => code));
      expect(await page.evaluate(() => (window as unknown as { errors: string[] }).errors)).toEqual([]);
    }
    const [late] = someDossiers(1);
    if (late === undefined) throw new Error('no dossier');
    const hostile = {
      ...late,
      summary: '&lt;img src=x onerror=alert(1)&gt;\u202E hẹn trả: 01/01/2099 08:00',
    };
    portal.front.pages.set(path, plain([rowOf(hostile)], '', "default-src 'self'"));
    await page.goto(`${ORIGIN}${path}`);
    await drawn();
    expect((await page.evaluate(seeRows))[0]?.text).toMatch(/^Quá hạn/);
    const border = await page.evaluate(
      () =>
        getComputedStyle(document.querySelector('dung-hen-bar')?.shadowRoot?.querySelector('.bar') as Element)
          .display,
    );
    expect(border).toBe('flex');
  });

  test('a page without a list is left alone, and no host but the page’s own was asked', async () => {
    await page.goto(`${ORIGIN}/dvc/thong-ke/bao-cao-06a`);
    await page.waitForSelector('.btnThongKe');
    await page.evaluate(standsStill, 900);
    expect(await page.evaluate(countOurs)).toBe(0);
    expect([...new Set(firefox.proxy.asked)]).toEqual([`${HOST}:443`]);
  });
});

import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { BUILDS } from './build-extension.ts';
import { type Chromium, startChromium } from './chromium.ts';
import { type Front, type FrontPage, startFront } from './front.ts';
import {
  angularLike,
  daysFromNow,
  jealous,
  jqueryLike,
  plain,
  reactLike,
  restless,
  rowOf,
  someDossiers,
  vueLike,
} from './made-pages.ts';
import { allDrawn, countOurs, seeBar, seeRows, standsStill } from './overlay-eyes.ts';

const PATH = '/dvc/xu-ly-ho-so/trang-mau';

let front: Front;
let chromium: Chromium;
let page: Page;

beforeAll(async () => {
  front = await startFront('http://127.0.0.1:9');
  chromium = await startChromium({ extension: BUILDS.chromium, port: front.port });
  page = await chromium.context.newPage();
});

afterAll(async () => {
  await chromium?.close();
  await front?.close();
});

afterEach(async () => {
  const errors = await page.evaluate(() => (window as unknown as { errors?: string[] }).errors ?? []);
  expect(errors).toEqual([]);
});

async function open(made: FrontPage): Promise<void> {
  front.pages.set(PATH, made);
  await page.goto(`https://motcua.thanhhoa.gov.vn${PATH}`);
}

async function drawn(): Promise<void> {
  await page.waitForFunction(allDrawn, undefined, { timeout: 15_000 });
}

const next = () => page.evaluate(() => (window as unknown as { next(): void }).next());

/** Every badge speaks of the dossier in its row: the first is late by the most, later ones less and less. */
async function badgesFit(): Promise<void> {
  await drawn();
  for (const { text, cell, code } of await page.evaluate(seeRows)) {
    const [, day, month, year] = /hẹn trả:? (\d\d)\/(\d\d)\/(\d{4})/.exec(cell) ?? [];
    const due = `${year}-${month}-${day}`;
    const [now, nowMonth, nowYear] = daysFromNow(0).slice(0, 10).split('/');
    const today = `${nowYear}-${nowMonth}-${now}`;
    const said = /Quá hạn|Trễ/.test(text) ? 'past' : /hôm nay/.test(text) ? 'today' : 'ahead';
    expect(said, `${code} ${due}: ${text}`).toBe(due < today ? 'past' : due === today ? 'today' : 'ahead');
  }
}

describe('frameworks', () => {
  const pages = [someDossiers(8), someDossiers(8, 101).toReversed(), someDossiers(3, 201)];

  for (const [name, make] of Object.entries({ reactLike, angularLike, jqueryLike })) {
    test(`${name}: rows come, go and come back`, async () => {
      await open(make(pages));
      await badgesFit();
      for (const list of [...pages.slice(1), pages[0] ?? []]) {
        await next();
        await page.waitForFunction(
          (code) => document.querySelector('tbody')?.textContent?.includes(code),
          list[0]?.code ?? '',
        );
        await badgesFit();
        expect(await page.locator('dung-hen-badge').count()).toBe(list.length);
      }
    });
  }

  test('vueLike: a row reused for another dossier never wears the old badge', async () => {
    const ahead = someDossiers(8, 101).map((one) => ({ ...one, due: daysFromNow(30) }));
    const late = someDossiers(8).map((one) => ({ ...one, due: daysFromNow(-20) }));
    await open(vueLike([late, ahead]));
    await badgesFit();
    // Looks at every frame, from the very one in which the rows change.
    const seen = await page.evaluate(
      () =>
        new Promise<string[]>((resolve) => {
          const said: string[] = [];
          const until = performance.now() + 1500;
          const look = () => {
            for (const row of document.querySelectorAll('tr[data-row-key]')) {
              const text =
                row.querySelector('dung-hen-badge')?.shadowRoot?.querySelector('button')?.textContent ?? '';
              const isNew = /-01\d\d/.test(row.textContent ?? '');
              said.push(`${isNew ? 'new' : 'old'} ${text.slice(0, 3)}`);
            }
            if (performance.now() < until) requestAnimationFrame(look);
            else resolve([...new Set(said)].sort());
          };
          (window as unknown as { next(): void }).next();
          requestAnimationFrame(look);
        }),
    );
    expect(seen).toEqual(['new ', 'new Còn']);
    await badgesFit();
  });

  test('jqueryLike: cells rewritten every second keep their badges', async () => {
    await open(jqueryLike([someDossiers(5)]));
    await badgesFit();
    await page.waitForFunction(() => (window as unknown as { rewrites: number }).rewrites >= 4, undefined, {
      timeout: 8_000,
    });
    await badgesFit();
  });

  test('restless: a page that never rests is read all the same', async () => {
    await open(restless([someDossiers(5)]));
    await badgesFit();
  });

  test('jealous: a page that keeps taking badges out is left alone, and the bar says so once', async () => {
    await open(jealous([someDossiers(5)]));
    await expect.poll(() => page.evaluate(seeBar), { timeout: 20_000 }).toContain('đã ngừng hiển thị');
    const removed = () => page.evaluate(() => (window as unknown as { removed: number }).removed);
    const before = await removed();
    await page.evaluate(standsStill, 1500);
    expect(await removed()).toBe(before);
    expect(await page.locator('dung-hen-badge').count()).toBe(0);
    await page.locator('dung-hen-bar .button').click();
    await expect.poll(removed).toBeGreaterThan(before);
    await expect.poll(() => page.evaluate(seeBar), { timeout: 20_000 }).toContain('đã ngừng hiển thị');
  });
});

describe('pages that are strange or hostile', () => {
  const [late] = someDossiers(1);
  if (late === undefined) throw new Error('no dossier');

  test('a cell that is not made of lines is read, before and after it has a badge', async () => {
    const cell = `<div role="button">${late.code}</div> - Hồ sơ mẫu - Tiếp nhận trực tiếp: ${late.received}, hẹn trả: ${late.due}`;
    await open(plain([rowOf(late, cell)]));
    await badgesFit();
    await page.evaluate(() => document.querySelector('#clock')?.append('1'));
    await page.evaluate(standsStill, 900);
    await badgesFit();
    expect(await page.evaluate(seeBar)).toContain('Quá hạn 1');
  });

  test('markup, controls of direction, a megabyte of text and look-alikes stay text', async () => {
    const rows = [
      rowOf(late),
      rowOf({
        ...late,
        code: 'H56.77.5-260101-0002',
        summary: '<img src=x onerror="window.errors.push(\'ran\')">'.replaceAll('<', '&lt;'),
      }),
      rowOf({ ...late, code: 'H56.77.5-260101-0003', summary: '\u202Egnul \u2066hẹn trả: 01/01/2099 08:00' }),
      rowOf({ ...late, code: 'H56.77.5-260101-0004', summary: 'x'.repeat(1_000_000) }),
      rowOf({
        ...late,
        code: 'H56.77.5-260101-0005',
        summary: 'Tiếp nhận trực tiếp: 01/01/2020 08:00, hẹn trả: 01/01/2099 08:00',
      }),
    ];
    await open(plain(rows));
    // The last date of the cell counts, whatever the citizen wrote before it: all are as late as the first.
    await drawn();
    const seen = await page.evaluate(seeRows);
    expect(new Set(seen.map(({ text }) => text)).size).toBe(1);
    await page.locator('dung-hen-badge button').nth(1).click();
    await expect.poll(() => page.locator('dung-hen-panel .panel').textContent()).toContain('Cách tính');
    const inside = await page.evaluate(() =>
      [...document.querySelectorAll('*')].flatMap(
        (one) => [...(one.shadowRoot?.querySelectorAll('img,script,iframe,a') ?? [])].length,
      ),
    );
    expect(inside.every((count) => count === 0)).toBe(true);
  });

  test('a style sheet that restyles everything reaches neither badge nor bar', async () => {
    await open(
      plain(
        [rowOf(late)],
        '*{font-size:60px!important;color:lime!important;letter-spacing:2em}td>*{display:none!important}main>*{opacity:.9}',
      ),
    );
    await page.waitForFunction(() =>
      document.querySelector('dung-hen-badge')?.shadowRoot?.querySelector('.pill'),
    );
    const looks = await page.evaluate(() => {
      const pill = document.querySelector('dung-hen-badge')?.shadowRoot?.querySelector('.pill');
      if (!pill) return null;
      const { fontSize, color, letterSpacing } = getComputedStyle(pill);
      return { fontSize, color, letterSpacing, width: pill.getBoundingClientRect().width > 50 };
    });
    expect(looks).toEqual({
      fontSize: '12.5px',
      color: 'rgb(163, 16, 22)',
      letterSpacing: 'normal',
      width: true,
    });
  });

  test('a page under a strict policy shows everything and reports nothing', async () => {
    const reports: string[] = [];
    page.on('console', (message) => {
      if (/Content Security Policy/i.test(message.text())) reports.push(message.text());
    });
    await open(plain([rowOf(late)], '', "default-src 'self'"));
    await badgesFit();
    await page.locator('dung-hen-badge button').click();
    await expect.poll(() => page.locator('dung-hen-panel .panel').textContent()).toContain('Cách tính');
    const styled = await page.evaluate(
      () =>
        getComputedStyle(document.querySelector('dung-hen-bar')?.shadowRoot?.querySelector('.bar') as Element)
          .display,
    );
    expect(styled).toBe('flex');
    expect(reports).toEqual([]);
  });

  test('a list without the column it needs: one line, and nothing else', async () => {
    const { body } = plain([rowOf(late)]);
    await open({ body: body.replace('Thông tin hồ sơ', 'Thông tin hồ ѕơ khác') });
    await expect.poll(() => page.evaluate(seeBar)).toContain('không nhận ra “Thông tin hồ sơ”');
    expect(await page.evaluate(countOurs)).toBe(1);
  });

  test('a page without a list: nothing at all', async () => {
    await open({
      body: '<!DOCTYPE html><meta charset="utf-8"><table><tr><td>1</td></tr></table><p>Trang chủ</p>',
    });
    await page.evaluate(standsStill, 1200);
    expect(await page.evaluate(countOurs)).toBe(0);
  });

  test('a narrow list has its bar at a corner, over none of the page’s buttons', async () => {
    const { body } = plain(
      [rowOf(late)],
      'main{width:300px}button{position:fixed;right:20px;bottom:20px;width:200px;height:60px}',
    );
    await open({ body: body.replace('</main>', '</main><button>Lưu</button>') });
    await badgesFit();
    const boxes = await page.evaluate(() => {
      const bar = document
        .querySelector('dung-hen-bar')
        ?.shadowRoot?.querySelector('.docked')
        ?.getBoundingClientRect();
      const button = document.querySelector('button')?.getBoundingClientRect();
      return bar && button && { bar: bar.toJSON(), button: button.toJSON() };
    });
    if (!boxes) throw new Error('no docked bar');
    const { bar, button } = boxes;
    const apart =
      bar.right <= button.left ||
      bar.left >= button.right ||
      bar.bottom <= button.top ||
      bar.top >= button.bottom;
    expect(apart).toBe(true);
    expect(bar.left).toBeGreaterThanOrEqual(0);
    expect(bar.right).toBeLessThanOrEqual(1366);
  });
});

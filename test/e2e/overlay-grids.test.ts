import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BUILDS } from './build-extension.ts';
import { type Chromium, startChromium } from './chromium.ts';
import { type Front, startFront } from './front.ts';
import { daysFromNow, type MadeDossier, someDossiers } from './made-pages.ts';
import { countOurs, seeBar } from './overlay-eyes.ts';

const PATH = '/dvc/xu-ly-ho-so/trang-mau';

/** Tables made of other elements, as component libraries write them; rows are reused when the page turns. */
const KINDS = {
  'cells laid out side by side (role="table")': {
    role: 'table',
    cell: 'cell',
    style: `[role=row]{display:flex;border-bottom:1px solid #888;min-height:52px}
      [role=cell],[role=columnheader]{flex:1;display:flex;align-items:center;padding:6px}[role=row]>:nth-child(2){flex:4}`,
  },
  'rows in groups, laid out as a grid (role="grid")': {
    role: 'grid',
    cell: 'gridcell',
    style: `[role=row]{display:grid;grid-template-columns:60px 1fr 200px;border-bottom:1px solid #888}
      [role=gridcell],[role=columnheader]{padding:6px}`,
  },
} as const;

function gridPage(
  { role, cell, style }: (typeof KINDS)[keyof typeof KINDS],
  pages: readonly (readonly MadeDossier[])[],
): string {
  return `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>Danh sách</title><style>${style}</style></head>
<body><main><h1>Danh sách</h1><div class="list" role="${role}"><div role="rowgroup"><div role="row">
<div role="columnheader">STT</div><div role="columnheader">Thông tin hồ sơ</div><div role="columnheader">Chủ hồ sơ</div></div></div>
<div role="rowgroup" id="body"></div></div></main>
<script>const pages = ${JSON.stringify(pages)}; let shown = 0; const body = document.getElementById('body'); window.errors = [];
addEventListener('error', (event) => errors.push(event.message));
const made = pages[0].map((d, i) => { const row = document.createElement('div'); row.setAttribute('role', 'row');
  row.innerHTML = '<div role="${cell}">' + (i + 1) + '</div><div role="${cell}" class="info"><div></div></div><div role="${cell}">Người Mẫu (000000000000)</div>';
  body.append(row); return row; });
function draw() { pages[shown].forEach((d, i) => { made[i].querySelector('.info').firstElementChild.innerHTML = '<div>' + d.code + '</div>' +
  '<div>- Hồ sơ mẫu</div><div>- Trạng thái hồ sơ : Đang xử lý</div><div>- Tiếp nhận trực tiếp: ' + d.received + ', hẹn trả: ' + d.due + '</div>'; }); }
window.next = () => { shown = (shown + 1) % pages.length; draw(); }; draw();</script></body></html>`;
}

/** Every row of the body: its code, what its badge says, and how much room the badge has. */
function seeGrid(): { code: string; text: string; width: number; height: number; shown: boolean }[] {
  return [...document.querySelectorAll<HTMLElement>('#body > [role=row]')].map((row) => {
    const pill = row.querySelector('dung-hen-badge')?.shadowRoot?.querySelector('.pill');
    const { width = 0, height = 0 } = pill?.getBoundingClientRect() ?? {};
    return {
      code: /H56\.[\d.]+-\d{6}-\d{4}/.exec(row.textContent ?? '')?.[0] ?? '',
      text: pill?.textContent ?? '',
      width,
      height,
      shown: getComputedStyle(row).display !== 'none',
    };
  });
}

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

/** Waits until every row says what is to be said of it. */
const says = (words: RegExp) =>
  expect
    .poll(
      async () => {
        const rows = await page.evaluate(seeGrid);
        return rows.length > 0 && rows.every(({ text }) => words.test(text));
      },
      { timeout: 20_000 },
    )
    .toBe(true);

describe.each(Object.entries(KINDS))('a list without a table: %s', (_name, kind) => {
  const late = someDossiers(6).map((one) => ({ ...one, due: daysFromNow(-20) }));
  const ahead = someDossiers(6, 101).map((one) => ({ ...one, due: daysFromNow(30) }));

  test('has its badges and its bar, and has them anew when the page turns', async () => {
    front.pages.set(PATH, { body: gridPage(kind, [late, ahead]) });
    await page.goto(`https://motcua.thanhhoa.gov.vn${PATH}`);
    await says(/Quá hạn/);
    for (const { width, height, code } of await page.evaluate(seeGrid)) {
      expect(width, code).toBeGreaterThan(60);
      expect(height, code).toBeGreaterThan(15);
    }
    await expect.poll(() => page.evaluate(seeBar)).toContain('Quá hạn');
    const bar = await page.locator('dung-hen-bar').boundingBox();
    const list = await page.locator('.list').boundingBox();
    expect((bar?.y ?? 0) + (bar?.height ?? 0)).toBeLessThanOrEqual((list?.y ?? 0) + 1);

    await page.evaluate(() => (window as unknown as { next(): void }).next());
    await says(/Còn/);
    expect((await page.evaluate(seeGrid)).map(({ code }) => code)).toEqual(ahead.map(({ code }) => code));
    expect(await page.locator('dung-hen-badge').count()).toBe(6);
  });

  test('is filtered and explained like every other, and left as it was found', async () => {
    front.pages.set(PATH, { body: gridPage(kind, [[...late.slice(0, 2), ...ahead.slice(0, 4)]]) });
    await page.goto(`https://motcua.thanhhoa.gov.vn${PATH}`);
    await says(/Quá hạn|Còn/);
    await page.locator('dung-hen-bar .chip.late').click();
    await expect.poll(async () => (await page.evaluate(seeGrid)).filter(({ shown }) => shown).length).toBe(2);
    await page.locator('dung-hen-bar .chip.late').click();
    await page.locator('dung-hen-badge button').first().click();
    await expect.poll(() => page.locator('dung-hen-panel .panel').textContent()).toContain('Cách tính');
    await page.keyboard.press('Escape');
    await page.evaluate(() => document.querySelector('.list')?.remove());
    await expect.poll(() => page.evaluate(countOurs), { timeout: 20_000 }).toBe(0);
    expect(await page.evaluate(() => (window as unknown as { errors: string[] }).errors)).toEqual([]);
  });
});

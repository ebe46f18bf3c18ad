import { writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BUILDS } from './build-extension.ts';
import { type Chromium, startChromium } from './chromium.ts';
import { allDrawn, cutWords, saysEmpty, seeBar, seeRows, standsStill } from './overlay-eyes.ts';
import { logIn, type Portal, startPortal } from './portal.ts';

let portal: Portal;
let chromium: Chromium;
let page: Page;

beforeAll(async () => {
  portal = await startPortal();
  chromium = await startChromium({ extension: BUILDS.chromium, port: portal.front.port });
  page = await chromium.open('/login');
  await logIn(page, portal.sandbox);
  await page.waitForFunction(allDrawn, undefined, { timeout: 20_000 });
});

afterAll(async () => {
  await chromium?.close();
  await portal?.close();
});

/** Every list of the menu, by path and title, as the portal's own menu has them. */
async function menuLists(): Promise<{ path: string; title: string }[]> {
  const lists = await page.$$eval('.ant-menu a', (links) =>
    links.map((link) => ({
      path: (link as HTMLAnchorElement).pathname,
      title: link.textContent?.trim() ?? '',
    })),
  );
  return lists.filter(({ path }) => !path.startsWith('/dvc/thong-ke/'));
}

/** Goes there by the menu, as an officer does: no load, the portal's router alone. Answers whether rows came. */
async function visit(path: string): Promise<boolean> {
  await page.evaluate(
    (to) => document.querySelector<HTMLElement>(`.ant-menu a[href="${to}"]`)?.click(),
    path,
  );
  await page.evaluate(standsStill, 150);
  const nothingYet = await page.evaluate(
    () =>
      document.querySelector('tr[data-row-key]') === null &&
      document.querySelector('.ant-spin-blur') === null,
  );
  if (nothingYet) await page.evaluate(() => document.querySelector<HTMLElement>('[data-do=search]')?.click());
  await page.waitForFunction(
    () =>
      document.querySelector('tr[data-row-key]') !== null ||
      (document.querySelector('.ant-table-placeholder') !== null &&
        document.querySelector('.ant-spin-blur') === null),
  );
  await page.evaluate(standsStill, 120);
  if (await page.evaluate(saysEmpty)) return false;
  await page.waitForFunction(allDrawn, undefined, { timeout: 10_000 });
  return true;
}

/** What the extension stored of the dossiers, by code. */
async function stored(): Promise<Record<string, { dueAt: string | null; receivedAt: string | null }>> {
  const worker = await chromium.worker();
  const all = await worker.evaluate(
    () =>
      new Promise<{ code: string; dueAt: string | null; receivedAt: string | null }[]>((resolve, reject) => {
        const open = indexedDB.open('dung-hen');
        open.onerror = () => reject(open.error);
        open.onsuccess = () => {
          const request = open.result.transaction('dossiers').objectStore('dossiers').getAll();
          request.onsuccess = () => resolve(request.result);
        };
      }),
  );
  return Object.fromEntries(all.map((one) => [one.code, one]));
}

const iso = (written: string | undefined): string | null => {
  const [, day, month, year, time] = /(\d\d)\/(\d\d)\/(\d{4}) (\d\d:\d\d)/.exec(written ?? '') ?? [];
  return day === undefined ? null : `${year}-${month}-${day}T${time}`;
};

interface ListLine {
  readonly title: string;
  readonly list: string;
  /** Rows the page shows, rows that have a badge, and rows whose due date is on the page and was read right. */
  readonly shown: number;
  readonly badges: number;
  readonly due: number;
}

/** docs/lists.md, anew: `DUNG_HEN_WRITE_LISTS=1 npm test -- --project e2e test/e2e/overlay-lists.test.ts`. */
function writeTable(table: readonly ListLine[]): void {
  const lines = table.map(
    ({ title, list, shown, badges, due }) => `| ${title} | \`${list}\` | ${shown} | ${badges} | ${due} |`,
  );
  const text = `# The lists of the one-stop system

Every list of the emulated portal's menu, opened in Chromium through the menu, as the last run found it. The test
([\`overlay-lists.test.ts\`](../test/e2e/overlay-lists.test.ts)) writes this page and fails when a shown row has no
badge or a stored due date is not the one the portal wrote. "Due dates" counts the rows whose due date stands on the
page; lists of returned, withdrawn or waiting dossiers show none. A list with 0 rows is empty on the emulator.

| List | Path under /dvc/ | Rows shown | Rows with a badge | Due dates on the page, all read right |
|---|---|--:|--:|--:|
${lines.join('\n')}
`;
  writeFileSync(new URL('../../docs/lists.md', import.meta.url), text);
}

describe('every dossier list of the portal', () => {
  test('has a badge on every row, with the dates the portal wrote', async () => {
    const table: ListLine[] = [];
    const today = portal.sandbox.clock.now().slice(0, 10);
    for (const { path, title } of await menuLists()) {
      const filled = await visit(path);
      const rows = filled ? await page.evaluate(seeRows) : [];
      const seen = await stored();
      expect(await page.evaluate(cutWords), path).toEqual([]);
      let due = 0;
      for (const { code, cell, pills, text } of rows) {
        expect(code, `${path}: ${cell}`).not.toBe('');
        expect(pills?.length, `${path} ${code}`).toBeGreaterThan(0);
        const written = iso(/hẹn trả:? (.*)$/.exec(cell.replace(/\s+/g, ' '))?.[1]);
        const known = seen[code];
        expect(known, `${path} ${code}`).toBeDefined();
        if (written === null || !/Tiếp nhận/.test(cell)) continue;
        due += 1;
        expect(known?.dueAt?.slice(0, 16), `${path} ${code}`).toBe(written);
        // Independently of all reckoning: late is what was due before today, and never the other way round.
        const late =
          pills?.some((one) => /^late: ((Hẹn )?[Tt]rả: )?([Qq]uá hạn|[Tt]rễ \d)/.test(one)) ?? false;
        if (late) expect(written < today, `${path} ${code}: ${text}`).toBe(true);
        const left = pills?.some((one) => /: ((Hẹn )?[Tt]rả: )?[Cc]òn \d+ ngày/.test(one)) ?? false;
        if (left) expect(written > `${today}T24`, `${path} ${code}: ${text}`).toBe(true);
      }
      const bar = await page.evaluate(seeBar);
      expect(bar === null, path).toBe(rows.length === 0);
      table.push({
        title,
        list: path.replace('/dvc/', ''),
        shown: rows.length,
        badges: rows.filter((row) => row.pills).length,
        due,
      });
    }
    console.table(table);
    if (process.env.DUNG_HEN_WRITE_LISTS !== undefined) writeTable(table);
    expect(table.length).toBeGreaterThan(40);
    expect(table.filter(({ shown }) => Number(shown) > 0).length).toBeGreaterThan(25);
  }, 240_000);
});

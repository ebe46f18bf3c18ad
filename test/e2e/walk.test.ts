import { afterAll, beforeAll, expect, it } from 'vitest';
import { BUILDS } from './build-extension.ts';
import { type Chromium, startChromium } from './chromium.ts';
import { ORIGIN } from './front.ts';
import { logIn, type Portal, startPortal } from './portal.ts';

let portal: Portal;
let browser: Chromium;

beforeAll(async () => {
  portal = await startPortal();
  browser = await startChromium({ extension: BUILDS.chromium, port: portal.front.port });
});
afterAll(async () => {
  await browser.close();
  await portal.close();
});

it('turns every page of a list, keeps every dossier and counts them against the portal', async () => {
  const page = await browser.open('/');
  await logIn(page, portal.sandbox);
  await page.goto(`${ORIGIN}/dvc/xu-ly-ho-so/dang-xu-ly`);
  await page.waitForSelector('tr.ant-table-row');
  const writes: string[] = [];
  page.on('request', (request) => {
    if (request.method() !== 'GET') writes.push(`${request.method()} ${new URL(request.url()).pathname}`);
  });
  await page.getByRole('button', { name: 'Đọc mọi trang' }).click();
  const said = page.locator('dung-hen-walk [role=status]');
  await expect.poll(() => said.textContent(), { timeout: 50_000 }).toContain('Xong');
  const words = (await said.textContent()) ?? '';
  const read = Number(/(\d+)/u.exec(words)?.[1]);
  const kept = await (await browser.worker()).evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('dung-hen');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const counting = opening.result.transaction('dossiers').objectStore('dossiers').count();
          counting.onsuccess = () => {
            opening.result.close();
            resolve(counting.result);
          };
        };
      }),
  );
  expect(read).toBeGreaterThan(10);
  expect(kept).toBe(read);
  // The portal writes no total: what was read is held against the same list on one long page.
  expect(words).toContain('không ghi tổng số');
  await page.locator('.ant-pagination-options select').first().selectOption('1000');
  await expect.poll(() => page.locator('.ant-table-row[data-row-key]:visible').count()).toBe(read);
  // Turning pages asks for lists and changes nothing.
  expect(writes).toEqual([]);
});

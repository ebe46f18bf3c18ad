import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BUILDS } from './build-extension.ts';
import { type Chromium, startChromium } from './chromium.ts';
import { type Front, HOST, ORIGIN, startFront } from './front.ts';
import { plain, rowOf, someDossiers } from './made-pages.ts';
import { allDrawn, countOurs, seeRows } from './overlay-eyes.ts';

const OUTER = '/dvc/khung';
const INNER = '/dvc/xu-ly-ho-so/trong-khung';

let front: Front;
let chromium: Chromium;
let page: Page;

/** A page of the portal that holds its list in a frame, or in a frame inside a frame. */
const framed = (inner: string): { body: string } => ({
  body: `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>Khung</title></head><body><h1>Khung</h1>
<iframe title="Danh sách" src="${inner}" style="width:100%;height:600px;border:0"></iframe></body></html>`,
});
const inner = () => {
  const frame = page.frames().find((one) => new URL(one.url()).pathname === INNER);
  if (frame === undefined) throw new Error('the frame is not there yet');
  return frame;
};

beforeAll(async () => {
  front = await startFront('http://127.0.0.1:9');
  front.pages.set(INNER, plain(someDossiers(5).map((dossier) => rowOf(dossier))));
  front.pages.set(OUTER, framed(INNER));
  front.pages.set('/dvc/khung-ngoai', framed(OUTER));
  chromium = await startChromium({ extension: BUILDS.chromium, port: front.port });
  page = await chromium.context.newPage();
});

afterAll(async () => {
  await chromium?.close();
  await front?.close();
});

test.each([OUTER, '/dvc/khung-ngoai'])(
  'a list in a frame of the page has its badges there (%s)',
  async (path) => {
    await page.goto(`https://${HOST}${path}`);
    await inner().waitForFunction(allDrawn, undefined, { timeout: 20_000 });
    const rows = await inner().evaluate(seeRows);
    expect(rows.map(({ pills }) => pills?.length)).toEqual([1, 1, 1, 1, 1]);
    expect(rows[0]?.text).toContain('Quá hạn');
    // Nothing is drawn around the frame.
    expect(await page.evaluate(countOurs)).toBe(0);
  },
);

test('reading every page stays in the frame it was asked in', async () => {
  await page.goto(`${ORIGIN}${OUTER}`);
  await inner().waitForFunction(allDrawn, undefined, { timeout: 20_000 });
  await inner().getByRole('button', { name: 'Đọc mọi trang' }).click();
  const said = () => inner().locator('dung-hen-walk [role=status]').textContent();
  await expect.poll(said, { timeout: 30_000 }).toContain('5 hồ sơ');
  await expect.poll(said, { timeout: 30_000 }).toContain('Xong');
  expect(await page.locator('dung-hen-walk').count()).toBe(0);
});

test('a letter takes the name from the frame that shows the dossier', async () => {
  await page.goto(`https://${HOST}/dvc/khung-ngoai`);
  await inner().waitForFunction(allDrawn, undefined, { timeout: 20_000 });
  const letter = await chromium.context.newPage();
  const [dossier] = someDossiers(1);
  await letter.goto(`chrome-extension://${chromium.extensionId}/letters.html?code=${dossier?.code}`);
  await letter.getByRole('button', { name: 'Lấy tên từ hồ sơ đang mở' }).click();
  const name = letter.getByLabel('Họ tên / tên tổ chức');
  await expect.poll(() => name.inputValue(), { timeout: 20_000 }).toBe('Người Mẫu');
  await letter.close();
});

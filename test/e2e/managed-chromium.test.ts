import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { BUILDS } from './build-extension.ts';
import { type Chromium, startChromium } from './chromium.ts';
import { type ChromiumPolicy, chromiumPolicy } from './chromium-policy.ts';
import { type Front, startFront } from './front.ts';
import { plain, rowOf, someDossiers } from './made-pages.ts';
import { settingNamed } from './own-page.ts';

/** Chromium reads its policies seconds after its start, and a changed one five seconds after the change. */
const PATIENT = { timeout: 40_000, interval: 100 };
const LIST = '/dvc/xu-ly-ho-so/trang-mau';
const DOSSIERS = someDossiers(4);
const LOCKED = expect.stringContaining('Do tỉnh đặt sẵn, không sửa được ở đây');
const PRESET = {
  unitName: 'UBND xã Mẫu',
  onTimeTarget: 97,
  notifyAt: ['08:15'],
  deadlineColumn: true,
  dueSoonDays: 'hai',
  officerName: 'Sở Mẫu',
};

let policy: ChromiumPolicy | undefined;
let front: Front;
let chromium: Chromium;
let settings: Page;
let list: Page;

beforeAll(async () => {
  policy = chromiumPolicy(BUILDS.chromium);
  policy.preset(PRESET);
  // The list is a page of the front's own: nothing is passed on.
  front = await startFront('http://127.0.0.1:9');
  front.pages.set(LIST, plain(DOSSIERS.map((dossier) => rowOf(dossier))));
  chromium = await startChromium({ extension: policy.extension, port: front.port });
  // Both are opened at once, before Chromium has read its policies: what it tells late must reach them too.
  list = await chromium.open(LIST);
  settings = await chromium.context.newPage();
  await settings.goto(`chrome-extension://${policy.extensionId}/options.html`);
});
afterAll(async () => {
  policy?.remove();
  await chromium?.close();
  await front?.close();
});

const field = (label: string) => settings.evaluate(settingNamed, label);
const columns = (): Promise<number> => list.locator('td dung-hen-column').count();

it('shows what the province preset, and lets nobody change it', async () => {
  await expect
    .poll(() => field('Tên đơn vị'), PATIENT)
    .toEqual({ value: 'UBND xã Mẫu', fixed: true, said: LOCKED });
  expect(await field('Chỉ tiêu đúng hạn (%)')).toEqual({ value: '97', fixed: true, said: LOCKED });
  expect(await field('Nhắc vào lúc')).toEqual({ value: '08:15', fixed: true, said: LOCKED });
});

it('takes no preset that is not valid, and never who works at the computer', async () => {
  expect(await field('Báo “sắp đến hạn” khi còn (ngày làm việc)')).toMatchObject({ value: '2' });
  expect(await field('Cán bộ dùng máy này')).toMatchObject({ value: '', fixed: false });
});

it('is obeyed on the lists, those open before the browser told it too', async () => {
  await expect.poll(columns, PATIENT).toBe(DOSSIERS.length);
});

it('is followed when the province changes it, in pages that are open', async () => {
  policy?.preset({ unitName: 'UBND phường Mẫu', dataDays: 60 });
  await expect
    .poll(() => field('Tên đơn vị'), PATIENT)
    .toEqual({ value: 'UBND phường Mẫu', fixed: true, said: LOCKED });
  await expect
    .poll(() => field('Chỉ tiêu đúng hạn (%)'), PATIENT)
    .toMatchObject({ value: '98', fixed: false });
  await expect.poll(columns, PATIENT).toBe(0);
  await list.locator('dung-hen-badge').first().waitFor();
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { openPanel, panelOf, pressFill } from './autofill-eyes.ts';
import { expectedCells, exportedFile, FORM_SKINS, type FormSkin, shownCells } from './form-skins.ts';
import { OFFICER_SETTINGS } from './reporting-facts.ts';
import { OTHER_HOST, type SwitchedOn, startSwitchedOn } from './switched-on.ts';

/** The extension API inside the pages the functions below run in. */
declare const chrome: typeof import('wxt/browser').browser;

let home: string;
let system: SwitchedOn;

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'dung-hen-forms-'));
  const pages = Object.values(FORM_SKINS).flatMap((skin) => [...skin.pages]);
  system = await startSwitchedOn(home, new Map(pages));
  const own = await system.context.newPage();
  await own.goto(`chrome-extension://${system.extensionId}/options.html`);
  await own.evaluate((settings) => chrome.storage.local.set({ settings }), {
    ...OFFICER_SETTINGS,
    otherSystems: [{ host: OTHER_HOST, on: true, columns: [] }],
  });
  const registered = () =>
    own.evaluate(async () =>
      (await chrome.scripting.getRegisteredContentScripts()).flatMap(({ js }: { js?: string[] }) => js ?? []),
    );
  await vi.waitFor(async () => expect(await registered()).toContain('content-scripts/autofill.js'), 30_000);
  await own.close();
});
afterAll(async () => {
  await system?.close();
  rmSync(home, { recursive: true, force: true });
});

async function openScreen({ path }: FormSkin): Promise<Page> {
  const page = await system.context.newPage();
  await page.goto(`http://${OTHER_HOST}${path}`);
  await page.bringToFront();
  return page;
}

/** From "there is no source" to the merge page, the file chosen there, and back. */
async function chooseFile(page: Page, skin: FormSkin): Promise<void> {
  const panel = await openPanel(page);
  await panel.getByRole('alert').waitFor();
  const opened = system.context.waitForEvent('page');
  await panel.getByRole('button', { name: 'Chọn tệp số liệu cho biểu này' }).click();
  const merge = await opened;
  await merge.getByText('Chọn số liệu để điền').waitFor({ timeout: 30_000 });
  const file = {
    name: 'tong-hop.xlsx',
    mimeType: 'application/octet-stream',
    buffer: await exportedFile(skin),
  };
  await merge.setInputFiles('input[type=file]', [file]);
  await merge.getByRole('button', { name: 'Lưu để điền biểu' }).click({ timeout: 60_000 });
  await merge.getByText('Quay lại trang báo cáo để điền').waitFor();
  await merge.close();
  await page.reload();
}

it.each(Object.entries(FORM_SKINS))('fills %s from a file merged on this computer', async (_name, skin) => {
  const page = await openScreen(skin);
  await chooseFile(page, skin);
  const panel = await openPanel(page);
  await expect
    .poll(() => panel.locator('.panel').innerText(), { timeout: 20_000 })
    .toContain('tong-hop.xlsx');
  await pressFill(panel);
  await expect.poll(() => panel.locator('.said').innerText(), { timeout: 60_000 }).toMatch(/^Đã điền \d+ ô/u);
  expect(await page.evaluate(shownCells)).toEqual(expectedCells(skin));
  await page.close();
});

it('stops when the period on the page is switched while it fills, and takes back what it typed', async () => {
  const page = await openScreen(FORM_SKINS.procedures);
  // The fifth cell that is left changes the period, as a list at the top of such a page would.
  await page.evaluate(() => {
    let left = 0;
    document.addEventListener('focusout', ({ target }) => {
      if (!(target as Element).matches('[data-column]')) return;
      left += 1;
      const period = document.querySelector('#ky');
      if (left === 5 && period !== null)
        period.textContent = 'Quý I năm 2026 (Từ ngày 15/12/2025 đến ngày 14/03/2026)';
    });
    const first = document.querySelector('[data-column="3"]');
    if (first !== null) first.textContent = '1.234 quy trình, chưa rà soát';
  });
  const panel = await openPanel(page);
  await pressFill(panel);
  await expect
    .poll(() => panel.locator('.said').innerText(), { timeout: 60_000 })
    .toContain('kỳ hoặc đơn vị trên trang vừa đổi');
  const filled = () =>
    page.evaluate(
      () =>
        [...document.querySelectorAll('[data-column]')].filter(({ textContent }) => textContent !== '')
          .length,
    );
  expect(await filled()).toBe(5);
  await panel.getByRole('button', { name: 'Hoàn tác' }).click();
  await expect
    .poll(() => panelOf(page).locator('.said').innerText(), { timeout: 30_000 })
    .toContain('Đã trả lại số cũ');
  expect(await filled()).toBe(1);
  expect(await page.locator('[data-column="3"]').first().textContent()).toBe('1.234 quy trình, chưa rà soát');
  await page.close();
});

import type { Page } from 'playwright-core';
import { reportDossiers } from '../../e2e/reporting-facts.ts';
import type { Scene } from '../scene.ts';

/** The extension API inside the pages of the extension. */
declare const chrome: typeof import('wxt/browser').browser;

const SPOILT = ['H56.77.5-261101-9001', 'H56.77.5-261101-9002', 'H56.77.5-261101-9003'];

/** Adds settled dossiers that say no way in or no day of receipt, as one-stop systems have them. Invented. */
async function mismatch(page: Page): Promise<void> {
  const [, first, second] = reportDossiers(3);
  const dossiers = SPOILT.map((code, index) => ({
    ...(index === 1 ? second : first),
    code,
    fieldName: 'Hộ tịch',
    channel: null,
    ...(index === 2 ? { receivedAt: null } : {}),
  }));
  await page.evaluate((body) => chrome.runtime.sendMessage({ dungHen: 'dossiers.seen', body }), { dossiers });
}

/** Takes dossiers out of the store again, so that later pictures do not have them. Runs in a page of the extension. */
function forget(codes: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('dung-hen');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const writing = opening.result.transaction('dossiers', 'readwrite');
      for (const code of codes) writing.objectStore('dossiers').delete(code);
      writing.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });
}

/** The report page: figures of this computer, and the dossiers behind a figure. */
export const report: Scene = {
  name: 'report',
  async play({ open, shoot }) {
    const page = await open('report');
    const figures = page.locator('tr.total td.count button');
    await figures.first().waitFor({ timeout: 60_000 });
    await shoot(page, 'bao-cao');
    await figures.first().click();
    await page.locator('.dossiers tbody tr').first().waitFor();
    const evidence = page.getByRole('heading', { name: 'Căn cứ của ô' });
    await evidence.evaluate((element) => element.scrollIntoView({ block: 'start' }));
    await shoot(page, 'bao-cao-can-cu');
    await mismatch(page);
    const why = page.locator('.why');
    await why.locator('.flag.late').waitFor({ timeout: 60_000 });
    await why.evaluate((element) => element.scrollIntoView({ block: 'start' }));
    await shoot(page, 'bao-cao-vi-sao');
    await page.evaluate(forget, SPOILT);
    await page.close();
  },
};

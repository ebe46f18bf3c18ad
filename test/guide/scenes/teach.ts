import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OTHER_HOST, startSwitchedOn } from '../../e2e/switched-on.ts';
import type { Scene } from '../scene.ts';

/** The extension API inside the pages of the extension. */
declare const chrome: typeof import('wxt/browser').browser;

/** A system nobody has an adapter for: pointing at a column, and the host in the settings. Has a browser of its own. */
export const teach: Scene = {
  name: 'teach',
  async play({ shoot }) {
    const home = mkdtempSync(join(tmpdir(), 'dung-hen-guide-'));
    const system = await startSwitchedOn(home);
    try {
      const settings = await system.context.newPage();
      await settings.goto(`chrome-extension://${system.extensionId}/options.html`);
      await settings.evaluate(
        (host) => chrome.storage.local.set({ settings: { otherSystems: [{ host, on: true, columns: [] }] } }),
        OTHER_HOST,
      );
      await settings.evaluate(async (host) => {
        const registered = async (): Promise<readonly { readonly id: string }[]> =>
          chrome.scripting.getRegisteredContentScripts();
        while (!(await registered()).some(({ id }) => id === `other-${host}`))
          await new Promise((resolve) => setTimeout(resolve, 100));
      }, OTHER_HOST);
      const page = await system.context.newPage();
      await page.goto(`http://${OTHER_HOST}/ho-so`);
      await page.locator('dung-hen-bar').getByText('Ngày hẹn trả').first().waitFor();
      await page.getByRole('button', { name: 'Đúng Hẹn: chỉ cột' }).click();
      await page.getByRole('button', { name: 'Chỉ cột “Ngày hẹn trả”' }).click();
      await shoot(page, 'chi-cot');
      await page.getByRole('columnheader', { name: 'Mốc cuối cùng' }).click();
      await page.locator('dung-hen-badge').first().waitFor();
      await shoot(page, 'chi-cot-xong');
      await settings.reload();
      const title = settings.getByRole('heading', { name: 'Hệ thống khác' });
      await title.evaluate((element) => element.closest('section')?.scrollIntoView({ block: 'start' }));
      await settings.getByText('Mốc cuối cùng').waitFor();
      await shoot(settings, 'he-thong-khac');
    } finally {
      await system.close();
      rmSync(home, { recursive: true, force: true });
    }
  },
};

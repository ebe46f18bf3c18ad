import { openPanel, openReport, pressFill } from '../../e2e/autofill-eyes.ts';
import { BUILDS } from '../../e2e/build-extension.ts';
import { startChromium } from '../../e2e/chromium.ts';
import { reportingHost, startReportingPortal } from '../../e2e/reporting.ts';
import { OFFICER_SETTINGS, reportDossiers } from '../../e2e/reporting-facts.ts';
import type { Scene } from '../scene.ts';

/** The extension API inside the pages of the extension. */
declare const chrome: typeof import('wxt/browser').browser;

/** Filling the report form on a made-up reporting system. Has a browser of its own. */
export const fillReport: Scene = {
  name: 'fill-report',
  async play({ shoot }) {
    const portal = await startReportingPortal({ skin: 'table-late' });
    const host = reportingHost();
    const browser = await startChromium({
      extension: BUILDS.chromium,
      port: portal.front.port,
      ports: new Map([[host, portal.front.port]]),
    });
    try {
      const own = await browser.context.newPage();
      await own.goto(`chrome-extension://${browser.extensionId}/options.html`);
      await own.evaluate((settings) => chrome.storage.local.set({ settings }), {
        ...OFFICER_SETTINGS,
        dataDays: 400,
      });
      await own.evaluate((body) => chrome.runtime.sendMessage({ dungHen: 'dossiers.seen', body }), {
        dossiers: reportDossiers(240),
      });
      const page = await browser.context.newPage();
      await openReport(page, portal, host);
      const panel = await openPanel(page);
      await panel.locator('.counts').waitFor();
      await shoot(page, 'dien-bao-cao');
      await panel.getByText('Xem từng ô').click();
      await panel.locator('.panel.wide').waitFor();
      await shoot(page, 'dien-bao-cao-tung-o');
      await panel.getByText('Xem từng ô').click();
      await pressFill(panel);
      await panel.getByText(/^Đã điền/u).waitFor({ timeout: 60_000 });
      await shoot(page, 'dien-bao-cao-xong');
    } finally {
      await browser.close();
      await portal.close();
    }
  },
};

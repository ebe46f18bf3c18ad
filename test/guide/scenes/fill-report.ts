import type { KeptMerge } from '../../../extension/app/database.ts';
import { keptFor } from '../../../extension/features/autofill/form-screen.ts';
import { openPanel, openReport, pressFill } from '../../e2e/autofill-eyes.ts';
import { BUILDS } from '../../e2e/build-extension.ts';
import { startChromium } from '../../e2e/chromium.ts';
import { FORM_SKINS } from '../../e2e/form-skins.ts';
import { reportingHost, startReportingPortal } from '../../e2e/reporting.ts';
import { OFFICER_SETTINGS, reportDossiers } from '../../e2e/reporting-facts.ts';
import type { Scene } from '../scene.ts';

/** The extension API inside the pages of the extension. */
declare const chrome: typeof import('wxt/browser').browser;

const SHEET =
  'body{font:14px Arial;margin:16px}h2{font-size:18px;margin:8px 0}p{margin:4px 0}table{border-collapse:collapse;margin-top:12px}th,td{border:1px solid #9aa5b1;padding:3px 5px;font-size:12px}th{background:#eef2f6}td input{width:52px}';

/** The same merge with figures that add up. */
function balanced(merge: KeptMerge): KeptMerge {
  const { report } = merge;
  if (report === undefined) return merge;
  const rows = report.rows.map((row, at) => {
    if (row.kind !== 'data') return row;
    const [online, direct, before, early, late, waiting] = [31 + at * 9, 12 + at, 3, 28 + at * 6, at % 2, 4];
    const all = online + direct + before;
    return {
      ...row,
      figures: {
        'received.total': all,
        'received.online': online,
        'received.directAndPost': direct,
        'received.carryOver': before,
        'resolved.total': all - waiting,
        'resolved.early': early,
        'resolved.onTime': all - waiting - early - late,
        'resolved.overdue': late,
        'pending.total': waiting,
        'pending.inTime': waiting,
        'pending.overdue': 0,
      },
    };
  });
  return { ...merge, report: { ...report, rows } };
}

/** Puts a merge into the extension's store, as its merge page would. Runs in a page of the extension. */
function keepMerge(merge: object): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('dung-hen');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const writing = opening.result.transaction('merges', 'readwrite');
      writing.objectStore('merges').put(merge);
      writing.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });
}

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
      for (const [path, body] of FORM_SKINS.tonghop.pages) portal.front.pages.set(path, { body });
      await own.evaluate(keepMerge, balanced(keptFor(FORM_SKINS.tonghop)));
      const other = await browser.context.newPage();
      await other.goto(`https://${host}${FORM_SKINS.tonghop.path}`);
      await other.bringToFront();
      await other.addStyleTag({ content: SHEET });
      const beside = await openPanel(other);
      await beside.locator('.counts').waitFor();
      await shoot(other, 'dien-bao-cao-tu-tep');
    } finally {
      await browser.close();
      await portal.close();
    }
  },
};

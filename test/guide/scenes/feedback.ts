import {
  type FeedbackSandbox,
  startFeedbackGovernment,
  startFeedbackThanhHoa,
  vietnamTime,
} from '@dung-hen/sandbox';
import type { Page } from 'playwright-core';
import { BUILDS } from '../../e2e/build-extension.ts';
import { startChromium } from '../../e2e/chromium.ts';
import { startFront } from '../../e2e/front.ts';
import type { Scene } from '../scene.ts';

/** The extension API inside the pages of the extension. */
declare const chrome: typeof import('wxt/browser').browser;

const HOST = 'phanhoi.thanhhoa.gov.vn';

const GOVERNMENT = 'pakn.dichvucong.gov.vn';

/** An item of the Thanh Hóa feedback system with its limits and drafts, and the register over both systems. */
export const feedback: Scene = {
  name: 'feedback',
  async play({ shoot }) {
    const seeded = { now: vietnamTime(Date.now()), seed: 'phan-anh', matters: 60 };
    const [ours, theirs] = await Promise.all([
      startFeedbackThanhHoa(seeded),
      startFeedbackGovernment(seeded),
    ]);
    const [front, other] = await Promise.all([startFront(ours.url), startFront(theirs.url)]);
    const browser = await startChromium({
      extension: BUILDS.chromium,
      port: front.port,
      hosts: [HOST],
      ports: new Map([[GOVERNMENT, other.port]]),
    });
    try {
      const page = await browser.context.newPage();
      await logIn(page, HOST, '/requests', ours);
      const paths = (status: string): Promise<string[]> =>
        page
          .locator('table tbody tr')
          .filter({ hasText: status })
          .locator('a')
          .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
      const [answered, open] = [await paths('Đã xử lý'), await paths('Đang xử lý')];
      const panel = page.locator('dung-hen-feedback section');
      for (const path of answered.slice(0, 8)) {
        await page.goto(`https://${HOST}${path}`);
        await panel.waitFor();
      }
      for (const path of open) {
        await page.goto(`https://${HOST}${path}`);
        await panel.waitFor();
        if ((await panel.locator('details').count()) > 0) break;
      }
      await shoot(page, 'phan-anh');
      await logIn(page, GOVERNMENT, '/can-bo/pakn', theirs);
      const details = await page
        .locator('table tbody tr a')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
      for (const path of details.slice(0, 25)) {
        await page.goto(`https://${GOVERNMENT}${path}`);
        await panel.waitFor();
      }
      await page.goto(`chrome-extension://${browser.extensionId}/feedback-register.html`);
      await page.evaluate((settings) => chrome.storage.local.set({ settings }), {
        unitName: 'UBND xã Mẫu',
        unitCode: 'H56.77.5',
      });
      const paper = page.getByRole('region', { name: 'Nhận qua giấy, điện thoại, fax, thư điện tử' });
      await paper.getByLabel('Lĩnh vực, nội dung ngắn').fill('Môi trường: rác ở bãi tập kết thôn Mẫu');
      await paper.getByRole('button', { name: 'Ghi vào sổ' }).click();
      await paper.locator('.papers tbody tr').waitFor();
      await page.getByLabel('Hiện').selectOption('both');
      await page.locator('.matters tbody tr').first().waitFor();
      await page.evaluate(() => scrollTo(0, 0));
      await shoot(page, 'so-phan-anh');
      await page.setViewportSize({ width: 1366, height: 620 });
      await paper.evaluate((section) => section.scrollIntoView({ block: 'start' }));
      await shoot(page, 'phan-anh-giay');
    } finally {
      await browser.close();
      await Promise.all([front.close(), other.close(), ours.close(), theirs.close()]);
    }
  },
};

async function logIn(
  page: Page,
  host: string,
  path: string,
  { credentials }: FeedbackSandbox,
): Promise<void> {
  await page.goto(`https://${host}/login`);
  await page.locator('input[name=username]').fill(credentials.userName);
  await page.locator('input[name=password]').fill(credentials.password);
  await page.locator('form button').click();
  await page.goto(`https://${host}${path}`);
  await page.locator('table tbody tr').first().waitFor();
}

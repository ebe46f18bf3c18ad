import { startFeedbackThanhHoa, vietnamTime } from '@dung-hen/sandbox';
import { BUILDS } from '../../e2e/build-extension.ts';
import { startChromium } from '../../e2e/chromium.ts';
import { startFront } from '../../e2e/front.ts';
import type { Scene } from '../scene.ts';

const HOST = 'phanhoi.thanhhoa.gov.vn';

/** An item of the Thanh Hóa feedback system with its limits and drafts, on a sandbox of its own. */
export const feedback: Scene = {
  name: 'feedback',
  async play({ shoot }) {
    const sandbox = await startFeedbackThanhHoa({
      now: vietnamTime(Date.now()),
      seed: 'phan-anh',
      matters: 60,
    });
    const front = await startFront(sandbox.url);
    const browser = await startChromium({ extension: BUILDS.chromium, port: front.port, hosts: [HOST] });
    try {
      const page = await browser.context.newPage();
      await page.goto(`https://${HOST}/login`);
      await page.locator('input[name=username]').fill(sandbox.credentials.userName);
      await page.locator('input[name=password]').fill(sandbox.credentials.password);
      await page.locator('form button').click();
      await page.goto(`https://${HOST}/requests`);
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
    } finally {
      await browser.close();
      await front.close();
      await sandbox.close();
    }
  },
};

import { startNationalPortal } from '@dung-hen/sandbox';
import { inForceCsv, postedPage } from '../../e2e/publicity-posted.ts';
import type { Scene } from '../scene.ts';

/** Publicity of procedures: both lists read, seven things to correct. */
export const publicity: Scene = {
  name: 'publicity',
  async play({ open, shoot }) {
    const national = await startNationalPortal();
    const ours = national.records.filter(({ levelId }) => levelId === '3');
    await national.close();
    const page = await open('publicity', { width: 1366, height: 1180 });
    const files = page.getByLabel('Chọn tệp danh mục');
    await files.nth(0).setInputFiles({
      name: 'danh-muc-cua-tinh.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(`\uFEFF${inForceCsv(ours)}`),
    });
    await page.getByText('danh-muc-cua-tinh.csv: 120 thủ tục').waitFor();
    await files.nth(1).setInputFiles({
      name: 'trang-niem-yet-cua-xa.html',
      mimeType: 'text/html',
      buffer: Buffer.from(postedPage(ours)),
    });
    await page.getByText('Phải chấn chỉnh: 7 nội dung.').waitFor();
    await shoot(page, 'cong-khai-thu-tuc');
    await page.close();
  },
};

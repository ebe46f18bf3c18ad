import type { Scene } from '../scene.ts';

/** The page of targets, once dossiers were collected. */
export const kpi: Scene = {
  name: 'kpi',
  async play({ open, shoot }) {
    const page = await open('kpi');
    await page.locator('.targets').first().waitFor();
    const name = 'Mức độ hài lòng (chỉ tiêu 95 %)';
    await page.getByLabel(`${name}: số đạt`).fill('194');
    await page.getByLabel(`${name}: tổng số`).fill('200');
    await page.getByLabel(`${name}: tổng số`).press('Enter');
    await page.getByText('97,00 %').first().waitFor();
    await shoot(page, 'chi-tieu');
    const heads =
      'Đơn vị\tCông khai, minh bạch\tTiến độ giải quyết\tDịch vụ công trực tuyến\tThanh toán trực tuyến\tSố hóa hồ sơ\tMức độ hài lòng\tTổng điểm';
    await page
      .getByLabel('hoặc dán bảng đã chép')
      .fill(
        `${heads}\nUBND xã Mẫu\t16,50\t18,20\t9,60\t7,00\t20,10\t17,00\t88,40\nUBND xã Mẫu Hai\t18\t19\t10\t8\t19,5\t17\t91,5`,
      );
    await page.getByRole('button', { name: 'Đọc bảng đã dán' }).click();
    await page.locator('.scores').waitFor();
    await page.locator('.scoreboard').evaluate((card) => card.scrollIntoView({ block: 'start' }));
    await shoot(page, 'diem-tren-cong');
    await page.close();
  },
};

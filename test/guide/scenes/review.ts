import type { Scene } from '../scene.ts';

/** The review of procedures: real handling time against the limits, and what a procedure costs. */
export const review: Scene = {
  name: 'review',
  async play({ open, shoot }) {
    const page = await open('review', { width: 1366, height: 820 });
    await page.locator('.times').waitFor({ timeout: 60_000 });
    await shoot(page, 'ra-soat');
    await page.getByLabel('Thu nhập bình quân một giờ (đồng), dùng chung').fill('50.000');
    await page.getByLabel('Nguồn của thu nhập bình quân').fill('Số liệu mẫu để minh họa');
    const inputs = ['1', '2', '1.000', '0', '2', '1,5', '20.000', '8.000', '0', '1', '400'];
    for (const [index, value] of inputs.entries()) {
      await page.locator('.cost tbody tr').nth(index).locator('input').first().fill(value);
    }
    await page.getByLabel('Số lần đi lại, Sau đơn giản hóa').fill('1');
    await page.getByLabel('Số lần đi lại, Sau đơn giản hóa').press('Enter');
    await page.getByText('Tiết kiệm').first().waitFor();
    await page.locator('.procedure').scrollIntoViewIfNeeded();
    await page.evaluate(() => document.querySelector('.procedure')?.scrollIntoView());
    await shoot(page, 'ra-soat-chi-phi');
    await page.close();
  },
};

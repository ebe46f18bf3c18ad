import type { Scene } from '../scene.ts';

/** Reading a whole list page by page, from the button on the bar. */
export const walk: Scene = {
  name: 'walk',
  async play({ list: page, shoot }) {
    await page.bringToFront();
    await page.getByRole('button', { name: 'Đọc mọi trang' }).click();
    await page.locator('dung-hen-walk [role=status]').getByText(/Xong/u).waitFor({ timeout: 90_000 });
    await shoot(page, 'doc-moi-trang');
    await page.locator('dung-hen-walk').getByRole('button', { name: 'Đóng' }).click();
  },
};

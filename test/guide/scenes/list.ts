import type { Scene } from '../scene.ts';

/** Badges in a list of dossiers, the bar above it, and the explanation of one row. */
export const list: Scene = {
  name: 'list',
  async play({ list: page, shoot }) {
    await page.bringToFront();
    await page.locator('dung-hen-badge .pill').first().waitFor();
    await page.locator('dung-hen-bar .chips').waitFor();
    await shoot(page, 'danh-sach');

    await page.locator('dung-hen-badge button').first().click();
    await page.locator('dung-hen-panel section').first().waitFor();
    await shoot(page, 'giai-thich');
    await page.keyboard.press('Escape');

    await page.locator('dung-hen-bar').getByRole('button', { name: 'Xếp theo mức gấp' }).click();
    await page.locator('dung-hen-bar .list').waitFor();
    await shoot(page, 'xep-theo-muc-gap');
    await page.locator('dung-hen-bar').getByRole('button', { name: 'Xếp theo mức gấp' }).click();

    const chip = page.locator('dung-hen-bar .chip.late:enabled').first();
    await chip.click();
    await page.locator('dung-hen-bar .note').first().waitFor();
    await shoot(page, 'loc-qua-han');
    await page.locator('dung-hen-bar .chip[aria-pressed=true]').click();
  },
};

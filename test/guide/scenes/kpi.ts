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
    await page.close();
  },
};

import type { Scene } from '../scene.ts';

/** The report page: figures of this computer, and the dossiers behind a figure. */
export const report: Scene = {
  name: 'report',
  async play({ open, shoot }) {
    const page = await open('report');
    const figures = page.locator('tr.total td.count button');
    await figures.first().waitFor({ timeout: 60_000 });
    await shoot(page, 'bao-cao');
    await figures.first().click();
    await page.locator('.dossiers tbody tr').first().waitFor();
    const evidence = page.getByRole('heading', { name: 'Căn cứ của ô' });
    await evidence.evaluate((element) => element.scrollIntoView({ block: 'start' }));
    await shoot(page, 'bao-cao-can-cu');
    const why = page.locator('.why');
    await why.evaluate((element) => element.scrollIntoView({ block: 'start' }));
    await shoot(page, 'bao-cao-vi-sao');
    await page.close();
  },
};

import type { Scene } from '../scene.ts';

/** A whole collection through the officer's own session. */
export const collecting: Scene = {
  name: 'collect',
  async play({ open, shoot }) {
    const page = await open('collect');
    await page.getByRole('heading', { level: 2 }).first().waitFor();
    await shoot(page, 'thu-thap');
    await page.getByRole('button', { name: 'Thu thập', exact: true }).click();
    await page.getByText(/Đã đối chiếu/u).waitFor({ timeout: 120_000 });
    await shoot(page, 'thu-thap-xong');
    await page.close();
  },
};

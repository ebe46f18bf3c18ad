import type { Scene } from '../scene.ts';

/** Self-inspection: every rule with its findings, and the minutes. */
export const inspect: Scene = {
  name: 'inspect',
  async play({ open, shoot }) {
    const page = await open('inspect');
    await page.locator('.paper').waitFor({ timeout: 60_000 });
    await shoot(page, 'tu-kiem-tra');
    await page.close();
  },
};

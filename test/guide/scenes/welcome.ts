import type { Scene } from '../scene.ts';

/** What opens after the installation. */
export const welcome: Scene = {
  name: 'welcome',
  async play({ open, shoot }) {
    const page = await open('welcome');
    await shoot(page, 'chao-mung');
    await page.close();
  },
};

import type { Scene } from '../scene.ts';

/** The weekly bulletin: the words of the notice and the paper they make. */
export const bulletin: Scene = {
  name: 'bulletin',
  async play({ open, shoot }) {
    const page = await open('bulletin', { width: 1366, height: 540 });
    await page.locator('.paper').waitFor({ timeout: 60_000 });
    await shoot(page, 'ban-tin');
    await page.close();
  },
};

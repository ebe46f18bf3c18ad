import type { Scene } from '../scene.ts';

/** The list of today's work in a tab, its reasons, the small window of the toolbar button and the side panel. */
export const today: Scene = {
  name: 'today',
  async play({ open, shoot }) {
    const page = await open('today');
    await page.locator('[data-line]').first().waitFor();
    await shoot(page, 'viec-hom-nay');
    await page.locator('[data-why]').first().click();
    await page.locator('[data-snooze]').first().click();
    await shoot(page, 'vi-sao-va-hoan');
    await page.close();

    const popup = await open('popup', { width: 440, height: 600 });
    await popup.locator('[data-line]').first().waitFor();
    await shoot(popup, 'cua-so-nho');
    await popup.close();

    const panel = await open('sidepanel', { width: 420, height: 768 });
    await panel.locator('[data-line]').first().waitFor();
    await shoot(panel, 'bang-ben-canh');
    await panel.close();
  },
};

import type { Scene } from '../scene.ts';

/** The settings: the unit at the top, the calendar, and what is kept on this computer. */
export const settings: Scene = {
  name: 'settings',
  async play({ open, shoot }) {
    const page = await open('options');
    await page.getByLabel('Tên đơn vị').waitFor();
    await shoot(page, 'cai-dat');
    for (const [heading, name] of [
      ['Lịch làm việc', 'lich-nghi'],
      ['Ngưỡng và chỉ tiêu', 'nguong-va-nhac-viec'],
      ['Dữ liệu trên máy này', 'he-thong-khac-va-du-lieu'],
    ] as const) {
      const title = page.getByRole('heading', { name: heading, exact: true });
      await title.evaluate((element) => element.closest('section')?.scrollIntoView({ block: 'start' }));
      await shoot(page, name);
    }
    await page.close();
  },
};

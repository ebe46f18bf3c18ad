import { fileURLToPath } from 'node:url';
import type { Scene } from '../scene.ts';

const PLAN = fileURLToPath(
  new URL('../../../packages/domain/src/plan/fixtures/ke-hoach-2022.md', import.meta.url),
);

/** The page of the plan with the plan of a township in it, and a task being edited. */
export const plan: Scene = {
  name: 'plan',
  async play({ open, shoot }) {
    const page = await open('plan');
    await page.locator('input[type=file]').setInputFiles(PLAN);
    await page.getByRole('button', { name: 'Đọc kế hoạch' }).click();
    await page.getByRole('button', { name: 'Sửa nhiệm vụ I.1', exact: true }).click();
    await page.getByRole('combobox', { name: 'Trạng thái Quý I', exact: true }).selectOption('done');
    await page.getByLabel('Minh chứng Quý I (số văn bản, liên kết)').fill('05/KH-UBND');
    await page.getByRole('button', { name: 'Lưu nhiệm vụ' }).click();
    await page.getByText('1/15 xong').waitFor();
    await shoot(page, 'ke-hoach');
    await page.close();
  },
};

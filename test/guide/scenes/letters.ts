import type { Page } from 'playwright-core';
import type { Scene, Stage } from '../scene.ts';

const CODE = /H56[\w.]*-\d{6}-\d{4,7}/u;

/** A letter with its preview, letters for several dossiers, and the register of numbers. */
export const letters: Scene = {
  name: 'letters',
  async play(stage) {
    const page = await stage.open('letters');
    await compose(page, await firstCode(stage));
    await stage.shoot(page, 'phieu-xin-loi');
    await slips(stage, await nextCode(stage));
    await page
      .getByRole('button', { name: /Ghi vào sổ/u })
      .first()
      .click();
    await page
      .getByText(/Đã ghi sổ số/u)
      .first()
      .waitFor();

    await show(page, '#nhieu');
    await page.getByLabel('Hiện hồ sơ').selectOption({ label: 'mọi hồ sơ đang xử lý' });
    const boxes = page.locator('tbody input[type=checkbox]:enabled');
    await boxes.first().waitFor();
    for (const index of [1, 2, 3]) await boxes.nth(index).check();
    await page.getByLabel('Lý do thường gặp').last().selectOption({ index: 1 });
    await stage.shoot(page, 'nhieu-ho-so');

    await show(page, '#so');
    await stage.shoot(page, 'so-theo-doi-so');
    await page.close();
  },
};

/** The two slips, on a page of their own: a supplement request and a refusal. */
async function slips(stage: Stage, code: string): Promise<void> {
  const page = await stage.open('letters');
  await page.getByLabel('Mã hồ sơ').first().fill(code);
  await page.getByLabel('Họ tên / tên tổ chức').fill('Hoàng Thị Thử');
  await page.getByRole('radio', { name: 'Yêu cầu bổ sung' }).check();
  for (const index of [1, 2]) {
    await page.getByLabel('Câu thường dùng').selectOption({ index });
    await page.getByRole('button', { name: 'Thêm câu này' }).click();
  }
  await page.getByLabel('Lý do thường gặp').first().selectOption({ index: 1 });
  await atContent(page);
  await stage.shoot(page, 'phieu-bo-sung');
  await page.getByRole('radio', { name: 'Từ chối hồ sơ' }).check();
  await page.getByLabel('Lý do thường gặp').first().selectOption({ index: 2 });
  await page.getByLabel('Căn cứ pháp lý (nếu có)').fill('Điều 5 Luật Mẫu');
  await atContent(page);
  await stage.shoot(page, 'phieu-tu-choi');
  await page.close();
}

/** Shows what the slip says, and no focus. */
async function atContent(page: Page): Promise<void> {
  await page
    .getByLabel('Lý do', { exact: true })
    .first()
    .evaluate((field) => {
      (document.activeElement as HTMLElement | null)?.blur();
      field.scrollIntoView({ block: 'end' });
    });
}

const firstCode = (stage: Stage): Promise<string> => codeOfRow(stage, 0);
const nextCode = (stage: Stage): Promise<string> => codeOfRow(stage, 1);

async function codeOfRow({ list }: Stage, row: number): Promise<string> {
  const text = await list.locator('tr.ant-table-row').nth(row).textContent();
  const code = CODE.exec(text ?? '')?.[0];
  if (code === undefined) throw new Error('the list names no dossier');
  return code;
}

async function compose(page: Page, code: string): Promise<void> {
  await page.getByLabel('Mã hồ sơ').first().fill(code);
  const due = new Date(Date.now() + 14 * 86_400_000)
    .toISOString()
    .slice(0, 10)
    .split('-')
    .reverse()
    .join('/');
  await page.getByLabel('Hẹn trả (ngày cũ)').fill(`17:00 ${due}`);
  await page.getByLabel('Số ngày làm việc').fill('3');
  await page.getByLabel('Lý do thường gặp').first().selectOption({ index: 1 });
  await page.getByLabel('Họ tên / tên tổ chức').fill('Hoàng Thị Thử');
  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    for (const pane of document.querySelectorAll('*')) pane.scrollTop = 0;
  });
}

async function show(page: Page, part: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, part);
  await page.locator(`nav a[aria-current=page][href="${part}"]`).waitFor();
}

import { UNITS_FILE, unitsWorkbook } from '../../e2e/merge-files.ts';
import type { Scene } from '../scene.ts';

/** Exported files of many units put together: what was read, what to look over, where a figure comes from. */
export const merge: Scene = {
  name: 'merge',
  async play({ open, shoot }) {
    const page = await open('merge');
    const file = (name: string, bytes: Uint8Array) => ({
      name,
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(bytes),
    });
    const csv = new TextEncoder().encode(
      'STT,Đơn vị,Tiếp nhận - Tổng số,Tiếp nhận - Trực tuyến,Đã giải quyết - Tổng số\n1,UBND xã Binh Mẫu,7,5,7\n',
    );
    await page.setInputFiles('input[type=file]', [
      file(
        UNITS_FILE,
        unitsWorkbook([
          ['UBND xã An Mẫu', 1_204, 871, 1_187],
          ['UBND xã Bình Mẫu', 863, 502, 861],
          ['UBND xã Hòa Mẫu', 955, 610, 940],
        ]),
      ),
      file('xa-binh-mau.csv', csv),
      file('tai-do-dang.xlsx', unitsWorkbook([['UBND xã Cẩm Mẫu', 9, 9, 9]]).slice(0, 900)),
    ]);
    await page.getByText('Đã đọc 3/3 tệp').waitFor({ timeout: 60_000 });
    await page.locator('.form-table').waitFor();
    await shoot(page, 'gop-bao-cao');
    await page
      .getByRole('button', { name: /xã An Mẫu, Tiếp nhận/u })
      .first()
      .click();
    const origin = page.getByRole('heading', { name: 'Cần xem lại' });
    await origin.evaluate((element) => element.scrollIntoView({ block: 'start' }));
    await shoot(page, 'gop-bao-cao-nguon');
    await page.close();
  },
};

import type { Scene } from '../scene.ts';

/** Invented orders: one in order, two to be corrected. */
const ORDERS = [
  'Mã hồ sơ\tMã vận đơn\tHọ tên người nhận\tĐiện thoại\tĐịa chỉ\tMã tỉnh\tMã huyện\tTiền thu hộ',
  'H56.77.5-260610-0003\tEE123456785VN\tNguyễn Văn Mẫu\t0900000001\tThôn Mẫu 3\t54\t5410\t0',
  'H56.77.5-260610-0004\tEE 123456771 VN\tTrần Thị Mẫu\t900000002\tThôn Mẫu 4\t54\t5410\t26.000',
  'H56.77.5-260610-0005\tEE123456786VN\tLê Văn Mẫu\t0900000003\t\t54\t5410\t0',
].join('\n');

/** The page of the postal service: orders with what to correct, then items and the share of dossiers. */
export const post: Scene = {
  name: 'post',
  async play({ open, shoot }) {
    const page = await open('post', { width: 1366, height: 700 });
    await page.getByLabel('Hoặc dán bảng').fill(ORDERS);
    await page.getByRole('button', { name: 'Đọc bảng đã dán' }).click();
    await page.getByText('Đã đọc 3 đơn').waitFor({ timeout: 60_000 });
    for (const [label, text] of [
      ['Mã khách hàng', 'KH0001'],
      ['Mã huyện người gửi', '5410'],
      ['Địa chỉ người gửi', 'UBND xã Mẫu'],
    ] as const) {
      await page.getByLabel(label, { exact: true }).fill(text);
    }
    await shoot(page, 'buu-chinh');
    await page
      .getByLabel('Dán mã vận đơn, hoặc cả bảng định vị')
      .fill(
        'EE123456785VN\t01/06/2026 09:00\tĐang chuyển\tBưu cục Mẫu\nEE123456771VN\t02/06/2026 10:00\tĐã phát',
      );
    await page.locator('.tracked').waitFor();
    await page
      .getByRole('region', { name: 'Tra trạng thái bưu gửi' })
      .evaluate((card) => card.scrollIntoView());
    await shoot(page, 'buu-chinh-tra-cuu');
    await page.close();
  },
};

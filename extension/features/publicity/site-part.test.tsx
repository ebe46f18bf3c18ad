import { createCommuneSite } from '@dung-hen/adapters/commune-site/client';
import type { Transport } from '@dung-hen/adapters/kit/transport';
import { afterEach, describe, expect, it } from 'vitest';
import { clear, parse, press, SITE, said, show, text, type, unpaced } from './synthetic-page.tsx';

const LIST = `${SITE}/cai-cach-hanh-chinh`;

afterEach(clear);

const article = (title: string, day: string, id: number): string =>
  `<li><a href="/cai-cach-hanh-chinh/bai-${id}">${title}</a> <span>Thứ Hai, ${day}</span></li>`;
const page = (items: readonly string[]): string =>
  `<html><body><h2>Cải cách hành chính</h2><ul>${items.join('')}</ul></body></html>`;
const siteOf = (html: string) => (address: string) =>
  createCommuneSite({
    baseUrl: new URL(address).origin,
    transport: (async ({ url }) => ({ status: 200, url, headers: {}, text: html })) satisfies Transport,
    parse,
    pace: unpaced,
    retry: { retries: 0 },
  });
const states = (duty: string): (string | undefined)[] =>
  [...document.querySelectorAll<HTMLElement>(`tr[data-duty=${duty}]`)].map(({ dataset }) => dataset.state);
async function read(html: string) {
  const shown = show({ site: siteOf(html) });
  await said('Cần cả hai danh mục');
  press('Bài đăng trên trang của xã');
  type(document.querySelectorAll<HTMLInputElement>('input[type=url]')[1] ?? null, LIST);
  press('Đọc chuyên mục');
  return shown;
}

describe('articles on the site of the commune', () => {
  it('tells what was published in time, late and not at all, and how far back it was read', async () => {
    await read(
      page([
        article('Kết quả kiểm soát thủ tục hành chính quý III năm 2026', '29/09/2026', 300_003),
        article('Kết quả kiểm soát thủ tục hành chính quý II năm 2026', '18/06/2026', 300_002),
        article('Danh mục thủ tục hành chính niêm yết công khai', '01/06/2026', 300_001),
      ]),
    );
    await said('3 bài, hết chuyên mục');
    expect(states('quarterlyResult')).toEqual(['late', 'inTime']);
    expect(states('procedureList')).toEqual(['inTime']);
    expect(states('weeklyBulletin')).toContain('missing');
    expect(text()).toContain('chưa kiểm chứng');
    expect(text()).toContain('Đăng ngay; soạn ở trang Bản tin.');
    expect(text()).not.toContain('dung-hen');
    const link = document.querySelector<HTMLAnchorElement>('tr[data-duty=quarterlyResult] a');
    expect(link?.href).toBe(`${LIST}/bai-300003`);
  });

  it('a limit is a setting: within 15 working days the late one is in time', async () => {
    const { saveChoices } = await read(
      page([
        article('Kết quả kiểm soát thủ tục hành chính quý III năm 2026', '29/09/2026', 300_003),
        article('Thông báo lịch tiếp công dân tháng 9', '01/09/2026', 300_004),
      ]),
    );
    await said('2 bài, hết chuyên mục');
    expect(states('quarterlyResult')[0]).toBe('late');
    type(document.querySelector('input[type=number]'), '15');
    await said('Đúng hạn');
    expect(states('quarterlyResult')[0]).toBe('inTime');
    expect(saveChoices).toHaveBeenCalledWith(
      expect.objectContaining({ within: expect.objectContaining({ quarterlyResult: 15 }) }),
    );
    type(document.querySelector('input[type=number]'), '-3');
    await said('cần số ngày từ 0 đến 366');
  });

  it('a page that lists nothing is said to be none, and nothing is called missing', async () => {
    await read('<html><body><p>Trang chủ</p></body></html>');
    await said('Trang của hệ thống đã thay đổi');
    expect(document.querySelector('tr[data-duty]')).toBeNull();
  });
});

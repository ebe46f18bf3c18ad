import { createCommuneSite } from '@dung-hen/adapters/commune-site/client';
import { createNationalPortal } from '@dung-hen/adapters/national-portal/client';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { HEADS, IN_FORCE, POSTED_WRONG } from './synthetic-lists.ts';
import {
  ADDRESS,
  answering,
  clear,
  parse,
  press,
  said,
  show,
  text,
  type,
  unpaced,
} from './synthetic-page.tsx';

afterEach(clear);

const card = (index: number): Element => {
  const found = document.querySelectorAll('.both > .card')[index];
  if (found === undefined) throw new Error('no such card');
  return found;
};
async function paste(index: number, lines: readonly (readonly string[])[]): Promise<void> {
  type(
    card(index).querySelector(':scope > .field textarea'),
    [HEADS, ...lines].map((cells) => cells.join('\t')).join('\n'),
  );
  act(() => {
    [...card(index).querySelectorAll('button')].find((one) => one.textContent === 'Đọc bảng đã dán')?.click();
  });
}
async function readSite(): Promise<void> {
  type(document.querySelector('input[type=url]'), ADDRESS);
  press('Đọc trang của xã');
}
const kinds = (): string[] =>
  [...document.querySelectorAll<HTMLElement>('tr[data-kind]')].map(({ dataset }) => dataset.kind ?? '');
const SEEDED = ['missing', 'missing', 'limit', 'name', 'fee', 'twice', 'expired'];

describe('publicity page', () => {
  it('says what to do before both lists are there', async () => {
    show();
    await said('Cần cả hai danh mục');
  });

  it('120 procedures of the portal against the page of the commune: the 7 seeded differences, no other', async () => {
    const { saveChoices } = show();
    await said('Cần cả hai danh mục');
    press('Đọc từ Cổng Dịch vụ công quốc gia');
    await said('Cổng quốc gia (H56, thutuc.dichvucong.gov.vn): 120 thủ tục');
    expect(text()).toContain('Chưa chọn cấp');
    await readSite();
    await said('Đã niêm yết 118/120 thủ tục, đạt 98,3% (yêu cầu 100%)');
    expect(kinds()).toEqual(SEEDED);
    const limit = document.querySelector('tr[data-kind=limit]');
    expect(limit?.querySelector('.valid')?.textContent).toBe('02 ngày làm việc');
    expect(limit?.querySelector('.posted')?.textContent).toContain('02 ngày');
    expect(text()).not.toContain('Chưa so sánh được');
    expect(saveChoices).toHaveBeenCalledWith(expect.objectContaining({ postedAddress: ADDRESS }));
  }, 60_000);

  it('the same from pasted tables; the filter shows some of it, the tables go out whole', async () => {
    const copied: string[] = [];
    vi.stubGlobal('navigator', { clipboard: { writeText: async (one: string) => void copied.push(one) } });
    const { save } = show();
    await said('Cần cả hai danh mục');
    await paste(0, IN_FORCE);
    await said('Bảng đã dán: 120 thủ tục');
    await paste(1, POSTED_WRONG);
    await said('Phải chấn chỉnh: 7 nội dung.');
    type(document.querySelector('select'), 'missing');
    expect(kinds()).toEqual(['missing', 'missing']);
    type(document.querySelector('input[type=search]'), 'khong co dau nay');
    expect(text()).toContain('Không có nội dung nào khớp bộ lọc.');
    type(document.querySelector('input[type=search]'), '2.200001');
    expect(kinds()).toEqual(['missing']);
    press('Chép danh sách phải chấn chỉnh');
    press('Chép danh mục để niêm yết');
    await said('Đã chép');
    expect(copied[0]?.split('\r\n')).toHaveLength(8);
    expect(copied[1]?.split('\r\n')).toHaveLength(121);
    press('Danh mục để niêm yết .docx');
    await vi.waitFor(() => expect(save).toHaveBeenCalled(), 20_000);
    expect(save.mock.calls[0]?.[0]).toBe('danh-muc-niem-yet-2026-11-24.docx');
    vi.unstubAllGlobals();
  }, 60_000);

  it('a list without fees: said what was not compared, and why', async () => {
    show();
    await said('Cần cả hai danh mục');
    const withoutFees = (line: readonly string[]): string[] => line.slice(0, 4);
    await paste(0, IN_FORCE);
    await said('Bảng đã dán: 120 thủ tục');
    type(
      card(1).querySelector('.field textarea'),
      [HEADS, ...IN_FORCE].map((line) => withoutFees(line).join('\t')).join('\n'),
    );
    press('Đọc bảng đã dán');
    await said('Chưa so sánh được: thời hạn của 0, phí, lệ phí của 120 thủ tục');
    expect(text()).toContain('danh mục niêm yết không có cột này');
    expect(text()).toContain('Không có nội dung phải chấn chỉnh.');
  }, 60_000);

  it('is told what went wrong: no permission, an agency nobody knows, a page without a table, a list against itself', async () => {
    let allowed = false;
    show({
      askFor: async () => allowed,
      site: (address) =>
        createCommuneSite({
          baseUrl: new URL(address).origin,
          transport: answering('<html><body><p>Không có bảng.</p></body></html>'),
          parse,
          pace: unpaced,
          retry: { retries: 0 },
        }),
    });
    await said('Cần cả hai danh mục');
    press('Đọc từ Cổng Dịch vụ công quốc gia');
    await said('Trình duyệt chưa cho phép đọc địa chỉ này');
    allowed = true;
    type(document.querySelector('.choices input'), 'H77');
    press('Đọc từ Cổng Dịch vụ công quốc gia');
    await said('không có cơ quan mang mã H77');
    type(document.querySelector('input[type=url]'), 'xamau');
    press('Đọc trang của xã');
    await said('Hãy ghi đủ địa chỉ');
    await readSite();
    await said('Trang của hệ thống đã thay đổi');
    const [code = '', name = '', field = '', limit = ''] = IN_FORCE[0] ?? [];
    await paste(0, [...IN_FORCE, [code, name, field, limit, '9.000 đồng']]);
    await said('Bảng đã dán: 121 thủ tục');
    await paste(1, IN_FORCE);
    await said(`hai dòng mã ${code} ghi khác nhau`);
  }, 60_000);

  it('stops a reading when asked, and takes nothing from it', async () => {
    show({
      national: (hosts) =>
        createNationalPortal({
          origins: hosts.map((one) => `https://${one}`),
          parse,
          pace: unpaced,
          transport: async (request) =>
            request.query === undefined
              ? answering('')(request)
              : new Promise((_, reject) => request.signal?.addEventListener('abort', reject)),
        }),
    });
    await said('Cần cả hai danh mục');
    press('Đọc từ Cổng Dịch vụ công quốc gia');
    await said('Đã đọc 120/120 thủ tục…');
    press('Dừng');
    await said('Đã dừng theo yêu cầu');
    expect(text()).not.toContain('120 thủ tục (');
    expect(document.querySelector('progress')).toBeNull();
  }, 60_000);
});

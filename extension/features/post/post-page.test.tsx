import { type OrderFile, refuse } from '@dung-hen/files';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '../../app/settings-schema.ts';
import { seenDossier } from '../../app/synthetic-seen.ts';
import { PostPage } from './post-page.tsx';
import type { PostFacts, PostSources } from './post-sources.ts';

const NOW = '2026-06-15T08:00:00';
const FILE: OrderFile = {
  ok: true,
  name: 'don.xlsx',
  unknownColumns: 1,
  hiddenRows: 0,
  truncated: false,
  orders: [
    {
      row: 1,
      values: {
        OrderNumber: 'H56.77.5-260610-0003',
        ItemCode: 'EE123456785VN',
        'Receiver.Province': '54',
        'Receiver.District': '5410',
        'Receiver.Address': 'Thôn Mẫu 3',
        'Receiver.Name': 'Nguyễn Văn Mẫu',
        'Receiver.Tel': '0900',
      },
    },
  ],
};

let host: HTMLElement;
beforeEach(() => {
  host = document.body.appendChild(document.createElement('div'));
});
afterEach(() => {
  act(() => render(null, host));
  host.remove();
});

const settle = (): Promise<void> =>
  act(async () => {
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  });

async function show(
  answer: Awaited<ReturnType<PostSources['readOrders']>> = FILE,
  parts: Partial<PostFacts> = {},
) {
  const facts: PostFacts = {
    settings: { ...DEFAULT_SETTINGS, unitName: 'UBND xã Mẫu', officePhone: '0237 000 0000' },
    dossiers: [],
    collectedAt: NOW,
    ...parts,
  };
  const saved: { name: string; text: string }[] = [];
  const open = vi.fn();
  const sources: PostSources = {
    now: () => NOW,
    load: async () => facts,
    watch: () => () => undefined,
    readOrders: async () => answer,
    save: (name, content) => void content.text().then((text) => saved.push({ name, text })),
    open,
  };
  act(() => render(<PostPage sources={sources} />, host));
  await settle();
  return { saved, open };
}

const button = (name: string): HTMLButtonElement => {
  const found = [...host.querySelectorAll('button')].find((one) => one.textContent?.trim() === name);
  if (found === undefined) throw new Error(`no button ${name}`);
  return found;
};
const press = async (name: string): Promise<void> => {
  act(() => button(name).click());
  await settle();
};
const type = async (label: string, text: string, event: 'input' | 'change' = 'input'): Promise<void> => {
  const found = [...host.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')].find(
    (one) =>
      one.getAttribute('aria-label') === label || one.closest('label')?.textContent?.trim().startsWith(label),
  );
  if (found === undefined) throw new Error(`nowhere to type ${label}`);
  act(() => {
    found.value = text;
    found.dispatchEvent(new Event(event, { bubbles: true }));
  });
  await settle();
};
const readTable = async (): Promise<void> => {
  await type('Hoặc dán bảng', 'x');
  await press('Đọc bảng đã dán');
};

describe('page of the postal service', () => {
  it('says of each order what to correct, and takes the correction', async () => {
    await show();
    await readTable();
    expect(host.textContent).toContain('Đã đọc 1 đơn từ don.xlsx. 1 cột không thuộc đơn');
    expect(host.textContent).toContain('1/1 đơn phải sửa');
    expect(host.querySelector('.findings')?.textContent).toContain(
      'Điện thoại người nhận: Số điện thoại không đúng dạng',
    );
    expect(host.textContent).toContain('Mã khách hàng, Mã huyện người gửi, Địa chỉ người gửi');
    await type('Điện thoại người nhận, dòng 1', '0900 000 001', 'change');
    expect(host.textContent).toContain('1 đơn không còn lỗi');
    await type('Mã khách hàng', 'KH0001');
    expect(host.textContent).toContain('Mục điền chung còn lỗi hoặc còn trống: Mã huyện người gửi');
  });

  it('hands the corrected orders on, and forgets them when told', async () => {
    const { saved } = await show();
    await readTable();
    await type('Người nhận, dòng 1', 'Trần Thị Mẫu', 'change');
    await press('Xuất .json');
    await expect.poll(() => saved).toHaveLength(1);
    expect(saved[0]?.name).toBe('don-buu-chinh.json');
    expect(JSON.parse(saved[0]?.text ?? '')).toMatchObject([{ Receiver: { Name: 'Trần Thị Mẫu' } }]);
    await press('Bỏ tất cả đơn');
    expect(host.innerHTML).not.toContain('Mẫu 3');
  });

  it('says why a file is refused', async () => {
    await show(refuse('noOrders'));
    await readTable();
    expect(host.querySelector('[role=alert]')?.textContent).toContain('Không nhận ra bảng đơn bưu chính');
  });

  it('tells where pasted items are, which to ask after, and no receiver', async () => {
    await show();
    await type(
      'Dán mã vận đơn',
      'EE123456785VN\t01/06/2026 09:00\tĐang chuyển\nEE123456771VN\t02/06/2026\tĐã phát\tNguyễn Văn Mẫu\nEE123456786VN',
    );
    const rows = [...host.querySelectorAll('.tracked tbody tr')].map((row) => row.textContent);
    expect(rows[0]).toContain('đang chuyển');
    expect(rows[0]).toContain('hỏi bưu điện');
    expect(host.querySelector('.tracked')?.textContent).not.toContain('Nguyễn');
    expect(host.textContent).toContain('có thể gõ sai: EE123456786VN');
    expect(host.querySelector('.tracked a')?.getAttribute('href')).toBe(
      'https://vnpost.vn/vi-vn/dinh-vi/buu-pham?key=EE123456785VN',
    );
  });

  it('counts dossiers by channel, with the same figure as the targets', async () => {
    const dossier = (index: number, channel: 'post' | 'online' | 'counter') =>
      seenDossier({ code: `H56.77.5-260601-000${index}`, channel, receivedAt: '2026-06-01T08:00:00' });
    const { open } = await show(FILE, {
      dossiers: [dossier(1, 'post'), dossier(2, 'online'), dossier(3, 'counter'), dossier(4, 'counter')],
    });
    expect(host.querySelector('.shares tbody tr')?.textContent).toContain('25,00 % (1/4)');
    expect(host.textContent).toContain('Trên trang Chỉ tiêu kỳ này: 1/4 (25,00 %)');
    await press('Mở trang Chỉ tiêu');
    expect(open).toHaveBeenCalledWith('kpi');
  });
});

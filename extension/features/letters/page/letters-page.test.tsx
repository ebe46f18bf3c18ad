import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { RegisterEntry } from '../../../app/database.ts';
import type { SeenDossier } from '../../../app/seen-dossier.ts';
import { saveSettings } from '../../../app/settings.ts';
import { seenDossier } from '../../../app/synthetic-seen.ts';
import { type NewLetter, planEntry } from '../register-plan.ts';
import { NOW, registerEntry, SETTINGS } from '../synthetic-letters.ts';
import { LettersPage } from './letters-page.tsx';

const kept = vi.hoisted(() => ({
  dossiers: [] as SeenDossier[],
  entries: [] as RegisterEntry[],
  saved: [] as { papers: readonly object[]; name: string }[],
}));

vi.mock('../../../app/clock.ts', () => ({ vietnamNow: () => NOW }));
vi.mock('../../../app/dossier-store.ts', () => ({ allDossiers: async () => kept.dossiers }));
vi.mock('@dung-hen/forms/docx', () => ({
  papersAsDocx: async (papers: readonly object[]) => new Blob([JSON.stringify(papers)]),
}));
vi.mock('../save-file.ts', async (original) => ({
  ...(await original<typeof import('../save-file.ts')>()),
  saveFile: (name: string, content: Blob) =>
    void content.text().then((text) => kept.saved.push({ name, papers: JSON.parse(text) })),
}));
vi.mock('../register-store.ts', () => ({
  allLetters: async () => kept.entries,
  registerLetters: async (letters: readonly NewLetter[]) => {
    const known = [...kept.entries];
    const plans = letters.map((letter) => {
      const plan = planEntry(known, letter, NOW);
      if (plan.ok) known.push(plan.entry);
      return plan;
    });
    if (plans.every(({ ok }) => ok)) kept.entries = known;
    return plans;
  },
  noteReprint: vi.fn(async () => kept.entries[0]),
  voidLetter: async (number: string, reason: string) => {
    kept.entries = kept.entries.map((entry) =>
      entry.number === number ? { ...entry, voided: { at: NOW, reason } } : entry,
    );
  },
}));

const CODE = 'H56.77.5-261116-0001';
const paper = (): string => document.querySelector('.compose .paper')?.textContent ?? '';
const status = (): string =>
  [...document.querySelectorAll('[role=status]')].map((one) => one.textContent).join(' ');

function button(name: string | RegExp): HTMLButtonElement {
  const found = [...document.querySelectorAll('button')].find((one) => {
    const text = one.getAttribute('aria-label') ?? one.textContent ?? '';
    return typeof name === 'string' ? text.trim() === name : name.test(text);
  });
  if (!found) throw new Error(`no button ${name}`);
  return found;
}

function field(label: string, within: ParentNode = document): HTMLInputElement {
  const found = [...within.querySelectorAll('label')].find((one) => one.textContent?.trim() === label);
  const control = found && (document.getElementById(found.htmlFor) ?? found.querySelector('input'));
  if (!control) throw new Error(`no field ${label}`);
  return control as HTMLInputElement;
}

async function type(control: HTMLInputElement, value: string): Promise<void> {
  await act(async () => {
    control.value = value;
    control.dispatchEvent(new Event('input', { bubbles: true }));
    control.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

const click = (element: HTMLElement): Promise<void> => act(async () => element.click());

async function open(code = CODE): Promise<void> {
  await act(async () => render(<LettersPage code={code} />, document.body));
  await expect.poll(() => document.querySelector('.compose')).not.toBeNull();
}

beforeEach(async () => {
  fakeBrowser.reset();
  kept.dossiers = [seenDossier()];
  kept.entries = [];
  kept.saved = [];
  location.hash = '';
  const { unitName, signerName, officerName, officePhone } = SETTINGS;
  await saveSettings({ unitName, signerName, officerName, officePhone });
});
afterEach(async () => {
  vi.unstubAllGlobals();
  await act(async () => render(null, document.body));
});

describe('writing a letter', () => {
  it('begins with what is known of the dossier, a proposed date and dotted lines for the rest', async () => {
    await open();
    expect(paper()).toContain('VĂN BẢN XIN LỖI');
    expect(paper()).toContain(
      'Đăng ký biến động đất đai, lĩnh vực Đất đai; mã số hồ sơ: H56.77.5-261116-0001.',
    );
    expect(paper()).toContain('thời gian trả kết quả mới: ngày 07 tháng 12 năm 2026.');
    expect(document.querySelector('.addressee .dots')).not.toBeNull();
    expect(document.body.textContent).toContain('bố cục chưa kiểm chứng');
    expect(button(/Ghi vào sổ/u).disabled).toBe(true);
    expect(status()).toContain('Chưa ghi lý do chậm trả kết quả.');
  });

  it('shows on the paper what is typed, and gives a number once nothing is wrong', async () => {
    await open();
    await type(field('Họ tên / tên tổ chức'), 'Trần Thị Mẫu');
    await type(field('Lý do'), 'Bà Mẫu vắng nhà');
    expect(paper()).toContain('Kính gửi: Ông/Bà Trần Thị Mẫu');
    expect(paper()).toMatch(/Số: …+\/PXL/u);
    await click(button('Ghi vào sổ, cấp số 01/PXL'));
    expect(paper()).toContain('Số: 01/PXL');
    expect(status()).toContain('Đã ghi sổ số 01/PXL');
    expect(field('Mã hồ sơ').closest('fieldset')?.disabled).toBe(true);
    expect(kept.entries).toHaveLength(1);
    expect(JSON.stringify(kept.entries)).not.toMatch(/Trần Thị Mẫu|vắng nhà/u);
  });

  it('takes the name from the open dossier on a click only', async () => {
    const ask = vi
      .spyOn(fakeBrowser.tabs, 'sendMessage')
      .mockResolvedValue({ applicant: { name: 'Hoàng Văn Mẫu', address: 'Thôn Mẫu', procedureName: '' } });
    await fakeBrowser.tabs.create({ url: 'https://motcua.thanhhoa.gov.vn/' });
    await open();
    expect(ask).not.toHaveBeenCalled();
    await click(button('Lấy tên từ hồ sơ đang mở'));
    await expect.poll(paper).toContain('Ông/Bà Hoàng Văn Mẫu');
    expect(paper()).toContain('Địa chỉ: Thôn Mẫu');
    await click(button('Xóa người nhận'));
    expect(paper()).not.toContain('Hoàng Văn Mẫu');
  });

  it('says what to do when no page shows the dossier', async () => {
    vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockResolvedValue({ applicant: null });
    await fakeBrowser.tabs.create({ url: 'https://motcua.thanhhoa.gov.vn/' });
    await open();
    await click(button('Lấy tên từ hồ sơ đang mở'));
    await expect.poll(status).toContain('Hãy mở chi tiết hồ sơ');
  });

  it('forgets the citizen when another dossier is chosen', async () => {
    kept.dossiers = [seenDossier(), seenDossier({ code: 'H56.77.5-261116-0002' })];
    await open();
    await type(field('Họ tên / tên tổ chức'), 'Trần Thị Mẫu');
    await type(field('Mã hồ sơ'), 'H56.77.5-261116-0002');
    expect(paper()).toContain('H56.77.5-261116-0002');
    expect(document.body.innerHTML).not.toContain('Trần Thị Mẫu');
    expect(field('Họ tên / tên tổ chức').value).toBe('');
  });

  it.each([
    ['due', { dueAt: '2126-12-01T17:00:00' }],
    ['received', { receivedAt: '1926-11-16T08:00:00' }],
    ['due, hundreds of years ago', { dueAt: '0206-12-01T17:00:00' }],
  ])('stands although another dossier has a year typed wrong (%s)', async (_, parts) => {
    kept.dossiers = [seenDossier(), seenDossier({ code: 'H56.77.5-261116-0002', ...parts })];
    await open();
    expect(paper()).toContain(CODE);
    await type(field('Mã hồ sơ'), 'H56.77.5-261116-0002');
    expect(field('Mã hồ sơ').value).toBe('H56.77.5-261116-0002');
    expect(button(/Ghi vào sổ/u).disabled).toBe(true);
    await type(field('Mã hồ sơ'), CODE);
    expect(paper()).toContain(CODE);
  });

  it('turns into the other papers without losing what was typed', async () => {
    await open();
    await type(field('Họ tên / tên tổ chức'), 'Trần Thị Mẫu');
    await click(field('Yêu cầu bổ sung'));
    expect(paper()).toContain('PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ');
    expect(paper()).toContain('Tiếp nhận hồ sơ của Ông/Bà: Trần Thị Mẫu');
    await click(field('Từ chối hồ sơ'));
    expect(paper()).toContain('PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ');
  });

  it('follows a date typed day first, and the number of working days follows it', async () => {
    await open();
    await type(field('Hẹn trả mới'), '2/12/2026');
    expect(paper()).toContain('ngày 02 tháng 12 năm 2026');
    expect(field('Số ngày làm việc').value).toBe('2');
    await type(field('Hẹn trả mới'), '5/12/2026');
    expect(status()).toContain('Ngày hẹn mới 05/12/2026 là ngày nghỉ');
    await type(field('Hẹn trả mới'), '31/2/2027');
    expect(field('Hẹn trả mới').getAttribute('aria-invalid')).toBe('true');
    expect(status()).toContain('Chưa chọn ngày hẹn trả mới.');
  });

  it('of a dossier received under the older rules is the older form', async () => {
    kept.dossiers = [seenDossier({ receivedAt: '2025-06-12T08:00:00' })];
    await open();
    expect(paper()).toContain('PHIẾU XIN LỖI VÀ HẸN LẠI NGÀY TRẢ KẾT QUẢ');
    expect(document.querySelector('.form-name')?.textContent).toContain('TT 01/2018/TT-VPCP');
  });

  it('that is late asks why', async () => {
    kept.dossiers = [seenDossier({ dueAt: '2026-11-26T17:00:00' })];
    await open();
    await type(field('Lý do'), 'x');
    expect(status()).toContain('ngày cuối được gửi là 25/11/2026');
    expect(button(/Ghi vào sổ/u).disabled).toBe(true);
    await type(field('Lý do gửi muộn (ghi sổ, không in; không ghi tên công dân)'), 'Cán bộ nghỉ ốm');
    expect(button(/Ghi vào sổ/u).disabled).toBe(false);
    expect(paper()).not.toContain('nghỉ ốm');
  });
});

describe('a dossier that has its letter', () => {
  beforeEach(() => {
    kept.entries = [registerEntry({ newDue: '2026-12-03' })];
  });

  it('gets no second one: it is refused with words, not even drafted', async () => {
    await open();
    expect(status()).toContain('Hồ sơ này đã có phiếu số 01/PXL ngày 20/11/2026, hẹn lại 03/12/2026.');
    expect(document.querySelector('.compose .paper')).toBeNull();
    expect(button('Tải .docx').disabled).toBe(true);
  });

  it('is known again however its code is typed', async () => {
    await open('');
    await type(field('Mã hồ sơ'), ` ${CODE.toLowerCase().replaceAll('-', '–')} `);
    expect(field('Mã hồ sơ').value).toBe(CODE);
    expect(status()).toContain('Hồ sơ này đã có phiếu số 01/PXL');
  });

  it('can have that one printed again, dates as registered', async () => {
    const print = vi.fn();
    vi.stubGlobal('print', print);
    await open();
    await click(button('In lại phiếu số 01/PXL'));
    expect(paper()).toContain('Số: 01/PXL(Bản in lại)');
    expect(paper()).toContain('ngày 03 tháng 12 năm 2026');
    expect(field('Hẹn trả mới').disabled).toBe(true);
    await click(button('In'));
    expect(print).toHaveBeenCalledOnce();
    const { noteReprint } = await import('../register-store.ts');
    await click(button('In'));
    expect(noteReprint).toHaveBeenCalledOnce();
  });
});

describe('a common reason', () => {
  it('takes the place of another one, and comes below what was typed', async () => {
    await open();
    const reason = field('Lý do');
    const common = field('Lý do thường gặp') as unknown as HTMLSelectElement;
    const choose = (index: number) => type(common as never, common.options[index]?.value ?? '');
    await choose(1);
    const first = reason.value;
    await choose(2);
    expect(reason.value).toBe(common.options[2]?.value);
    expect(reason.value).not.toBe(first);
    await type(reason, 'Chờ kết quả xác minh của xã bên.');
    await choose(1);
    expect(reason.value).toBe(`Chờ kết quả xác minh của xã bên.\n${first}`);
    await type(reason, 'x'.repeat(990));
    await choose(1);
    expect(reason.value).toBe('x'.repeat(990));
  });
});

describe('the register', () => {
  const rows = (): string[] =>
    [...document.querySelectorAll('.register tbody tr')].map(
      (row) => row.querySelector('th')?.textContent ?? '',
    );
  const register = (): ParentNode => document.querySelector('.register') as ParentNode;

  it('lists numbers, finds them by number and code, voids with a reason', async () => {
    kept.entries = [
      registerEntry(),
      registerEntry({
        number: '2026:02/PXL',
        printed: '02/PXL',
        sequence: 2,
        dossierCode: 'H56.77.5-261120-0009',
      }),
    ];
    await open('');
    expect(rows()).toEqual(['01/PXL', '02/PXL']);
    const search = field('Tìm theo số hoặc mã hồ sơ', register());
    await type(search, '261120');
    expect(rows()).toEqual(['02/PXL']);
    await type(search, '');
    await click(button('Hủy số 01/PXL'));
    expect(button('Hủy số này').disabled).toBe(true);
    await type(field('Lý do hủy (không ghi tên công dân)'), 'Ghi nhầm');
    await act(async () => button('Hủy số này').closest('form')?.requestSubmit());
    expect(kept.entries[0]?.voided?.reason).toBe('Ghi nhầm');
    // The page hears of it, and the button that asked is gone.
    await act(async () => void (await saveSettings({ officerName: 'Lê Thị Ví Dụ' })));
    await expect.poll(() => document.activeElement?.textContent).toBe('Sổ theo dõi số phiếu');
    await type(search, '261120');
    expect(document.activeElement?.textContent).toBe('Sổ theo dõi số phiếu');
  });

  it('says when it is empty', async () => {
    await open('');
    expect(document.querySelector('.register')?.textContent).toContain('Sổ chưa có phiếu nào.');
  });
});

describe('several dossiers', () => {
  it('get their numbers together and one file with a page each', async () => {
    kept.dossiers = ['1', '2', '3'].map((end) => seenDossier({ code: `H56.77.5-261116-000${end}` }));
    kept.entries = [registerEntry({ dossierCode: 'H56.77.5-261116-0003' })];
    await open('');
    const batch = document.querySelector('.batch') as HTMLElement;
    expect(batch.querySelectorAll('tbody tr')).toHaveLength(2);
    await click(batch.querySelector('thead input') as HTMLInputElement);
    expect(button(/Ghi vào sổ 2 phiếu/u).disabled).toBe(true);
    await type(field('Lý do chung', batch), 'Chờ ý kiến cơ quan liên quan');
    await type(
      batch.querySelector(
        '[aria-label^="Họ tên người nhận phiếu của hồ sơ H56.77.5-261116-0002"]',
      ) as HTMLInputElement,
      'Trần Thị Mẫu',
    );
    await click(button(/Ghi vào sổ 2 phiếu/u));
    await expect.poll(() => kept.saved).toHaveLength(1);
    expect(kept.saved[0]?.papers.map((one) => Reflect.get(one, 'number'))).toEqual([
      'Số: 02/PXL',
      'Số: 03/PXL',
    ]);
    expect(JSON.stringify(kept.saved[0]?.papers)).toContain('Trần Thị Mẫu');
    expect(JSON.stringify(kept.entries)).not.toContain('Trần Thị Mẫu');
    expect(batch.textContent).toContain('Đã ghi sổ: 02/PXL, 03/PXL');
  });

  it('say so when there is none', async () => {
    kept.dossiers = [];
    await open('');
    expect(document.querySelector('.batch')?.textContent).toContain('Chưa thấy hồ sơ nào trên máy này.');
  });
});

it('speaks English when the officer does; the paper stays Vietnamese', async () => {
  await saveSettings({ language: 'en' });
  await open();
  await expect.poll(() => document.querySelector('h1')?.textContent).toContain('Letters to citizens');
  expect(paper()).toContain('VĂN BẢN XIN LỖI');
  await expect.poll(() => document.documentElement.lang).toBe('en');
});

import { parsePage } from '@dung-hen/page/html';
import { describe, expect, it } from 'vitest';
import { readApplicant } from './read-applicant.ts';

const CODE = 'H56.77.5-261116-0001';
const read = (body: string, code = CODE) =>
  readApplicant(parsePage(`<html><body>${body}</body></html>`, 'https://mau.example/dvc'), code);

const item = (id: string, label: string, value: string): string =>
  `<div class="item"><div><label for="f_${id}" title="${label}">${label}</label></div><input id="f_${id}" disabled value="${value}"></div>`;

const dialog = (title: string, body: string): string =>
  `<div role="dialog"><div class="ant-modal-title">${title}</div><form>${body}</form></div>`;

const facts = [
  item('tenTTHC', 'Tên thủ tục', 'Đăng ký biến động đất đai'),
  item('chuHoSo', 'Chủ hồ sơ', 'Trần Thị Mẫu'),
  item('soGiayTo', 'Số giấy tờ chủ hồ sơ', '038000000000'),
  item('diaChi', 'Địa chỉ', 'Thôn Mẫu, xã Hà Trung'),
].join('');

const owner = (name: string, id: string, address = 'Thôn Mẫu'): string =>
  `<td><div>${name} (${id})</div><div role="button" title="Số điện thoại">0912 000 000</div><div title="Số điện thoại">${address}</div><div>mau@mau.example</div></td>`;

const row = (code: string, ownerCell: string): string =>
  `<tr><td></td><td>1</td><td><div role="button">${code} <span>(Thẩm định)</span></div><div>- Trích yếu</div></td>${ownerCell}</tr>`;

const list = (rows: string): string =>
  `<table><thead><tr><th></th><th>STT</th><th>Thông tin hồ sơ</th><th>Chủ hồ sơ</th></tr></thead><tbody>${rows}</tbody></table>`;

describe('a cell that says more than a name', () => {
  it.each([
    ['Nguyễn Văn Mẫu<br>0900000001<br>Địa chỉ: Thôn Mẫu', 'Nguyễn Văn Mẫu', 'Thôn Mẫu'],
    ['Nguyễn Văn Mẫu<br>0900 000 001', 'Nguyễn Văn Mẫu', ''],
    ['Nguyễn Văn Mẫu - 0900000001', 'Nguyễn Văn Mẫu', ''],
    ['Nguyễn Văn Mẫu, CCCD: 038000000001', 'Nguyễn Văn Mẫu', ''],
    ['<p>Nguyễn Văn Mẫu</p><p>SĐT: 0900.000.001</p><p>Thôn Mẫu 2</p>', 'Nguyễn Văn Mẫu', 'Thôn Mẫu 2'],
    ['Công ty TNHH Mẫu 2026', 'Công ty TNHH Mẫu 2026', ''],
    ['Trường Mẫu giáo số 1', 'Trường Mẫu giáo số 1', ''],
  ])('puts no number of a person on the letter: %s', (cell, name, address) => {
    const table = `<table><tr><th>Mã hồ sơ</th><th>Người nộp</th></tr><tr><td>${CODE}</td><td>${cell}</td></tr></table>`;
    expect(read(table)).toMatchObject({ name, address });
  });
});

it('reads a list drawn of flex rows by its roles', () => {
  const cells = (role: string, texts: readonly string[]): string =>
    `<div role="row">${texts.map((text) => `<div role="${role}">${text}</div>`).join('')}</div>`;
  const grid = `<div role="table">${cells('columnheader', ['Mã hồ sơ', 'Người nộp', 'Địa chỉ'])}${cells('cell', [CODE, 'Lê Thử', 'Thôn Hai'])}${cells('cell', ['H56.77.5-261116-0002', 'Trần Ví', 'Thôn Ba'])}</div>`;
  expect(read(grid)).toMatchObject({ name: 'Lê Thử', address: 'Thôn Hai' });
});

describe('a page of one dossier', () => {
  const page = (title: string, body: string): string => `<main><h2>${title}</h2><form>${body}</form></main>`;

  it('gives them where its heading names the dossier', () => {
    expect(read(page(`Chi tiết hồ sơ ${CODE}`, facts))).toEqual({
      name: 'Trần Thị Mẫu',
      address: 'Thôn Mẫu, xã Hà Trung',
      procedureName: 'Đăng ký biến động đất đai',
    });
  });

  it.each([
    ['of another dossier', page('Chi tiết hồ sơ H56.77.5-261116-0002', facts)],
    ['with two applicants', page(CODE, facts + item('other', 'Chủ hồ sơ', 'Lê Văn Khác'))],
    ['that only mentions it in a sentence', `<p>${CODE}</p><form>${facts}</form>`],
  ])('%s gives nothing', (_what, body) => {
    expect(read(body)).toBeNull();
  });
});

describe('the open dialog', () => {
  it('gives name, address and procedure out of disabled inputs', () => {
    expect(read(dialog(`Chi tiết hồ sơ ${CODE}`, facts))).toEqual({
      name: 'Trần Thị Mẫu',
      address: 'Thôn Mẫu, xã Hà Trung',
      procedureName: 'Đăng ký biến động đất đai',
    });
  });

  it.each([
    ['of another dossier', 'Chi tiết hồ sơ H56.77.5-261116-0002'],
    ['of a longer code', `Chi tiết hồ sơ ${CODE}9`],
    ['of a code below this one', `Chi tiết hồ sơ ${CODE}.2`],
    ['still loading', 'Chi tiết hồ sơ undefined'],
  ])('%s gives nothing', (_what, title) => {
    expect(read(dialog(title, facts))).toBeNull();
  });

  it('hidden gives nothing', () => {
    expect(read(`<div style="display:none">${dialog(`Chi tiết hồ sơ ${CODE}`, facts)}</div>`)).toBeNull();
  });

  it('takes the address of the applicant, not of a proxy', () => {
    const proxy = item('proxyAddress', 'Địa chỉ', 'Thôn Khác');
    expect(read(dialog(CODE, facts + proxy))?.address).toBe('Thôn Mẫu, xã Hà Trung');
  });

  it('takes whose it is before who handed it in, whatever comes first; the latter where it is all there is', () => {
    const submitter = item('nguoiNop', 'Người nộp hồ sơ', 'Lê Văn Nộp Thay');
    expect(read(dialog(CODE, submitter + facts))?.name).toBe('Trần Thị Mẫu');
    expect(read(dialog(CODE, submitter))?.name).toBe('Lê Văn Nộp Thay');
    const both = `<table><tr><th>Mã hồ sơ</th><th>Người nộp hồ sơ</th><th>Chủ hồ sơ</th></tr><tr><td>${CODE}</td><td>Lê Văn Nộp Thay</td><td>Trần Thị Mẫu</td></tr></table>`;
    expect(read(both)?.name).toBe('Trần Thị Mẫu');
  });

  it('does not take the headings of a list for facts', () => {
    const table = '<table><tr><th>Chủ hồ sơ</th><th>Địa chỉ</th></tr></table>';
    expect(read(dialog(CODE, table))).toBeNull();
  });

  it('reads fact sheets and labels beside their control too', () => {
    const sheet = '<table><tr><th>Chủ hồ sơ</th><td>Lê Văn Mẫu</td></tr></table>';
    expect(read(dialog(CODE, sheet))?.name).toBe('Lê Văn Mẫu');
    const beside = '<div><div><label>Chủ hồ sơ</label></div><input value="Lê Văn Mẫu"></div>';
    expect(read(dialog(CODE, beside))?.name).toBe('Lê Văn Mẫu');
  });
});

describe('a row of the list', () => {
  it('gives name without identity number, and the address although it wears the title of the phone', () => {
    const body = list(
      row('H56.77.5-261116-0002', owner('Người Khác', '038000000001', 'Nơi khác')) +
        row(CODE, owner('Trần Thị Mẫu', '038000000000')),
    );
    expect(read(body)).toEqual({ name: 'Trần Thị Mẫu', address: 'Thôn Mẫu', procedureName: '' });
  });

  it.each([
    ['Công ty Mẫu (Việt Nam)', '2800000000', 'Công ty Mẫu (Việt Nam)'],
    ['Trần Thị Mẫu', '', 'Trần Thị Mẫu'],
    ['Trần Thị Mẫu', 'Không có', 'Trần Thị Mẫu'],
  ])('of "%s (%s)" takes the last brackets off', (name, id, expected) => {
    expect(read(list(row(CODE, owner(name, id))))?.name).toBe(expected);
  });

  it('of a flat list keeps brackets that belong to the name', () => {
    const flat = (name: string): string =>
      `<table><tr><th>Mã hồ sơ</th><th>Chủ hồ sơ</th><th>Địa chỉ</th></tr><tr><td>${CODE}</td><td>${name}</td><td>Phố Mẫu</td></tr></table>`;
    expect(read(flat('Công ty Mẫu (Việt Nam)'))).toMatchObject({
      name: 'Công ty Mẫu (Việt Nam)',
      address: 'Phố Mẫu',
    });
    expect(read(flat('Trần Thị Mẫu (038000000000)'))?.name).toBe('Trần Thị Mẫu');
  });

  it('is told by its own code, not by one in the applicant’s cell', () => {
    const body = list(row('H56.77.5-261116-0002', owner(`Trần Thị ${CODE}`, '038')));
    expect(read(body)).toBeNull();
  });

  it('is filled up from the hidden copy for printing', () => {
    const shown = list(row(CODE, '<td><div>Trần Thị Mẫu (038000000000)</div></td>'));
    const twin = `<table style="display:none"><tr><th>Tên thủ tục hành chính</th><th>Mã hồ sơ</th><th>Địa chỉ</th><th>Chủ hồ sơ</th></tr><tr><td>Khai sinh</td><td>${CODE}</td><td>Thôn Mẫu</td><td>Trần Thị Mẫu</td></tr></table>`;
    expect(read(shown + twin)).toEqual({
      name: 'Trần Thị Mẫu',
      address: 'Thôn Mẫu',
      procedureName: 'Khai sinh',
    });
  });

  it('with two different names gives nothing: the officer must look', () => {
    const rows = row(CODE, owner('Trần Thị Mẫu', '038')) + row(CODE, owner('Lê Văn Mẫu', '038'));
    expect(read(list(rows))).toBeNull();
  });

  it('below a dialog of another dossier still counts', () => {
    const body =
      list(row(CODE, owner('Trần Thị Mẫu', '038'))) +
      dialog('Chi tiết hồ sơ H56.77.5-261116-0002', facts.replace('Trần Thị Mẫu', 'Người Khác'));
    expect(read(body)?.name).toBe('Trần Thị Mẫu');
  });
});

it('a page without the dossier, or without any name, gives nothing', () => {
  expect(read('<p>Trang chủ</p>')).toBeNull();
  expect(read(list(row(CODE, '<td></td>')))).toBeNull();
  expect(read(dialog(CODE, item('chuHoSo', 'Chủ hồ sơ', '')))).toBeNull();
});

it('a code is never a pattern', () => {
  expect(read(list(row('H56X77', owner('Trần Thị Mẫu', '038'))), 'H56.77')).toBeNull();
  expect(read(list(row('A(1+', owner('Trần Thị Mẫu', '038'))), 'A(1+')?.name).toBe('Trần Thị Mẫu');
});

it('endless text is cut', () => {
  const long = 'M'.repeat(5000);
  const found = read(list(row(CODE, owner(long, '038', long))));
  expect(found?.name.length).toBe(200);
  expect(found?.address.length).toBe(300);
});

import { Window } from 'happy-dom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listPageHtml } from './client/list.js';
import { LIST_PAGES } from './client/pages.js';
import { REPORT_PAGES } from './client/report-pages.js';
import { at, rowsOf, Visitor } from './test-visitor.ts';

let visitor: Visitor;
beforeAll(async () => {
  visitor = await Visitor.start({ dossiersPerQuarter: 1_200 });
});
afterAll(() => visitor.sandbox.close());

const parser = new new Window().DOMParser();
const parse = (html: string) => parser.parseFromString(html, 'text/html');

const open = async (path: string) => parse((await visitor.get(path)).text);
type Page = Awaited<ReturnType<typeof open>>;
const texts = (page: Page, selector: string) =>
  [...page.querySelectorAll(selector)].map((node) => node.textContent.replace(/\s+/gu, ' ').trim());
const heads = (page: Page) => texts(page, '.ant-table-thead th');

const WORK = '/dvc/xu-ly-ho-so/dang-xu-ly';
const LATE = '/dvc/theo-doi-ho-so/ho-so-qua-han';

describe('a list page', () => {
  it('has an antd table, an empty checkbox header, two pagers and no total', async () => {
    const page = await open(`${WORK}?size=10`);
    expect(heads(page)).toEqual([
      '',
      'STT',
      'Thông tin hồ sơ',
      'Người chuyển đến',
      'Chủ hồ sơ',
      'Hạn xử lý cá nhân',
      'Kết quả',
      'Thao tác',
    ]);
    expect(page.querySelectorAll('.ant-table-thead th[scope=col]').length).toBe(8);
    expect(page.querySelectorAll('ul.ant-table-pagination-left, ul.ant-table-pagination-right').length).toBe(
      2,
    );
    expect(page.querySelectorAll('tr.ant-table-row.ant-table-row-level-0[data-row-key]').length).toBe(10);
    expect(page.querySelector('h1,h2,h3,.ant-breadcrumb')).toBeNull();
    expect(page.querySelector('.ant-menu-item-selected')?.textContent).toMatch(/^Đang xử lý \(\d+\)$/u);
    expect(page.title).toBe('Hệ thống thông tin giải quyết thủ tục hành chính tỉnh Thanh Hóa');
  });

  it('puts the dossier into one composite cell, dates day first, as the API says in another order', async () => {
    const page = await open(`${WORK}?size=500`);
    const api = rowsOf(
      await visitor.get(
        '/api/v1/hosos/NguoiDangXuLy?maTrangThai=4&hienThiTrangThaiThanhToan=false&pageSize=500',
      ),
    );
    const rows = [...page.querySelectorAll('tr.ant-table-row')];
    expect(rows.length).toBe(api.length);
    for (const [i, row] of rows.entries()) {
      const cell = row.children[2];
      const wanted = api[i];
      expect(row.getAttribute('data-row-key')).toBe(wanted?.id);
      const code = cell?.querySelector('div[role=button]')?.textContent ?? '';
      expect(code.replace(/ \(.*\)$/u, '')).toBe(wanted?.maHoSo);
      const due = /hẹn trả: (\d{2})\/(\d{2})\/(\d{4}) (\d{2}:\d{2})$/u.exec(
        cell?.children[2]?.textContent ?? '',
      );
      const [, month, day, year, time] =
        /^(\d{2})\/(\d{2})\/(\d{4}) (\d{2}:\d{2})/u.exec(String(wanted?.ngayHenTra)) ?? [];
      expect(due?.slice(1)).toEqual(wanted?.ngayHenTra === null ? undefined : [day, month, year, time]);
      expect(cell?.textContent).not.toContain('Trạng thái hồ sơ');
    }
    expect(texts(page, '.ant-typography-expand')).toContain('Xem thêm');
  });

  it('counts STT across pages, but not on "Hồ sơ tới hạn"', async () => {
    const second = async (path: string) =>
      texts(await open(`${path}?page=2&size=4`), '.ant-table-row td:nth-child(2)');
    expect(await second(WORK)).toEqual(['5', '6', '7', '8']);
    expect(await second('/dvc/theo-doi-ho-so/ho-so-toi-han')).toEqual(['1', '2', '3', '4']);
  });

  it('"Số ngày quá hạn" has two spaces and counts calendar days', async () => {
    const { text } = await visitor.get(LATE);
    const cells = [...text.matchAll(/>(\d+)( {2}Ngày)</gu)];
    expect(cells.length).toBeGreaterThan(0);
    expect(cells.every((cell) => Number(cell[1]) >= 1)).toBe(true);
    expect(heads(parse(text))).toEqual([
      '',
      'STT',
      'Thông tin hồ sơ',
      'Chủ hồ sơ',
      'Số ngày quá hạn',
      'Người xử lý',
      'Thao tác',
    ]);
  });

  it('carries a hidden twin with other headers and the same records, eight pages in all', async () => {
    const page = await open(`${LATE}?size=3`);
    const twin = page.querySelector('div#ContainerSwapper > table#danhSachHoSoTable');
    expect(twin?.getAttribute('style')).toContain('display:none');
    expect(twin?.querySelectorAll('tbody tr').length).toBe(3);
    const codes = [...(twin?.querySelectorAll('tbody tr') ?? [])].map((row) => row.children[3]?.textContent);
    expect(texts(page, '.ant-table-row div[role=button]:not([title])')).toEqual(codes);
    expect(LIST_PAGES.filter((one) => one.twin)).toHaveLength(8);
  });

  it('says "Trống" without a pager where there is nothing', async () => {
    const page = await open(`${WORK}?page=999`);
    expect(texts(page, '.ant-table-placeholder')).toEqual(['Trống']);
    expect(page.querySelector('.ant-table-pagination')).toBeNull();
    expect(page.querySelector('.ant-spin-blur')).toBeNull();
  });

  it('of a user without roles has no monitoring rows', async () => {
    const page = await open(`${LATE}?user=khongquyen`);
    expect(page.querySelectorAll('.ant-table-row').length).toBe(0);
  });

  it('every page of the table of pages opens, with its own headers', async () => {
    expect(LIST_PAGES.length).toBeGreaterThan(35);
    for (const { path } of LIST_PAGES) {
      const page = await open(`${path}?size=3`);
      const columns = heads(page);
      expect(columns.slice(0, 2), path).toEqual(['', 'STT']);
      expect(columns.length, path).toBeGreaterThanOrEqual(5);
      for (const row of page.querySelectorAll('.ant-table-row'))
        expect(row.children.length, path).toBe(columns.length);
    }
  });

  it('supplement pages leave out a colon, the online queue says through which portal, fees use commas', async () => {
    const waiting = await visitor.get('/dvc/bo-sung-ho-so/cho-bo-sung?size=50');
    expect(waiting.text).toMatch(/, hẹn trả \d{2}\/\d{2}\/\d{4} \d{2}:\d{2}/u);
    visitor.sandbox.clock.set('2026-06-12T22:00:00');
    const queue = await open('/dvc/tiep-nhan-ho-so/cho-tiep-nhan-truc-tuyen?size=50');
    visitor.sandbox.clock.set('2026-06-15T08:00:00');
    const first = queue.querySelector('.ant-table-row')?.textContent ?? '';
    expect(first).toMatch(/- Trạng thái hồ sơ : Mới đăng ký - Nộp qua Cổng DVC.* - Ngày nộp hồ sơ: \d{2}\//u);
    expect(first).not.toContain('hẹn trả');
    const fees = await open('/dvc/thu-phi-le-phi/da-thu-phi?size=50');
    expect(texts(fees, '.ant-table-row td').some((text) => /^\d+,000$/u.test(text))).toBe(true);
    expect(fees.querySelector('table#tableToExcel')).not.toBeNull();
  });
});

describe('row colours', () => {
  const now = Date.UTC(2026, 5, 16, 10);
  const colourOf = (path: string, facts: object) => {
    const page = LIST_PAGES.find((one) => one.path === `/dvc/${path}`);
    if (page === undefined) throw new Error(`No page ${path}`);
    const state = { pageNumber: 1, pageSize: 10, totalPages: 1, now };
    const [, name = ''] = /ant-table-row-level-0 ?([^"]*)"/u.exec(listPageHtml(page, [facts], state)) ?? [];
    return name.includes('qua-han') ? 'red' : name.includes('toi-han') ? 'orange' : 'plain';
  };

  it('"Đang xử lý": due before today red, all of today orange, tomorrow plain', () => {
    const of = (ngayHenTra: string | null) => colourOf('xu-ly-ho-so/dang-xu-ly', { ngayHenTra });
    expect(of('06/15/2026 23:59:00')).toBe('red');
    expect(of('06/16/2026 07:00:00')).toBe('orange');
    expect(of('2026-06-16T17:00:00')).toBe('orange');
    expect(of('06/17/2026 07:00:00')).toBe('plain');
    expect(of(null)).toBe('plain');
  });

  it('liên thông follows the officer’s own deadline, a day earlier', () => {
    const of = (ngayHenTraCaNhan: string) =>
      colourOf('xu-ly-ho-so/dang-xu-ly-lien-thong', { ngayHenTraCaNhan, ngayHenTra: '01/01/2020 00:00:00' });
    expect([of('06/16/2026 17:00:00'), of('06/17/2026 07:00:00'), of('06/18/2026 07:00:00')]).toEqual([
      'red',
      'orange',
      'plain',
    ]);
  });

  it('"Mới tiếp nhận" waits more than eight hours past the own deadline', () => {
    const of = (ngayHenTraCaNhan: string) => colourOf('tiep-nhan-ho-so/moi-tiep-nhan', { ngayHenTraCaNhan });
    expect([of('06/16/2026 02:00:00'), of('06/16/2026 01:00:00')]).toEqual(['plain', 'red']);
  });

  it('"Tra cứu" marks stopped dossiers red whatever their due date', () => {
    const of = (trangThaiHoSoId: string) =>
      colourOf('tra-cuu/tat-ca-ho-so', { trangThaiHoSoId, ngayHenTra: '12/31/2026 17:00:00' });
    expect(['4', '5', '6', '7', '8'].map(of)).toEqual(['plain', 'red', 'red', 'red', 'red']);
  });
});

describe('a report page', () => {
  const QUARTER = 'tuNgay=2026-03-15&denNgay=2026-06-14';

  it('06a: title over 12 of 13 columns, td heads, rowspans past the head, the same id twice', async () => {
    const page = await open(`/dvc/thong-ke/bao-cao-06a?user=quantri&${QUARTER}`);
    const screen = page.querySelector('#ContainerSwapper table.scrollTable');
    const rows = [...(screen?.querySelectorAll('thead tr') ?? [])];
    expect(rows[0]?.children[0]?.getAttribute('colspan')).toBe('12');
    expect(rows[3] && [...rows[3].children].map((cell) => cell.getAttribute('rowspan'))).toEqual(['2', '2']);
    expect(screen?.querySelector('th')).toBeNull();
    expect(page.querySelectorAll('tbody#data').length).toBe(2);
    const body = [...(screen?.querySelectorAll('tbody tr') ?? [])];
    const groups = body.filter((row) => row.children.length === 1).map((row) => row.textContent);
    expect(groups).toEqual(['Sở ban ngành', 'Huyện, thành phố, thị xã', 'Xã, phường, thị trấn']);
    const firsts = body.filter((row) => row.children[0]?.textContent === '1');
    expect(firsts).toHaveLength(3);
    expect(body.at(-1)?.children[0]?.textContent).toBe('');
    expect(body.at(-1)?.children[1]?.textContent).toBe('Tổng số');
    expect(body.at(-1)?.querySelector('a')).toBeNull();
  });

  it('figures equal the API’s, dots for thousands, links for all but zero', async () => {
    const page = await open(`/dvc/thong-ke/bao-cao-06a?${QUARTER}`);
    const [figures] = await visitor.report('BaoCao06a');
    const row = page.querySelectorAll('#ContainerSwapper tbody tr')[1];
    const received = row?.children[2];
    expect(Number(received?.textContent.replace('.', ''))).toBe(figures?.tongSo);
    expect(received?.textContent).toMatch(/^\d\.\d{3}$/u);
    expect(received?.querySelector('a')?.getAttribute('href')).toBe('/dvc/thong-ke/bao-cao-06a');
    const districts = await open(`/dvc/thong-ke/bao-cao-06a?user=quantri&catalog=quan-huyen&${QUARTER}`);
    const zero = districts.querySelectorAll('#ContainerSwapper tbody tr')[1]?.children[2];
    expect([zero?.innerHTML, zero?.querySelector('a')]).toEqual(['0', null]);
  });

  it('the export twin has other heads and names the period, the screen does not', async () => {
    const page = await open(`/dvc/thong-ke/bao-cao-06a?${QUARTER}`);
    expect(texts(page, '#ContainerSwapper1').join()).toContain('(Từ ngày 15/03/2026 đến ngày 14/06/2026 )');
    expect(texts(page, '#ContainerSwapper1 td')).toContain('Từ kỳ trước');
    expect(texts(page, '#ContainerSwapper td')).toContain('Kỳ trước');
    expect(texts(page, '#ContainerSwapper').join()).not.toContain('15/03/2026');
  });

  it('07a heads stand outside thead, 07b leaves four columns blank and numbers its total, lĩnh vực totals after tbody', async () => {
    const a = await open(`/dvc/thong-ke/bao-cao-07a?${QUARTER}`);
    expect(a.querySelector('#ContainerSwapper thead')).toBeNull();
    expect(texts(a, '#ContainerSwapper1 td')).toContain('Trực tiếp, dịch vụ bưu chính');
    const b = await open('/dvc/thong-ke/bao-cao-07b?user=quantri&catalog=xa-phuong');
    const rows = [...b.querySelectorAll('#ContainerSwapper tbody tr')];
    expect([...(rows[0]?.children ?? [])].slice(2, 6).map((cell) => cell.textContent)).toEqual([
      '',
      '',
      '',
      '',
    ]);
    expect(rows.at(-1)?.textContent).toMatch(/^6TỔNG CỘNG/u);
    const { text } = await visitor.get(`/dvc/thong-ke/bao-cao-theo-linh-vuc?${QUARTER}`);
    expect(text).toMatch(/<\/tbody><tr><td[^>]*><\/td><td><strong>Tổng số/u);
    expect(text).toMatch(/>\d+(?:\.\d+)?%</u);
  });

  it('every report page opens', async () => {
    for (const { path } of REPORT_PAGES) {
      const page = await open(`${path}?${QUARTER}`);
      expect(page.querySelectorAll('.scrollTable').length, path).toBe(2);
    }
  });
});

describe('the live client', () => {
  it('goes with pages that have no query, and is left out of those made for reading', async () => {
    const live = (await visitor.get(WORK)).text;
    expect(live).toContain('getElementById("root").textContent=""');
    expect((await visitor.get(`${WORK}?page=1`)).text).not.toContain('<script');
    const script = await visitor.get('/assets/app.js');
    expect([script.status, script.headers.get('content-type')]).toEqual([
      200,
      'text/javascript; charset=utf-8',
    ]);
    expect((await visitor.get('/assets/app.ts')).status).toBe(404);
    expect((await visitor.get('/assets/..%2Fapp.js')).status).toBe(404);
  });

  it('all its files are there', async () => {
    const seen = new Set<string>();
    const visit = async (name: string) => {
      if (seen.has(name)) return;
      seen.add(name);
      const answer = await visitor.get(`/assets/${name}`);
      expect(answer.status, name).toBe(200);
      for (const found of answer.text.matchAll(/from '\.\/([a-z-]+\.js)'/gu)) await visit(found[1] ?? '');
    };
    await visit('app.js');
    expect(seen.size).toBeGreaterThan(12);
  });

  it('the root leads to the first work list; the modal can be read without a browser', async () => {
    const root = await visitor.send('/', { method: 'GET', redirect: 'manual' });
    expect([root.status, root.headers.get('location')]).toEqual([302, WORK]);
    const [row] = rowsOf(await visitor.get('/api/v1/hosos?inMaTrangThais=10'));
    const page = await open(`${WORK}?detail=${String(row?.maHoSo)}`);
    expect(page.querySelector('.ant-modal-title')?.textContent).toBe(`Chi tiết hồ sơ ${String(row?.maHoSo)}`);
    const value = (name: string) => page.querySelector(`#ChiTietHoSoModal_${name}`)?.getAttribute('value');
    expect(value('ngayKetThucXuLy')).toMatch(/^\d{2}\/\d{2}\/\d{4} \d{2}:\d{2}:\d{2}$/u);
    expect(value('trichYeuHoSo')).toBe(row?.trichYeuHoSo);
    expect(page.querySelector('#ChiTietHoSoModal_ngayHenTra')?.hasAttribute('disabled')).toBe(true);
    expect(at(row, 'maHoSo')).toEqual(expect.any(String));
  });
});

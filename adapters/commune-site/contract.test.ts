import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contractCases } from '../kit/contract.ts';
import { openSavedPage } from '../kit/saved-page.ts';
import { communeSite } from './adapter.ts';
import { publishedAt } from './pages/published-at.ts';
import { nextPageOf, type PageKind, readPage, recognise } from './pages.ts';
import { articleId, familyOf } from './wire.ts';

const html = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const C = 'https://xamau.thanhhoa.gov.vn';
const A = 'http://thitranmau.huyenmau.thanhhoa.gov.vn';
const B = 'https://huyenmau.thanhhoa.gov.vn';
const CCHC = `${C}/cai-cach-hanh-chinh`;
const A_CCHC = `${A}/web/trang-chu/cchc/kstthc`;
const B_RESULT = `${B}/portal/Pages/2026-6-15/Ket-qua-kiem-soat-TTHC-quy-2m3k1p0.aspx`;

const page = (
  kind: PageKind,
  name: string,
  url: string,
  records: readonly unknown[],
  requiredColumns: string[] = [],
) => ({ name, kind, url, html: html(`./fixtures/${name}.html`), records, requiredColumns });
const item = (address: string, title: string, at: string | null) => ({ address, title, publishedAt: at });
const line = (row: number, code: string, name: string, field: string, limit: string, fee: string) => ({
  row,
  code,
  name,
  field,
  limit,
  fee,
});

const PAGES = [
  page('articleList', 'c-danh-sach', CCHC, [
    item(
      `${CCHC}/ket-qua-kiem-soat-thu-tuc-hanh-chinh-quy-ii-nam-2026-637102`,
      'Kết quả kiểm soát thủ tục hành chính quý II năm 2026',
      '2026-06-15T00:00:00',
    ),
    item(
      `${C}/thong-bao/thong-bao-niem-yet-ho-so-cap-giay-chung-nhan-636990`,
      'Thông báo niêm yết hồ sơ cấp giấy chứng nhận của ông …',
      '2026-06-10T00:00:00',
    ),
    item(
      `${CCHC}/ban-tin-tuan-thu-23-636938`,
      'Bản tin tuần: kiểm soát thủ tục hành chính (từ 01/6 đến 07/6/2026)',
      '2026-06-07T00:00:00',
    ),
    item(`${CCHC}/bai-khong-ghi-ngay-dang-636001`, 'Một bài viết không ghi ngày đăng', null),
  ]),
  page('article', 'c-bai-viet', `${CCHC}/ket-qua-kiem-soat-thu-tuc-hanh-chinh-quy-ii-nam-2026-637102`, [
    {
      ...item(
        `${CCHC}/ket-qua-kiem-soat-thu-tuc-hanh-chinh-quy-ii-nam-2026-637102`,
        'Kết quả kiểm soát thủ tục hành chính quý II năm 2026',
        '2026-06-15T00:00:00',
      ),
      files: [{ name: 'Biểu II.06a quý II (PDF)', kind: 'pdf' }],
      bodyWords: 30,
    },
  ]),
  page('articleList', 'a-danh-sach', `${A}/web/cchc.htm?muc=7`, [
    item(
      `${A_CCHC}/niem-yet-danh-muc-thu-tuc.html`,
      'Niêm yết danh mục thủ tục hành chính thuộc thẩm quyền cấp xã',
      '2026-06-03T08:30:12',
    ),
    item(
      `${A_CCHC}/ket-qua-kiem-soat-tthc-quy-1.html`,
      'Kết quả kiểm soát TTHC quý I/2026 do bà … tổng hợp',
      '2026-03-18T16:02:44',
    ),
  ]),
  page('article', 'a-bai-viet', `${A_CCHC}/ket-qua-kiem-soat-tthc-quy-1.html`, [
    {
      ...item(
        `${A_CCHC}/ket-qua-kiem-soat-tthc-quy-1.html`,
        'Kết quả kiểm soát TTHC quý I/2026',
        '2026-03-18T16:02:44',
      ),
      files: [{ name: 'Báo cáo quý I', kind: 'docx' }],
      bodyWords: 27,
    },
  ]),
  page('articleList', 'b-danh-sach', `${B}/portal/KenhTin/Cai-cach-hanh-chinh.aspx?PageIndex=1`, [
    item(B_RESULT, 'Kết quả kiểm soát TTHC quý II năm 2026', '2026-06-15T00:00:00'),
    item(
      `${B}/portal/Pages/2026-6-8/Thong-bao-tra-ket-quar7ta2c.aspx`,
      'Thông báo trả kết quả cho chị …, số máy 090****002',
      '2026-06-08T00:00:00',
    ),
  ]),
  page('article', 'b-bai-viet', B_RESULT, [
    {
      ...item(B_RESULT, 'Kết quả kiểm soát TTHC quý II năm 2026', '2026-06-15T00:00:00'),
      files: [],
      bodyWords: 29,
    },
  ]),
  page(
    'procedureList',
    'danh-muc-thu-tuc',
    `${CCHC}/danh-muc-thu-tuc-636500`,
    [
      line(1, '1.001193', 'Đăng ký khai sinh', 'Hộ tịch', 'Ngay trong ngày', 'Không'),
      line(2, '1.000894', 'Đăng ký kết hôn', 'Hộ tịch', 'Ngay trong ngày', 'Không'),
      line(
        3,
        '2.000815',
        'Chứng thực bản sao từ bản chính',
        'Chứng thực',
        '01 ngày làm việc',
        '2.000 đồng/trang',
      ),
    ],
    ['Tên thủ tục hành chính', 'Mã thủ tục'],
  ),
];

describe('contract', () => {
  const foreign = (name: string, url: string, path: string) => ({ name, url, html: html(path) });
  const cases = contractCases({
    metadata: communeSite,
    recognise,
    read: readPage,
    pages: PAGES,
    loginPage: { url: `${C}/quan-tri`, html: html('./fixtures/dang-nhap.html') },
    foreignPages: [
      foreign(
        'a list of dossiers',
        'https://motcua.thanhhoa.gov.vn/dvc/xu-ly-ho-so/dang-xu-ly',
        '../onestop-thanhhoa/fixtures/dang-xu-ly.html',
      ),
      foreign(
        'a list of the Thanh Hóa feedback system',
        'https://phanhoi.thanhhoa.gov.vn/requests',
        '../feedback-thanhhoa/fixtures/danh-sach.html',
      ),
      foreign(
        'an item of the national feedback system',
        'https://pakn.dichvucong.gov.vn/chi-tiet',
        '../feedback-government/fixtures/chi-tiet-can-bo.html',
      ),
    ],
    personalData: ['Nguyễn Văn Mẫu', 'Trần Thị Mẫu', '0900000001', '0900000002'],
  });
  for (const { name, run } of cases) it(name, run);
});

it.each([
  ['Đăng lúc: 14:05:09 12/06/2026 (GMT+7)', '2026-06-12T14:05:09'],
  ['Đăng lúc: 17:00:00 02/01/2026 (GMT+7)  100%', '2026-01-02T17:00:00'],
  ['Đăng ngày 5/6/2026', '2026-06-05T00:00:00'],
  ['Chủ nhật, 07/06/2026', '2026-06-07T00:00:00'],
  ['Ngày đăng : 07-06-2026', '2026-06-07T00:00:00'],
  ['Ngày sinh: 07/06/1996', null],
  ['Ngày gửi 07/06/2026', null],
  ['07/06/2026', null],
  ['Thứ Hai, 31/06/2026', null],
])('takes "%s" for %s', (text, at) => {
  expect(publishedAt(text, false)).toBe(at);
});

it('takes a day alone in lists, and no other text that holds one', () => {
  expect(publishedAt('(07/06/2026)', true)).toBe('2026-06-07T00:00:00');
  expect(publishedAt('07/06/2026 08:15', true)).toBe('2026-06-07T08:15:00');
  expect(publishedAt('Kế hoạch tháng 6 ngày 07/06/2026', true)).toBeNull();
});

it('knows the families by their addresses, and the number of an article', () => {
  expect(PAGES.map(({ url }) => familyOf(url))).toEqual([
    null,
    'slugId',
    'trangChu',
    'trangChu',
    'sharePoint',
    'sharePoint',
    'slugId',
  ]);
  expect(articleId(`${CCHC}/ban-tin-tuan-thu-23-636938?x=1`)).toBe('636938');
  expect(articleId(B_RESULT)).toBe('/portal/Pages/2026-6-15/Ket-qua-kiem-soat-TTHC-quy-2m3k1p0.aspx');
});

it('finds the next page of every family, and none after the last', () => {
  const lists = PAGES.filter(({ kind }) => kind === 'articleList');
  const next = (url: string, text: string) => nextPageOf(openSavedPage(text, url));
  expect(lists.map(({ url, html: text }) => next(url, text))).toEqual([
    `${CCHC}?page=2`,
    `${A}/web/cchc.htm?muc=7&page=2`,
    `${B}/portal/KenhTin/Cai-cach-hanh-chinh.aspx?PageIndex=2`,
  ]);
  expect(next(`${CCHC}?page=2`, html('./fixtures/c-danh-sach.html'))).toBeNull();
});

it('takes an empty list for empty only when the site says so', () => {
  const list = (inside: string) =>
    readPage(
      openSavedPage(
        `<html><body><header>Trang thông tin điện tử xã Mẫu</header><h1>Cải cách hành chính</h1>${inside}</body></html>`,
        CCHC,
      ),
    );
  expect(list('')).toMatchObject({ ok: false, error: { code: 'SITE_CHANGED' } });
  expect(list('<p>Không có dữ liệu</p>')).toEqual({ ok: true, records: [], warnings: [] });
});

it('tells articles apart by their query where nothing else does', () => {
  const item = (id: number) =>
    `<div><a href="/NewsDetail.aspx?Id=${id}">Kết quả kiểm soát TTHC kỳ số ${id}</a> <i>12/06/2026</i></div>`;
  const reading = readPage(openSavedPage(`<html><body>${item(8522)}${item(8523)}</body></html>`, C));
  if (!reading.ok) throw reading.error;
  expect(reading.records.map((one) => 'address' in one && one.address)).toEqual([
    `${C}/NewsDetail.aspx?Id=8522`,
    `${C}/NewsDetail.aspx?Id=8523`,
  ]);
});

it('finds a heading without tag or class by the title of the page', () => {
  const reading = readPage(
    openSavedPage(
      `<html><head><title>Kết quả kiểm soát TTHC quý I/2026 - Xã Mẫu</title></head><body>
<div>Chào mừng bạn đến với Trang thông tin điện tử xã Mẫu</div><div><b>Kết quả kiểm soát TTHC quý I/2026</b></div>
<div>Đăng lúc: 17:00:00 18/03/2026 (GMT+7) 100%</div><div>Trong quý I tiếp nhận 98 hồ sơ.</div></body></html>`,
      `${A_CCHC}/ket-qua.html`,
    ),
  );
  expect(reading).toMatchObject({
    ok: true,
    records: [
      { title: 'Kết quả kiểm soát TTHC quý I/2026', publishedAt: '2026-03-18T17:00:00', bodyWords: 8 },
    ],
  });
});

it('fails typed on whatever stands on a page, and never reads its markup as text of ours', () => {
  const tag = fc.constantFrom(
    'div',
    'h1',
    'h2',
    'a',
    'span',
    'table',
    'tr',
    'td',
    'th',
    'p',
    'li',
    'ul',
    'input',
  );
  const text = fc.oneof(
    fc.string({ maxLength: 30 }),
    fc.constantFrom(
      'Đăng ngày 12/06/2026',
      'Thứ Hai, 31/02/2026',
      'Mã thủ tục',
      'Kết quả kiểm soát TTHC quý II',
    ),
  );
  const node = fc.tuple(
    tag,
    text,
    fc.constantFrom('', '/a/b-123', 'javascript:x', '//[', 'http://x.invalid/'),
  );
  fc.assert(
    fc.property(fc.array(node, { maxLength: 25 }), (nodes) => {
      const body = nodes
        .map(([name, inner, href]) => `<${name} href="${href}" class="title">${inner}`)
        .join('');
      const page = openSavedPage(`<html><body>${body}</body></html>`, CCHC);
      recognise(page);
      nextPageOf(page);
      const reading = readPage(page);
      if (!reading.ok) expect(['SITE_CHANGED', 'EMPTY_UNCONFIRMED']).toContain(reading.error.code);
    }),
    { numRuns: 300 },
  );
});

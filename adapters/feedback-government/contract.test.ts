import { readFileSync } from 'node:fs';
import { type Feedback, tracesOf } from '@dung-hen/domain';
import { describe, expect, it } from 'vitest';
import { contractCases } from '../kit/contract.ts';
import { openSavedPage } from '../kit/saved-page.ts';
import { feedbackGovernment } from './adapter.ts';
import { type PageKind, readPage, recognise } from './pages.ts';
import { NOTHING } from './record.ts';

const html = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const ORIGIN = 'https://pakn.dichvucong.gov.vn';
const PUBLIC = 'https://dichvucong.gov.vn/p/phananhkiennghi/jsp';

const shown = (known: Partial<Feedback>, ...texts: string[]): Feedback => ({
  ...NOTHING,
  code: '',
  references: [],
  title: texts[0] ?? '',
  traces: tracesOf(...texts),
  ...known,
});
const page = (
  kind: PageKind,
  name: string,
  url: string,
  records: readonly unknown[],
  requiredColumns: string[] = [],
) => ({
  name,
  kind,
  url,
  html: html(`./fixtures/${name}.html`),
  records,
  requiredColumns,
});

const unitName = 'UBND xã Mẫu';
const LISTED = [
  shown(
    {
      code: 'PA.001003',
      unitName,
      topic: 'Hộ tịch',
      kind: 'rules',
      status: 'handledLocally',
      sentAt: '2026-03-02T00:00:00',
      transferredAt: '2026-03-03T08:30:00',
    },
    'Yêu cầu thêm giấy tờ ngoài quy định',
  ),
  shown(
    {
      code: 'PA.001006',
      title: 'Thái độ người tiếp nhận, gọi chị … 090****002',
      unitName,
      topic: 'Chứng thực',
      kind: 'conduct',
      status: 'awaitingPublication',
      sentAt: '2026-02-20T00:00:00',
      transferredAt: '2026-02-23T09:00:00',
      answeredAt: '2026-03-03T16:00:00',
    },
    'Thái độ người tiếp nhận, gọi chị Trần Thị Mẫu 0900000002',
  ),
  shown(
    {
      code: 'PA.001009',
      unitName,
      topic: 'Đất đai',
      status: 'refused',
      sentAt: '2026-02-20T00:00:00',
      transferredAt: '2026-02-23T09:00:00',
      turnedAwayAt: '2026-02-24T10:00:00',
    },
    'Không thuộc địa bàn',
  ),
  shown({ code: 'PA.001012', unitName, topic: 'Khác', sentAt: '2026-02-20T00:00:00' }, 'Việc lạ'),
];
const DETAIL = shown(
  {
    ...LISTED[1],
    title: 'Thái độ người tiếp nhận',
    references: ['5e9f1c2b3a4d5e6f7a8b9c02'],
    traces: tracesOf(
      'Thái độ người tiếp nhận',
      'Người trực quầy trả lời cộc lốc. Bản ghi 5e9f1c2b3a4d5e6f7a8b9c02 trên hệ thống tỉnh. Liên hệ 0900000002.',
    ),
  },
  'Thái độ người tiếp nhận',
);
const PUBLISHED = shown(
  { code: '5102', unitName, status: 'published', sentAt: '2026-02-12T00:00:00' },
  'Hướng dẫn nộp hồ sơ trực tuyến',
  'Tôi nộp hồ sơ trực tuyến nhiều lần bị lỗi, số máy 0900000001.',
);

describe('contract', () => {
  const cases = contractCases({
    metadata: feedbackGovernment,
    recognise,
    read: readPage,
    pages: [
      page('feedbackList', 'danh-sach-can-bo', `${ORIGIN}/danh-sach`, LISTED, [
        'Mã số',
        'Tiêu đề',
        'Trạng thái',
      ]),
      page('feedbackDetail', 'chi-tiet-can-bo', `${ORIGIN}/chi-tiet`, [DETAIL]),
      page('publishedList', 'da-tra-loi', `${PUBLIC}/pakn_just_answer.jsp`, [
        shown(
          { code: '5101', title: 'Thủ tục đăng ký kết hôn của anh …', status: 'published' },
          'Thủ tục đăng ký kết hôn của anh Nguyễn Văn Mẫu',
        ),
        shown({ code: '5102', status: 'published' }, 'Hướng dẫn nộp hồ sơ trực tuyến'),
      ]),
      page('publishedDetail', 'chi-tiet-cong-khai', `${PUBLIC}/pakn-detail.jsp?id=5102`, [PUBLISHED]),
      page('publishedAnswer', 'tra-loi', `${PUBLIC}/pakn_answer_byid.jsp?pakn_id=5102`, [
        {
          text: 'UBND xã Mẫu trả lời bà … như sau: lỗi đã được khắc phục ngày 20/02/2026.',
          files: ['files/tra-loi.pdf'],
        },
      ]),
    ],
    loginPage: { url: `${ORIGIN}/login`, html: html('./fixtures/dang-nhap.html') },
    foreignPages: [
      {
        name: 'a list of dossiers',
        url: 'https://motcua.thanhhoa.gov.vn/dvc/xu-ly-ho-so/dang-xu-ly',
        html: html('../onestop-thanhhoa/fixtures/dang-xu-ly.html'),
      },
      {
        name: 'a list of the Thanh Hóa feedback system',
        url: 'https://phanhoi.thanhhoa.gov.vn/requests',
        html: html('../feedback-thanhhoa/fixtures/danh-sach.html'),
      },
    ],
    personalData: ['Nguyễn Văn Mẫu', 'Trần Thị Mẫu', '0900000001', '0900000002'],
  });
  for (const { name, run } of cases) it(name, run);
});

it('does not take an empty public list for the end unless it says so', () => {
  const list = (inside: string) =>
    readPage(openSavedPage(`<html><body><div class="list-pakn">${inside}</div></body></html>`, PUBLIC));
  expect(list('')).toMatchObject({ ok: false, error: { code: 'EMPTY_UNCONFIRMED' } });
  expect(list('Không có dữ liệu')).toMatchObject({ ok: true, records: [] });
  expect(list('<div class="item"><h3>Không liên kết</h3></div>')).toMatchObject({
    ok: false,
    error: { code: 'SITE_CHANGED' },
  });
});

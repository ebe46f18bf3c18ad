import { readFileSync } from 'node:fs';
import { type Feedback, tracesOf } from '@dung-hen/domain';
import { describe, expect, it } from 'vitest';
import { contractCases } from '../kit/contract.ts';
import { openSavedPage } from '../kit/saved-page.ts';
import { feedbackThanhHoa } from './adapter.ts';
import { readPage, recognise } from './pages.ts';

const html = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const ORIGIN = 'https://phanhoi.thanhhoa.gov.vn';
const ID = '5e9f1c2b3a4d5e6f7a8b9c0';

const shown = (known: Partial<Feedback>, ...texts: string[]): Feedback => ({
  system: 'thanhHoa',
  code: '',
  references: [],
  title: texts[0] ?? '',
  traces: tracesOf(...texts),
  status: null,
  shownPhase: null,
  kind: null,
  topic: 'Khác',
  unitName: null,
  sentAt: null,
  transferredAt: null,
  supplementAskedAt: null,
  supplementedAt: null,
  answeredAt: null,
  turnedAwayAt: null,
  publishedAt: null,
  topicDays: null,
  ...known,
});

const LISTED = [
  shown(
    {
      code: `${ID}1`,
      title: 'Đèn đường thôn Mẫu 3 hỏng, gọi anh … 090****001',
      topic: 'Hạ tầng, chiếu sáng',
      sentAt: '2026-03-04T00:00:00',
      status: 'waiting',
    },
    'Đèn đường thôn Mẫu 3 hỏng, gọi anh Nguyễn Văn Mẫu 0900000001',
  ),
  shown(
    { code: `${ID}2`, topic: 'Môi trường', sentAt: '2026-03-02T09:15:00', status: 'handling' },
    'Rác thải cạnh kênh tưới',
  ),
  shown({ code: `${ID}3`, sentAt: '2026-02-12T00:00:00', status: 'published' }, 'Hỏi lịch tiếp công dân'),
  shown({ sentAt: '2026-02-10T00:00:00', status: 'refused' }, 'Phản ánh ngoài địa bàn'),
];

const DETAIL = shown(
  {
    code: `${ID}2`,
    references: ['PA.2026.00123'],
    topic: 'Môi trường',
    unitName: 'UBND xã Mẫu',
    sentAt: '2026-03-02T09:15:00',
    status: 'published',
    answeredAt: '2026-03-13T00:00:00',
    publishedAt: '2026-03-13T00:00:00',
  },
  'Rác thải cạnh kênh tưới',
  'Bãi rác cạnh kênh tưới bốc mùi. Đã gửi PAKN số PA.2026.00123 nhưng chưa thấy trả lời. Liên hệ 0900000002.',
);

describe('contract', () => {
  const cases = contractCases({
    metadata: feedbackThanhHoa,
    recognise,
    read: readPage,
    pages: [
      {
        name: 'danh-sach',
        kind: 'feedbackList',
        url: `${ORIGIN}/requests`,
        html: html('./fixtures/danh-sach.html'),
        records: LISTED,
        requiredColumns: ['Tiêu đề', 'Chủ đề', 'Ngày tạo', 'Trạng thái'],
      },
      {
        name: 'chi-tiet',
        kind: 'feedbackDetail',
        url: `${ORIGIN}/request/${ID}2`,
        html: html('./fixtures/chi-tiet.html'),
        records: [DETAIL],
        requiredColumns: [],
      },
    ],
    loginPage: { url: `${ORIGIN}/login`, html: html('./fixtures/dang-nhap.html') },
    foreignPages: [
      {
        name: 'a list of dossiers',
        url: 'https://motcua.thanhhoa.gov.vn/dvc/xu-ly-ho-so/dang-xu-ly',
        html: html('../onestop-thanhhoa/fixtures/dang-xu-ly.html'),
      },
    ],
    personalData: ['Nguyễn Văn Mẫu', '0900000001', 'Trần Thị Mẫu', '0900000002', 'Số nhà 12'],
  });
  for (const { name, run } of cases) it(name, run);
});

it('takes an empty list for empty only when it says so', () => {
  const empty = html('./fixtures/danh-sach.html').replace(
    /<tbody>[\s\S]*<\/tbody>/u,
    '<tbody><tr><td colspan="6">Không có dữ liệu</td></tr></tbody>',
  );
  const read = readPage(openSavedPage(empty, `${ORIGIN}/requests`));
  expect(read).toMatchObject({ ok: true, records: [] });
});

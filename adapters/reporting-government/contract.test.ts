import { describe, it } from 'vitest';
import { type AdapterContract, type ContractPage, contractCases } from '../kit/contract.ts';
import { reportingGovernment } from './adapter.ts';
import { COUNTS, InventedDesk, LABELS, PEOPLE, TITLE, UNIT } from './fixtures/desk.ts';
import { cards } from './fixtures/screens/cards.ts';
import { frames } from './fixtures/screens/frames.ts';
import { jsf } from './fixtures/screens/jsf.ts';
import { layoutTables } from './fixtures/screens/layout-tables.ts';
import { leader } from './fixtures/screens/leader.ts';
import { modal } from './fixtures/screens/modal.ts';
import type { Screen } from './fixtures/screens/screen.ts';
import { read, recognise } from './pages.ts';

const AT = 'https://vpcp.baocaochinhphu.gov.vn/trang';
const Q1 = { kind: 'quarter', year: 2026, index: 1, from: '2025-12-15', to: '2026-03-14' } as const;
const Q2 = { kind: 'quarter', year: 2026, index: 2, from: '2026-03-15', to: '2026-06-14' } as const;
const NAME = 'Biểu số II.06a/VPCP/KSTT';
const NARRATIVE = 'Báo cáo công tác kiểm soát thủ tục hành chính (lời văn)';

function html(
  screen: Screen,
  path: string,
  query: Record<string, string> = {},
  fields?: Record<string, string>,
): string {
  const asked = {
    method: fields === undefined ? ('GET' as const) : ('POST' as const),
    path,
    query: new URLSearchParams(query),
    fields: new URLSearchParams(fields),
  };
  const answered = screen.handle(asked, new InventedDesk());
  if (typeof answered !== 'string') throw new Error(`${screen.name} has no page at ${path}`);
  return answered;
}

interface EntryWords {
  readonly name?: string;
  readonly words?: (period: string) => string;
  readonly states: readonly [string, string];
  readonly deadline?: boolean;
}

/** What the three invented reports read to: words and spelling are the screen's. */
function entries({ name = NAME, words = (period) => period, states, deadline = true }: EntryWords) {
  const entry = (
    own: string,
    forms: readonly string[],
    period: typeof Q1 | typeof Q2,
    state: string,
    stateWords: string,
  ) => ({
    name: own,
    forms,
    period,
    periodWords: words(period.index === 1 ? 'Quý I năm 2026' : 'Quý II năm 2026'),
    unit: null,
    deadline: deadline ? (period.index === 1 ? '2026-03-17T23:59:00' : '2026-06-17T23:59:00') : null,
    state,
    stateWords,
  });
  return [
    entry(name, ['II.06a'], Q2, 'absent', states[0]),
    entry(name, ['II.06a'], Q1, 'submitted', states[1]),
    entry(NARRATIVE, [], Q2, 'absent', states[0]),
  ];
}

interface SheetWords {
  readonly title?: string;
  readonly state: string;
  readonly receipt: { readonly number: string | null; readonly at: string | null };
  readonly deadline?: string | null;
  readonly heads: readonly string[];
  readonly order?: readonly number[];
  readonly total: string;
  readonly totalFirst?: boolean;
  readonly spelled?: (label: string, index: number) => string;
}

/** What the sent report of Quý I reads to. All its figures are zero. */
function sheet({
  title = NAME,
  state,
  receipt,
  deadline = null,
  heads,
  order = COUNTS,
  total,
  totalFirst = false,
  spelled = (label) => label,
}: SheetWords) {
  const row = (label: string, kind: string) => ({ label, kind, values: order.map(() => 0) });
  const rows = LABELS.map((label, index) => row(spelled(label, index), 'data'));
  return {
    forms: ['II.06a'],
    title,
    period: Q1,
    unit: UNIT.name,
    deadline,
    state: 'submitted',
    stateWords: state,
    receipt: { number: receipt.number, submittedAt: receipt.at, stateWords: state },
    closed: false,
    figures: {
      columns: order.map((number, index) => ({ number, label: heads[index] })),
      rows: totalFirst ? [row(total, 'total'), ...rows] : [...rows, row(total, 'total')],
    },
  };
}

const under = (groups: Readonly<Record<string, readonly string[]>>): string[] =>
  Object.entries(groups).flatMap(([group, leaves]) => leaves.map((leaf) => `${group} > ${leaf}`));

const OFFICIAL = under({
  'Tiếp nhận': ['Tổng số', 'Trực tuyến', 'Trực tiếp/bưu chính', 'Từ kỳ trước'],
  'Đã giải quyết': ['Tổng số', 'Trước hạn', 'Đúng hạn', 'Quá hạn'],
  'Đang giải quyết': ['Tổng số', 'Trong hạn', 'Quá hạn'],
});
const LEAVES = ['Tổng số', 'Trực tuyến', 'Từ kỳ trước', 'Trước hạn', 'Đúng hạn', 'Quá hạn', 'Trong hạn'];
const SENT = { number: 'BN-2026-0007', at: '2026-03-16T08:15:00' };

const page = (
  name: string,
  kind: string,
  text: string,
  records: readonly unknown[],
  requiredColumns: readonly string[] = [],
): ContractPage => ({ name, kind, url: AT, html: text, records, requiredColumns });

const PAGES: readonly ContractPage[] = [
  page(
    'a list in layout tables',
    'reports',
    html(layoutTables, '/bc/ds.asp'),
    entries({ states: ['Chưa nộp', 'Đã nộp'] }),
    ['Kỳ báo cáo', 'Tình trạng'],
  ),
  page(
    'a list of cards',
    'reports',
    html(cards, '/app/reports'),
    entries({ states: ['Chưa báo cáo', 'Đã gửi'] }),
  ),
  page(
    'a JSF list of one report a page',
    'reports',
    html(jsf, '/lrps/main.xhtml'),
    entries({ states: ['Chờ nhập', 'Hoàn thành'], words: (period) => period.replace(' năm 2026', '') }).slice(
      0,
      1,
    ),
    ['Kỳ', 'Trạng thái'],
  ),
  page(
    'a list with a filter by state',
    'reports',
    html(frames, '/ds.php', { tt: '2' }),
    entries({ states: ['Chưa gửi', 'Đã gửi cấp trên'], deadline: false }),
    ['Kỳ báo cáo', 'Tình trạng gửi'],
  ),
  page(
    'a list in tabs',
    'reports',
    html(modal, '/BaoCao'),
    entries({ name: TITLE, states: ['Chưa nộp', 'Đã nộp'] }).filter((entry) => entry.state === 'absent'),
    ['Kỳ báo cáo', 'Trạng thái'],
  ),
  page(
    'a list with pictures for states, letters decomposed',
    'reports',
    html(leader, '/kstthc'),
    entries({
      states: ['Chưa thực hiện', 'Đã được tiếp nhận'],
      deadline: false,
      words: (period) => period.toUpperCase(),
    }),
  ),
  page(
    'a sent report in layout tables',
    'report',
    html(layoutTables, '/bc/nhap.asp', { id: 'r2' }),
    [
      sheet({
        title: `${NAME} ${TITLE} Quý I năm 2026 (từ ngày 15/12/2025 đến ngày 14/03/2026)`,
        state: 'Đã nộp',
        receipt: SENT,
        heads: OFFICIAL,
        total: 'Tổng số',
      }),
    ],
    LEAVES,
  ),
  page('a sent report in an ARIA grid', 'report', html(cards, '/app/reports/r2'), [
    sheet({
      title: TITLE,
      state: 'Đã gửi',
      receipt: SENT,
      heads: under({
        'Tiếp nhận': ['Tổng số', 'Trực tuyến', 'Trực tiếp, dịch vụ bưu chính', 'Kỳ trước'],
        'Số lượng hồ sơ đã giải quyết': ['Tổng số', 'Trước hạn', 'Đúng hạn', 'Quá hạn'],
        'Hồ sơ đang xử lý': ['Tổng số', 'Đúng hạn', 'Quá hạn'],
      }),
      total: 'Tổng cộng',
    }),
  ]),
  page(
    'a sent JSF report with three header rows and read-only fields',
    'report',
    html(jsf, '', {}, { 'javax.faces.ViewState': 'text:r2', 'f:tabSoLieu': 'f:tabSoLieu' }),
    [
      sheet({
        state: 'Hoàn thành',
        receipt: { number: SENT.number, at: null },
        heads: [
          ...under({
            'Số hồ sơ nhận giải quyết': [
              'Tổng số',
              'Trong kỳ > Trực tuyến',
              'Trong kỳ > Trực tiếp, dịch vụ bưu chính',
              'Từ kỳ trước',
            ],
            'Số hồ sơ đã giải quyết': ['Tổng số', 'Trước hạn', 'Đúng hạn', 'Quá hạn'],
            'Số hồ sơ đang giải quyết': ['Tổng số', 'Trong hạn', 'Quá hạn'],
          }),
        ],
        total: 'Tổng số',
        totalFirst: true,
      }),
    ],
    ['Trực tuyến', 'Từ kỳ trước', 'Trước hạn', 'Đúng hạn', 'Quá hạn', 'Trong hạn'],
  ),
  page('the head of a report whose table is in a frame', 'report', html(frames, '/xem.php', { id: 'r2' }), [
    {
      ...sheet({ title: NAME, state: 'Đã gửi cấp trên', receipt: SENT, heads: [], total: '' }),
      figures: null,
    },
  ]),
  page(
    'a sent report with columns in another order and a print copy',
    'report',
    html(modal, '/BaoCao/NhapLieu/r2'),
    [
      sheet({
        state: 'Đã nộp',
        receipt: SENT,
        deadline: '2026-03-17T23:59:00',
        order: [3, 6, 4, 5, 7, 10, 9, 8, 11, 13, 12],
        heads: under({
          'Tiếp nhận': ['Tổng số', 'Kỳ trước chuyển sang', 'Trực tuyến', 'Trực tiếp/BCCI'],
          'Đã giải quyết': ['Tổng số', 'Quá hạn', 'Đúng hạn', 'Trước hạn'],
          'Đang giải quyết': ['Tổng số', 'Quá hạn', 'Trong hạn'],
        }),
        total: 'Tổng số',
      }),
    ],
  ),
  page(
    'a report handed to the leader, synonyms and ordinals',
    'report',
    html(leader, '/kstthc/r2'),
    [
      sheet({
        state: 'Đã được tiếp nhận',
        receipt: { number: null, at: SENT.at },
        heads: under({
          'Hồ sơ tiếp nhận': ['Tổng', 'Trực tuyến', 'Trực tiếp, BCCI', 'Từ kỳ trước chuyển qua'],
          'Kết quả đã giải quyết': ['Tổng', 'Trước hạn', 'Đúng hạn', 'Quá hạn'],
          'Đang xử lý': ['Tổng', 'Chưa đến hạn', 'Quá hạn'],
        }),
        total: 'Tổng cộng',
        totalFirst: true,
        spelled: (label, index) => `${index + 1}. ${label}`,
      }),
    ],
    ['Trực tuyến', 'Trước hạn', 'Đúng hạn', 'Quá hạn'],
  ),
];

const CONTRACT: AdapterContract = {
  metadata: reportingGovernment,
  recognise,
  read,
  pages: PAGES,
  loginPage: {
    url: 'https://xacthuc.dichvucong.gov.vn/login',
    html: '<!doctype html><html><head><title>Đăng nhập</title></head><body><h1>Đăng nhập</h1><form method="post"><label>Số CCCD <input name="u"></label><label>Mật khẩu <input type="password" name="p"></label><button>Đăng nhập</button></form></body></html>',
  },
  foreignPages: [
    {
      name: 'a list of dossiers',
      url: 'https://motcua.thanhhoa.gov.vn/ho-so',
      html: '<!doctype html><html><head><title>Hồ sơ</title></head><body><table><thead><tr><th>STT</th><th>Mã hồ sơ</th><th>Thủ tục</th><th>Ngày hẹn trả</th><th>Trạng thái</th></tr></thead><tbody><tr><td>1</td><td>H56.77.5-260601-0001</td><td>Đăng ký khai sinh</td><td>10/06/2026</td><td>Đang xử lý</td></tr></tbody></table></body></html>',
    },
    {
      name: 'a news page',
      url: 'https://xamauson.thanhhoa.gov.vn/tin',
      html: '<!doctype html><html><head><title>Tin tức</title></head><body><h1>Xã Mẫu Sơn nộp báo cáo quý II năm 2026</h1><p>Trạng thái: đã gửi đúng hạn.</p><a href="/xem">Xem chi tiết</a></body></html>',
    },
    {
      name: 'a feedback list',
      url: 'https://phanhoi.thanhhoa.gov.vn/ds',
      html: '<!doctype html><html><head><title>Phản ánh</title></head><body><table><thead><tr><th>Tiêu đề</th><th>Lĩnh vực</th><th>Tình trạng</th></tr></thead><tbody><tr><td>Rác thải</td><td>Môi trường</td><td>Đã xử lý</td></tr></tbody></table></body></html>',
    },
  ],
  personalData: [...PEOPLE],
};

describe('the contract of adapters', () => {
  for (const { name, run } of contractCases(CONTRACT)) it(name, run);
});

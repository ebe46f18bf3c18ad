import { readFileSync } from 'node:fs';
import { describe, it } from 'vitest';
import { type ContractPage, contractCases } from '../kit/contract.ts';
import { onestopThanhHoa } from './adapter.ts';
import { type PageKind, readPage, recognise } from './pages.ts';

const ORIGIN = 'https://motcua.thanhhoa.gov.vn/dvc';
const html = (name: string) => readFileSync(new URL(`./fixtures/${name}.html`, import.meta.url), 'utf8');

const EXPECTED: Record<string, unknown[]> = JSON.parse(
  readFileSync(new URL('./fixtures/expected.json', import.meta.url), 'utf8'),
);

const page = (kind: PageKind, name: string, path: string, requiredColumns: string[]): ContractPage => ({
  name,
  kind,
  url: `${ORIGIN}/${path}`,
  html: html(name),
  records: EXPECTED[name] ?? [],
  requiredColumns,
});

const INFO = 'Thông tin hồ sơ';
const COLUMNS_06A = [
  'Trực tuyến',
  'Trực tiếp, dịch vụ bưu chính',
  'Kỳ trước',
  'Trước hạn',
  'Đúng hạn (Bao gồm cả hồ sơ trả lại/xin rút)',
  'Đúng hạn (Bao gồm cả hồ sơ chờ BS)',
  'Quá hạn',
];

const PAGES: ContractPage[] = [
  page('dossierList', 'dang-xu-ly', 'xu-ly-ho-so/dang-xu-ly', [INFO, 'Hạn xử lý cá nhân']),
  page('dossierList', 'tra-cuu-tat-ca', 'tra-cuu/tat-ca-ho-so', [INFO]),
  page('dossierList', 'cho-bo-sung', 'bo-sung-ho-so/cho-bo-sung', [INFO]),
  page('dossierList', 'cho-tiep-nhan-truc-tuyen', 'tiep-nhan-ho-so/cho-tiep-nhan-truc-tuyen', [INFO]),
  page('dossierList', 'ho-so-qua-han', 'theo-doi-ho-so/ho-so-qua-han', [INFO, 'Số ngày quá hạn']),
  page('dossierList', 'cho-thu-phi', 'thu-phi-le-phi/cho-thu-phi', ['Mã hồ sơ']),
  page('dossierList', 'xin-loi-da-xu-ly', 'du-thao-xu-ly-ho-so/xin-loi-da-xu-ly', [INFO]),
  page('dossierList', 'so-theo-doi-ho-so', 'thong-ke/so-theo-doi-ho-so', ['Mã hồ sơ']),
  page('drillDown', 'chi-tiet-so-lieu', 'thong-ke/bao-cao-06a', [INFO]),
  page('dossierDetail', 'chi-tiet-ho-so', 'tra-cuu/tat-ca-ho-so', []),
  page('report', 'bao-cao-06a', 'thong-ke/bao-cao-06a', COLUMNS_06A),
  page('report', 'bao-cao-06-cac-cap', 'thong-ke/bao-cao-06-cac-cap', COLUMNS_06A),
  page('report', 'bao-cao-07a', 'thong-ke/bao-cao-07a', [
    'Số mới tiếp nhận',
    'Trả quá hạn',
    'Bổ sung',
    'Trả lại',
  ]),
  page('report', 'bao-cao-07b', 'thong-ke/bao-cao-07b', ['Tại BPMC cấp xã', 'Tổng số quy trình']),
  page('report', 'bao-cao-theo-linh-vuc', 'thong-ke/bao-cao-theo-linh-vuc', [
    'Kỳ trước',
    'Trong kỳ',
    'Bổ sung',
    'Trả lại/ Rút HS',
  ]),
  page('report', 'bao-cao-tong-hop-don-vi', 'thong-ke/bao-cao-tong-hop-don-vi', ['Trước hạn', 'Trong hạn']),
];

describe('contract', () => {
  const cases = contractCases({
    metadata: onestopThanhHoa,
    recognise,
    read: readPage,
    pages: PAGES,
    loginPage: { url: 'https://motcua.thanhhoa.gov.vn/login', html: html('dang-nhap') },
    foreignPages: [
      {
        name: 'a list of another one-stop system',
        url: 'https://mot-cua-khac.example/vi/dossier/processing',
        html: html('he-khac-danh-sach'),
      },
      {
        name: 'a form of the reporting system',
        url: 'https://bao-cao.example/nhap',
        html: html('he-khac-bieu-nhap'),
      },
    ],
    personalData: [
      'Nguyễn Văn Mẫu',
      'Phạm Thị Mẫu',
      'Lê Văn Mẫu Ba',
      'Trần Thị Cán Bộ',
      '038000000001',
      '0900000003',
      'Thôn Mẫu Hai',
      'Thiếu giấy tờ',
    ],
  });
  for (const { name, run } of cases) it(name, run);
});

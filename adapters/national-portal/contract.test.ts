import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { contractCases } from '../kit/contract.ts';
import { openSavedPage } from '../kit/saved-page.ts';
import { nationalPortal } from './adapter.ts';
import { commonTo, readDetail, readPage, recognise } from './pages.ts';

const html = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const URL_OF =
  'https://thutuc.dichvucong.gov.vn/p/home/dvc-tthc-thu-tuc-hanh-chinh-chi-tiet.html?ma_thu_tuc=410001';
const DETAIL = html('./fixtures/chi-tiet.html');

const cases = contractCases({
  metadata: nationalPortal,
  recognise,
  read: readPage,
  pages: [
    {
      name: 'chi-tiet',
      kind: 'procedureDetail',
      url: URL_OF,
      html: DETAIL,
      records: [
        {
          code: '1.900001',
          name: 'Thủ tục mẫu số 1',
          field: 'Hộ tịch',
          decision: '999/QĐ-MAU',
          level: 'Cấp xã',
          kind: 'TTHC được luật giao quy định chi tiết',
          agency: 'Ủy ban nhân dân cấp xã',
          ways: [
            { way: 'Trực tiếp', limit: '03 ngày làm việc', fee: '8.000 đồng', about: 'Nộp tại Trung tâm' },
            { way: 'Trực tuyến', limit: '03 ngày làm việc', fee: 'Không', about: '' },
          ],
        },
      ],
      requiredColumns: ['Hình thức nộp', 'Thời hạn giải quyết', 'Phí, lệ phí'],
    },
  ],
  loginPage: {
    url: 'https://thutuc.dichvucong.gov.vn/p/home/dvc-dang-nhap.html',
    html: html('./fixtures/dang-nhap.html'),
  },
  foreignPages: [
    {
      name: 'the page of an error',
      url: URL_OF,
      html: html('./fixtures/loi-200.html'),
    },
    {
      name: 'a list of dossiers',
      url: 'https://motcua.thanhhoa.gov.vn/dvc/xu-ly-ho-so/dang-xu-ly',
      html: html('../onestop-thanhhoa/fixtures/dang-xu-ly.html'),
    },
  ],
  personalData: ['Nguyễn Văn Mẫu', '0900000001'],
});
for (const { name, run } of cases) it(name, run);

it('gives a limit or fee only where all ways say the same', () => {
  const { ways } = readDetail(openSavedPage(DETAIL, URL_OF));
  expect(commonTo(ways, 'limit')).toBe('03 ngày làm việc');
  expect(commonTo(ways, 'fee')).toBeNull();
});

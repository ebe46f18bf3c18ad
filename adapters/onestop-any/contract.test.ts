import { readFileSync } from 'node:fs';
import { describe, it } from 'vitest';
import { contractCases } from '../kit/contract.ts';
import { NOTHING_LISTED } from '../onestop-thanhhoa/pages/listed-dossier.ts';
import { onestopAny } from './adapter.ts';
import { FAMILIES, page, READ, ROWS } from './fixtures/families.ts';
import { readAnyList, recognise } from './pages.ts';

const records = READ.map((row) => ({ ...NOTHING_LISTED, ...row }));
const foreign = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');

describe('contract', () => {
  const cases = contractCases({
    metadata: onestopAny,
    recognise: (document) => recognise(document),
    read: (document) => readAnyList(document),
    pages: (['bootstrap', 'merged headers'] as const).map((name) => ({
      name,
      kind: 'dossierList',
      url: 'https://mot-cua-khac.example/ho-so',
      html: FAMILIES[name]?.(ROWS) ?? '',
      records,
      requiredColumns: name === 'bootstrap' ? ['Mã hồ sơ', 'Ngày hẹn trả'] : ['Mã hồ sơ'],
    })),
    loginPage: {
      url: 'https://mot-cua-khac.example/dang-nhap',
      html: page('<form><input name="u"><input type="password" name="p"><button>Đăng nhập</button></form>'),
    },
    foreignPages: [
      {
        name: 'a report of the province system',
        url: 'https://mot-cua-khac.example/bao-cao',
        html: foreign('onestop-thanhhoa/fixtures/bao-cao-06a.html'),
      },
      {
        name: 'a form of the reporting system',
        url: 'https://bao-cao.example/nhap',
        html: foreign('onestop-thanhhoa/fixtures/he-khac-bieu-nhap.html'),
      },
    ],
    personalData: ROWS.map(({ person }) => person),
  });
  for (const { name, run } of cases) it(name, run);
});

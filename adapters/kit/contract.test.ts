import { DungHenError, type Reading } from '@dung-hen/domain';
import { type PageDocument, tablesOf } from '@dung-hen/page';
import { describe, expect, it } from 'vitest';
import { type AdapterContract, contractCases } from './contract.ts';
import { cutLastRow, removeColumn, renameColumn, withoutRows } from './mutations.ts';

const URL_OF_LIST = 'https://portal.example/list';
const LIST = `<!doctype html><html><head><title>Danh sách</title></head><body><table>
<thead><tr><th>STT</th><th>Mã hồ sơ</th><th>Chủ hồ sơ</th></tr></thead>
<tbody><tr><td>1</td><td>H56.1-250101-0001</td><td>Nguyễn Văn Mẫu</td></tr>
<tr><td>2</td><td>H56.1-250101-0002</td><td>Lê Văn Mẫu</td></tr></tbody></table></body></html>`;
const LOGIN = '<!doctype html><html><body><input type="password"></body></html>';
const OTHER = '<!doctype html><html><body><table><tr><td>Giá vàng</td></tr></table></body></html>';

const fail = (code: DungHenError['code'], label?: string): Reading<unknown> => ({
  ok: false,
  error: new DungHenError(code, label === undefined ? {} : { label }),
});

/** A reader that keeps the contract. */
function readWell(page: PageDocument): Reading<unknown> {
  if (page.root.find('input').length > 0) return fail('LOGIN_REQUIRED');
  const [head, ...body] = tablesOf(page.root)[0]?.rows ?? [];
  const at = head?.cells.findIndex(({ text }) => text === 'Mã hồ sơ') ?? -1;
  if (at < 0) return fail('SITE_CHANGED', 'Mã hồ sơ');
  if (body.length === 0) return fail('EMPTY_UNCONFIRMED');
  const codes = body.map(({ cells }) => cells[at]?.text);
  return codes.includes(undefined) ? fail('SITE_CHANGED') : { ok: true, records: codes, warnings: [] };
}

const contract = (more: Partial<AdapterContract> = {}): AdapterContract => ({
  metadata: {
    id: 'sample',
    name: { vi: 'Mẫu', en: 'Sample' },
    hosts: ['portal.example'],
    pageKinds: ['list'],
    needs: { login: true, captcha: false, otp: false },
    pace: { concurrency: 1, interval: 0 },
    sources: ['invented'],
    lastVerified: '2025-01-01',
    confidence: 'low',
  },
  recognise: (page) => (page.root.text().includes('Chủ hồ sơ') ? 'list' : null),
  read: readWell,
  pages: [
    {
      name: 'a list',
      kind: 'list',
      url: URL_OF_LIST,
      html: LIST,
      records: ['H56.1-250101-0001', 'H56.1-250101-0002'],
      requiredColumns: ['Mã hồ sơ'],
    },
  ],
  loginPage: { url: 'https://portal.example/login', html: LOGIN },
  foreignPages: [{ name: 'another site', url: 'https://gold.example', html: OTHER }],
  personalData: ['Nguyễn Văn Mẫu'],
  ...more,
});

/** Names of the cases that fail. */
function broken(more: Partial<AdapterContract>): string[] {
  return contractCases(contract(more)).flatMap(({ name, run }) => {
    try {
      run();
      return [];
    } catch {
      return [name];
    }
  });
}

describe('the contract', () => {
  it('is kept by a reader that reads by label and fails typed', () => {
    expect(broken({})).toEqual([]);
  });

  it('is broken by one that reads by place', () => {
    const read = (page: PageDocument): Reading<unknown> => {
      const [, ...body] = tablesOf(page.root)[0]?.rows ?? [];
      return { ok: true, records: body.map(({ cells }) => cells[1]?.text ?? ''), warnings: [] };
    };
    expect(broken({ read })).toEqual(
      expect.arrayContaining([
        'a list: column "Mã hồ sơ" renamed',
        'a list: column "Mã hồ sơ" removed',
        'a list: a row that breaks off',
        'a list: rows gone without a word',
        'a list: an empty page',
        'a list: a log-in page in its place',
        'a list: another site in its place',
      ]),
    );
  });

  it('is broken by one that lets a name out, in records or in errors', () => {
    const leaky = (page: PageDocument): Reading<unknown> => {
      const reading = readWell(page);
      const name = 'Nguyễn Văn Mẫu';
      return reading.ok
        ? { ...reading, warnings: [{ code: 'X', detail: name }] }
        : {
            ok: false,
            error: new DungHenError(reading.error.code, { ...reading.error.context, detail: name }),
          };
    };
    const names = broken({ read: leaky });
    expect(names).toContain('a list: read to the expected records');
    expect(names).toContain('a list: an empty page');
  });

  it('is broken by wrong records, a kind without pages, and fixtures without personal data', () => {
    const [page] = contract().pages;
    expect(
      broken({ pages: page === undefined ? [] : [{ ...page, records: ['H56.1-250101-0001'] }] }),
    ).toEqual(['a list: read to the expected records']);
    expect(broken({ pages: [] })).toEqual([
      'has fixtures for every page kind it names',
      'has personal data in its fixtures to be tested with',
    ]);
    expect(broken({ personalData: [] })).toContain('has personal data in its fixtures to be tested with');
    expect(broken({ recognise: () => 'list' })).toEqual([
      'takes a log-in page for nothing else',
      'does not recognise another site',
    ]);
  });
});

describe('damage', () => {
  const SPANS = `<table><tr><td rowspan="2">A</td><td colspan="2">B</td><td rowspan="2">C</td></tr><tr><td>b1</td><td>b2</td></tr>
<tr><td>1</td><td>2</td><td>3</td><td>4</td></tr></table>`;

  it('takes a column out with its spans', () => {
    expect(removeColumn(SPANS, 'b2').replace(/\n/gu, '')).toBe(
      '<table><tr><td rowspan="2">A</td><td colspan="1">B</td><td rowspan="2">C</td></tr><tr><td>b1</td></tr><tr><td>1</td><td>2</td><td>4</td></tr></table>',
    );
    expect(removeColumn(SPANS, 'B').replace(/\n/gu, '')).toBe(
      '<table><tr><td rowspan="2">A</td><td rowspan="2">C</td></tr><tr></tr><tr><td>1</td><td>4</td></tr></table>',
    );
  });

  it('renames, empties and cuts off', () => {
    expect(renameColumn(LIST, 'Mã hồ sơ')).toContain('<th>Cột lạ</th>');
    expect(withoutRows(LIST)).toContain('<tbody></tbody>');
    expect(cutLastRow(LIST)).toContain('<tr><td>2</td></tr></tbody>');
  });

  it('refuses to change nothing', () => {
    for (const damage of [
      () => renameColumn(LIST, 'Hẹn trả'),
      () => removeColumn(LIST, 'Hẹn trả'),
      () => withoutRows(OTHER),
      () => cutLastRow(OTHER),
    ]) {
      expect(damage).toThrow('nothing to damage');
    }
  });
});

import { readFileSync } from 'node:fs';
import { isDungHenError } from '@dung-hen/domain';
import { parsePage } from '@dung-hen/page/html';
import { describe, expect, it } from 'vitest';
import { type ContractPage, contractCases } from '../kit/contract.ts';
import { onestopIgate } from './adapter.ts';
import { formsOn } from './fields.ts';
import { type PageKind, readDossierRows, readPage, recognise } from './pages.ts';

const ORIGIN = 'https://motcua.mau.example';
const html = (name: string): string =>
  readFileSync(new URL(`./fixtures/${name}.html`, import.meta.url), 'utf8');
const EXPECTED: Readonly<Record<string, readonly unknown[]>> = JSON.parse(
  readFileSync(new URL('./fixtures/expected.json', import.meta.url), 'utf8'),
);
const PROCESSING = `${ORIGIN}/vi/dossier/processing`;

const page = (kind: PageKind, name: string, path: string, requiredColumns: string[]): ContractPage => ({
  name,
  kind,
  url: `${ORIGIN}/${path}`,
  html: html(name),
  records: EXPECTED[name] ?? [],
  requiredColumns,
});

describe('contract', () => {
  const cases = contractCases({
    metadata: onestopIgate,
    recognise,
    read: readPage,
    pages: [
      page('dossierList', 'dang-xu-ly', 'vi/dossier/processing', ['Mã hồ sơ']),
      page('dossierList', 'tra-cuu', 'vi/dossier/search', ['Mã hồ sơ']),
    ],
    loginPage: { url: `${ORIGIN}/auth/realms/digo/protocol/openid-connect/auth`, html: html('dang-nhap') },
    foreignPages: [
      {
        name: 'a list of another one-stop system',
        url: 'https://mot-cua-khac.example/dvc/xu-ly-ho-so',
        html: html('he-khac-mot-cua'),
      },
      { name: 'a report', url: 'https://bao-cao.example/nhap', html: html('he-khac-so-theo-doi') },
    ],
    personalData: ['Nguyễn Văn Mẫu', '0900000001', 'Phạm Thị Mẫu', 'Lê Văn Mẫu Ba', 'Trần Thị Mẫu Tư'],
  });
  for (const { name, run } of cases) it(name, run);
});

const reading = (name: string, settled?: boolean) =>
  readPage(parsePage(html(name), PROCESSING), settled === undefined ? {} : { settled });

describe('lists', () => {
  it('are known by their looks on any host, a saved file included; one dossier is no list', () => {
    expect(recognise(parsePage(html('dang-xu-ly'), 'file:///saved.html'))).toBe('dossierList');
    expect(recognise(parsePage('<html><body></body></html>', `${PROCESSING}/65a1?procedure=1`))).toBe(null);
  });

  it('are empty only when they say so and stand still', () => {
    expect(reading('khong-co')).toMatchObject({ ok: false, error: { code: 'EMPTY_UNCONFIRMED' } });
    expect(reading('khong-co', true)).toEqual({ ok: true, records: [], warnings: [] });
  });

  it('are not read while they load', () => {
    expect(reading('dang-tai', true)).toMatchObject({ ok: false, error: { code: 'EMPTY_UNCONFIRMED' } });
  });

  it('warn of statuses of unknown words', () => {
    expect(reading('dang-xu-ly')).toMatchObject({ warnings: [{ code: 'STATUS_UNKNOWN' }] });
    expect(reading('tra-cuu')).toMatchObject({ ok: true, warnings: [] });
  });

  it('may say beside a date what is left of it, or that there is none yet', () => {
    const said = html('dang-xu-ly')
      .replace('06/01/2026 17:00', '06/01/2026 17:00<br><span class="red">Quá hạn 2 ngày</span>')
      .replace('>08/01/2026<', '>Chưa hẹn<');
    const dues = (EXPECTED['dang-xu-ly'] ?? []).map((one) => (one as { dueAt: string | null }).dueAt);
    const read = readPage(parsePage(said, PROCESSING));
    expect(read.ok && read.records.map(({ dueAt }) => dueAt)).toEqual([dues[0], null, ...dues.slice(2)]);
  });

  it('lose a row whose code cannot be read, and say so, but are refused where most have none', () => {
    const codes = ['000.00.31.H99-260105-0007', '000.00.31.H99-260105-0008', 'G15.01.02-260104-0102'];
    const without = (count: number) =>
      codes.slice(0, count).reduce((text, code) => text.replace(code, '06/01/2026'), html('dang-xu-ly'));
    const one = readPage(parsePage(without(1), PROCESSING));
    expect(one).toMatchObject({
      ok: true,
      records: (EXPECTED['dang-xu-ly'] ?? []).slice(1),
      warnings: [{ code: 'CODE_MISSING' }, { code: 'STATUS_UNKNOWN' }],
    });
    const rows = readDossierRows(parsePage(without(1), PROCESSING));
    expect(rows.ok && rows.records.map(({ bare, listed }) => [bare, listed.dueAt])[0]).toEqual([true, null]);
    for (const count of [2, 3]) {
      expect(readPage(parsePage(without(count), PROCESSING))).toMatchObject({
        ok: false,
        error: { code: 'SITE_CHANGED', context: { label: 'Mã hồ sơ' } },
      });
    }
  });

  it('of which a part travels are judged with the rows read before', () => {
    const page = parsePage(html('dang-xu-ly').replace(/H99-|G15/gu, '?'), PROCESSING);
    expect(readPage(page)).toMatchObject({ ok: false });
    expect(readPage(page, { beside: 4 })).toMatchObject({ ok: false });
    expect(readPage(page, { beside: 5 })).toMatchObject({ ok: true, records: [] });
  });

  it('with a date that is none are refused, the words unquoted', () => {
    const damaged = html('dang-xu-ly').replace('06/01/2026 17:00', 'ngày mai');
    const read = readPage(parsePage(damaged, PROCESSING));
    expect(read).toMatchObject({
      ok: false,
      error: { code: 'SITE_CHANGED', context: { label: 'Ngày hẹn trả' } },
    });
    expect(read.ok || read.error.message).not.toContain('ngày mai');
  });
});

it('nothing is to be filled', () => {
  expect(() => formsOn()).toThrow(expect.toSatisfy((error) => isDungHenError(error, 'UNSUPPORTED')));
});

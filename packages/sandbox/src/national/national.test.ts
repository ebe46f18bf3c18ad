import got from 'got';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { NATIONAL_COMMUNE_PROCEDURES } from './records.ts';
import { type NationalSandbox, startNationalPortal } from './start.ts';

let sandbox: NationalSandbox;
beforeAll(async () => {
  sandbox = await startNationalPortal();
});
afterAll(() => sandbox.close());

const ask = (service: string, parameters: object, origin = sandbox.urls.vpcp) =>
  got.post(`${origin}/jsp/rest.jsp`, {
    headers: { 'X-Requested-With': 'XMLHttpRequest' },
    form: { params: JSON.stringify({ type: 'ref', provider: 'dvcquocgia', service, ...parameters }) },
  });
const SEARCH = 'procedure_advanced_search_service_v2';
const COMMUNE = { impl_agency_id: '398126', impl_level_id: 3, recordPerPage: 50, keyword: '' };

it('answers rows of strings only, each with the length of the list', async () => {
  const rows: Record<string, unknown>[] = JSON.parse((await ask(SEARCH, { ...COMMUNE, pageIndex: 3 })).body);
  expect(rows).toHaveLength(NATIONAL_COMMUNE_PROCEDURES - 100);
  for (const row of rows) {
    expect(Object.values(row).every((value) => typeof value === 'string')).toBe(true);
    expect(row.AMOUNT).toBe(String(NATIONAL_COMMUNE_PROCEDURES));
  }
  expect(rows[0]?.ROW_STT).toBe('101');
});

it('answers errors as pages with status 200', async () => {
  for (const answer of [
    await ask('proc_lạ', {}),
    await got(`${sandbox.urls.vpcp}/gi-do.html`),
    await got(`${sandbox.urls.vpcp}/jsp/tthc/export/export_word_detail_tthc.jsp?maTTHC=x&idTTHC=1`),
  ]) {
    expect(answer.statusCode).toBe(200);
    expect(answer.body).toContain('<!doctype html>');
  }
});

it('lives on one host at a time and moves when told', async () => {
  const first = await ask(SEARCH, { ...COMMUNE, pageIndex: 1 }, sandbox.urls.old);
  expect(first.body).toContain('<!doctype html>');
  sandbox.moveTo('old');
  expect((await ask(SEARCH, { ...COMMUNE, pageIndex: 1 }, sandbox.urls.old)).body).toMatch(/^\[\{/u);
  expect((await ask(SEARCH, { ...COMMUNE, pageIndex: 1 })).body).toContain('<!doctype html>');
  sandbox.moveTo('vpcp');
});

it('gives Word files that are packages, or what the fault says', async () => {
  const { id, code } = sandbox.records[0] ?? { id: '', code: '' };
  const file = () =>
    got(`${sandbox.urls.vpcp}/jsp/tthc/export/export_word_detail_tthc.jsp`, {
      searchParams: { maTTHC: code, idTTHC: id },
    }).buffer();
  const whole = await file();
  expect([...whole.subarray(0, 4)]).toEqual([0x50, 0x4b, 3, 4]);
  sandbox.faults.word = 'otherFile';
  expect(Buffer.from(await file()).toString()).toBe('%PDF-1.7 mau');
  sandbox.faults.word = 'cut';
  expect((await file()).length).toBeLessThan(whole.length);
  sandbox.faults.word = 'right';
});

import { createPacer } from '@dung-hen/adapters/kit/pace';
import { openSavedPage } from '@dung-hen/adapters/kit/saved-page';
import { createNodeTransport } from '@dung-hen/adapters/kit/transport-node';
import { createOneStopThanhHoa, type OneStopThanhHoa } from '@dung-hen/adapters/onestop-thanhhoa/client';
import { CRITERION_OF_COLUMN } from '@dung-hen/adapters/onestop-thanhhoa/client/drill-down';
import { collectDossiers } from '@dung-hen/adapters/onestop-thanhhoa/collect';
import {
  dossierOf,
  readDossierDetail,
  readDossierList,
  readReportPage,
} from '@dung-hen/adapters/onestop-thanhhoa/pages';
import { type Dossier, makePeriod, THANH_HOA_PROFILE } from '@dung-hen/domain';
import { compute, II_06A } from '@dung-hen/forms';
import { findPersonalData, type OneStopSandbox, startOneStop } from '@dung-hen/sandbox';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const Q2 = { from: '2026-03-15', to: '2026-06-14' };
const transport = createNodeTransport({ contact: 'https://xa-mau.example/cntt' });
const pacer = createPacer({ concurrency: 4, interval: 0 });

let sandbox: OneStopSandbox;
let client: OneStopThanhHoa;

function clientOf(credentials: { userName: string; password: string }): OneStopThanhHoa {
  return createOneStopThanhHoa({
    baseUrl: sandbox.url,
    transport,
    credentials,
    now: () => sandbox.clock.now(),
    pace: pacer,
    retry: { retries: 6, minDelay: 5, maxDelay: 5 },
  });
}

beforeAll(async () => {
  sandbox = await startOneStop({
    dossiersPerQuarter: 260,
    otherDossiersPerQuarter: 12,
    communes: 4,
    quarters: 3,
  });
  client = clientOf(sandbox.credentials);
  await client.login();
});
afterAll(() => sandbox.close());

const unit = () => ({ code: sandbox.unit.maDinhDanh, name: sandbox.unit.name });
const scope = () => ({ kind: 'unit', code: sandbox.unit.maDinhDanh }) as const;

async function collectAll(options: Parameters<typeof collectDossiers>[1] = {}): Promise<Dossier[]> {
  const all: Dossier[] = [];
  for await (const { records } of collectDossiers(client, { unit: unit(), ...options })) all.push(...records);
  return all;
}

const formOf = (dossiers: readonly Dossier[]) =>
  compute(dossiers, makePeriod('quarter', 2026, 2), THANH_HOA_PROFILE, {
    unit: { ...unit(), systemId: sandbox.unit.groupCode },
    takenAt: sandbox.clock.now(),
  });

/** Everything said, the system's own ids left out: a GUID may end like a number of ours. */
const said = (value: unknown) =>
  JSON.stringify(value, (name, inner: unknown) =>
    /^(?:id|key|unitCode|handlerIds)$/u.test(name) ? null : inner,
  );

const COLUMNS = II_06A.columns.filter(({ kind }) => kind === 'count').map(({ number }) => number);

describe('collecting a commune', () => {
  it('ends in the same II.06a as the portal’s own reports, cell by cell', async () => {
    const form = formOf(await collectAll());
    const { rows } = await client.reportByField({ ...Q2, scope: scope() });
    const ours = new Map(form.rows.map((row) => [row.key, row]));
    let compared = 0;
    for (const row of rows) {
      for (const column of COLUMNS) {
        expect([row.label, column, ours.get(row.key)?.cells[column]?.value ?? 0]).toEqual([
          row.label,
          column,
          row.figures[column],
        ]);
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(100);

    const [whole] = (await client.report06a({ ...Q2, scope: scope() })).rows;
    const total = form.rows.find((row) => row.kind === 'total');
    expect(COLUMNS.map((column) => total?.cells[column]?.value)).toEqual(
      COLUMNS.map((column) => whole?.figures[column]),
    );
    expect(total?.cells[3]?.value).toBeGreaterThan(100);
  });

  it('is the same form when returned dossiers of earlier periods are left out', async () => {
    const [all, some] = [await collectAll(), await collectAll({ since: Q2.from })];
    expect(some.length).toBeLessThan(all.length);
    const figures = (dossiers: readonly Dossier[]) =>
      formOf(dossiers).rows.map(({ key, cells }) => [key, COLUMNS.map((column) => cells[column]?.value)]);
    expect(figures(some)).toEqual(figures(all));
  });

  it('every figure lists the dossiers counted in it, and ours are the same', async () => {
    const form = formOf(await collectAll({ since: Q2.from }));
    const total = form.rows.find((row) => row.kind === 'total');
    for (const column of [4, 6, 10, 13]) {
      const codes: string[] = [];
      const criterion = CRITERION_OF_COLUMN[column] ?? 'TongSo';
      for await (const { records } of client.drillDown({ ...Q2, scope: scope(), criterion })) {
        codes.push(...records.map(({ code }) => code));
      }
      expect(codes.sort()).toEqual([...(total?.cells[column]?.evidence ?? [])].sort());
    }
  });

  it('can stop anywhere and go on in a new client, with nothing twice and nothing missing', async () => {
    const whole = (await collectAll({ pageSize: 150 })).map(({ code }) => code);
    const first = collectDossiers(client, { unit: unit(), pageSize: 150 });
    const begun = await first.next();
    await first.return({ collected: 0, reused: 0, detailed: 0, incomplete: [], passes: 1 });
    if (begun.done) return expect.unreachable();
    const another = clientOf(sandbox.credentials);
    await another.login();
    const codes = begun.value.records.map(({ code }) => code);
    const rest = collectDossiers(another, { unit: unit(), pageSize: 150, resume: begun.value.resume });
    for await (const { records } of rest) codes.push(...records.map(({ code }) => code));
    expect(codes).toEqual(whole);
  });

  it('asks nothing again about finished dossiers it knows', async () => {
    const known = await collectAll();
    const again = collectDossiers(client, { unit: unit(), known });
    let step = await again.next();
    while (!step.done) step = await again.next();
    // Those without an end are asked for again: somebody may have mended them.
    const endless = known.filter(({ status, finishedAt }) => status >= 9 && finishedAt === null).length;
    expect(step.value).toMatchObject({ detailed: endless, incomplete: [], collected: known.length });
    expect(step.value.reused).toBeGreaterThan(100);
  });

  it('holds nobody’s name, number, phone, mail or address', async () => {
    const dossiers = await collectAll({ since: Q2.from });
    expect(findPersonalData(said(dossiers))).toEqual([]);
    expect(dossiers.some(({ supplements }) => supplements.length > 0)).toBe(true);
    expect(dossiers.filter(({ status }) => status === 5).every(({ pausedAt }) => pausedAt !== null)).toBe(
      true,
    );
    const { code = '', id = '' } = dossiers.find(({ channel }) => channel === 'online') ?? {};
    const read = [await client.steps(code), await client.detail(id ?? ''), await client.apologyDrafts()];
    expect(findPersonalData(said(read))).toEqual([]);
  });
});

describe('trouble on the way', () => {
  it('tokens that end in the middle are renewed, faults that pass are sat out', async () => {
    const whole = (await collectAll({ since: Q2.from })).length;
    sandbox.expireTokens();
    for (const kind of ['error500', 'truncated', 'cut', 'drop', 'maintenance'] as const) {
      sandbox.fault({ kind, path: 'hosos', retryAfter: 0 });
    }
    expect(await collectAll({ since: Q2.from })).toHaveLength(whole);
  });

  it('a page in place of data stops it', async () => {
    sandbox.fault({ kind: 'html', path: '/api/v1/hosos' });
    await expect(client.dossiers().next()).rejects.toMatchObject({ code: 'SITE_CHANGED' });
  });

  it('wrong passwords, other units, citizens', async () => {
    const { userName } = sandbox.credentials;
    await expect(clientOf({ userName, password: 'sai' }).login()).rejects.toMatchObject({
      code: 'CREDENTIALS_REJECTED',
    });
    const citizen = clientOf({ ...sandbox.credentials, userName: 'congdan' });
    await citizen.login();
    await expect(citizen.dossiers().next()).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(client.detail('00000000-0000-0000-0000-000000000000')).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    });
  });

  it('catalogues are whole', async () => {
    const [units, holidays, fields, procedures] = [
      await client.units({ catalog: 'xa-phuong' }),
      await client.holidays(),
      await client.fields(),
      await client.procedures(),
    ];
    expect(units.map(({ code }) => code)).toContain(sandbox.unit.maDinhDanh);
    expect(holidays.map(({ date }) => date)).toContain('2026-04-27');
    expect(fields.length).toBeGreaterThan(5);
    const [procedure] = procedures;
    expect(await client.cases(procedure?.systemCode ?? '')).not.toEqual([]);
    expect((await client.apologyDrafts()).every(({ newDue }) => newDue !== null)).toBe(true);
    const dirty = await client.dirtyDossiers({ ...Q2, scope: scope() }).next();
    expect(dirty.done).toBe(false);
  });
});

describe('its pages', () => {
  const open = async (path: string) => {
    const url = `${sandbox.url}/dvc/${path}`;
    const response = await fetch(url);
    return openSavedPage(await response.text(), response.url);
  };

  it.each([
    'xu-ly-ho-so/dang-xu-ly?user=thamdinh',
    'bo-sung-ho-so/da-hoan-thanh-bo-sung?size=50',
    'theo-doi-ho-so/ho-so-qua-han?size=50',
    'theo-doi-ho-so/theo-doi-tat-ca-ho-so?size=100',
    'tra-cuu/tat-ca-ho-so?size=100',
    'tiep-nhan-ho-so/cho-tiep-nhan-truc-tuyen?size=50',
    'tra-ket-qua/da-tra?size=50',
  ])('%s says of each dossier what the API says', async (path) => {
    const page = await open(path);
    const reading = readDossierList(page, { settled: true });
    if (!reading.ok) throw reading.error;
    expect(findPersonalData(said(reading))).toEqual([]);
    const minute = (moment: string | null) => moment?.slice(0, 16) ?? null;
    for (const listed of reading.records.slice(0, 12)) {
      const { dossier } = await client.detail(listed.id ?? '');
      expect(listed).toMatchObject({ code: dossier.code, status: dossier.status });
      expect(dossierOf(listed)?.status).toBe(dossier.status);
      expect([minute(listed.receivedAt), minute(listed.dueAt)]).toEqual([
        minute(dossier.status === 1 ? null : dossier.receivedAt),
        minute(dossier.status === 1 ? null : dossier.dueAt),
      ]);
      if (dossier.status !== 1) expect(listed.channel).toBe(dossier.channel);
    }
    expect(reading.records.length).toBeGreaterThan(0);
  });

  it.each([
    ['bao-cao-06a', () => client.report06a({ ...Q2, scope: scope() })],
    ['bao-cao-06-cac-cap', () => client.report06Levels({ ...Q2, scope: scope() })],
    ['bao-cao-07a', () => client.report07a({ ...Q2, scope: scope() })],
    ['bao-cao-07b', () => client.report07b({ ...Q2, scope: scope() })],
    ['bao-cao-theo-linh-vuc', () => client.reportByField({ ...Q2, scope: scope() })],
  ] as const)('%s shows the figures the API gives', async (name, read) => {
    const page = await open(
      `thong-ke/${name}?tuNgay=${Q2.from}&denNgay=${Q2.to}&maDinhDanh=${sandbox.unit.maDinhDanh}`,
    );
    const reading = readReportPage(page);
    if (!reading.ok) throw reading.error;
    const { rows } = await read();
    const shown = reading.records.filter(({ kind }) => kind === 'data');
    expect(shown.map(({ label }) => label)).toEqual(rows.map(({ label }) => label));
    for (const [index, { figures }] of shown.entries()) expect(rows[index]?.figures).toMatchObject(figures);
    expect(reading.warnings.map(({ code }) => code)).not.toContain('TOTAL_DIFFERS');
  });

  it('the dialog of a dossier says what the API says', async () => {
    const [first] = (await collectAll({ since: Q2.from })).filter(({ status }) => status === 10);
    const page = await open(`tra-cuu/tat-ca-ho-so?detail=${first?.code}`);
    const reading = readDossierDetail(page);
    if (!reading.ok) throw reading.error;
    const { dossier } = await client.detail(first?.id ?? '');
    const { code, channel, submittedAt, receivedAt, dueAt, finishedAt, returnedAt, limit } = dossier;
    expect(reading.records[0]).toMatchObject({
      code,
      channel,
      submittedAt,
      receivedAt,
      dueAt,
      finishedAt,
      returnedAt,
    });
    expect(reading.records[0]?.limit).toEqual(limit);
  });
});

import type { Dossier } from '@dung-hen/domain';
import { describe, expect, it } from 'vitest';
import type { TransportRequest } from '../kit/transport.ts';
import { type Answer, clientOf, drain, fakePortal, type Responder, sample } from './client/fake-portal.ts';
import { collectDossiers } from './collect.ts';

const base = (sample('hosos') as { data: Record<string, unknown>[] }).data[0] ?? {};
const whole = (sample('detail') as { data: Record<string, unknown> }).data;

const row = (serial: number, status: number, more = {}) => ({
  ...base,
  id: `00000000-0000-0000-0000-00000000000${serial}`,
  maHoSo: `H56.77.5-250616-000${serial}`,
  trangThaiHoSoId: String(status),
  ...more,
});

const pageFor = (request: TransportRequest, rows: readonly unknown[]): Answer => {
  const size = Number(request.query?.pageSize);
  const at = (Number(request.query?.pageNumber) - 1) * size;
  const data = rows.slice(at, at + size);
  const total = data.length === 0 ? 0 : rows.length;
  return {
    body: { data: data.length === 0 ? null : data, totalCount: total, totalPages: Math.ceil(total / size) },
  };
};

const ROWS = [row(1, 4), row(2, 9), row(3, 10), row(4, 5), row(5, 8)];

/** Answers a list by its status filter, and details, supplements and steps by dossier. */
function portalOf(rows: readonly Record<string, unknown>[] = ROWS, answers: Record<string, Responder> = {}) {
  const matches = (request: TransportRequest) => {
    const wanted = [request.query?.inMaTrangThais ?? []].flat().map(String);
    const unwanted = [request.query?.notInMaTrangThais ?? []].flat().map(String);
    return rows.filter(({ trangThaiHoSoId: status }) =>
      wanted.length > 0 ? wanted.includes(String(status)) : !unwanted.includes(String(status)),
    );
  };
  const portal = fakePortal({
    'v1/hosos': (request) => pageFor(request, matches(request)),
    'v1/hosos/detail': ({ query }) => {
      const found = rows.find(({ id }) => String(id).toLowerCase() === query?.id);
      const { ngayKetThucXuLy, trangThaiBoSung } = whole;
      return { body: { data: { ...whole, ...found, ngayKetThucXuLy, trangThaiBoSung }, succeeded: true } };
    },
    'v1/hosobosungs': (request) =>
      request.query?.maHoSo === 'H56.77.5-250616-0005'
        ? { body: sample('hosos-empty') }
        : { body: sample('supplements') },
    'v1/quatrinhxulyhosos': {
      body: {
        data: [{ id: 's9', thoiGian: '2025-06-16T10:00:00', trangThai: '8' }],
        totalCount: 1,
        totalPages: 1,
      },
    },
    'v1/thutucs': { body: sample('procedures') },
    'v1/truonghopthutucs': { body: sample('cases') },
    'v1/groups': { body: sample('groups') },
    ...answers,
  });
  return { portal, client: clientOf(portal) };
}

const byCode = (batches: readonly { records: readonly Dossier[] }[]) =>
  new Map(batches.flatMap(({ records }) => records.map((one) => [one.code.slice(-1), one])));

describe('collectDossiers', () => {
  it('completes what lists leave out', async () => {
    const { portal, client } = portalOf();
    const { all, result } = await drain(collectDossiers(client));
    const dossiers = byCode(all);
    expect(result).toEqual({ collected: 5, reused: 0, detailed: 2, incomplete: [], passes: 1 });
    for (const dossier of dossiers.values()) {
      expect(dossier).toMatchObject({ fieldCode: 'G09', fieldName: 'Hộ tịch', onlineLevel: 'partial' });
    }
    expect(dossiers.get('1')).toMatchObject({ limit: { hours: 16, unit: 'workingDays' }, finishedAt: null });
    expect(dossiers.get('2')).toMatchObject({
      limit: { hours: 24, unit: 'workingDays' },
      finishedAt: '2025-06-12T16:20:31',
      pausedAt: '2025-06-11T09:05:11',
      supplements: [{ dueAfter: '2025-06-13T08:00:00' }],
    });
    expect(dossiers.get('5')).toMatchObject({ status: 8, pausedAt: '2025-06-16T10:00:00', supplements: [] });
    expect(portal.to('v1/thutucs')).toHaveLength(1);
    expect(portal.to('v1/truonghopthutucs')).toHaveLength(1);
    expect(portal.to('v1/hosos')[0]?.query).toMatchObject({
      notInMaTrangThais: [1, 3],
      searchAllType: true,
    });
  });

  it('of a dossier waiting now, the pause under way counts, not one that ended', async () => {
    const { client } = portalOf([row(4, 5)]);
    const { all } = await drain(collectDossiers(client));
    // Its only supplement is completed and its steps name no status 5: when it paused is not said.
    expect(byCode(all).get('4')).toMatchObject({ status: 5, pausedAt: null, supplements: [{}] });
  });

  it('holds nobody’s name', async () => {
    const { client } = portalOf();
    const { all } = await drain(collectDossiers(client));
    expect(JSON.stringify(all)).not.toMatch(/Nguyễn|Phạm|Lê Thị|Trần|0380000|0900000|Thôn/u);
  });

  it('one unit alone, its group code looked up by its unit code', async () => {
    const { portal, client } = portalOf();
    await drain(collectDossiers(client, { unit: { code: 'H56.77.5', name: 'UBND Xã Mẫu' } }));
    expect(portal.to('v1/hosos')[0]?.query?.groupCode).toBe('11111111-2222-3333-4444-55555555555a');
    const nowhere = collectDossiers(client, { unit: { code: 'H56.99', name: '' } });
    await expect(drain(nowhere)).rejects.toMatchObject({ code: 'INVALID_INPUT', context: { label: 'unit' } });
  });

  it('asks nothing again about finished dossiers that have not changed', async () => {
    const { client } = portalOf();
    const known = [...byCode((await drain(collectDossiers(client))).all).values()];
    const second = portalOf([...ROWS.slice(0, 1), row(2, 10), ...ROWS.slice(2)]);
    const { all, result } = await drain(collectDossiers(second.client, { known }));
    expect(result).toMatchObject({ collected: 5, reused: 1, detailed: 1 });
    expect(second.portal.to('v1/hosos/detail').map(({ query }) => query?.id)).toEqual([
      '00000000-0000-0000-0000-000000000002',
    ]);
    expect(byCode(all).get('3')).toEqual(known.find((one) => one.code.endsWith('3')));
  });

  it('a dossier the portal refuses to show is kept and named, and stops nothing', async () => {
    const { client } = portalOf(ROWS, { 'v1/hosos/detail': { body: sample('no-right') } });
    const { all, result } = await drain(collectDossiers(client));
    expect(result.incomplete).toEqual(['H56.77.5-250616-0002', 'H56.77.5-250616-0003']);
    expect(all[0]?.warnings.map(({ code }) => code)).toEqual(['DETAIL_MISSING', 'DETAIL_MISSING']);
    expect(byCode(all).get('2')?.finishedAt).toBe(null);
  });

  it('a failure that is not about one dossier stops it', async () => {
    const { client } = portalOf(ROWS, { 'v1/hosos/detail': { status: 401 } });
    await expect(drain(collectDossiers(client))).rejects.toMatchObject({ code: 'LOGIN_REQUIRED' });
  });

  it('stops and goes on anywhere, over both lists, with nothing twice and nothing missing', async () => {
    const { client } = portalOf();
    const options = { pageSize: 1, since: '2025-06-01' };
    const { all } = await drain(collectDossiers(client, options));
    const codes = (batches: typeof all) => batches.flatMap(({ records }) => records.map(({ code }) => code));
    expect(codes(all)).toHaveLength(5);
    for (const [index, { resume }] of all.entries()) {
      const rest = await drain(collectDossiers(portalOf().client, { ...options, resume }));
      expect([...codes(all.slice(0, index + 1)), ...codes(rest.all)]).toEqual(codes(all));
      expect(rest.result.collected).toBe(5);
    }
  });

  it('leaves old returned dossiers out when told since when', async () => {
    const { portal, client } = portalOf();
    await drain(collectDossiers(client, { since: '2025-06-01' }));
    expect(
      portal
        .to('v1/hosos')
        .map(({ query }) => [query?.notInMaTrangThais, query?.inMaTrangThais, query?.ngayTraFrom]),
    ).toEqual([
      [[1, 3, 10], undefined, undefined],
      [undefined, [10], '2025-06-01T00:00:00+07:00'],
    ]);
  });

  it('one handed over between the two lists is counted once', async () => {
    let handedOver = false;
    const { client } = portalOf(ROWS, {
      'v1/hosos': (request) => {
        const returned = request.query?.inMaTrangThais !== undefined;
        if (returned) handedOver = true;
        return pageFor(request, returned ? [row(1, 10), row(2, 10), row(3, 10)] : [row(1, 4), row(2, 9)]);
      },
    });
    const { all, result } = await drain(collectDossiers(client, { since: '2025-06-01' }));
    expect(handedOver).toBe(true);
    expect(all.flatMap(({ records }) => records)).toHaveLength(3);
    expect(result.collected).toBe(3);
  });

  const UNIT = { code: 'H56.77.5', name: 'UBND Xã Mẫu', systemId: 'g1' };

  it('one handed over before the period and finished in it is found among the mistaken', async () => {
    const mistaken = [row(3, 10), row(6, 10), row(7, 9), row(8, 10)];
    const returned = new Map([
      ['3', '2025-06-13T09:00:00'],
      ['6', '2025-05-30T09:00:00'],
      ['8', null],
    ]);
    const { portal, client } = portalOf(ROWS, {
      'v1/baocaotonghops/HoSoGayLoiThongKe': (request) => pageFor(request, mistaken),
      'v1/hosos/detail': ({ query }) => {
        const found = [...ROWS, ...mistaken].find(({ id }) => id === query?.id);
        const ngayTra = returned.get(String(query?.id).slice(-1)) ?? null;
        return { body: { data: { ...whole, ...found, ngayTra }, succeeded: true } };
      },
    });
    const { all, result } = await drain(collectDossiers(client, { unit: UNIT, since: '2025-06-01' }));
    expect([...byCode(all).keys()].sort()).toEqual(['1', '2', '3', '4', '5', '6', '8']);
    expect(result.collected).toBe(7);
    expect(portal.to('v1/baocaotonghops/HoSoGayLoiThongKe')[0]?.query).toMatchObject({
      maDinhDanh: 'H56.77.5',
    });
  });

  it('does without that list where the portal has none, says so, and can go on from there', async () => {
    const { client } = portalOf();
    const options = { unit: UNIT, since: '2025-06-01' };
    const { all, result } = await drain(collectDossiers(client, options));
    expect(result.collected).toBe(5);
    expect(all.at(-1)).toMatchObject({ records: [], warnings: [{ code: 'MISTAKEN_UNKNOWN' }] });
    const rest = await drain(collectDossiers(client, { ...options, resume: all.at(-1)?.resume ?? '' }));
    expect(rest).toMatchObject({ all: [], result: { collected: 5 } });
  });

  it.each(['', 'x', '9:0::dh1', '0:0::', '0:0:???:dh1', '0:0::dh1.1.1.1.1.1.'])(
    'refuses the resume token "%s"',
    async (resume) => {
      const { client } = portalOf();
      await expect(drain(collectDossiers(client, { resume }))).rejects.toMatchObject({
        code: 'INVALID_INPUT',
      });
    },
  );

  it('tells progress over both lists', async () => {
    const told: unknown[] = [];
    const { client } = portalOf();
    await drain(
      collectDossiers(client, {
        since: '2025-06-01',
        onProgress: ({ done, total }) => told.push([done, total]),
      }),
    );
    expect(told).toEqual([
      [4, 4],
      [5, 5],
    ]);
  });
});

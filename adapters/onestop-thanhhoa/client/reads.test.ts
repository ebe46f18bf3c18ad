import { describe, expect, it } from 'vitest';
import type { TransportRequest } from '../../kit/transport.ts';
import { BASE, clientOf, drain, fakePortal, type Responder, sample } from './fake-portal.ts';

const JUNE = { from: '2025-06-01', to: '2025-06-15' };

const portalOf = (answers: Record<string, Responder>) => {
  const portal = fakePortal(answers);
  return { portal, client: clientOf(portal) };
};

const queryOf = (request: TransportRequest | undefined) => request?.query ?? {};

describe('dossiers', () => {
  it('asks the way the product understands', async () => {
    const { portal, client } = portalOf({ 'v1/hosos/NguoiDangXuLy': { body: sample('hosos') } });
    const query = {
      scope: 'handledNow',
      unitSystemId: 'g1',
      statuses: [2, 4],
      received: { from: '2025-06-01', to: '2025-06-16' },
      due: { to: '2025-06-16' },
      channel: 'online',
      procedure: '1.000894.000.00.00.H56',
    } as const;
    const { all, result } = await drain(client.dossiers(query));
    expect(queryOf(portal.requests[0])).toEqual({
      groupCode: 'g1',
      inMaTrangThais: [2, 4],
      tiepNhanFrom: '2025-06-01T00:00:00+07:00',
      tiepNhanTo: '2025-06-16T23:59:59+07:00',
      henTraTo: '2025-06-16T23:59:59+07:00',
      thuTucId: '1.000894.000.00.00.H56',
      kenhThucHien: '2',
      searchAllType: true,
      hienThiTrangThaiThanhToan: true,
      pageNumber: 1,
      pageSize: 200,
    });
    expect(all).toHaveLength(1);
    expect(all[0]).toMatchObject({ done: 2, total: 2 });
    expect(all[0]?.records).toEqual(all[0]?.rows.map((row) => row.dossier));
    expect(result).toEqual({ distinct: 2, total: 2, passes: 1 });
  });

  it('a resume token of one portal or query is none for another', async () => {
    const { client, portal } = portalOf({ 'v1/hosos': { body: sample('hosos') } });
    const { all } = await drain(client.dossiers({ statuses: [4] }));
    const resume = all[0]?.resume ?? '';
    await expect(drain(client.dossiers({ statuses: [4] }, { resume }))).resolves.toMatchObject({ all: [] });
    await expect(drain(client.dossiers({ statuses: [9] }, { resume }))).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    });
    const elsewhere = clientOf(portal, { baseUrl: 'https://other.example' });
    await expect(drain(elsewhere.dossiers({ statuses: [4] }, { resume }))).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    });
  });

  it.each([
    [{ received: { from: '2025-06-31' } }, {}],
    [{ received: { from: '2025-06-16', to: '2025-06-01' } }, {}],
    [{ due: { from: '16/06/2025' } }, {}],
    [{}, { pageSize: 0 }],
    [{}, { pageSize: 10_001 }],
    [{}, { pageSize: 2.5 }],
  ])('%j %j is INVALID_INPUT before anything is sent', async (query, options) => {
    const { portal, client } = portalOf({});
    await expect((async () => drain(client.dossiers(query, options)))()).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    });
    expect(portal.requests).toEqual([]);
  });

  it('an expired token in the middle is refreshed and nothing is lost', async () => {
    const page = sample('hosos') as { data: { id: string }[] };
    const [one, two] = page.data;
    let valid = 'token-1';
    const { client } = {
      client: clientOf(
        fakePortal({
          tokens: { body: { token: 'token-1', refreshToken: 'r1', refreshTokenExpiryTime: null } },
          'tokens/refresh': () => ({ body: { token: valid, refreshToken: 'r2' } }),
          'v1/hosos': (request) => {
            if (request.query?.pageNumber === 2 && valid === 'token-1') valid = 'token-2';
            if (request.headers?.authorization !== `Bearer ${valid}`) return { status: 401 };
            const data = request.query?.pageNumber === 1 ? [one] : [two];
            return { body: { data, totalCount: 2, totalPages: 2 } };
          },
        }),
        { credentials: { userName: 'u', password: 'p' } },
      ),
    };
    await client.login();
    const { all } = await drain(client.dossiers({}, { pageSize: 1 }));
    expect(all.flatMap(({ records }) => records.map(({ id }) => id))).toEqual([
      one?.id.toLowerCase(),
      two?.id.toLowerCase(),
    ]);
  });

  it('an abort stops between pages with its own reason', async () => {
    const controller = new AbortController();
    const { client } = portalOf({
      'v1/hosos': () => {
        controller.abort(new Error('stopped by the officer'));
        return {
          body: { data: (sample('hosos') as { data: unknown[] }).data, totalCount: 4, totalPages: 2 },
        };
      },
    });
    await expect(drain(client.dossiers({}, { pageSize: 2, signal: controller.signal }))).rejects.toThrow(
      'stopped by the officer',
    );
  });

  it('tells progress to the call, else to the client', async () => {
    const told: string[] = [];
    const portal = fakePortal({ 'v1/hosos': { body: sample('hosos') } });
    const client = clientOf(portal, { onProgress: ({ done }) => told.push(`client ${done}`) });
    await drain(client.dossiers());
    await drain(client.dossiers({}, { onProgress: ({ done }) => told.push(`call ${done}`) }));
    expect(told).toEqual(['client 2', 'call 2']);
  });
});

describe('one dossier', () => {
  const PEOPLE = /Phạm|Lê Văn|Trần Thị|Nguyễn/u;

  it('steps, without the people', async () => {
    const { portal, client } = portalOf({ 'v1/quatrinhxulyhosos': { body: sample('steps') } });
    const steps = await client.steps('H56.77.5-250610-0001');
    expect(queryOf(portal.requests[0])).toMatchObject({ maHoSo: 'H56.77.5-250610-0001', pageSize: 50 });
    expect(steps[1]).toEqual({
      at: '2025-06-11T09:05:11',
      dueAt: '2025-06-12T09:05:11',
      limitHours: 8,
      status: 5,
      action: 'Chuyển bước xử lý',
      unitCode: '11111111-2222-3333-4444-55555555555a',
      unitName: 'UBND Xã Mẫu',
      position: 'Công chức một cửa',
    });
    expect(JSON.stringify(steps)).not.toMatch(PEOPLE);
  });

  it('supplements, without what was asked of whom', async () => {
    const { client } = portalOf({ 'v1/hosobosungs': { body: sample('supplements') } });
    await expect(client.supplements('H56.77.5-250610-0001')).resolves.toEqual([
      {
        requestedAt: '2025-06-11T09:05:11',
        completedAt: '2025-06-11T15:00:00',
        dueBefore: '2025-06-12T08:00:00',
        dueAfter: '2025-06-13T08:00:00',
      },
    ]);
  });

  it('apology drafts: the new date comes from each draft, other kinds of draft stay out', async () => {
    const { portal, client } = portalOf({
      'v1/duthaoxulyhosos': { body: sample('apology-drafts') },
      'v1/duthaoxulyhosos/d1': { body: sample('apology-draft') },
    });
    await expect(client.apologyDrafts()).resolves.toEqual([
      { dossierCode: 'H56.77.5-250616-0003', state: 'Đã xử lý', newDue: '2025-06-24T08:30:00' },
    ]);
    expect(queryOf(portal.requests[0])).toMatchObject({ loaiDuThao: 'Xin lỗi' });
    expect(portal.requests).toHaveLength(2);
  });
});

describe('catalogue', () => {
  it('units', async () => {
    const { portal, client } = portalOf({ 'v1/groups': { body: sample('groups') } });
    await expect(client.units({ catalog: 'xa-phuong' })).resolves.toEqual([
      {
        code: 'H56.77.5',
        name: 'UBND Xã Mẫu',
        systemId: '11111111-2222-3333-4444-55555555555a',
        level: 'commune',
      },
      {
        code: '22222222-2222-3333-4444-55555555555a',
        name: 'Sở Mẫu',
        systemId: '22222222-2222-3333-4444-55555555555a',
        level: 'province',
      },
    ]);
    expect(queryOf(portal.requests[0])).toMatchObject({ type: 'don-vi', catalog: 'xa-phuong' });
  });

  it('holidays in order of date, days as in Vietnam', async () => {
    const { client } = portalOf({ 'v1/ngaynghis': { body: sample('holidays') } });
    await expect(client.holidays()).resolves.toEqual([
      { date: '2025-04-30', name: null },
      { date: '2025-09-02', name: 'Quốc khánh' },
    ]);
  });

  it('fields, procedures and cases', async () => {
    const { client } = portalOf({
      'v1/linhvucs': { body: sample('fields') },
      'v1/thutucs': { body: sample('procedures') },
      'v1/truonghopthutucs': { body: sample('cases') },
    });
    await expect(client.fields()).resolves.toEqual([
      { code: 'G09', name: 'Hộ tịch', inUse: true },
      { code: 'G10', name: 'Chứng thực', inUse: false },
    ]);
    await expect(client.procedures()).resolves.toEqual([
      {
        code: '1.000894',
        systemCode: '1.000894.000.00.00.H56',
        name: 'Thủ tục đăng ký kết hôn',
        field: 'Hộ tịch',
        fieldCode: 'G09',
        limit: null,
        level: 'partial',
        hasFee: false,
        inUse: true,
      },
    ]);
    await expect(client.cases('1.000894.000.00.00.H56')).resolves.toEqual([
      {
        code: 'TH-0001',
        name: 'Trường hợp chung',
        counterLimit: { hours: 24, unit: 'workingDays' },
        onlineLimit: { hours: 16, unit: 'workingDays' },
        noDueDate: false,
      },
      {
        code: 'TH-0002',
        name: 'Có yếu tố nước ngoài',
        counterLimit: { hours: 80, unit: 'days' },
        onlineLimit: null,
        noDueDate: true,
      },
    ]);
  });
});

describe('reports', () => {
  it('06a by column number, asked for as a POST that never uses the portal’s cache', async () => {
    const { portal, client } = portalOf({ 'v1/baocaotonghops/BaoCao06a': { body: sample('report-06a') } });
    const { rows, warnings } = await client.report06a({ ...JUNE, scope: { kind: 'unit', code: 'H56.77.5' } });
    expect(portal.requests[0]).toMatchObject({
      method: 'POST',
      url: `${BASE}/api/v1/baocaotonghops/BaoCao06a`,
      body: {
        kind: 'json',
        value: { tuNgay: '2025-06-01', denNgay: '2025-06-15', maDinhDanh: 'H56.77.5', cache: false },
      },
    });
    expect(rows[0]).toMatchObject({ key: '11111111-2222-3333-4444-55555555555a', catalog: 'xa-phuong' });
    expect(rows[0]?.figures).toEqual({
      ...{ 3: 120, 4: 80, 5: 30, 6: 10, 7: 101, 8: 70, 9: 29, 10: 2, 11: 19, 12: 18, 13: 1 },
    });
    expect(warnings).toEqual([]);
  });

  it.each([
    [
      { kind: 'tree', code: 'H56.77', withoutItself: true },
      { maDinhDanhCha: 'H56.77', chiBaoGomDonViCon: true },
    ],
    [{ kind: 'catalog', catalog: 'xa-phuong' }, { catalog: 'xa-phuong' }],
  ] as const)('scope %j', async (scope, sent) => {
    const { portal, client } = portalOf({
      'v1/baocaotonghops/BaoCao06CacCap': { body: sample('report-06a') },
    });
    await client.report06Levels({ ...JUNE, scope, pastYears: true });
    expect(portal.requests[0]?.body).toMatchObject({ value: { ...sent, laDuLieuThongKeCacNam: true } });
  });

  it('07a, 07b and by field', async () => {
    const { portal, client } = portalOf({
      'v1/baocaotonghops/BaoCao07a': { body: sample('report-07a') },
      'v1/baocaotonghops/BaoCao07b': { body: sample('report-07b') },
      'v1/baocaotonghops/LinhVuc': { body: sample('report-by-field') },
      'v1/baocaotonghops/LinhVucTheoDonVi': { body: sample('report-by-field') },
    });
    expect((await client.report07a(JUNE)).rows[0]?.figures).toMatchObject({ 3: 50, 4: 5, 5: 45, 13: 1 });
    expect((await client.report07b(JUNE)).rows[0]?.figures[7]).toBe(140);
    expect((await client.reportByField(JUNE)).rows[0]?.figures[12]).toBe(11);
    await client.reportByField(JUNE, { perUnit: true });
    expect(portal.requests.at(-1)?.url).toContain('LinhVucTheoDonVi');
  });

  it('an end yet to come is warned of: the portal judges running dossiers against it', async () => {
    const { client } = portalOf({ 'v1/baocaotonghops/BaoCao06a': { body: sample('report-06a') } });
    const codes = async (to: string) =>
      (await client.report06a({ from: '2025-06-01', to })).warnings.map(({ code }) => code);
    expect(await codes('2025-06-16')).toEqual([]);
    expect(await codes('2025-06-17')).toEqual(['FUTURE_END']);
  });

  it('a row that does not add up is warned of', async () => {
    const report = sample('report-06a') as { data: Record<string, unknown>[] };
    const body = { data: [{ ...report.data[0], tiepNhanQuaMang: 79 }] };
    const { client } = portalOf({ 'v1/baocaotonghops/BaoCao06a': { body } });
    const { warnings } = await client.report06a(JUNE);
    expect(warnings).toEqual([
      { code: 'REPORT_UNBALANCED', detail: 'UBND Xã Mẫu: (3) is 120, (4) + (5) + (6) is 119' },
    ]);
  });

  it('no unit at all is not a report of zeros', async () => {
    const { client } = portalOf({ 'v1/baocaotonghops/BaoCao06a': { body: { data: [] } } });
    await expect(client.report06a(JUNE)).rejects.toMatchObject({ code: 'EMPTY_UNCONFIRMED' });
  });

  it('a period that is none is INVALID_INPUT', async () => {
    const { client } = portalOf({});
    await expect(client.report06a({ from: '2025-06-15', to: '2025-06-01' })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    });
  });
});

describe('drill-down', () => {
  it('lists what a figure counts, by the portal’s own name for the rule', async () => {
    const { portal, client } = portalOf({ 'v1/hosos/Search/TheoBaoCaoTongHop': { body: sample('hosos') } });
    const scope = { kind: 'unit', code: 'H56.77.5' } as const;
    const { result } = await drain(
      client.drillDown({ ...JUNE, scope, criterion: 'DaXuLyQuaHan', fieldCode: 'G09' }),
    );
    expect(result.distinct).toBe(2);
    expect(queryOf(portal.requests[0])).toEqual({
      tuNgay: '2025-06-01',
      denNgay: '2025-06-15',
      maDinhDanh: 'H56.77.5',
      tieuChi: 'DaXuLyQuaHan',
      maLinhVucChinh: 'G09',
      pageNumber: 1,
      pageSize: 200,
    });
  });

  it('the total is asked for without a name, other reports at their own address', async () => {
    const { portal, client } = portalOf({
      'v1/hosos/Search/TheoThongKe06CacCap': { body: sample('hosos-empty') },
      'v1/baocaotonghops/HoSoGayLoiThongKe': { body: sample('hosos-empty') },
    });
    await drain(client.drillDown({ ...JUNE, criterion: 'TongSo', report: 'levels' }));
    expect(queryOf(portal.requests[0])).not.toHaveProperty('tieuChi');
    await expect(drain(client.dirtyDossiers(JUNE))).resolves.toMatchObject({ result: { distinct: 0 } });
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findPersonalData } from '../data/people.ts';
import { at, rowsOf, Visitor } from './test-visitor.ts';

let visitor: Visitor;
beforeAll(async () => {
  visitor = await Visitor.start({ dossiersPerQuarter: 500 });
});
afterAll(() => visitor.sandbox.close());

const list = (query: string, path = 'hosos') => visitor.get(`/api/v1/${path}?${query}`);
const ALL = 'searchAllType=true&pageSize=100000';
const statuses = (rows: readonly Readonly<Record<string, unknown>>[]) =>
  [...new Set(rows.map((row) => String(row.trangThaiHoSoId)))].sort();

describe('paging', () => {
  it('ten a page unless asked otherwise, counted from 1', async () => {
    const answer = await list('');
    expect(rowsOf(answer)).toHaveLength(10);
    expect(answer.body).toMatchObject({
      currentPage: 1,
      pageSize: 10,
      hasPreviousPage: false,
      hasNextPage: true,
    });
  });

  it('pages join without a gap, newest first', async () => {
    const whole = rowsOf(await list(ALL)).map((row) => row.id);
    const first = rowsOf(await list('searchAllType=true&pageSize=7')).map((row) => row.id);
    const second = rowsOf(await list('searchAllType=true&pageSize=7&pageNumber=2')).map((row) => row.id);
    expect([...first, ...second]).toEqual(whole.slice(0, 14));
    expect(new Set(whole).size).toBe(whole.length);
  });

  it('an empty page and a page past the end both have data null and totals 0', async () => {
    for (const query of ['pageNumber=9999', 'maHoSo=khong-co']) {
      const answer = await list(query);
      expect(answer.status).toBe(200);
      expect(answer.body).toMatchObject({ data: null, totalCount: 0, totalPages: 0, hasNextPage: false });
    }
  });

  it('a page number that is none is problem details', async () => {
    const answer = await list('pageNumber=mot');
    expect(answer.status).toBe(400);
    expect(at(answer.body, 'errors')).toHaveProperty('PageNumber');
    expect((await list('tiepNhanFrom=31/12/2026')).status).toBe(400);
  });

  it('paths and names in any case', async () => {
    const answer = await visitor.get('/API/V1/HoSos?PAGESIZE=3');
    expect(rowsOf(answer)).toHaveLength(3);
  });
});

describe('rows', () => {
  it('write dates as MM/dd/yyyy HH:mm:ss text, or ISO when told so; finish and return dates are left out', async () => {
    const rows = rowsOf(await list(`${ALL}&inMaTrangThais=10`));
    for (const row of rows) {
      expect(row.ngayNopHoSo).toMatch(/^\d{2}\/\d{2}\/20\d{2} \d{2}:\d{2}:\d{2}$/u);
      expect([row.ngayKetThucXuLy, row.ngayTra, row.danhGia]).toEqual([null, null, null]);
      expect(row.ngayLuuViTriHoSo).toBe('0001-01-01T00:00:00');
    }
    const iso = await Visitor.start({ dateStyle: 'iso' });
    const [row] = rowsOf(await iso.get('/api/v1/hosos'));
    expect(row?.ngayNopHoSo).toMatch(/^20\d{2}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/u);
    await iso.sandbox.close();
  });

  it('hold text booleans, joined values and JSON in strings that is sometimes broken', async () => {
    const rows = rowsOf(await list(ALL));
    expect(new Set(rows.map((row) => row.thuTucKhongCoKetQua))).toEqual(new Set(['True', 'False', null]));
    expect(rows.some((row) => String(row.dinhKemKetQua).includes('##'))).toBe(true);
    expect(rows.some((row) => String(row.trangThaiThuPhi).includes('##'))).toBe(true);
    const parses = (text: unknown) => {
      try {
        return typeof JSON.parse(String(text)) === 'object';
      } catch {
        return false;
      }
    };
    const places = rows.map((row) => row.tenDiaBan);
    expect(places.filter(parses).length).toBeGreaterThan(rows.length * 0.9);
    expect(places.some((text) => text !== null && text !== '' && !parses(text))).toBe(true);
    expect(places).toContain('');
  });

  it('are full of personal data, all of it recognisable', async () => {
    for (const row of rowsOf(await list('pageSize=50'))) {
      expect(findPersonalData(JSON.stringify(row)).length).toBeGreaterThanOrEqual(4);
    }
    expect(findPersonalData(JSON.stringify(visitor.sandbox.communes))).toEqual([]);
  });

  it('name handlers only where the query joins them', async () => {
    const [plain] = rowsOf(await list('inMaTrangThais=4'));
    const [joined] = rowsOf(await list('inMaTrangThais=4&viewHoSo=da-chuyen-xu-ly'));
    const [before] = rowsOf(await list('maTrangThai=4'));
    expect([plain?.nguoiXuLyTiep, plain?.tenNguoiXuLyTruoc]).toEqual([null, null]);
    expect(joined?.nguoiXuLyTiep).toEqual(expect.any(String));
    expect(before?.tenNguoiXuLyTruoc).toEqual(expect.any(String));
    const silent = rowsOf(await list(`${ALL}&hienThiTrangThaiThanhToan=false`));
    expect(silent.every((row) => row.trangThaiThuPhi === null)).toBe(true);
  });
});

describe('filters', () => {
  it('statuses as repeated keys; one comma-joined key matches nothing', async () => {
    expect(statuses(rowsOf(await list(`${ALL}&inMaTrangThais=4&inMaTrangThais=9`)))).toEqual(['4', '9']);
    expect(at((await list(`${ALL}&inMaTrangThais=4,9`)).body, 'data')).toBeNull();
    expect(statuses(rowsOf(await list(`${ALL}&notInMaTrangThais=9&notInMaTrangThais=10`)))).not.toContain(
      '9',
    );
  });

  it('certification dossiers only when asked for', async () => {
    const isOne = (row: Readonly<Record<string, unknown>>) => String(row.tenTTHC).startsWith('Chứng thực');
    expect(rowsOf(await list('pageSize=100000')).some(isOne)).toBe(false);
    expect(rowsOf(await list(ALL)).some(isOne)).toBe(true);
    expect(rowsOf(await list('pageSize=100000&laHoSoChungThuc=true')).every(isOne)).toBe(true);
  });

  it('maTrangThai 4 hides those waiting for a signature, inMaTrangThais does not', async () => {
    const big = await Visitor.start({ dossiersPerQuarter: 4_000, quarters: 2 });
    const count = async (query: string) => rowsOf(await big.get(`/api/v1/hosos?${ALL}&${query}`)).length;
    expect(await count('maTrangThai=4')).toBeLessThan(await count('inMaTrangThais=4'));
    await big.sandbox.close();
  });

  it('henTraTo=<today> compares with midnight: what is due today is not overdue there', async () => {
    const due = (row: Readonly<Record<string, unknown>>) => String(row.ngayHenTra).slice(0, 10);
    const late = rowsOf(await list(`${ALL}&inMaTrangThais=2&inMaTrangThais=4&henTraTo=2026-06-15`));
    const today = rowsOf(await list(`${ALL}&inMaTrangThais=2&inMaTrangThais=4&hoSoToiHan=0`));
    const soon = rowsOf(await list(`${ALL}&inMaTrangThais=2&inMaTrangThais=4&hoSoToiHan=get-all`));
    expect(late.length).toBeGreaterThan(0);
    expect(late.map(due)).not.toContain('06/15/2026');
    expect(new Set(today.map(due))).toEqual(new Set(['06/15/2026']));
    expect([...new Set(soon.map(due))].every((day) => day >= '06/15/2026' && day <= '06/18/2026')).toBe(true);
    expect(soon.length).toBeGreaterThanOrEqual(today.length);
  });

  it('takes the four request formats of dates, month first where slashes stand', async () => {
    const counts = await Promise.all(
      ['2026-06-01', '2026-06-01T00:00:00%2B07:00', '2026-05-31T17:00:00Z', '06/01/2026 00:00:00'].map(
        async (moment) => at((await list(`searchAllType=true&nopHoSoTuNgay=${moment}`)).body, 'totalCount'),
      ),
    );
    expect(counts[0]).toEqual(expect.any(Number));
    expect(new Set(counts).size).toBe(1);
  });

  it('orderBy is honoured for two exact keys, anything else silently not', async () => {
    const ids = async (query: string) => rowsOf(await list(`pageSize=50&${query}`)).map((row) => row.id);
    const usual = await ids('');
    expect(await ids('orderBy=LastModifiedOn%20DESC')).toEqual(usual);
    expect(await ids('orderBy=NgayHenTra')).toEqual(usual);
    expect(await ids('orderBy=LastModifiedOn')).not.toEqual(usual);
  });

  it('text is searched inside, thuTucId means maTTHC', async () => {
    const [row] = rowsOf(await list(''));
    const part = String(row?.maHoSo).slice(-6);
    expect(rowsOf(await list(`maHoSo=${part}`)).map((one) => one.maHoSo)).toContain(row?.maHoSo);
    const same = rowsOf(await list(`pageSize=1000&thuTucId=${String(row?.maTTHC)}`));
    expect(new Set(same.map((one) => one.maTTHC))).toEqual(new Set([row?.maTTHC]));
  });

  it('finds dirty rows by the "Loại thống kê" values', async () => {
    for (const kind of ['KhongCoNgayTiepNhan', 'KhongCoNgayKetThuc', 'KetThucHoSoTruocNgayNhan']) {
      expect(rowsOf(await list(`${ALL}&trangThaiTheoDoiHoSo=${kind}`)).length, kind).toBeGreaterThan(0);
    }
  });
});

describe('whose lists', () => {
  it('an officer sees his unit, whatever group he names; an administrator all', async () => {
    const other = visitor.sandbox.communes[1];
    expect(at((await list(`${ALL}&groupCode=${other?.groupCode}`)).body, 'data')).toBeNull();
    const mine = visitor.sandbox.unit.groupCode.toUpperCase();
    expect(rowsOf(await list(`groupCode=${mine}`)).length).toBe(10);
    await visitor.logIn('quantri');
    const theirs = rowsOf(await list(`${ALL}&groupCode=${other?.groupCode}`));
    expect(new Set(theirs.map((row) => row.tenDonVi))).toEqual(new Set([other?.name]));
    const managed = rowsOf(await list(`${ALL}&groupCode2=0a97f0db-325a-6205-69d4-f7131f368f64`));
    expect(managed.length).toBeGreaterThan(0);
    expect(managed.every((row) => String(row.tenDonVi).startsWith('Sở'))).toBe(true);
    await visitor.logIn('motcua');
  });

  it('what I have, had, received', async () => {
    const now = rowsOf(await list(`${ALL}&maTrangThai=4`, 'hosos/NguoiDangXuLy'));
    const leader = rowsOf(await list(`${ALL}&maTrangThai=4`));
    expect(now.length).toBeGreaterThan(0);
    expect(now.length).toBeLessThan(leader.length);
    expect(rowsOf(await list(ALL, 'hosos/NguoiDaXuLy')).length).toBeGreaterThan(now.length);
    const received = rowsOf(await list(ALL, 'hosos/NguoiNhanHoSo'));
    expect(received.every((row) => row.ngayTiepNhan !== null)).toBe(true);
    await visitor.logIn('thamdinh');
    expect(at((await list(ALL, 'hosos/NguoiNhanHoSo')).body, 'data')).toBeNull();
    await visitor.logIn('motcua');
  });
});

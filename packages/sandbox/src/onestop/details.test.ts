import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dossierId } from '../data/dossier-id.ts';
import { at, rowsOf, Visitor } from './test-visitor.ts';

let visitor: Visitor;
beforeAll(async () => {
  visitor = await Visitor.start({ dossiersPerQuarter: 3_000, quarters: 2 });
});
afterAll(() => visitor.sandbox.close());

const rows = () => visitor.sandbox.store.rowsOf(visitor.sandbox.store.demo);
const pick = (test: (row: ReturnType<typeof rows>[number]) => boolean) => {
  const found = rows().find((row) => row.life.dirt === null && test(row));
  if (found === undefined) throw new Error('No such dossier');
  return found;
};
const detail = (id: string, more = '') => visitor.get(`/api/v1/hosos/detail?id=${id}${more}`);

describe('detail', () => {
  it('has ISO dates, and the finish and return dates lists leave out', async () => {
    const row = pick((one) => one.status === 10 && one.due !== null);
    const { body } = await detail(dossierId(row.life).toUpperCase());
    expect(body).toMatchObject({ succeeded: true, failed: false, message: null });
    for (const name of ['ngayTiepNhan', 'ngayHenTra', 'ngayKetThucXuLy', 'ngayTra']) {
      expect(at(body, 'data', name), name).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/u);
    }
    expect(body).toMatchObject({
      data: { phiLePhis: [], thanhPhanHoSos: [], nodeQuyTrinh: null, eForm: null },
    });
  });

  it('adds case and process only when asked', async () => {
    const row = pick((one) => one.status === 4);
    const { body } = await detail(dossierId(row.life), '&returnNodeQuyTrinh=true');
    expect(at(body, 'data', 'loaiThoiGianThucHien')).toBe(row.life.procedure.unit);
    expect(at(body, 'data', 'thoiGianThucHien')).toBe(row.life.procedure.limitHours);
    expect(at(body, 'data', 'nodeQuyTrinh')).toEqual(expect.stringContaining('tenBuocXuLy'));
  });

  it('no id is 200 with succeeded:false, an unknown one 404, a wrong one problem details', async () => {
    const none = await visitor.get('/api/v1/hosos/detail');
    expect([none.status, none.body]).toEqual([
      200,
      { data: null, failed: true, message: '', succeeded: false },
    ]);
    const unknown = await detail('00000000-0000-0000-0000-000000000000');
    expect([unknown.status, at(unknown.body, 'succeeded')]).toEqual([404, false]);
    expect((await detail('khong-phai-guid')).status).toBe(400);
  });

  it('of another unit is 403 for an officer, open for an administrator', async () => {
    const { store } = visitor.sandbox;
    const foreign = store.units.find((unit) => unit.catalog === 'xa-phuong' && unit !== store.demo);
    const [row] = foreign === undefined ? [] : store.rowsOf(foreign);
    if (row === undefined) throw new Error('No dossier elsewhere');
    const refused = await detail(dossierId(row.life));
    expect(refused.status).toBe(403);
    expect(refused.body).toMatchObject({
      succeeded: false,
      message: 'Không có quyền truy cập tài nguyên hiện tại',
    });
    await visitor.logIn('quantri');
    expect((await detail(dossierId(row.life))).status).toBe(200);
    await visitor.logIn('motcua');
  });

  it('of a procedure missing in the catalogue is succeeded:false; a deleted one is unknown', async () => {
    const { store } = visitor.sandbox;
    const ids = { deleted: '', unknownProcedure: '' };
    const [newest] = rows();
    const month = newest?.life.month ?? 0;
    for (let position = 0; position < 1_200; position += 1) {
      for (const one of [month, month - 1, month - 2]) {
        const life = store.lifeAt(store.demo, one, position);
        if (life?.invisible) ids[life.invisible] = dossierId(life);
      }
    }
    const orphan = await detail(ids.unknownProcedure);
    expect([orphan.status, at(orphan.body, 'succeeded')]).toEqual([200, false]);
    expect((await detail(ids.deleted)).status).toBe(404);
    const listed = rowsOf(await visitor.get('/api/v1/hosos?searchAllType=true&pageSize=100000')).map(
      (row) => row.id,
    );
    expect(listed).not.toContain(ids.unknownProcedure);
    expect(listed).not.toContain(ids.deleted);
  });
});

describe('what hangs on a dossier', () => {
  it('steps tell the whole way in order, with limits where a step has one', async () => {
    const row = pick((one) => one.status === 10 && one.channel === '2' && !one.withdrawn);
    const answer = await visitor.get(`/api/v1/quatrinhxulyhosos?maHoSo=${row.life.code}&pageSize=50`);
    const steps = rowsOf(answer);
    expect(steps[0]).toMatchObject({ thaoTac: 'Nộp hồ sơ trực tuyến', trangThai: '1', tenDonViGui: null });
    expect(steps.at(-1)).toMatchObject({ thaoTac: 'Đã trả kết quả', trangThai: '10' });
    const times = steps.map((step) => String(step.thoiGian));
    expect(times).toEqual([...times].sort());
    expect(steps.some((step) => step.thoiHanBuocXuLy !== null && step.ngayHetHanBuocXuLy !== null)).toBe(
      true,
    );
  });

  it('supplements hold the due date before, and after once they are over', async () => {
    const over = pick((one) => one.supplementState === 'Hoàn thành bổ sung');
    const waiting = pick((one) => one.status === 5);
    const done = rowsOf(await visitor.get(`/api/v1/hosobosungs?maHoSo=${over.life.code}`));
    expect(done.at(-1)).toMatchObject({ trangThaiBoSung: 'Hoàn thành bổ sung' });
    expect(done.at(-1)?.ngayHenTraTruoc).toEqual(expect.any(String));
    expect(done.at(-1)?.ngayHenTraMoi).toEqual(expect.any(String));
    const [open] = rowsOf(await visitor.get(`/api/v1/hosobosungs?maHoSo=${waiting.life.code}`)).slice(-1);
    expect(open).toMatchObject({ ngayHenTraMoi: null, ngayTiepNhanBoSung: null });
    expect(open?.ngayBoSung).toEqual(expect.any(String));
  });

  it('an unknown code is an empty page; papers are there', async () => {
    const unknown = await visitor.get('/api/v1/hosobosungs?maHoSo=H56.77.5-260101-9999');
    expect(unknown.body).toMatchObject({ data: null, totalCount: 0 });
    const papers = await visitor.get(`/api/v1/thanhphanhosos?hoSo=${rows()[0]?.life.code}`);
    expect(rowsOf(papers)).toHaveLength(2);
  });

  it('apologies: the new date is null in the list and stands in the draft; the due date does not move', async () => {
    const drafts = rowsOf(await visitor.get('/api/v1/duthaoxulyhosos?loaiDuThao=Xin lỗi&pageSize=100'));
    expect(drafts.length).toBeGreaterThan(3);
    expect(drafts.every((draft) => draft.ngayHenTraMoi === null)).toBe(true);
    const [draft] = drafts.filter((one) => one.trangThai === 'Đã xử lý');
    const one = await visitor.get(`/api/v1/duthaoxulyhosos/${String(draft?.id)}`);
    expect(at(one.body, 'data', 'ngayHenTraMoi')).toMatch(/^\d{4}-\d{2}-\d{2}T/u);
    const dossier = await detail(String(draft?.hoSoId));
    expect(
      String(at(dossier.body, 'data', 'ngayHenTra')) < String(at(one.body, 'data', 'ngayHenTraMoi')),
    ).toBe(true);
    const steps = await visitor.get(`/api/v1/quatrinhxulyhosos?maHoSo=${String(draft?.maHoSo)}&pageSize=50`);
    expect(rowsOf(steps).map((step) => step.thaoTac)).toContain('Ban hành văn bản xin lỗi');
    await visitor.logIn('thamdinh');
    expect(at((await visitor.get('/api/v1/duthaoxulyhosos')).body, 'data')).toBeNull();
    await visitor.logIn('motcua');
  });
});

describe('catalogues', () => {
  it('holidays know no worked Saturday and carry an offset', async () => {
    const days = rowsOf(await visitor.get('/api/v1/ngaynghis?pageSize=1000')).map((row) => String(row.date));
    expect(days).toContain('2026-04-27T00:00:00+07:00');
    for (const day of days)
      expect([0, 6]).not.toContain(new Date(`${day.slice(0, 10)}T00:00:00Z`).getUTCDay());
  });

  it('units, fields, procedures, cases, statuses', async () => {
    const [unit] = rowsOf(await visitor.get('/api/v1/groups?maDinhDanh=H56.77.5'));
    expect(unit).toMatchObject({ groupName: 'UBND xã Mẫu', type: 'don-vi', catalog: 'xa-phuong' });
    const one = await visitor.get(`/api/v1/groups/ByGroupCode/${String(unit?.groupCode).toUpperCase()}`);
    expect(at(one.body, 'data', 'maDinhDanh')).toBe('H56.77.5');
    const children = rowsOf(await visitor.get(`/api/v1/groups?ofGroupCode=${String(unit?.groupCode)}`));
    expect(children.map((child) => child.type)).toEqual(['phong-ban', 'phong-ban', 'phong-ban']);
    expect(rowsOf(await visitor.get('/api/v1/linhvucs?pageSize=100'))).toHaveLength(12);
    const found = rowsOf(await visitor.get('/api/v1/thutucs?tuKhoa=khai sinh&pageSize=100'));
    expect(found.map((row) => row.maTTHC)).toContain('1.001193.000.00.00.H56');
    const byCode = await visitor.get('/api/v1/thutucs/maTTHC/1.001193.000.00.00.H56');
    expect(at(byCode.body, 'data', 'mucDo')).toBe('4');
    expect((await visitor.get('/api/v1/thutucs/maTTHC/0.000000.000.00.00.H56')).status).toBe(404);
    const cases = rowsOf(await visitor.get('/api/v1/truonghopthutucs?thuTucId=1.003596.000.00.00.H56'));
    expect(cases.map((row) => row.khongCoNgayHenTra)).toEqual([false, true]);
    expect(rowsOf(await visitor.get('/api/v1/trangthaihosos?pageSize=20'))).toHaveLength(10);
    expect(rowsOf(await visitor.get('/api/v1/donvithutucs?pageSize=100'))).toHaveLength(16);
  });

  it('the work reminder reckons what it is asked for, due counters about my own receptions', async () => {
    const answer = await visitor.get(
      '/api/v1/thongkehosotructuyens/NhacViec?Menus=dangXuLy&Menus=hoSoQuaHan',
    );
    const data = at(answer.body, 'data');
    expect(at(data, 'dangXuLy')).toBeGreaterThan(0);
    expect(at(data, 'hoSoQuaHan')).toBeGreaterThan(0);
    expect(at(data, 'moiDangKy')).toBe(0);
  });

  it('rows that upset the statistics: all six causes', async () => {
    const answer = await visitor.get(
      '/api/v1/baocaotonghops/HoSoGayLoiThongKe?maDinhDanh=H56.77.5&pageSize=1000',
    );
    const codes = new Set(rowsOf(answer).map((row) => row.maHoSo));
    const dirty = rows().filter((row) => row.life.dirt !== null && row.status !== 1 && row.status !== 3);
    const kinds = new Set(dirty.filter((row) => codes.has(row.life.code)).map((row) => row.life.dirt));
    expect(kinds.size).toBe(6);
    expect([...codes].length).toBeLessThan(dirty.length + 3);
  });
});

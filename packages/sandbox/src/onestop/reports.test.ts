import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { at, rowsOf, Visitor } from './test-visitor.ts';

let visitor: Visitor;
beforeAll(async () => {
  visitor = await Visitor.start({ dossiersPerQuarter: 400 });
});
afterAll(() => visitor.sandbox.close());

type Row = Readonly<Record<string, unknown>>;
const number = (row: Row | undefined, name: string) => Number(row?.[name]);
const sum = (row: Row | undefined, ...names: string[]) =>
  names.reduce((all, name) => all + number(row, name), 0);

function expectIdentities(row: Row | undefined) {
  expect(number(row, 'tongSo')).toBe(
    sum(row, 'tiepNhanQuaMang', 'tiepNhanTrucTiepVaBCCI', 'tiepNhanKyTruoc'),
  );
  expect(number(row, 'tongSo')).toBe(sum(row, 'daXuLyVaTraLai', 'dangXuLyVaBoSung'));
  expect(number(row, 'daXuLyVaTraLai')).toBe(
    sum(row, 'daXuLyTruocHan', 'daXuLyDungHanVaTraLai', 'daXuLyQuaHan'),
  );
  expect(number(row, 'dangXuLyVaBoSung')).toBe(sum(row, 'dangXuLyTrongHanVaBoSung', 'dangXuLyQuaHan'));
}

describe('06a', () => {
  it('adds up, dirty rows and all, in every month and quarter', async () => {
    const windows = [
      ['2026-03-15', '2026-06-14'],
      ['2025-12-15', '2026-03-14'],
      ['2026-05-15', '2026-06-14'],
      ['2026-04-15', '2026-05-14'],
      ['2025-12-15', '2026-06-14'],
    ];
    for (const [tuNgay, denNgay] of windows) {
      const [row] = await visitor.report('BaoCao06a', { tuNgay, denNgay });
      expect(number(row, 'tongSo')).toBeGreaterThan(50);
      expectIdentities(row);
    }
  });

  it('is the sum of the fields, and splits as the management report does', async () => {
    const [total] = await visitor.report('BaoCao06a');
    const fields = await visitor.report('linhvuc');
    expect(fields).toHaveLength(12);
    expect(fields.filter((row) => row.tongSo === 0).length).toBeGreaterThanOrEqual(3);
    const all = (name: string) => fields.reduce((count, row) => count + number(row, name), 0);
    expect(all('tongSo')).toBe(number(total, 'tongSo'));
    expect(all('tiepNhanTrucTiep') + all('tiepNhanQuaBCCI')).toBe(number(total, 'tiepNhanTrucTiepVaBCCI'));
    expect(all('daXuLyDungHan') + all('tongTraLai')).toBe(number(total, 'daXuLyDungHanVaTraLai'));
    expect(all('dangXuLyTrongHan') + all('tongBoSung')).toBe(number(total, 'dangXuLyTrongHanVaBoSung'));
    const perUnit = await visitor.report('LinhVucTheoDonVi');
    expect(perUnit.every((row) => row.tenDonVi === 'UBND xã Mẫu')).toBe(true);
    expect(perUnit.reduce((count, row) => count + number(row, 'tongSo'), 0)).toBe(number(total, 'tongSo'));
  });

  it('fills its own members only', async () => {
    const [row] = await visitor.report('BaoCao06a');
    expect(row).toMatchObject({
      tenThongKe: 'UBND xã Mẫu',
      catalog: 'xa-phuong',
      tongTiepNhan: 0,
      tongBoSung: 0,
    });
  });

  it('breaks "3 = 4 + 5 + 6" only when unbalanced, and only that', async () => {
    const other = await Visitor.start({ dossiersPerQuarter: 400, scenario: 'unbalanced' });
    const [row] = await other.report('BaoCao06a');
    const missing =
      number(row, 'tongSo') - sum(row, 'tiepNhanQuaMang', 'tiepNhanTrucTiepVaBCCI', 'tiepNhanKyTruoc');
    // Three without a channel, one finished without a day of receipt, one received after the window.
    expect(missing).toBe(5);
    expect(number(row, 'tongSo')).toBe(sum(row, 'daXuLyVaTraLai', 'dangXuLyVaBoSung'));
    await other.sandbox.close();
  });

  it('follows the clock: the same window tells another story later', async () => {
    const other = await Visitor.start({ dossiersPerQuarter: 400, tokenMinutes: 1_000_000 });
    const [before] = await other.report('BaoCao06a');
    other.sandbox.clock.set('2026-09-15T08:00:00');
    const [after] = await other.report('BaoCao06a');
    expect(number(after, 'daXuLyVaTraLai')).toBe(number(before, 'daXuLyVaTraLai'));
    expect(number(after, 'dangXuLyTrongHanVaBoSung')).not.toBe(number(before, 'dangXuLyTrongHanVaBoSung'));
    expectIdentities(after);
    await other.sandbox.close();
  });

  it('judges running dossiers against denNgay: a far end makes them late', async () => {
    const [now] = await visitor.report('BaoCao06a');
    const [later] = await visitor.report('BaoCao06a', { denNgay: '2027-06-14' });
    expect(number(later, 'dangXuLyQuaHan')).toBeGreaterThan(number(now, 'dangXuLyQuaHan'));
  });
});

describe('units of a report', () => {
  const names = (rows: readonly Row[]) => rows.map((row) => row.tenThongKe);

  it('a prefix has no dot boundary; the exact code has', async () => {
    const prefix = names(await visitor.report('BaoCao06a', { maDinhDanh: null, maDinhDanhCha: 'H56.1' }));
    expect(prefix).toEqual(['Sở Nội vụ (mẫu)', 'Sở Y tế (mẫu)', 'Sở Dân tộc và Tôn giáo (mẫu)']);
    const below = await visitor.report('BaoCao06a', {
      maDinhDanh: null,
      maDinhDanhCha: 'h56.1',
      chiBaoGomDonViCon: true,
    });
    expect(names(below)).toEqual(prefix.slice(1));
    expect(names(await visitor.report('BaoCao06a', { maDinhDanh: 'H56.1' }))).toEqual(['Sở Nội vụ (mẫu)']);
  });

  it('lists units without a dossier, and none without a code', async () => {
    const all = await visitor.report('BaoCao06a', { maDinhDanh: null });
    expect(all.filter((row) => row.catalog === 'quan-huyen').every((row) => row.tongSo === 0)).toBe(true);
    expect(names(all)).not.toContain('Trung tâm Phục vụ hành chính công tỉnh');
    expect(all.filter((row) => row.catalog === 'xa-phuong')).toHaveLength(5);
  });

  it('looks at the catalog only when no code is given, and takes an unknown one for a managing unit', async () => {
    const communes = await visitor.report('BaoCao06a', { maDinhDanh: null, catalog: 'xa-phuong' });
    expect(communes).toHaveLength(5);
    expect(await visitor.report('BaoCao06a', { catalog: 'so-ban-nganh' })).toHaveLength(1);
    const managed = await visitor.report('BaoCao06a', {
      maDinhDanh: null,
      catalog: '0a97f0db-325a-6205-69d4-f7131f368f64',
    });
    expect(managed.every((row) => row.catalog === 'so-ban-nganh')).toBe(true);
    expect(managed).toHaveLength(11);
  });

  it('06 các cấp lists a field per level although nothing was filed', async () => {
    const rows = await visitor.report('BaoCao06CacCap', { maDinhDanh: null, maDinhDanhCha: 'H56' });
    const communes = rows.filter((row) => row.catalog === 'xa-phuong');
    expect(communes.map((row) => row.tenThongKe)).toContain('Người có công');
    expect(communes.map((row) => row.tenThongKe)).not.toContain('Xây dựng');
    for (const row of rows) expectIdentities(row);
  });
});

describe('the other reports', () => {
  it('07a has no split of early and on time', async () => {
    const rows = await visitor.report('BaoCao07a');
    const total = (name: string) => rows.reduce((count, row) => count + number(row, name), 0);
    const [form] = await visitor.report('BaoCao06a');
    expect(total('tongSo')).toBe(number(form, 'tongSo'));
    expect(total('tongTiepNhan') + total('tiepNhanKyTruoc')).toBe(number(form, 'tongSo'));
    expect(total('tongDaXuLy') + total('tongTraLai')).toBe(number(form, 'daXuLyVaTraLai'));
  });

  it('07b leaves the first four blank and asks for no dates', async () => {
    const answer = await visitor.post('/api/v1/baocaotonghops/baocao07b', { maDinhDanh: 'H56.77.5' });
    expect(rowsOf(answer)[0]).toMatchObject({
      tongSoTTHC: 0,
      soTTHCCapXa: 0,
      tongSoTTHCTheoCCMC: 16,
      soTTHCTaiBPMCCapXa: 16,
      soTTHCTaiBPMCCapTinh: 0,
      tongSoQuyTrinh: 18,
    });
  });

  it('DonVi keeps its answer for a day unless told not to', async () => {
    const other = await Visitor.start({ dossiersPerQuarter: 400, tokenMinutes: 1_000_000 });
    const body = { denNgay: '2026-06-30' };
    const [first] = await other.report('DonVi', body);
    other.sandbox.clock.set('2026-06-15T17:00:00');
    expect(await other.report('donvi', body)).toEqual([first]);
    const [fresh] = await other.report('DonVi', { ...body, cache: false });
    expect(number(fresh, 'tongSo')).toBeGreaterThan(number(first, 'tongSo'));
    other.sandbox.clock.set('2026-06-16T17:00:01');
    const [next] = await other.report('DonVi', body);
    expect(number(next, 'tongSo')).toBeGreaterThan(number(fresh, 'tongSo'));
    await other.sandbox.close();
  });

  it('06b never answers; missing dates are a JSON string, wrong ones problem details', async () => {
    const b = await visitor.post('/api/v1/baocaotonghops/BaoCao06b', {
      tuNgay: '2026-01-01',
      denNgay: '2026-01-02',
    });
    expect([b.status, typeof b.body]).toEqual([400, 'string']);
    const missing = await visitor.post('/api/v1/baocaotonghops/BaoCao06a', { tuNgay: '2026-01-01' });
    expect([missing.status, typeof missing.body]).toEqual([400, 'string']);
    const wrong = await visitor.post('/api/v1/baocaotonghops/BaoCao06a', {
      tuNgay: '31/12/2026',
      denNgay: '2026-01-02',
    });
    expect(wrong.status).toBe(400);
    expect(at(wrong.body, 'errors')).toHaveProperty(['$.tuNgay']);
    expect((await visitor.post('/api/v1/baocaotonghops/BaoCao06a', 'không phải JSON')).status).toBe(400);
  });
});

describe('drill-down', () => {
  const ask = (name: string, more = '') =>
    visitor.get(
      `/api/v1/hosos/search/theobaocaotonghop?tuNgay=2026-03-15&denNgay=2026-06-14&maDinhDanh=H56.77.5&tieuChi=${name}&pageSize=1000${more}`,
    );

  it('shows as many dossiers as the figure says, for every column', async () => {
    const [row] = await visitor.report('BaoCao06a');
    expect(rowsOf(await ask(''))).toHaveLength(number(row, 'tongSo'));
    for (const field of [
      'tiepNhanKyTruoc',
      'daXuLyQuaHan',
      'dangXuLyTrongHanVaBoSung',
      'tiepNhanTrucTiepVaBCCI',
    ]) {
      const name = field.charAt(0).toUpperCase() + field.slice(1);
      expect(rowsOf(await ask(name)), name).toHaveLength(number(row, field));
    }
  });

  it('by field and level', async () => {
    const rows = await visitor.report('BaoCao06CacCap', { maDinhDanh: null, maDinhDanhCha: 'H56' });
    const land = rows.filter((row) => row.tenThongKe === 'Đất đai');
    expect(land.length).toBeGreaterThan(1);
    for (const row of land) {
      const answer = await visitor.get(
        `/api/v1/hosos/Search/TheoThongKe06CacCap?tuNgay=2026-03-15&denNgay=2026-06-14&maDinhDanhCha=H56&maLinhVucChinh=LV-DD&catalog=${String(row.catalog)}&pageSize=1000`,
      );
      expect(rowsOf(answer)).toHaveLength(number(row, 'tongSo'));
    }
  });

  it('an unknown or wrongly cased name is a 500 with a JSON string', async () => {
    for (const name of ['tiepNhanQuaBCCI', 'KhongCo', 'constructor']) {
      const answer = await ask(name);
      expect([answer.status, typeof answer.body], name).toEqual([500, 'string']);
    }
  });
});

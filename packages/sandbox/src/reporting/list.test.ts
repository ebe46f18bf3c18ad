import { afterEach, describe, expect, it } from 'vitest';
import { createClock } from '../clock.ts';
import { REPORTING_SKINS, type ReportingOptions, type ReportingSandbox, startReporting } from './index.ts';
import { TestOfficer } from './test-officer.ts';

const running: ReportingSandbox[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((sandbox) => sandbox.close()));
});

async function start(options: ReportingOptions = {}) {
  const clock = createClock({ start: '2026-06-14T16:00:00', ticking: false });
  const sandbox = await startReporting({ clock, sessionMinutes: 1e6, ...options });
  running.push(sandbox);
  const officer = new TestOfficer(sandbox);
  return { sandbox, clock, officer };
}

describe.each(REPORTING_SKINS)('the list of assigned reports (%s)', (skin) => {
  it('has its seven columns, newest period first, every state in words', async () => {
    const { officer } = await start({ skin });
    await officer.login();
    const { $ } = officer.now;
    expect(
      $('table thead th')
        .toArray()
        .map((cell) => $(cell).text()),
    ).toEqual(['STT', 'Tên báo cáo', 'Kỳ báo cáo', 'Đơn vị', 'Hạn nộp', 'Trạng thái', 'Thao tác']);
    const rows = officer.listRows();
    expect(rows[0]?.slice(2, 6)).toEqual(['Năm 2026', 'UBND xã Mẫu', '17/12/2026 23:59', 'Chưa báo cáo']);
    expect(rows.some((row) => row[2] === 'Quý III năm 2026')).toBe(false);
    expect(rows.find((row) => row[2] === 'Quý I năm 2026')?.[5]).toBe('Đã gửi');
  });

  it('filters by year, period, state and unit, and turns pages', async () => {
    const { sandbox, officer } = await start({ skin, units: 30, pageSize: 25 });
    await officer.login();
    expect(officer.listRows()).toHaveLength(25);
    expect(officer.now.words).toContain('Tổng số: 480 báo cáo');
    const { $ } = officer.now;
    const choose = (label: string, words: string): [string, string] => {
      const select = $(`#${$(`label:contains("${label}")`).attr('for')}`);
      const option = select.find('option').filter((_, one) => $(one).text() === words);
      return [select.attr('name') ?? '', option.attr('value') ?? 'missing'];
    };
    const unit = sandbox.units[7]?.name ?? '';
    await officer.press(
      'Lọc',
      Object.fromEntries([
        choose('Năm', '2026'),
        choose('Kỳ báo cáo', 'Quý II'),
        choose('Đơn vị', unit),
        choose('Trạng thái', 'Chưa báo cáo'),
      ]),
    );
    expect(officer.listRows().map((row) => [row[2], row[3], row[5]])).toEqual([
      ['Quý II năm 2026', unit, 'Chưa báo cáo'],
      ['Quý II năm 2026', unit, 'Chưa báo cáo'],
    ]);
    await officer.press(
      'Lọc',
      Object.fromEntries([choose('Kỳ báo cáo', 'Quý III'), choose('Đơn vị', '-- Tất cả --')]),
    );
    expect(officer.now.words).toContain('Không có báo cáo nào phù hợp');
    await officer.send(sandbox.url);
    await officer.press(skin === 'table-late' ? 'Trang sau' : '2');
    expect(officer.listRows()[0]?.[0]).toBe('26');
    await officer.press(skin === 'table-late' ? 'Trang trước' : '1');
    expect(officer.listRows()[0]?.[0]).toBe('1');
    if (skin === 'table-late') return;
    await officer.press('...');
    expect(officer.listRows()[0]?.[0]).toBe('251');
    await officer.press('...');
    expect(officer.listRows()[0]?.[0]).toBe('226');
  });

  it('says Quá hạn in the days of grace and Đã đóng after them', async () => {
    const { clock, officer } = await start({ skin, history: 'none', deadlineHours: 24, graceHours: 48 });
    await officer.login();
    const stateOf = async () => {
      await officer.send(officer.now.url);
      return officer.listRows().find((row) => row[2] === 'Quý II năm 2026')?.[5];
    };
    expect(await stateOf()).toBe('Chưa báo cáo');
    clock.set('2026-06-16T00:00:00');
    expect(await stateOf()).toBe('Quá hạn');
    clock.set('2026-06-18T00:00:00');
    expect(await stateOf()).toBe('Đã đóng');
  });
});

describe('who sees what', () => {
  it('a unit sees its own reports, the province all 166 communes', async () => {
    const { sandbox, officer } = await start({ skin: 'mvc', units: 166 });
    expect(sandbox.units).toHaveLength(166);
    expect(new Set(sandbox.units.map(({ name }) => name)).size).toBe(166);
    expect(sandbox.units.every(({ name }) => /^UBND (?:xã|phường) /u.test(name))).toBe(true);
    await officer.login();
    expect(officer.now.words).toContain('Tổng số: 2656 báo cáo');
    const unit = sandbox.units[100];
    const clerk = new TestOfficer(sandbox);
    await clerk.login(sandbox.credentialsOf(unit?.code ?? ''));
    expect(new Set(clerk.listRows().map((row) => row[3]))).toEqual(new Set([unit?.name]));
    const foreign = /chi-tiet\/[0-9a-f]+/u.exec(officer.now.html)?.[0] ?? '';
    await clerk.send(`/bao-cao/${foreign}`);
    expect(clerk.now.status).toBe(404);
    expect(clerk.now.words).toContain('không có quyền');
  });

  it('a leader approves or sends back what waits, and cannot type', async () => {
    const fields = ['Hộ tịch'];
    const { sandbox, officer } = await start({ skin: 'mvc', approval: true, fields });
    await officer.login();
    await officer.open('II.06a', 'Quý II năm 2026');
    officer.type('HỘ TỊCH', [1, 1, 0, 0, 1, 1, 0, 0, 0, 0, 0]);
    await officer.press('Lưu nháp');
    await officer.press('Gửi báo cáo');
    const account = sandbox.accounts.find(({ role }) => role === 'leader');
    const leader = new TestOfficer(sandbox);
    await leader.login(account);
    await leader.open('II.06a', 'Quý II năm 2026');
    expect(leader.now.words).toContain('Chờ duyệt');
    expect(leader.now.$('table.luoi input')).toHaveLength(0);
    await leader.press('Trả lại', { LyDo: 'Xem lại cột 9' });
    expect(sandbox.reports().find(({ period }) => period === '2026-Q2')).toMatchObject({
      state: 'returned',
      version: 2,
    });
    await officer.send(officer.now.url);
    expect(officer.now.words).toContain('Xem lại cột 9');
    await officer.press('Gửi báo cáo');
    await leader.send(leader.now.url);
    await leader.press('Duyệt và gửi');
    expect(leader.now.words).toContain('Đã gửi');
    expect(sandbox.ledger()).toHaveLength(2);
  });

  it('opens the next period when the clock gets there', async () => {
    const { sandbox, clock } = await start();
    const has = (period: string) => sandbox.reports().some((report) => report.period === period);
    expect(has('2026-Q3')).toBe(false);
    clock.set('2026-06-15T00:00:00');
    expect(has('2026-Q3')).toBe(true);
    clock.set('2026-12-15T00:00:00');
    expect(has('2027-Q1') && has('2027')).toBe(true);
  });

  it('refuses options that make no sense', async () => {
    await expect(startReporting({ units: 0 })).rejects.toThrow(RangeError);
    await expect(startReporting({ units: 10_000 })).rejects.toThrow(RangeError);
    await expect(startReporting({ fields: ['Hộ tịch', 'Hộ tịch'] })).rejects.toThrow(RangeError);
  });
});

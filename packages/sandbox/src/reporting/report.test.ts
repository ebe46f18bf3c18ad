import { afterEach, describe, expect, it } from 'vitest';
import { createClock } from '../clock.ts';
import {
  REPORTING_SKINS,
  type ReportingOptions,
  type ReportingSandbox,
  type ReportingSkin,
  startReporting,
} from './index.ts';
import { skinOf } from './skins/skins.ts';
import { TestOfficer } from './test-officer.ts';

const FIELDS = ['Hộ tịch', 'Chứng thực', 'Thủy lợi'];
const ROWS: Record<string, readonly number[]> = {
  'Hộ tịch': [1_250, 1_000, 240, 10, 1_240, 1_200, 39, 1, 10, 9, 1],
  'Chứng thực': [30, 0, 30, 0, 30, 10, 20, 0, 0, 0, 0],
};
const TOTAL = [1_280, 1_000, 270, 10, 1_270, 1_210, 59, 1, 10, 9, 1];
/** Words on the skins' buttons and how they spell rows. */
const WORDS: Record<ReportingSkin, { save: string; check: string; submit: string; total: string }> = {
  webforms: { save: 'Lưu nháp', check: 'Kiểm tra', submit: 'Gửi báo cáo', total: 'Tổng số' },
  mvc: { save: 'Lưu nháp', check: 'Kiểm tra số liệu', submit: 'Gửi báo cáo', total: 'TỔNG CỘNG' },
  'table-late': { save: 'Lưu tạm', check: 'Kiểm tra', submit: 'Gửi báo cáo', total: 'Tổng' },
  'two-level': {
    save: 'Ghi lại (lưu nháp)',
    check: 'Kiểm tra biểu',
    submit: 'Trình lãnh đạo',
    total: 'Cộng',
  },
};
const shown = (skin: ReportingSkin, label: string): string =>
  skin === 'mvc' ? label.toUpperCase() : skin === 'table-late' ? label.replace('ủy', 'uỷ') : label;

const running: ReportingSandbox[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((sandbox) => sandbox.close()));
});

async function openReport(skin: ReportingSkin, options: ReportingOptions = {}) {
  const clock = createClock({ start: '2026-06-14T16:00:00', ticking: false });
  const sandbox = await startReporting({ clock, skin, fields: FIELDS, history: 'none', ...options });
  running.push(sandbox);
  const officer = new TestOfficer(sandbox);
  await officer.login();
  await officer.open('II.06a', 'Quý II năm 2026');
  const fill = (rows = ROWS) => {
    for (const [label, values] of Object.entries(rows)) officer.type(shown(skin, label), values);
    officer.type(WORDS[skin].total, TOTAL);
  };
  return { sandbox, clock, officer, fill, words: WORDS[skin] };
}

const REF = { unit: 'H56.77.5', form: 'II.06a', period: '2026-Q2' } as const;

describe.each(REPORTING_SKINS)('the report page (%s)', (skin) => {
  it('says what it is, in words', async () => {
    const { officer } = await openReport(skin);
    for (const words of [
      'Biểu số II.06a/VPCP/KSTT',
      'TÌNH HÌNH, KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH',
      'Quý II năm 2026',
      '(Từ ngày 15/03/2026 đến ngày 14/06/2026)',
      'UBND xã Mẫu',
      'Đơn vị nhận báo cáo',
      'Số hồ sơ TTHC',
      'Chưa báo cáo',
      'Lời văn',
      'Biểu số liệu',
    ]) {
      expect(officer.now.words).toContain(words);
    }
    expect(officer.now.$('textarea')).toHaveLength(3);
    expect(officer.now.html.normalize('NFC') === officer.now.html).toBe(skin !== 'two-level');
  });

  it('keeps a part as a draft, reckons totals on save and writes numbers with dots', async () => {
    const { sandbox, officer, words } = await openReport(skin);
    officer.type(shown(skin, 'Hộ tịch'), ROWS['Hộ tịch'] ?? []);
    await officer.press(words.save);
    expect(officer.now.words).toContain('Đã lưu nháp');
    expect(officer.read(shown(skin, 'Hộ tịch'), 3)).toBe('1.250');
    expect(officer.read(shown(skin, 'Hộ tịch'), 9)).toBe('39');
    expect(officer.read(shown(skin, 'Chứng thực'), 9)).toBe('');
    if (skin !== 'two-level') expect(officer.read(words.total, 7)).toBe('1.240');
    expect(sandbox.ledger()).toEqual([]);
    expect(sandbox.reports().find((report) => report.period === '2026-Q2')?.state).toBe('draft');
  });

  it('takes 1.234 and 1234 for the same, and refuses what is no count, keeping what was typed', async () => {
    const { sandbox, officer, words } = await openReport(skin);
    officer.type(shown(skin, 'Hộ tịch'), [
      '1.250',
      '1.000',
      '240',
      '10',
      '1.240',
      '1.200',
      39,
      1,
      10,
      '9,5',
      1,
    ]);
    await officer.press(words.check);
    expect(officer.now.words).toContain('cột (12): giá trị "9,5" không phải là số nguyên');
    expect(officer.read(shown(skin, 'Hộ tịch'), 12)).toBe('9,5');
    expect(officer.read(shown(skin, 'Hộ tịch'), 8)).toBe('1.200');
    expect(sandbox.reports().find((report) => report.period === '2026-Q2')?.state).toBe('empty');
  });

  it('names missing cells and sums that do not add up, and takes nothing', async () => {
    const { sandbox, officer, words } = await openReport(skin);
    officer.type(shown(skin, 'Hộ tịch'), [1_250, 1_000, 240, 10, 1_240, 1_200, 39, 1, 10, 8, 1]);
    officer.type(shown(skin, 'Chứng thực'), [30, '', 30, 0, 30, 10, 20, 0, 0, 0, 0]);
    officer.type(words.total, TOTAL);
    await officer.press(words.save);
    await officer.press(words.submit);
    expect(officer.now.status).toBe(200);
    expect(officer.now.words).toContain('Dòng "Chứng thực", cột (4): chưa nhập số liệu');
    expect(officer.now.words).toMatch(
      skin === 'webforms' || skin === 'table-late'
        ? /Dòng "Hộ tịch", cột \(3\) phải bằng \(7\) \+ \(11\): 1\.250 khác 1\.249/u
        : /Dòng "Hộ tịch", cột \(11\) phải bằng \(12\) \+ \(13\): 10 khác 9/u,
    );
    if (skin === 'two-level') expect(officer.now.words).toContain('phải bằng tổng các dòng');
    expect(sandbox.ledger()).toEqual([]);
  });

  it('takes a good report, gives a receipt, and shows it read-only from then on', async () => {
    const { sandbox, officer, fill, words } = await openReport(skin);
    fill();
    await officer.press(words.save);
    await officer.press(words.check);
    expect(officer.now.words).toContain('số liệu hợp lệ');
    await officer.press(words.submit);
    expect(officer.now.words).toContain('Mã biên nhận: BC-2026-000001');
    expect(officer.now.words).toContain('14/06/2026 16:00:00');
    expect(sandbox.requests()).toMatchObject({ save: 1, check: 1, submit: 1, clear: 0 });
    const [row, ...others] = sandbox.ledger();
    expect(others).toEqual([]);
    expect(row).toMatchObject({ ...REF, version: 1, at: '2026-06-14T16:00:00', by: 'cb.h56.77.5' });
    expect(row?.values['Hộ tịch']).toEqual(
      Object.fromEntries((ROWS['Hộ tịch'] ?? []).map((value, index) => [index + 3, value])),
    );
    expect(row?.values['Thủy lợi']?.[3]).toBe(0);
    await officer.send(skinOf(skin, 1).paths.list);
    const state = skin === 'two-level' ? 'Chờ duyệt' : 'Đã gửi';
    expect(officer.listRows().find((cells) => cells.join().includes('II.06a'))?.[5]).toBe('Chưa báo cáo');
    expect(officer.listRows().find((cells) => cells.join().includes('Quý II năm 2026'))?.[5]).toBe(state);
    await officer.open('II.06a', 'Quý II năm 2026');
    expect(officer.now.words).toContain('BC-2026-000001');
    expect(officer.read(shown(skin, 'Hộ tịch'), 8)).toBe('1.200');
    expect(officer.cell(shown(skin, 'Hộ tịch'), 8).is('input:not([disabled])')).toBe(false);
    await expect(officer.press(words.save)).rejects.toThrow('Nothing says');
  });

  it('takes the same submit twice when it comes with valid tokens: both are in the ledger', async () => {
    const { sandbox, officer, fill, words } = await openReport(skin);
    fill();
    await officer.press(words.save);
    const { page } = officer;
    await officer.press(words.submit);
    officer.page = page;
    await officer.press(words.submit);
    expect(sandbox.ledger().map(({ receipt }) => receipt)).toEqual(['BC-2026-000001', 'BC-2026-000002']);
    officer.page = page;
    await officer.press(words.save);
    expect(officer.now.words).toContain('Báo cáo đã gửi, không thể sửa');
  });

  it('tells a stale page from a fresh one', async () => {
    const { sandbox, officer, fill, words } = await openReport(skin);
    fill();
    const { page } = officer;
    await officer.press(words.save);
    officer.page = page;
    await officer.press(words.submit);
    expect(officer.now.status).toBe(skin === 'mvc' || skin === 'table-late' ? 409 : 200);
    expect(officer.now.words).toContain('đã được cập nhật ở một phiên làm việc khác');
    expect(sandbox.ledger()).toEqual([]);
  });

  it('refuses a post without the tokens of the page', async () => {
    const { sandbox, officer, fill, words } = await openReport(skin);
    fill();
    const { $ } = officer.now;
    $('[name=__VIEWSTATE], [name=__RequestVerificationToken], [name=_csrf], [name=_token]').attr(
      'value',
      'x',
    );
    await officer.press(words.save);
    expect(officer.now.status).toBe(400);
    expect(sandbox.reports().find((report) => report.period === '2026-Q2')?.state).toBe('empty');
  });

  it('remarks on a carry-over that does not go on from the period before, and takes the report all the same', async () => {
    const before = [5, 5, 0, 0, 1, 1, 0, 0, 4, 4, 0];
    const values = { 'Hộ tịch': Object.fromEntries(before.map((value, index) => [index + 3, value])) };
    const { sandbox, officer, fill, words } = await openReport(skin, {
      history: [{ ...REF, period: '2026-Q1', values }],
    });
    fill();
    await officer.press(words.save);
    await officer.press(words.check);
    const remark =
      'Cảnh báo: Dòng "Hộ tịch", cột (6) = 10 khác số đang giải quyết cuối kỳ trước (Quý I năm 2026) = 4.';
    expect(officer.now.words).toContain(remark);
    expect(officer.now.words).toContain('số liệu hợp lệ');
    await officer.press(words.submit);
    expect(officer.now.words).toContain(remark);
    expect(sandbox.ledger()).toHaveLength(1);
    await officer.send(skinOf(skin, 1).paths.list);
    await officer.open('II.06a', 'Quý I năm 2026');
    expect(officer.read(words.total, 11)).toBe('4');
  });

  it('comes back after a return, with the reason, as the next version', async () => {
    const { sandbox, officer, fill, words } = await openReport(skin);
    fill();
    const { url } = officer.now;
    await officer.press(words.save);
    await officer.press(words.submit);
    sandbox.returnReport(REF, 'Số liệu lĩnh vực Hộ tịch chưa đúng');
    await officer.send(url);
    expect(officer.now.words).toContain('Số liệu lĩnh vực Hộ tịch chưa đúng');
    expect(officer.now.words).toMatch(/Trả lại|Bị trả lại/u);
    await officer.press(words.save);
    await officer.press(words.submit);
    expect(sandbox.ledger().map(({ version }) => version)).toEqual([1, 2]);
  });

  it('closes: after the deadline by the clock, or by hand', async () => {
    const { sandbox, clock, officer, fill, words } = await openReport(skin, { sessionMinutes: 1e6 });
    fill();
    const { page } = officer;
    clock.set('2026-06-18T00:00:00');
    await officer.press(words.save);
    expect(officer.now.status).toBe(200);
    expect(officer.now.words).toContain('đã đóng, không thể cập nhật');
    expect(officer.now.words).toContain('Đã đóng');
    clock.set('2026-06-17T23:59:59');
    expect(sandbox.setClosed({ period: '2026-Q2' }, true)).toBe(2);
    officer.page = page;
    await officer.press(words.save);
    expect(officer.now.words).toContain('đã đóng');
    sandbox.setClosed({ period: '2026-Q2', unit: REF.unit }, false);
    officer.page = page;
    await officer.press(words.save);
    expect(officer.now.words).toContain('Đã lưu nháp');
    expect(sandbox.ledger()).toEqual([]);
  });

  it('hides a twin of the table for printing, and has a search form that is none of the report', async () => {
    const { officer } = await openReport(skin);
    const { $ } = officer.now;
    expect(
      $('table').filter(
        (_, one) =>
          $(one).text().normalize('NFC').includes('Chứng thực'.slice(0, 5)) ||
          $(one).text().includes('CHỨNG'),
      ).length,
    ).toBe(2);
    expect(
      $('input[placeholder^="Nhập từ khóa"], input[type=search], input[name=keyword], input[name=tu_khoa]')
        .length,
    ).toBe(1);
  });

  it('takes the narrative report and the procedures report as well', async () => {
    const { sandbox, officer, words } = await openReport(skin);
    await officer.send(skinOf(skin, 1).paths.list);
    await officer.open('phần lời văn', 'Quý II năm 2026');
    await officer.press(words.submit);
    expect(officer.now.words).toContain('chưa có nội dung');
    officer.now.$('textarea').text('Đã thực hiện.\nKhông phát sinh.');
    await officer.press(words.save);
    await officer.press(words.submit);
    expect(sandbox.ledger()[0]?.texts.review).toBe('Đã thực hiện.\nKhông phát sinh.');
    await officer.send(skinOf(skin, 1).paths.list);
    await officer.open('II.07b', 'Năm 2026');
    const unit = skin === 'mvc' ? 'UBND XÃ MẪU' : 'UBND xã Mẫu';
    officer.type(unit, [112, 0, 0, 112, 112, 0, 0, 112, 110, 0, 0, 110]);
    officer.type(words.total, [112, 0, 0, 112, 112, 0, 0, 112, 110, 0, 0, 110]);
    await officer.press(words.save);
    await officer.press(words.submit);
    expect(sandbox.ledger()[1]).toMatchObject({ form: 'II.07b', period: '2026' });
    expect(sandbox.ledger()[1]?.values['UBND xã Mẫu']?.[14]).toBe(110);
  });
});

describe('what the seed decides', () => {
  it('makes the submit button of webforms a button here and a postback link there; both send', async () => {
    const kinds = new Set<string>();
    for (const seed of [1, 2, 3, 4, 5, 6, 7, 8]) {
      const { sandbox, officer, fill } = await openReport('webforms', { seed });
      const button = officer.now.$('#ctl00_Main_btnGui');
      const kind = button.is('a') ? 'link' : 'button';
      if (kinds.has(kind)) continue;
      kinds.add(kind);
      fill();
      await officer.press('Gửi báo cáo');
      expect(sandbox.ledger()).toHaveLength(1);
    }
    expect(kinds).toEqual(new Set(['link', 'button']));
  });

  it('lets options overrule the skin: approval, spelling, number row, blank rows', async () => {
    const { officer, fill } = await openReport('two-level', {
      approval: false,
      rowSpelling: 'prefixed',
      numberRow: 'plain',
      blankRows: 'refused',
    });
    expect(officer.now.words).toContain('Lĩnh vực Hộ tịch');
    expect(officer.now.$('tr.so-cot').first().text()).toMatch(/^12\d+$/u);
    fill({});
    officer.type('Lĩnh vực Hộ tịch', ROWS['Hộ tịch'] ?? []);
    await officer.press('Gửi cấp trên');
    expect(officer.now.words).toContain('Dòng "Thủy lợi", cột (3): chưa nhập số liệu');
  });
});

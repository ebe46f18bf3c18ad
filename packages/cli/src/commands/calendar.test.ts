import { describe, expect, it } from 'vitest';
import { runCli } from '../testing/run-cli.ts';

const vi = async (...args: readonly string[]) => (await runCli(['calendar', ...args])).out;
const json = async (...args: readonly string[]) => (await runCli(['calendar', ...args, '--json'])).json();

describe('calendar is', () => {
  it('tells working days, weekends, holidays, make-up days and worked Saturdays', async () => {
    expect(await vi('is', '15/06/2026')).toBe('Thứ Hai, 15/06/2026: ngày làm việc\n');
    expect(await vi('is', '14/06/2026')).toContain('Chủ nhật, 14/06/2026: ngày nghỉ (nghỉ cuối tuần)');
    expect(await vi('is', '2026-11-24')).toContain('Ngày Văn hóa Việt Nam');
    expect(await vi('is', '27/04/2026')).toContain('nghỉ bù');
    expect(await vi('is', '22/08/2026')).toContain('Thứ Bảy, 22/08/2026: ngày làm việc (làm bù)');
  });

  it('says when the year is estimated', async () => {
    expect(await vi('is', '01/02/2028')).toContain('Tạm tính');
    expect(await json('is', '01/02/2028')).toMatchObject({ status: 'estimated' });
  });

  it('has no guess for a year without a calendar', async () => {
    const { code, err } = await runCli(['calendar', 'is', '01/02/2150']);
    expect(code).toBe(6);
    expect(err).toContain('CALENDAR_MISSING');
  });
});

it('calendar add counts as the law does, forwards and backwards', async () => {
  expect(await json('add', '25/04/2025', '5')).toMatchObject({ date: '2025-05-06', apologyBy: '2025-05-05' });
  expect(await json('add', '13/02/2026', '5')).toMatchObject({ date: '2026-02-27' });
  expect(await json('add', '09/01/2026', '-3')).toMatchObject({ date: '2026-01-06' });
  expect(await vi('add', '23/11/2026', '1')).toContain('Thứ Tư, 25/11/2026');
});

it('calendar count names the days off in between', async () => {
  expect(await json('count', '24/04/2026', '06/05/2026')).toMatchObject({
    workingDays: 5,
    daysOff: ['2026-04-27', '2026-04-30', '2026-05-01'],
  });
  expect(await json('count', '06/05/2026', '24/04/2026')).toMatchObject({ workingDays: -5 });
  expect(await vi('count', '07/01/2026', '13/01/2026')).toContain('Thứ Bảy làm bù: 10/01/2026');
});

it('calendar window and deadline', async () => {
  expect(await json('window', '2026-Q1')).toMatchObject({ from: '2025-12-15', to: '2026-03-14' });
  expect(await vi('window', '2026')).toContain('15/12/2025 đến hết 14/12/2026');
  expect(await json('deadline', '2026-Q2')).toMatchObject({ lastDay: '2026-06-14', dataStillOpen: true });
  const late = await runCli(['calendar', 'deadline', '2026-Q3', '--now', '2026-09-01T08:00', '--lang', 'en']);
  expect(late.out).toContain('working days left');
  expect(late.out).toContain('Unverified');
  const wrong = await runCli(['calendar', 'deadline', '2026-Q2', '--rule', 'none']);
  expect(wrong.code).toBe(2);
  expect(wrong.err).toContain('before-15th');
});

it('calendar print shows every day once and the number of working days', async () => {
  const text = await vi('print', '2026');
  expect(text).toContain('Năm 2026: 249 ngày làm việc');
  expect(text).toContain('[16][17][18][19][20]');
  expect(text).toContain('+10');
  expect(await json('print', '2025')).toMatchObject({ workingDays: 250, workedSaturdays: ['2025-04-26'] });
  expect((await runCli(['calendar', 'print', '2150'])).code).toBe(6);
});

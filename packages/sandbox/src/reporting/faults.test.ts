import { afterEach, describe, expect, it } from 'vitest';
import { createClock } from '../clock.ts';
import {
  type ReportingFault,
  type ReportingOptions,
  type ReportingSandbox,
  startReporting,
} from './index.ts';
import { TestOfficer } from './test-officer.ts';

const running: ReportingSandbox[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((sandbox) => sandbox.close()));
});

/** A draft that only waits to be sent. */
async function ready(options: ReportingOptions = {}) {
  const clock = createClock({ start: '2026-06-14T16:00:00', ticking: false });
  const sandbox = await startReporting({
    clock,
    skin: 'mvc',
    fields: ['Hộ tịch'],
    history: 'none',
    ...options,
  });
  running.push(sandbox);
  const officer = new TestOfficer(sandbox);
  await officer.login();
  await officer.open('II.06a', 'Quý II năm 2026');
  const { url } = officer.now;
  officer.type('HỘ TỊCH', [1_250, 1_000, 240, 10, 1_240, 1_200, 39, 1, 10, 9, 1]);
  await officer.press('Lưu nháp');
  const submit = () => officer.press('Gửi báo cáo');
  const set = async (fault: ReportingFault) => {
    const answer = await fetch(`${sandbox.url}/__sandbox/faults`, {
      method: 'POST',
      body: JSON.stringify(fault),
    });
    expect(answer.status).toBe(200);
  };
  return { sandbox, officer, url, submit, set };
}

const LINE_CUT = /ECONNRESET|socket hang up/u;

describe('faults of the line', () => {
  it('commitThenDrop: the report is taken, the answer never comes', async () => {
    const { sandbox, submit, set, officer, url } = await ready();
    await set({ kind: 'commitThenDrop' });
    await expect(submit()).rejects.toThrow(LINE_CUT);
    expect(sandbox.ledger()).toHaveLength(1);
    await officer.send(url);
    expect(officer.now.words).toContain('Đã gửi');
  });

  it('dropBefore: nothing is taken', async () => {
    const { sandbox, submit, set } = await ready();
    await set({ kind: 'dropBefore', times: 2 });
    await expect(submit()).rejects.toThrow(LINE_CUT);
    await expect(submit()).rejects.toThrow(LINE_CUT);
    expect(sandbox.ledger()).toHaveLength(0);
    await submit();
    expect(sandbox.ledger()).toHaveLength(1);
    expect(sandbox.requests().submit).toBe(3);
  });

  it('lateCommit: the line is cut now, the report is taken later', async () => {
    const { sandbox, submit, set } = await ready();
    await set({ kind: 'lateCommit', ms: 80 });
    await expect(submit()).rejects.toThrow(LINE_CUT);
    expect(sandbox.ledger()).toHaveLength(0);
    await expect.poll(() => sandbox.ledger().length).toBe(1);
  });

  it('late: taken at once, answered after a while; never: taken, not answered', async () => {
    const { sandbox, submit, set, officer } = await ready();
    await set({ kind: 'late', ms: 120 });
    const started = performance.now();
    await submit();
    expect(performance.now() - started).toBeGreaterThanOrEqual(115);
    expect(officer.now.words).toContain('Mã biên nhận');
    await set({ kind: 'never', on: 'list' });
    const hanging = officer.send('/bao-cao').then(
      () => 'answered',
      () => 'cut',
    );
    await expect.poll(() => sandbox.requests().list).toBeGreaterThanOrEqual(2);
    await sandbox.close();
    expect(await hanging).toBe('cut');
  });

  it('twice and halfPage spoil the page, not the report', async () => {
    const { submit, set, officer, url, sandbox } = await ready({ skin: 'mvc' });
    await officer.send(url);
    const whole = officer.now.html;
    await set({ kind: 'twice', on: 'open' });
    await officer.send(url);
    expect(officer.now.html).toBe(whole + whole);
    await set({ kind: 'halfPage', on: 'open' });
    await officer.send(url);
    expect(whole.startsWith(officer.now.html)).toBe(true);
    expect(officer.now.html.length).toBe(Math.trunc(whole.length / 2));
    await officer.send(url);
    await submit();
    expect(sandbox.ledger()).toHaveLength(1);
  });

  it('otherPage, serverError and busy take nothing', async () => {
    const { submit, set, officer, url, sandbox } = await ready();
    const { page } = officer;
    for (const [kind, status, words] of [
      ['otherPage', 200, 'bảo trì'],
      ['serverError', 500, 'lỗi'],
      ['busy', 503, 'quá tải'],
    ] as const) {
      await set({ kind, on: 'submit', retryAfter: 7 });
      officer.page = page;
      await submit();
      expect(officer.now.status).toBe(status);
      expect(officer.now.words).toContain(words);
      expect(officer.now.headers['retry-after']).toBe(kind === 'busy' ? '7' : undefined);
    }
    expect(sandbox.ledger()).toHaveLength(0);
    await officer.send(url);
    expect(officer.now.words).toContain('Lưu nháp');
  });

  it('expireSession: the post is lost and the login asked for', async () => {
    const { submit, set, sandbox, officer } = await ready();
    await set({ kind: 'expireSession', on: 'submit' });
    await submit();
    expect(officer.now.words).toContain('Phiên làm việc đã hết hạn');
    expect(sandbox.ledger()).toHaveLength(0);
  });

  it('hits the identity provider too', async () => {
    const { sandbox, set, officer } = await ready();
    await set({ kind: 'otherPage', on: 'login', times: 1 });
    await officer.send(`${sandbox.identityUrl}/dang-nhap?phien=x`);
    expect(officer.now.words).toContain('bảo trì');
  });

  it('hits the reports of one unit only, when told so', async () => {
    const { submit, set, sandbox } = await ready();
    await set({ kind: 'dropBefore', unit: 'H56.24.1' });
    await submit();
    expect(sandbox.ledger()).toHaveLength(1);
    expect(sandbox.faults.pending()).toHaveLength(1);
  });
});

describe('faults of the page', () => {
  it('renames and removes columns, for as many pages as told', async () => {
    const { set, officer, url } = await ready();
    await set({ kind: 'renameColumn', column: 8, label: 'Hoàn thành sớm' });
    await officer.send(url);
    expect(officer.now.words).toContain('Hoàn thành sớm');
    expect(officer.now.words).not.toContain('Trước hạn');
    await set({ kind: 'removeColumn', column: 8 });
    await officer.send(url);
    expect(officer.now.words).not.toContain('Trước hạn');
    expect(officer.cell('HỘ TỊCH', 9).val()).toBe('39');
    await officer.press('Lưu nháp');
    expect(officer.read('HỘ TỊCH', 8)).toBe('1.200');
  });

  it('shows a total that is one too many', async () => {
    const { set, officer, url } = await ready();
    await set({ kind: 'changeTotals' });
    await officer.send(url);
    expect(officer.read('TỔNG CỘNG', 3)).toBe('1.251');
    await officer.send(url);
    expect(officer.read('TỔNG CỘNG', 3)).toBe('1.250');
  });

  it('writes figures in another style', async () => {
    const { set, officer, url } = await ready();
    for (const [style, written] of [
      ['comma', '1,250'],
      ['space', '1 250'],
      ['plain', '1250'],
      ['decimal', '1.250,00'],
    ] as const) {
      await set({ kind: 'reformat', style });
      await officer.send(url);
      expect(officer.read('HỘ TỊCH', 3)).toBe(written);
    }
    await officer.press('Lưu nháp');
    expect(officer.read('HỘ TỊCH', 3)).toBe('1.250');
  });

  it('loses one value on save without a word', async () => {
    const { set, officer } = await ready();
    await set({ kind: 'loseValue' });
    await officer.press('Lưu nháp');
    expect(officer.now.words).toContain('Đã lưu nháp');
    const values = [3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13].map((column) => officer.read('HỘ TỊCH', column));
    expect(values.filter((value) => value === '')).toHaveLength(1);
  });
});

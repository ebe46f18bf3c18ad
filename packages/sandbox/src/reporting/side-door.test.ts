import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createClock } from '../clock.ts';
import { type ReportingOptions, type ReportingSandbox, startReporting } from './index.ts';
import { TestOfficer } from './test-officer.ts';

const running: ReportingSandbox[] = [];
const folders: string[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((sandbox) => sandbox.close()));
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

async function start(options: ReportingOptions = {}) {
  const clock = createClock({ start: '2026-06-14T16:00:00', ticking: false });
  const sandbox = await startReporting({ clock, fields: ['Hộ tịch'], ...options });
  running.push(sandbox);
  const door = async (method: string, path: string, body?: unknown) => {
    const answer = await fetch(`${sandbox.url}/__sandbox/${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: answer.status, body: (await answer.json()) as never };
  };
  return { sandbox, door };
}

async function send(sandbox: ReportingSandbox) {
  const officer = new TestOfficer(sandbox);
  await officer.login();
  await officer.open('II.06a', 'Quý II năm 2026');
  officer.type('Hộ tịch', [0, 5, 5, 0, 0, 10, 0, 0, 0, 0, 0]);
  await officer.press('Gửi báo cáo');
  return officer;
}

const REF = { unit: 'H56.77.5', form: 'II.06a', period: '2026-Q2' };

describe('the side door', () => {
  it('tells and sets the time', async () => {
    const { door } = await start();
    expect((await door('GET', 'clock')).body).toEqual({ now: '2026-06-14T16:00:00' });
    expect((await door('PUT', 'clock', { now: '2026-06-17T08:00:00' })).body).toEqual({
      now: '2026-06-17T08:00:00',
    });
    expect((await door('PUT', 'clock', { advanceSeconds: 60 })).body).toEqual({ now: '2026-06-17T08:01:00' });
    expect((await door('PUT', 'clock', { now: '32/13/2026' })).status).toBe(400);
  });

  it('gives ledger, reports, requests and accounts, and forgets on reset', async () => {
    const { sandbox, door } = await start();
    await send(sandbox);
    expect((await door('GET', 'ledger')).body).toMatchObject([
      { ...REF, version: 1, receipt: 'BC-2026-000001', values: { 'Hộ tịch': { 3: 10, 8: 10, 13: 0 } } },
    ]);
    expect((await door('GET', 'requests')).body).toMatchObject({ submit: 1, open: 1 });
    expect((await door('GET', 'accounts')).body).toHaveLength(3);
    await door('POST', 'reset');
    expect((await door('GET', 'ledger')).body).toEqual([]);
    expect((await door('GET', 'requests')).body).toMatchObject({ submit: 0 });
    expect(sandbox.reports().find(({ period }) => period === '2026-Q2')?.state).toBe('empty');
  });

  it('returns, approves, closes and reopens; says 400 to what cannot be', async () => {
    const { sandbox, door } = await start({ approval: true });
    await send(sandbox);
    expect((await door('POST', 'approve', REF)).status).toBe(200);
    expect((await door('POST', 'approve', REF)).status).toBe(400);
    expect((await door('POST', 'return', { ...REF, reason: 'Sai' })).status).toBe(200);
    expect((await door('POST', 'return', { ...REF, period: '2031-Q1' })).status).toBe(400);
    expect((await door('POST', 'return', { unit: 'x' })).status).toBe(400);
    expect((await door('POST', 'close', { period: '2026-Q2' })).body).toEqual({ reports: 2 });
    expect(
      sandbox.reports().find(({ form, period }) => form === 'II.06a' && period === '2026-Q2')?.state,
    ).toBe('closed');
    expect((await door('POST', 'reopen', { period: '2026-Q2', form: 'II.06a' })).body).toEqual({
      reports: 1,
    });
  });

  it('checks faults before it sets them', async () => {
    const { door } = await start();
    for (const wrong of [
      { kind: 'flood' },
      { kind: 'late', ms: '1' },
      { kind: 'late', on: 'never' },
      { kind: 'late', x: 1 },
      3,
    ]) {
      expect((await door('POST', 'faults', wrong)).status).toBe(400);
    }
    expect((await door('POST', 'faults', { kind: 'busy', on: ['list', 'open'], times: 3 })).body).toEqual([
      { kind: 'busy', on: ['list', 'open'], times: 3 },
    ]);
    expect((await door('DELETE', 'faults')).body).toEqual([]);
  });
});

describe('the state file', () => {
  it('brings state and ledger back after a restart, and survives a torn last line', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'dh-reporting-'));
    folders.push(folder);
    const stateFile = join(folder, 'state.jsonl');
    const first = await start({ stateFile });
    await send(first.sandbox);
    const before = first.sandbox.ledger();
    await first.sandbox.close();
    writeFileSync(stateFile, `${readFileSync(stateFile, 'utf8')}{"record":{"ref":{"unit":"H56`);

    const second = await start({ stateFile });
    expect(second.sandbox.ledger()).toEqual(before);
    expect(second.sandbox.reports().find(({ period }) => period === '2026-Q2')).toMatchObject({
      state: 'submitted',
      receipt: { number: 'BC-2026-000001' },
    });
    second.sandbox.returnReport({ unit: REF.unit, form: 'II.06a', period: REF.period }, 'Sai');
    await second.sandbox.close();

    const third = await start({ stateFile });
    expect(
      third.sandbox.reports().find(({ form, period }) => form === 'II.06a' && period === '2026-Q2'),
    ).toMatchObject({
      state: 'returned',
      version: 2,
    });
    expect(third.sandbox.ledger()).toEqual(before);
    third.sandbox.reset();
    expect(readFileSync(stateFile, 'utf8')).toBe('');
  });
});

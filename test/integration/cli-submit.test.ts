import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FormRow, ReportForm } from '@dung-hen/forms';
import { openSqlite } from '@dung-hen/outbox/sqlite';
import { REPORTING_SKINS, type ReportingSandbox, startReporting } from '@dung-hen/sandbox';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Interrupted } from '../../packages/cli/src/failure.ts';
import { newHome, type RunOptions, runCli } from '../../packages/cli/src/testing/run-cli.ts';

const PERIOD = '2026-Q2';
const FIELDS = ['Hộ tịch', 'Đất đai'];

let portal: ReportingSandbox;
let home: string;
beforeEach(async () => {
  portal = await startReporting({ units: 6, now: '2026-06-15T08:00:00', fields: FIELDS });
  home = newHome();
});
afterEach(() => portal.close());

/** A form in which everything adds up; `settled` is how many are done. */
function formOf(unit: { code: string; name: string }, settled: number): ReportForm {
  const cells = (times: number): FormRow['cells'] => {
    const figures = [10, 6, 3, 1, settled, settled, 0, 0, 10 - settled, 10 - settled, 0];
    return Object.fromEntries(
      figures.map((value, index) => [index + 3, { value: value * times, evidence: [] }]),
    );
  };
  const rows = FIELDS.map((label): FormRow => ({ kind: 'data', key: label, label, cells: cells(1) }));
  return {
    definitionId: 'II.06a/VPCP/KSTT',
    profile: 'test',
    period: { kind: 'quarter', year: 2026, index: 2, from: '2026-03-15', to: '2026-06-14' },
    unit,
    rows: [...rows, { kind: 'total', key: '', label: 'Tổng số', cells: cells(FIELDS.length) }],
    takenAt: '2026-06-15T08:00:00',
    calendarStatus: 'announced',
  };
}

/** Keeps forms as `report build` does. */
async function built(units: number, settled = 4): Promise<void> {
  const stores = openSqlite(join(home, 'dung-hen.db'));
  for (const unit of portal.units.slice(0, units)) await stores.forms.keep(formOf(unit, settled));
  stores.close();
}

/** Keeps a form whose sums do not hold. */
async function builtBroken(index: number): Promise<void> {
  const stores = openSqlite(join(home, 'dung-hen.db'));
  const form = formOf(portal.units[index] ?? { code: '', name: '' }, 4);
  const [row, ...rest] = form.rows;
  const broken = { ...row, cells: { ...row?.cells, 7: { value: 99, evidence: [] } } } as FormRow;
  await stores.forms.keep({ ...form, takenAt: '2026-06-15T09:00:00', rows: [broken, ...rest] });
  stores.close();
}

const submit = (args: readonly string[], options: RunOptions = {}) =>
  runCli(['report', 'submit', '--period', PERIOD, '--home', home, '--now', '2026-06-15T08:00', ...args], {
    ...options,
    env: {
      DUNG_HEN_REPORTING_URL: portal.url,
      DUNG_HEN_REPORTING_USER: portal.credentials.username,
      DUNG_HEN_REPORTING_PASSWORD: portal.credentials.password,
      ...options.env,
    },
  });
const ledger = () => portal.ledger().map(({ unit }) => unit);
const [first] = ['H56.77.5'];

it.each(REPORTING_SKINS)('submits once through the skin %s', async (skin) => {
  await portal.close();
  portal = await startReporting({ units: 1, now: '2026-06-15T08:00:00', fields: FIELDS, skin });
  await built(1);
  for (const words of ['Đã gửi; đọc lại từng ô đều đúng.', 'không gửi lại']) {
    const { code, out, err } = await submit(['--yes']);
    expect(code, err).toBe(0);
    expect(out).toContain(words);
  }
  expect(ledger()).toEqual([first]);
});

describe('one unit', () => {
  it('shows old → new, sends nothing without --yes, and with it sends once', async () => {
    await built(1);
    const asked = await submit([]);
    expect(asked.code).toBe(2);
    expect(asked.out).toContain('– → 10');
    expect(asked.err).toContain('--yes');
    expect(ledger()).toEqual([]);
    const sent = await submit(['--yes']);
    expect(sent.code, sent.err).toBe(0);
    expect(sent.out).toContain('Đã gửi; đọc lại từng ô đều đúng.');
    const again = await submit(['--yes']);
    expect(again.out).toContain('Không có ô nào cần thay đổi.');
    expect(again.out).toContain('không gửi lại');
    expect(ledger()).toEqual([first]);
  });

  it('--dry-run looks and sends nothing', async () => {
    await built(1);
    const { code, out } = await submit(['--dry-run', '--yes', '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      dryRun: true,
      plans: [{ unit: first, portal: { state: 'absent' } }],
    });
    expect(ledger()).toEqual([]);
  });

  it('other figures under the same number are refused, and never reach the portal', async () => {
    await built(1);
    await submit(['--yes']);
    await built(1, 5);
    const { code, err } = await submit(['--yes']);
    expect(code).toBe(10);
    expect(err).toContain('--report-version 2');
    expect(ledger()).toEqual([first]);
  });

  it('a returned report goes again under the next number', async () => {
    await built(1);
    await submit(['--yes']);
    portal.returnReport({ unit: first ?? '', form: 'II.06a', period: PERIOD }, 'Sai số liệu');
    await built(1, 5);
    const second = await submit(['--yes', '--report-version', '2']);
    expect(second.code, second.err).toBe(0);
    expect(ledger()).toEqual([first, first]);
    expect((await submit(['--yes'])).out).toContain('không gửi lại');
  });

  it('a report that was returned, or changed on the portal, is not called sent', async () => {
    await built(1);
    await submit(['--yes']);
    portal.returnReport({ unit: first ?? '', form: 'II.06a', period: PERIOD }, 'Sai số liệu');
    const { code, err } = await submit(['--yes']);
    expect(code).toBe(10);
    expect(err).toContain('bị trả lại');
    expect(err).toContain('--report-version 2');
    expect(ledger()).toEqual([first]);
  });

  it('a form that does not add up is not sent', async () => {
    await builtBroken(0);
    const { code, err } = await submit(['--yes']);
    expect(code).toBe(7);
    expect(err).toContain('FORM_UNBALANCED');
    expect(portal.requests().login).toBe(0);
  });

  it('a closed period is refused with its exit code', async () => {
    await built(1);
    portal.setClosed({ period: PERIOD }, true);
    expect((await submit(['--yes'])).code).toBe(8);
  });

  it('an answer that is lost is looked up, not repeated', async () => {
    await built(1);
    portal.faults.add({ kind: 'commitThenDrop', on: 'submit' });
    const { code, out } = await submit(['--yes', '--settle', '0']);
    expect(code).toBe(0);
    expect(out).toContain('Số lần bấm gửi: 1');
    expect(ledger()).toEqual([first]);
  });

  it('a request that never arrived is sent again after looking', async () => {
    await built(1);
    portal.faults.add({ kind: 'dropBefore', on: 'submit' });
    const { code, out } = await submit(['--yes', '--settle', '0']);
    expect(code).toBe(0);
    expect(out).toContain('Số lần bấm gửi: 2');
    expect(ledger()).toEqual([first]);
  });

  it('wrong credentials end before anything is planned on the portal', async () => {
    await built(1);
    const { code, out, err } = await submit(['--yes'], {
      env: { DUNG_HEN_REPORTING_PASSWORD: 'sai-mat-khau' },
    });
    expect(code).toBe(3);
    expect(out + err).not.toContain('sai-mat-khau');
  });
});

describe('many units', () => {
  it('--all sends every form once; one that fails does not stop the others; a second run mends it', async () => {
    await built(6);
    const [, second, third] = portal.units;
    portal.faults.add({ kind: 'serverError', on: 'save', unit: second?.code ?? '', times: 9 });
    portal.setClosed({ period: PERIOD, unit: third?.code ?? '' }, true);
    const { code, out, err } = await submit(['--all', '--yes', '--settle', '0']);
    expect(ledger().toSorted()).toEqual(
      portal.units
        .map((unit) => unit.code)
        .filter((one) => one !== second?.code && one !== third?.code)
        .toSorted(),
    );
    expect(out).toContain('6 đơn vị.');
    expect(code, err).toBe(8);
    portal.faults.clear();
    portal.setClosed({ period: PERIOD, unit: third?.code ?? '' }, false);
    const again = await submit(['--all', '--yes', '--retry-rejected', '--settle', '0']);
    expect(again.code, again.err).toBe(0);
    expect(ledger().toSorted()).toEqual(portal.units.map((unit) => unit.code).toSorted());
  });

  it('units that may not be sent do not stop those that may', async () => {
    await built(2);
    expect((await submit(['--all', '--yes'])).code).toBe(0);
    await built(4, 5);
    await builtBroken(2);
    const { code, out } = await submit(['--all', '--yes', '--json']);
    expect(code).toBe(10);
    const [a, b, c, d] = portal.units.map((unit) => unit.code);
    expect(JSON.parse(out)).toMatchObject({
      deliveries: [{ unit: d, outcome: 'confirmed', sent: true }],
      refused: [
        { unit: c, error: { code: 'FORM_UNBALANCED' } },
        { unit: b, error: { code: 'CONFLICT' } },
        { unit: a, error: { code: 'CONFLICT' } },
      ],
    });
    const rehearsed = await submit(['--all', '--dry-run', '--json']);
    expect(JSON.parse(rehearsed.out)).toMatchObject({ refused: [{ unit: c, code: 'FORM_UNBALANCED' }] });
  });

  it('stopped in the midst, the same command goes on and doubles nothing', async () => {
    await built(6);
    const stop = new AbortController();
    const onError = (text: string) => {
      if (/: [2-6]\/6/u.test(text)) stop.abort(new Interrupted());
    };
    const stopped = await submit(['--all', '--yes'], { signal: stop.signal, onError });
    expect(stopped.code).toBe(130);
    const before = ledger().length;
    expect(before).toBeGreaterThan(0);
    expect(before).toBeLessThan(6);
    expect((await submit(['--all', '--yes'])).code).toBe(0);
    expect(ledger().toSorted()).toEqual(portal.units.map((unit) => unit.code).toSorted());
  });

  it('--units takes each unit’s own account, its password from the environment', async () => {
    await built(3);
    const units = portal.units.slice(0, 3);
    const file = join(mkdtempSync(join(tmpdir(), 'units-')), 'units.csv');
    const lines = units.map(({ code }) => `${code};${portal.credentialsOf(code).username}`);
    writeFileSync(file, ['mã;tài khoản', ...lines].join('\n'));
    const env = Object.fromEntries(
      units.map(({ code }) => {
        const { username, password } = portal.credentialsOf(code);
        return [
          `DUNG_HEN_REPORTING_PASSWORD_${username.toUpperCase().replace(/[^A-Z0-9]+/gu, '_')}`,
          password,
        ];
      }),
    );
    const { code, out, err } = await submit(['--units', file, '--yes', '--concurrency', '2', '--json'], {
      env,
    });
    expect(code, err).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      deliveries: units.map((unit) => ({ unit: unit.code, outcome: 'confirmed', sent: true })),
    });
    expect(
      portal
        .ledger()
        .map(({ by }) => by)
        .toSorted(),
    ).toEqual(units.map(({ code: one }) => portal.credentialsOf(one).username).toSorted());
  });

  it('asks which unit when there are several, and takes one choice only', async () => {
    await built(2);
    expect((await submit(['--yes'])).err).toContain('--all');
    expect((await submit(['--all', '--unit', 'H56.77.5', '--yes'])).code).toBe(2);
  });
});

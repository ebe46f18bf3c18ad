import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from '@dung-hen/domain/schema';
import { openSqlite } from '@dung-hen/outbox/sqlite';
import { findPersonalData, type OneStopSandbox, startOneStop } from '@dung-hen/sandbox';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Interrupted } from '../../packages/cli/src/failure.ts';
import { newHome, type RunOptions, runCli } from '../../packages/cli/src/testing/run-cli.ts';

const NOW = ['--now', '2026-06-15T08:00'];
const UNIT = ['--unit', 'H56.77.5'];
const PERIOD = ['--period', '2026-Q2'];

let portal: OneStopSandbox;
let env: Record<string, string>;
beforeAll(async () => {
  portal = await startOneStop({ seed: 11, dossiersPerQuarter: 300, otherDossiersPerQuarter: 4, communes: 5 });
  env = {
    DUNG_HEN_ONESTOP_URL: portal.url,
    DUNG_HEN_ONESTOP_USER: portal.credentials.userName,
    DUNG_HEN_ONESTOP_PASSWORD: portal.credentials.password,
  };
});
afterAll(() => portal.close());

const office = (home: string) => {
  const cli = (...args: readonly string[]) => cliWith({}, ...args);
  const cliWith = (options: RunOptions, ...args: readonly string[]) =>
    runCli([...args, '--home', home, ...NOW], { ...options, env: { ...env, ...options.env } });
  return {
    cli,
    cliWith,
    collect: (...more: readonly string[]) => cli('collect', ...UNIT, ...PERIOD, ...more),
  };
};

const collectedSchema = z.object({ dossiers: z.number(), resumed: z.boolean() });

describe('collect', () => {
  it('collects a unit and says how many and as of when', async () => {
    const { collect } = office(newHome());
    const { code, out } = await collect();
    expect(code).toBe(0);
    expect(out).toMatch(/^Đã lấy \d{2,3} hồ sơ, số liệu lúc 15\/06\/2026 08:00\.\n$/u);
  });

  it('stopped in the midst it keeps what it has and goes on from there', async () => {
    const { cliWith, collect } = office(newHome());
    const all = collectedSchema.parse((await office(newHome()).collect('--json')).json()).dossiers;
    const stop = new AbortController();
    const args = ['collect', ...UNIT, ...PERIOD, '--page-size', '20'];
    const onError = (text: string) => {
      if (/: [4-9]\d\//u.test(text)) stop.abort(new Interrupted());
    };
    const stopped = await cliWith({ signal: stop.signal, onError }, ...args);
    expect(stopped.code).toBe(130);
    expect(stopped.err).toMatch(/Đã giữ \d+ hồ sơ/u);
    const rest = await collect('--page-size', '20', '--json');
    expect(rest.code).toBe(0);
    expect(collectedSchema.parse(rest.json())).toEqual({ dossiers: all, resumed: true });
  });

  it('keeps nothing that names a citizen', async () => {
    const home = newHome();
    await office(home).collect();
    const bytes = readdirSync(home).map((name) => readFileSync(join(home, name), 'latin1'));
    const text = Buffer.from(bytes.join('\n'), 'latin1').toString('utf8');
    expect(text).toContain('H56.77.5-');
    // Record numbers of the system hold long runs of digits.
    const guid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gu;
    expect(findPersonalData(text.replace(guid, ''))).toEqual([]);
  });

  it('--dry-run asks how many there are and makes no file', async () => {
    const home = join(newHome(), 'not-there');
    const { code, out } = await office(home).collect('--dry-run');
    expect(code).toBe(0);
    expect(out).toContain('chưa lấy gì');
    expect(existsSync(home)).toBe(false);
  });

  it('tells wrong passwords, unknown units and dead addresses apart', async () => {
    const { cliWith, cli } = office(newHome());
    const rejected = await cliWith({ env: { DUNG_HEN_ONESTOP_PASSWORD: 'Sai@12345' } }, 'collect', ...UNIT);
    expect(rejected.code).toBe(3);
    expect(rejected.err).toContain('CREDENTIALS_REJECTED');
    expect(rejected.err).not.toContain('Sai@12345');
    expect((await cli('collect', '--unit', 'H56.99.9')).code).toBe(2);
    const dead = await cli('collect', ...UNIT, '--url', 'http://127.0.0.1:1');
    expect(dead.code).toBe(4);
    expect(dead.err).toContain('NETWORK');
  });
});

describe('assess', () => {
  it('needs a collection first', async () => {
    const { code, err } = await office(newHome()).cli('assess');
    expect(code).toBe(2);
    expect(err).toContain('dung-hen collect');
  });

  it('lists the most urgent first and explains one of them', async () => {
    const { cli, collect } = office(newHome());
    await collect();
    const dossier = z.object({
      code: z.string(),
      state: z.string(),
      dueBySystem: z.nullable(z.string()),
      workingDaysLeftBySystem: z.nullable(z.number()),
    });
    const document = z
      .object({ counts: z.record(z.string(), z.number()), dossiers: z.array(dossier), omitted: z.number() })
      .parse((await cli('assess', '--json', '--limit', '1000')).json());
    const overdue = document.dossiers.filter(({ state }) => state === 'overdue');
    expect(overdue.length).toBeGreaterThan(0);
    expect(overdue).toHaveLength(document.counts.overdue ?? 0);
    expect(document.dossiers.slice(0, overdue.length)).toEqual(overdue);
    const left = overdue.map(({ workingDaysLeftBySystem }) => workingDaysLeftBySystem ?? 0);
    expect(left).toEqual(left.toSorted((a, b) => a - b));
    expect(Math.max(...left)).toBeLessThan(0);

    const [first] = overdue;
    const explained = await cli('assess', '--explain', first?.code ?? '');
    expect(explained.out).toContain('Vì sao');
    expect(explained.out).toMatch(/118\/2025|61\/2018/u);
    const table = await cli('assess', '--state', 'overdue', '--limit', '1');
    expect(table.out).toContain(first?.code);
    expect(table.out).toContain('Xin lỗi trước');
  });

  it('refuses states and dossiers that do not exist', async () => {
    const { cli, collect } = office(newHome());
    await collect();
    expect((await cli('assess', '--state', 'overdue,late')).code).toBe(2);
    expect((await cli('assess', '--explain', 'H56.77.5-260101-9999')).code).toBe(2);
    expect((await cli('assess', '--limit', '0')).code).toBe(2);
  });
});

describe('report', () => {
  it('builds the form, writes the sheet, and equals the province', async () => {
    const home = newHome();
    const { cli, collect } = office(home);
    await collect();
    const file = join(home, 'II.06a.xlsx');
    const built = await cli('report', 'build', ...PERIOD, '--xlsx', file);
    expect(built.code).toBe(0);
    expect(built.out).toContain('Quý II năm 2026 (Từ ngày 15/03/2026 đến ngày 14/06/2026)');
    expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK');
    const checked = await cli('report', 'check', ...PERIOD);
    expect(checked.out).toContain('bằng báo cáo của hệ thống tỉnh: 13/13 cột');
    expect(checked.code).toBe(0);
  });

  it('names the dossiers behind a difference to the province', async () => {
    const home = newHome();
    const { cli, collect } = office(home);
    await collect();
    const stores = openSqlite(join(home, 'dung-hen.db'));
    const collection = await stores.collections.latest({}, '2026-06-15T08:00:00');
    const finished = (await stores.collections.dossiers(collection?.id ?? 0)).find(
      ({ status, finishedAt }) => status === 10 && (finishedAt ?? '') >= '2026-05-01',
    );
    stores.close();
    const { DatabaseSync } = await import('node:sqlite');
    const raw = new DatabaseSync(join(home, 'dung-hen.db'));
    raw.prepare('DELETE FROM collected_dossiers WHERE code = ?').run(finished?.code ?? '');
    raw.close();
    const { code, out } = await cli('report', 'check', ...PERIOD);
    expect(code).toBe(10);
    expect(out).toContain('lệch với báo cáo của hệ thống tỉnh');
    expect(out).toContain(`chỉ tỉnh tính: ${finished?.code}`);
    const document = (await cli('report', 'check', ...PERIOD, '--json')).json();
    expect(document).toMatchObject({ ok: false, province: { equal: false } });
  });

  it('checks offline without asking anybody', async () => {
    const { cliWith, collect } = office(newHome());
    await collect();
    const nobody = { env: { DUNG_HEN_ONESTOP_URL: 'http://127.0.0.1:1' } };
    const { code, out } = await cliWith(nobody, 'report', 'check', ...PERIOD, '--offline');
    expect(code).toBe(0);
    expect(out).toContain('--offline');
  });

  it('refuses a period its dossiers do not cover, a form it does not know, and writing where it cannot', async () => {
    const { cli, collect } = office(newHome());
    await collect();
    const early = await cli('report', 'build', '--period', '2026-Q1');
    expect(early.code).toBe(2);
    expect(early.err).toContain('collect --period');
    expect((await cli('report', 'build', ...PERIOD, '--form', 'II.07b')).code).toBe(2);
    expect((await cli('report', 'build', ...PERIOD, '--xlsx', '/nowhere/at/all.xlsx')).code).toBe(2);
  });

  it('--dry-run builds without keeping', async () => {
    const home = newHome();
    const { cli, collect } = office(home);
    await collect();
    const file = join(home, 'x.xlsx');
    expect((await cli('report', 'build', ...PERIOD, '--dry-run', '--xlsx', file)).code).toBe(0);
    expect(existsSync(file)).toBe(false);
    expect((await cli('report', 'submit', ...PERIOD, '--yes')).err).toContain('report build');
  });

  it('says that figures are provisional while the period runs', async () => {
    const { cli, collect } = office(newHome());
    await collect();
    const { out } = await cli('report', 'build', '--period', '2026-Q3');
    expect(out).toContain('Số liệu tạm');
  });

  it('makes the forms of all units out of a collection over the province', async () => {
    const admin = portal.adminCredentials;
    const asAdmin = { DUNG_HEN_ONESTOP_USER: admin.userName, DUNG_HEN_ONESTOP_PASSWORD: admin.password };
    const { cliWith, cli } = office(newHome());
    expect((await cliWith({ env: asAdmin }, 'collect', ...PERIOD)).code).toBe(0);
    expect((await cli('report', 'build', ...PERIOD)).err).toContain('--all');
    const all = await cli('report', 'build', ...PERIOD, '--all');
    expect(all.code).toBe(0);
    for (const { maDinhDanh } of portal.communes) expect(all.out).toContain(maDinhDanh);
    const checked = await cliWith({ env: asAdmin }, 'report', 'check', ...PERIOD, ...UNIT);
    expect(checked.out).toContain('bằng báo cáo của hệ thống tỉnh: 13/13 cột');
  });
});

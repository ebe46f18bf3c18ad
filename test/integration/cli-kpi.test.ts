import { join } from 'node:path';
import { z } from '@dung-hen/domain/schema';
import { openSqlite } from '@dung-hen/outbox/sqlite';
import { type OneStopSandbox, startOneStop } from '@dung-hen/sandbox';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newHome, runCli } from '../../packages/cli/src/testing/run-cli.ts';

const PERIOD = ['--period', '2026-Q2'];
const home = newHome();

let portal: OneStopSandbox;
const cli = (...args: readonly string[]) =>
  runCli([...args, '--home', home, '--now', '2026-06-15T08:00'], {
    columns: 200,
    env: {
      DUNG_HEN_ONESTOP_URL: portal.url,
      DUNG_HEN_ONESTOP_USER: portal.credentials.userName,
      DUNG_HEN_ONESTOP_PASSWORD: portal.credentials.password,
    },
  });

beforeAll(async () => {
  portal = await startOneStop({ seed: 11, dossiersPerQuarter: 300, otherDossiersPerQuarter: 4, communes: 5 });
  expect((await cli('collect', '--unit', 'H56.77.5', ...PERIOD)).code).toBe(0);
});
afterAll(() => portal.close());

const line = z.object({
  id: z.string(),
  ratio: z.nullable(z.object({ part: z.number(), whole: z.number() })),
  percent: z.nullable(z.number()),
  target: z.nullable(z.number()),
  source: z.string(),
});
const document = z.object({
  plan: z.array(line),
  national: z.array(line),
  overdue: z.object({ count: z.number() }),
  provisional: z.boolean(),
});
const form = z.object({
  rows: z.array(z.object({ kind: z.string(), figures: z.record(z.string(), z.number()) })),
});

it('equals form II.06a of the same dossiers, but for those the form leaves out', async () => {
  const kpis = document.parse((await cli('kpi', ...PERIOD, '--json')).json());
  const built = form.parse((await cli('report', 'build', ...PERIOD, '--dry-run', '--json')).json());
  const total = built.rows.find(({ kind }) => kind === 'total')?.figures ?? {};
  const onTime = kpis.plan.find(({ id }) => id === 'onTime')?.ratio;
  expect(onTime).toEqual({ part: (total[8] ?? 0) + (total[9] ?? 0), whole: total[7] });
  expect(onTime?.whole).toBeGreaterThan(50);
  expect(kpis.overdue.count).toBe(total[13]);
  // Finished without a finish date: nowhere on the form, yet received and so among all dossiers of 3.3.
  const stores = openSqlite(join(home, 'dung-hen.db'));
  const collection = await stores.collections.latest({}, '2026-06-15T08:00:00');
  const undated = (await stores.collections.dossiers(collection?.id ?? 0)).filter(
    ({ status, finishedAt, receivedAt, channel }) =>
      status >= 9 && finishedAt === null && (receivedAt ?? '') >= '2026-03-15' && channel !== null,
  );
  stores.close();
  const online = kpis.national.find(({ id }) => id === '3.3')?.ratio;
  expect(online).toEqual({
    part: (total[4] ?? 0) + undated.filter(({ channel }) => channel === 'online').length,
    whole: (total[4] ?? 0) + (total[5] ?? 0) + undated.length,
  });
  expect(kpis.provisional).toBe(false);
});

it('prints counts beside percentages, targets with their source, what others must answer', async () => {
  const { code, out } = await cli('kpi', ...PERIOD, '--unit', 'H56.77.5');
  expect(code).toBe(0);
  expect(out).toMatch(/Giải quyết đúng hạn +\d+\/\d+ +\d+,\d{2} % +≥ 98 %/u);
  expect(out).toContain('thị trấn Hà Trung');
  expect(out).toMatch(/cần số liệu từ hệ thống thanh toán trực tuyến/u);
  expect(out).toContain('chưa có số liệu');
  expect((await cli('kpi', ...PERIOD, '--lang', 'en')).out).toMatch(
    /Settled on time +\d+\/\d+ +\d+\.\d{2}%/u,
  );
});

it('takes figures that dossiers do not hold', async () => {
  const given = ['--figure', 'satisfaction=97/100', 'publicity=0/0'];
  const { plan } = document.parse((await cli('kpi', ...PERIOD, ...given, '--json')).json());
  expect(plan.filter(({ id }) => id.startsWith('satisfaction'))).toMatchObject([
    { percent: 97, target: 95 },
    { percent: 97, target: 100 },
  ]);
  expect(plan.find(({ id }) => id === 'publicity')).toMatchObject({ percent: null, ratio: { whole: 0 } });
  expect((await cli('kpi', ...PERIOD, ...given)).out).toContain('không phát sinh');
});

it.each(['satisfaction=3/2', 'satisfaction=97', 'joy=1/2', 'satisfaction=1.5/2'])(
  'refuses %s',
  async (figure) => {
    const { code, err } = await cli('kpi', ...PERIOD, '--figure', figure);
    expect(code).toBe(2);
    expect(err).toContain('tên=phần/tổng');
  },
);

it('refuses a period its dossiers do not cover, and says when one still runs', async () => {
  expect((await cli('kpi', '--period', '2026-Q1')).err).toContain('collect --period');
  expect((await cli('kpi', '--period', '2026-Q3')).out).toContain('Số liệu tạm');
});

it('needs a collection', async () => {
  const { code, err } = await runCli(['kpi', ...PERIOD, '--home', newHome(), '--now', '2026-06-15T08:00']);
  expect(code).toBe(2);
  expect(err).toContain('dung-hen collect');
});

import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { newHome, runCli } from '../../packages/cli/src/testing/run-cli.ts';

const PLAN = fileURLToPath(
  new URL('../../packages/domain/src/plan/fixtures/ke-hoach-2022.md', import.meta.url),
);
const NOW = ['--now', '2022-03-16T08:00'] as const;

interface Row {
  readonly task: { readonly id: string; readonly owners: readonly string[]; readonly time: unknown };
  readonly corrected: boolean;
  readonly cells: readonly { readonly period: string; readonly state: string; readonly evidence: string }[];
}

it('keeps a plan, takes what officers say of it, and gives it back over a second import', async () => {
  const home = newHome();
  const plan = (...args: readonly string[]) => runCli(['plan', ...args, '--home', home, ...NOW]);
  expect((await plan('list')).err).toContain('plan import');
  expect((await plan('import', PLAN)).out).toContain('Đã giữ kế hoạch năm 2022');

  const state = (await plan('state', '--json')).json() as {
    totals: { period: string; tasks: number; done: number; overdue: number }[];
    overdue: { id: string; period: string }[];
  };
  expect(state.totals.map(({ period }) => period)).toEqual([
    '2022-Q1',
    '2022-Q2',
    '2022-Q3',
    '2022-Q4',
    '2022',
  ]);
  expect(state.overdue).toContainEqual({ id: 'văn bản III.3.2', period: '2022-Q1', by: '2022-03-14' });

  expect((await plan('set', 'I.1', '--state', 'done', '--evidence', '05/KH-UBND')).code).toBe(0);
  expect((await plan('set', 'văn bản III.2', '--owner', 'Kế toán', '--time', 'Trước 01/12/2022')).code).toBe(
    0,
  );
  const { dues } = (await plan('due', '--json')).json() as {
    dues: { by: string; task: { id: string } }[];
  };
  expect(dues.find(({ task }) => task.id === 'văn bản III.2')?.by).toBe('2022-11-30');
  await plan('import', PLAN);
  const { rows } = (await plan('list', '--json')).json() as { rows: Row[] };
  expect(rows.find(({ task }) => task.id === 'I.1')?.cells).toMatchObject([
    { period: '2022-Q1', state: 'done', evidence: '05/KH-UBND' },
  ]);
  expect(rows.find(({ task }) => task.id === 'văn bản III.2')).toMatchObject({
    corrected: true,
    task: { owners: ['Kế toán'], time: { kind: 'before', date: '2022-12-01' } },
    cells: [{ period: '2022-Q4' }],
  });
});

it('refuses what it does not understand and says what there is', async () => {
  const home = newHome();
  const plan = (...args: readonly string[]) => runCli(['plan', ...args, '--home', home, ...NOW]);
  await plan('import', PLAN);
  const told = async (...args: readonly string[]): Promise<string> => {
    const done = await plan('set', ...args);
    expect(done.code).toBe(2);
    return done.err;
  };
  expect(await told('I.9', '--state', 'done')).toContain('không có mục I.9');
  expect(await told('VIII', '--state', 'done')).toContain('2022-Q1, 2022-Q2, 2022-Q3, 2022');
  expect(await told('I.1', '--state', 'done', '--period', '2022-Q3')).toContain('2022-Q1');
  expect(await told('I.1', '--state', 'xong')).toContain('open, doing, done, dropped');
  expect(await told('I.1', '--time', 'sớm nhất có thể')).toContain('Trước 10/01/2026');
  expect(await told('I.1')).toContain('--evidence');
});

it('keeps nothing in a dry run', async () => {
  const home = newHome();
  const shown = await runCli(['plan', 'import', PLAN, '--home', home, '--dry-run']);
  expect(shown.out).toContain('chưa giữ');
  expect((await runCli(['plan', 'list', '--home', home])).code).toBe(2);
  await runCli(['plan', 'import', PLAN, '--home', home]);
  await runCli(['plan', 'set', 'I.1', '--state', 'done', '--home', home, '--dry-run']);
  expect((await runCli(['plan', 'state', '--home', home, '--json'])).json()).toMatchObject({
    totals: expect.arrayContaining([expect.objectContaining({ period: '2022-Q1', done: 0 })]),
  });
});

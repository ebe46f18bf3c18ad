import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Dossier, type SyncResult, THANH_HOA_UPWARD } from '@dung-hen/domain';
import { openSqlite } from '@dung-hen/outbox/sqlite';
import { type OneStopSandbox, startOneStop } from '@dung-hen/sandbox';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newHome, runCli } from '../../packages/cli/src/testing/run-cli.ts';

const NOW = ['--now', '2026-06-15T08:00'];
const home = newHome();
const folder = mkdtempSync(join(tmpdir(), 'dung-hen-sync-'));
let portal: OneStopSandbox;
let dossiers: readonly Dossier[];

beforeAll(async () => {
  portal = await startOneStop({ seed: 5, dossiersPerQuarter: 200, otherDossiersPerQuarter: 2, communes: 2 });
  const done = await runCli(
    ['collect', '--url', portal.url, '--unit', 'H56.77.5', '--period', '2026-Q2', '--home', home, ...NOW],
    {
      env: {
        DUNG_HEN_ONESTOP_USER: portal.credentials.userName,
        DUNG_HEN_ONESTOP_PASSWORD: portal.credentials.password,
      },
    },
  );
  expect(done.code).toBe(0);
  const stores = openSqlite(join(home, 'dung-hen.db'));
  const latest = await stores.collections.latest({ complete: true, unit: 'H56.77.5' }, '2026-06-15T08:00:00');
  dossiers = latest === null ? [] : await stores.collections.dossiers(latest.id);
  stores.close();
});
afterAll(() => portal.close());

function statuses(name: string, rows: readonly (readonly [code: string, status: number | string])[]): string {
  const file = join(folder, name);
  writeFileSync(
    file,
    ['STT,Mã hồ sơ,Trạng thái', ...rows.map(([code, status], at) => `${at + 1},${code},${status}`)].join(
      '\n',
    ),
  );
  return file;
}
const sync = (file: string, ...more: string[]) =>
  runCli(['national', 'sync', '--statuses', file, '--unit', 'H56.77.5', '--home', home, ...NOW, ...more]);
const sent = (): (readonly [string, number])[] =>
  dossiers.map(({ code, status }) => [code, THANH_HOA_UPWARD[status] ?? status] as const);

it('what the province sends is in order: same, or another status for a known reason', async () => {
  expect(dossiers.length).toBeGreaterThan(100);
  const done = await sync(statuses('dung.csv', sent()), '--json');
  const { counts, sent: up } = done.json() as SyncResult;
  const mapped = dossiers.filter(({ status }) => [5, 6, 8].includes(status)).length;
  expect(mapped).toBeGreaterThan(0);
  expect(counts).toEqual({
    same: dossiers.length - mapped,
    explained: mapped,
    different: 0,
    missingThere: 0,
    unknownHere: 0,
  });
  expect(up).toEqual({ part: dossiers.length, whole: dossiers.length });
  expect(done.code).toBe(0);
});

it('seeded faults are found, all of them and no other, and told with what to do', async () => {
  const old = dossiers.filter(({ status, code }) => status === 10 && code.includes('-2604'));
  const [wrong, missing] = old;
  if (wrong === undefined || missing === undefined) throw new Error('no old dossiers');
  const rows = sent()
    .filter(([code]) => code !== missing.code)
    .map(([code, status]) => [code, code === wrong.code ? 4 : status] as const);
  const file = statuses('sai.csv', [...rows, ['H56.77.5-260520-9999', 4]]);
  const done = await sync(file, '--json');
  expect(done.code).toBe(7);
  const { lines } = done.json() as SyncResult;
  const bad = lines.filter(({ toDo }) => toDo !== null).map(({ kind, code }) => [kind, code]);
  expect(bad.sort()).toEqual(
    [
      ['different', wrong.code],
      ['missingThere', missing.code],
      ['unknownHere', 'H56.77.5-260520-9999'],
    ].sort(),
  );
  const told = await sync(file);
  expect(told.out).toContain('Độ trễ cho phép 24 giờ là số do người dùng đặt');
  expect(told.out).toContain(`${wrong.code}: Lệch, không có lý do đã biết`);
});

it('a status that cannot be read, or two of one dossier, stops it', async () => {
  const [first] = sent();
  if (first === undefined) throw new Error('no dossiers');
  const unread = await sync(statuses('la.csv', [...sent(), ['H56.77.5-260520-9998', 'Đang bay']]));
  expect(unread.code).toBe(2);
  expect(unread.err).toContain(`dòng ${dossiers.length + 1}`);
  const twice = await sync(statuses('hai.csv', [...sent(), [first[0], first[1] === 1 ? 2 : 1]]));
  expect(twice.code).toBe(2);
  expect(twice.err).toContain('hai trạng thái khác nhau');
});

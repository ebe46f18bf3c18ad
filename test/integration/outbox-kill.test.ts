import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { keyOf } from '@dung-hen/outbox';
import { openSqlite } from '@dung-hen/outbox/sqlite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sampleForm } from '../../packages/outbox/src/testing/sample-form.ts';
import { type LedgerPortal, startLedgerPortal } from './ledger-portal.ts';

const ROUNDS = 32;
const AT_ONCE = 4;
/** What the child prints, in order; it is killed up to so many ms after one of them. */
const MOMENTS = [
  ['ready', 15],
  ['saveDraft', 15],
  ['submit', 5],
  ['submit', 60],
  ['submit', 60],
  ['submit', 160],
  ['submit', 160],
  ['submit', 260],
] as const;

let home: string;
let portal: LedgerPortal;
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'outbox-kill-'));
  portal = await startLedgerPortal(join(home, 'ledger.jsonl'), () => ({ before: 40, after: 80 }));
});
afterAll(async () => {
  await portal.close();
  rmSync(home, { recursive: true, force: true });
});

const start = (unit: string): ChildProcess =>
  spawn(
    process.execPath,
    [
      '--conditions=@dung-hen/source',
      join(import.meta.dirname, 'outbox-kill-child.ts'),
      join(home, `${unit}.db`),
      portal.url,
      unit,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );

/** Runs a child until `kill` says so or it ends by itself; returns the lines it printed. */
async function run(
  unit: string,
  kill?: { readonly line: string; readonly after: number },
): Promise<readonly string[]> {
  const child = start(unit);
  let printed = '';
  let doomed = false;
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
    if (kill && !doomed && printed.split('\n').includes(kill.line)) {
      doomed = true;
      delay(kill.after).then(() => child.kill('SIGKILL'));
    }
  });
  await new Promise((resolve) => child.once('close', resolve));
  return printed.split('\n').filter((line) => line !== '');
}

it('killed at any instant, the next run ends with exactly one submission', async () => {
  const seen = { killed: 0, unsettled: 0 };
  const round = async (index: number) => {
    const unit = `H56.77.${index + 1}`;
    const [line, most] = MOMENTS[index % MOMENTS.length] ?? MOMENTS[0];
    const kill = { line, after: Math.random() * most };
    const first = await run(unit, kill);
    if (!first.includes('confirmed')) seen.killed += 1;
    const between = openSqlite(join(home, `${unit}.db`));
    const left = await between.outbox.get(keyOf(sampleForm({ unit })));
    between.close();
    if (left?.state === 'sending') seen.unsettled += 1;

    const second = await run(unit);
    expect(second.at(-1), `round ${index}: killed ${kill.after} ms after ${line}`).toBe('confirmed');
    expect(portal.ledger(unit)).toEqual([sampleForm({ unit })]);
    const stores = openSqlite(join(home, `${unit}.db`));
    expect(await stores.outbox.get(keyOf(sampleForm({ unit })))).toMatchObject({
      state: 'confirmed',
      lease: null,
    });
    expect(await stores.check()).toBe('ok');
    expect(await stores.outbox.statistics()).toMatchObject([{ state: 'confirmed', submissions: 1 }]);
    stores.close();
  };
  const queue = Array.from({ length: ROUNDS }, (_, index) => index).values();
  const worker = async () => {
    for (const index of queue) await round(index);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  // The kills must really have hit: most runs, and often while a submit request was under way.
  expect(seen.killed).toBeGreaterThan(ROUNDS / 2);
  expect(seen.unsettled).toBeGreaterThan(ROUNDS / 8);
});

it('several processes on one database and one report submit it once', async () => {
  const unit = 'H56.77.99';
  const ends = await Promise.all([1, 2, 3].map(() => run(unit)));
  expect(ends.map((lines) => lines.at(-1)).filter((end) => end === 'confirmed').length).toBeGreaterThan(0);
  expect(portal.ledger(unit)).toHaveLength(1);
});

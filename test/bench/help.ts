import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../house/sources.ts';
import { type BenchResult, median, timed } from './measure.ts';

const ROUNDS = 9;

/** `dung-hen --help`, as published, against the bare start of Node: whole processes in turn. */
export function helpBench(): BenchResult[] {
  spawn([join(ROOT, 'scripts/build.mjs')]);
  const main = join(ROOT, 'packages/cli/dist/main.js');
  const floors: number[] = [];
  const ours: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    floors.push(timed(() => spawn(['-e', '0'])));
    ours.push(timed(() => spawn([main, '--help'])));
  }
  return [
    {
      name: 'dung-hen --help',
      floor: { name: 'node -e 0', ms: median(floors) },
      ours: { name: 'whole process', ms: median(ours) },
      ratio: median(ours) / median(floors),
      budget: 2,
    },
  ];
}

function spawn(args: readonly string[]): number {
  const done = spawnSync(process.execPath, args, { stdio: 'ignore' });
  if (done.status !== 0) throw new Error(`node ${args.join(' ')} ended with ${done.status}`);
  return done.pid;
}

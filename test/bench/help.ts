import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../house/sources.ts';
import { type BenchResult, median, timed } from './measure.ts';

const ROUNDS = 9;

/** `dung-hen --help` against the bare start of Node, whole processes in turn. */
export function helpBench(): BenchResult[] {
  const main = join(ROOT, 'packages/cli/src/main.ts');
  const floors: number[] = [];
  const ours: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    floors.push(timed(() => spawn(['-e', '0'])));
    ours.push(timed(() => spawn(['--conditions=@dung-hen/source', main, '--help'])));
  }
  return [
    {
      name: 'dung-hen --help',
      floor: { name: 'node -e 0', ms: median(floors) },
      ours: { name: 'whole process, from sources', ms: median(ours) },
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

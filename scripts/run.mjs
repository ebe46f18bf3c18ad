// The one door for `npm run demo`, `npm test`, `npm run bench`, `npm run dung-hen` and the extension's builds:
// makes sure Node 24, the packages and (for tests) a browser are there, then hands over.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ensureBrowsers } from './ensure-browser.mjs';
import { ensureNode, ROOT } from './ensure-node.mjs';
import { ensurePackages } from './ensure-packages.mjs';

const SOURCE = '--conditions=@dung-hen/source';
const [task, ...rest] = process.argv.slice(2);

const node = ensureNode();
ensurePackages();
const bin = (name) => join(ROOT, 'node_modules', name);

const run = (args) => {
  const env = { ...process.env, PATH: `${dirname(node)}:${process.env.PATH}` };
  const done = spawnSync(node, args, { stdio: 'inherit', cwd: process.env.INIT_CWD ?? ROOT, env });
  if (done.error) throw done.error;
  if (done.signal) process.kill(process.pid, done.signal);
  if (done.status !== 0) process.exit(done.status ?? 1);
};
const atRoot = (args) => {
  process.env.INIT_CWD = ROOT;
  run(args);
};

// Tests and their browsers leave folders behind, killed ones above all: one roof over them, taken down at the end.
const ownTemporaryFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'dh-test-'));
  process.env.TMPDIR = folder;
  process.on('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
};

const TASKS = {
  demo: () => run([SOURCE, join(ROOT, 'packages/cli/src/main.ts'), 'demo', ...rest]),
  cli: () => run([SOURCE, join(ROOT, 'packages/cli/src/main.ts'), ...rest]),
  bench: () => {
    ensureBrowsers();
    atRoot(['--expose-gc', SOURCE, join(ROOT, 'test/bench/main.ts'), ...rest]);
  },
  build: () => atRoot([join(ROOT, 'scripts/build.mjs')]),
  guide: () => {
    ensureBrowsers();
    atRoot([SOURCE, join(ROOT, 'test/guide/main.ts'), ...rest]);
  },
  office: () => atRoot([SOURCE, join(ROOT, 'test/office/main.ts'), ...rest]),
  wxt: () => atRoot([SOURCE, bin('wxt/bin/wxt.mjs'), ...rest]),
  test: () => {
    ensureBrowsers();
    ownTemporaryFolder();
    if (rest.length === 0) {
      atRoot([bin('typescript/bin/tsc'), '--noEmit']);
      atRoot([bin('@biomejs/biome/bin/biome'), 'check', '.']);
    }
    // The condition lets the browser tests build the extension from source.
    atRoot([
      SOURCE,
      bin('vitest/vitest.mjs'),
      'run',
      '--reporter=default',
      '--reporter=./scripts/plain-reporter.mjs',
      ...rest,
    ]);
  },
};

if (!(task in TASKS)) {
  console.error(`Usage: node scripts/run.mjs ${Object.keys(TASKS).join('|')} [arguments]`);
  process.exit(2);
}
TASKS[task]();

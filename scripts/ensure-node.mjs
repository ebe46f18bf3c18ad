// Gives this checkout a Node >= 24.15 where the machine's own is older; does nothing where it is new enough.
// Plain JavaScript, no dependency: it runs on the old Node, before anything is installed.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const MIN = [24, 15]; // node:sqlite is a release candidate from here on
const PIN = '24.21.0';
export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');

const newEnough = (version) => {
  const [major, minor] = version.replace(/^v/, '').split('.').map(Number);
  return major > MIN[0] || (major === MIN[0] && minor >= MIN[1]);
};

/** Path of a Node binary that is new enough; fetches one from npm into `.node/` at most once. */
export function ensureNode() {
  if (newEnough(process.version)) return process.execPath;
  if (process.platform !== 'linux') {
    throw new Error(
      `Needs Node >= ${MIN.join('.')}; this is ${process.version}. Install Node 24 and try again.`,
    );
  }
  const home = join(ROOT, '.node');
  const name = `node-${process.platform}-${process.arch}`;
  const binary = join(home, 'node_modules', name, 'bin/node');
  const works = () => {
    try {
      return newEnough(execFileSync(binary, ['-v'], { encoding: 'utf8' }).trim());
    } catch {
      return false;
    }
  };
  if (!existsSync(binary) || !works()) {
    console.error(`This machine has Node ${process.version}; fetching Node ${PIN} into .node/ (once).`);
    mkdirSync(home, { recursive: true });
    writeFileSync(join(home, 'package.json'), '{"private":true}\n');
    execFileSync(
      'npm',
      [
        'install',
        '--prefix',
        home,
        '--no-save',
        '--no-audit',
        '--no-fund',
        '--ignore-scripts',
        `${name}@${PIN}`,
      ],
      { stdio: ['ignore', 'ignore', 'inherit'], cwd: home },
    );
    if (!works()) throw new Error('The fetched Node does not run on this machine.');
  }
  return binary;
}

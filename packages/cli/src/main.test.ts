import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { VERSION } from './overview.ts';
import { newHome, runCli } from './testing/run-cli.ts';

const MAIN = join(import.meta.dirname, 'main.ts');
const NODE = ['--conditions=@dung-hen/source', MAIN];
const folder = mkdtempSync(join(tmpdir(), 'dung-hen-main-'));
const env = { PATH: process.env.PATH, HOME: folder };

const dungHen = (args: readonly string[], more: Record<string, string> = {}) =>
  spawnSync(process.execPath, [...NODE, ...args], {
    encoding: 'utf8',
    env: { ...env, ...more },
    cwd: folder,
  });

describe('the overview', () => {
  it.each([[[]], [['--help']], [['-h']], [['help']]])('comes for %j', (args) => {
    const { status, stdout, stderr } = dungHen(args);
    expect(status).toBe(0);
    expect(stdout).toContain('Cách dùng: dung-hen <lệnh>');
    expect(stderr).toBe('');
  });

  it('speaks English when asked to, by option or variable', () => {
    expect(dungHen(['--lang', 'en']).stdout).toContain('Usage: dung-hen');
    expect(dungHen(['--help', '--lang=en']).stdout).toContain('Usage: dung-hen');
    expect(dungHen(['--help'], { DUNG_HEN_LANG: 'en' }).stdout).toContain('Usage: dung-hen');
  });

  it('tells the version of the package', () => {
    const manifest = z
      .object({ version: z.string() })
      .parse(JSON.parse(readFileSync(join(import.meta.dirname, '../package.json'), 'utf8')));
    expect(VERSION).toBe(manifest.version);
    expect(dungHen(['--version']).stdout).toBe(`${VERSION}\n`);
  });

  it('loads a handful of own files and no package, so that it comes at once (test/bench/help.ts measures it)', () => {
    const [hooks, seen] = [join(folder, 'hooks.mjs'), join(folder, 'loaded.json')];
    writeFileSync(
      hooks,
      `import { writeFileSync } from 'node:fs';
       import { registerHooks } from 'node:module';
       const loaded = [];
       registerHooks({ load: (url, context, next) => (loaded.push(url), next(url, context)) });
       process.on('exit', () => writeFileSync(process.env.LOADED, JSON.stringify(loaded)));`,
    );
    const loadedBy = (...command: string[]): string[] => {
      spawnSync(process.execPath, ['--import', hooks, ...NODE, ...command], {
        env: { ...env, LOADED: seen },
        cwd: folder,
      });
      return z.array(z.string()).parse(JSON.parse(readFileSync(seen, 'utf8')));
    };
    const own = loadedBy('--help').filter((url) => url.startsWith('file:'));
    expect(own.length).toBeLessThanOrEqual(4);
    expect(own.filter((url) => !url.includes('/packages/cli/src/'))).toEqual([]);
    // A real command loads much more, and so would show.
    expect(loadedBy('calendar', 'is', '24/11/2026').length).toBeGreaterThan(40);
  });
});

describe('a command', () => {
  it('answers on stdout alone', () => {
    const { status, stdout, stderr } = dungHen(['calendar', 'is', '24/11/2026']);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('Ngày Văn hóa Việt Nam');
  });

  it('with --json gives one document, for people the same on stderr', () => {
    const { status, stdout, stderr } = dungHen(['--json', 'calendar', 'is', '24/11/2026']);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ working: false });
    expect(stderr).toContain('ngày nghỉ');
  });

  it('does not mind a reader that goes away', async () => {
    const child = spawn(process.execPath, [...NODE, 'calendar', 'print', '2026'], { env, cwd: folder });
    let errors = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      errors += text;
    });
    child.stdout.destroy();
    const code = await new Promise((resolve) => child.once('close', resolve));
    expect([code, errors]).toEqual([0, '']);
  });

  it('keeps its data where it is told', () => {
    const home = newHome();
    for (const [args, more] of [
      [['--home', home], {}],
      [[], { DUNG_HEN_HOME: home }],
    ] as const) {
      const { stdout } = dungHen(['doctor', '--json', ...args], more);
      expect(stdout).toContain(JSON.stringify(join(home, 'dung-hen.db')).slice(1, -1));
    }
  });
});

describe('wrong use', () => {
  it.each([
    [['nothing']],
    [['calendar']],
    [['calendar', 'is']],
    [['calendar', 'is', '2026-01-01', 'more']],
    [['calendar', 'is', '2026-13-01']],
    [['calendar', 'add', '2026-01-01', 'ba']],
    [['calendar', 'is', '2026-01-01', '--no-such']],
    [['report', 'build']],
    [['report', 'build', '--period', 'Q2']],
    [['collect', '--page-size', '0', '--unit', 'H56.1']],
    [['collect', '--url', 'http://motcua.thanhhoa.gov.vn']],
    [['doctor', '--now', 'yesterday']],
    [['doctor', '--home', '']],
    [['doctor', '--lang', 'fr']],
    [['demo', '--dossiers', '-1']],
    [['demo', '--seed', '1.5']],
    [['sandbox', '--port', '70000']],
    [['sandbox', '--skin', 'angular']],
  ])('%j: exit code 2, a reason on stderr, nothing on stdout', async (args) => {
    const { code, out, err } = await runCli(args);
    expect(code, err).toBe(2);
    expect(out).toBe('');
    expect(err).toContain('INVALID_INPUT');
    expect(err).toMatch(/Chi tiết: .{10,}/u);
    const json = await runCli([...args, '--json']);
    expect(json.json()).toMatchObject({ error: { code: 'INVALID_INPUT' } });
  });

  it('ends the process so, too', () => {
    const { status, stdout, stderr } = dungHen(['calendar', 'is', '2026-13-01']);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('INVALID_INPUT');
  });
});

describe('doctor', () => {
  it('says what is well and what is not, and ends accordingly', () => {
    const { status, stdout } = dungHen(['doctor', '--json']);
    const { ok, findings } = z
      .object({ ok: z.boolean(), findings: z.array(z.object({ id: z.string(), level: z.string() })) })
      .parse(JSON.parse(stdout));
    expect(status).toBe(ok ? 0 : 11);
    expect(findings.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['node', 'browser', 'database', 'clock', 'calendar']),
    );
    expect(findings.find(({ id }) => id === 'node')?.level).toBe('good');
  });

  it('finds a damaged database and a clock that cannot be right', () => {
    const home = newHome();
    writeFileSync(
      join(home, 'dung-hen.db'),
      'not a database at all, but long enough to look like one'.repeat(99),
    );
    const { status, stdout } = dungHen(['doctor', '--home', home, '--now', '2009-01-01']);
    expect(status).toBe(11);
    expect(stdout).toMatch(/✗ .*dung-hen\.db/u);
    expect(stdout).toMatch(/✗ Đồng hồ/u);
    expect(stdout).toMatch(/Cần làm: .{20,}/u);
  });
});

it('sandbox tells its addresses, answers there, and ends with Ctrl-C', async () => {
  const child = spawn(process.execPath, [...NODE, 'sandbox', '--json', '--seed', '3'], { env, cwd: folder });
  const line = await new Promise<string>((resolve) => {
    child.stdout.setEncoding('utf8').once('data', resolve);
  });
  const { oneStop, reporting } = z
    .object({ oneStop: z.object({ url: z.url() }), reporting: z.object({ url: z.url() }) })
    .parse(JSON.parse(line));
  for (const { url } of [oneStop, reporting]) expect((await fetch(url)).status).toBeLessThan(500);
  child.kill('SIGINT');
  expect(await new Promise((resolve) => child.once('close', resolve))).toBe(0);
  await expect(fetch(oneStop.url)).rejects.toThrow();
});

// Builds every published package: JavaScript by tsup, declarations by one run of tsc (tsup's own need TypeScript ≤ 6).
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, globSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'tsup';
import { ROOT } from './ensure-node.mjs';

/** What a package exports, as source files below it; its command too. */
function entriesOf(folder) {
  if (basename(folder) === 'adapters') {
    // Every file is a door ("./*"), so every file is built.
    return globSync('{index.ts,*/**/*.ts}', { cwd: folder })
      .filter((file) => !/\.test\.ts$|(?:^|\/)(?:fixtures|node_modules|dist)\//u.test(file))
      .map((file) => `./${file}`);
  }
  const { exports: doors, bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const sources = Object.values(doors).flatMap((door) => door['@dung-hen/source'] ?? []);
  return [...sources, ...(bin ? ['./src/main.ts'] : [])];
}

const folders = [...globSync('packages/*', { cwd: ROOT }), 'adapters'].map((folder) => join(ROOT, folder));

rmSync(join(ROOT, '.types'), { recursive: true, force: true });
execFileSync(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.build.json'], {
  cwd: ROOT,
  stdio: 'inherit',
});

for (const folder of folders) {
  const name = basename(folder);
  process.chdir(folder);
  await build({
    config: false,
    silent: true,
    entry: Object.fromEntries(
      entriesOf(folder).map((entry) => [entry.replace(/^\.\/(?:src\/)?|\.ts$/gu, ''), join(folder, entry)]),
    ),
    outDir: join(folder, 'dist'),
    format: 'esm',
    target: 'node24',
    platform: 'node',
    bundle: true,
    splitting: true,
    dts: false,
    // node:sqlite has no name without its protocol.
    removeNodeProtocol: false,
    clean: true,
    sourcemap: true,
  });
  const types =
    name === 'adapters' ? join(ROOT, '.types/adapters') : join(ROOT, '.types/packages', name, 'src');
  cpSync(types, join(folder, 'dist'), { recursive: true });
  if (!existsSync(join(folder, 'dist'))) throw new Error(`${name} was not built`);
}
rmSync(join(ROOT, '.types'), { recursive: true, force: true });

import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { zip } from 'wxt';
import { QUIET_LOGGER } from './build-extension.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const folders: string[] = [];

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Packs the extension into a folder of its own: name → SHA-256 of each file. */
async function pack(browser: string): Promise<Record<string, string>> {
  const outDir = mkdtempSync(join(tmpdir(), 'dung-hen-zip-'));
  folders.push(outDir);
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  const files = await zip({ root: ROOT, outDir, browser, manifestVersion: 3, logger: QUIET_LOGGER });
  process.env.NODE_ENV = before ?? 'test';
  return Object.fromEntries(
    files.map((file) => [basename(file), createHash('sha256').update(readFileSync(file)).digest('hex')]),
  );
}

it.each(['chrome', 'firefox'])(
  'two packings for %s are the same to the byte',
  async (browser) => {
    const first = await pack(browser);
    expect(Object.keys(first)).toContain(`dung-hen-0.1.0-${browser}.zip`);
    expect(await pack(browser)).toEqual(first);
  },
  120_000,
);

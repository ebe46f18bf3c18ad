import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'wxt';

const ROOT = join(fileURLToPath(import.meta.url), '../../..');
const OUT = join(ROOT, '.output/e2e');

/**
 * The builds the browsers load. 'e2e' is the same code with open shadow roots and speaking tag names, so that a test
 * can look inside; 'production' is what people get.
 */
export const BUILDS = {
  chromium: join(OUT, 'chrome-mv3-e2e'),
  firefox: join(OUT, 'firefox-mv3-e2e'),
  production: join(OUT, 'chrome-mv3'),
  productionFirefox: join(OUT, 'firefox-mv3'),
} as const;

const silent = () => undefined;
/** A logger that only speaks of failures. */
export const QUIET_LOGGER = {
  level: 0,
  debug: silent,
  log: silent,
  info: silent,
  success: silent,
  warn: silent,
  error: console.error,
  fatal: console.error,
};

/** Builds the extension for the browsers, once for all browser tests. */
export default async function buildExtension(): Promise<void> {
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  for (const [browser, mode] of [
    ['chrome', 'e2e'],
    ['firefox', 'e2e'],
    ['chrome', 'production'],
    ['firefox', 'production'],
  ] as const) {
    await build({ root: ROOT, outDir: OUT, browser, mode, manifestVersion: 3, logger: QUIET_LOGGER });
  }
  process.env.NODE_ENV = before ?? 'test';
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What one content entry may weigh, in bytes (architecture: 60 kB minified, 20 kB gzip). */
export const CONTENT_BUDGET = { minified: 60_000, gzip: 20_000 } as const;

export interface ContentSize {
  /** Path inside the build, e.g. 'content-scripts/portal.js'. */
  readonly entry: string;
  readonly minified: number;
  readonly gzip: number;
}

interface Manifest {
  readonly content_scripts?: readonly { readonly js?: readonly string[]; readonly css?: readonly string[] }[];
}

/**
 * Every content entry of a built extension: what its manifest names, and what is registered at run time, which stands
 * in `content-scripts/` too. Heaviest first.
 */
export function contentSizes(build: string): ContentSize[] {
  const manifest: Manifest = JSON.parse(readFileSync(join(build, 'manifest.json'), 'utf8'));
  const named = (manifest.content_scripts ?? []).flatMap(({ js = [], css = [] }) => [...js, ...css]);
  const folder = join(build, 'content-scripts');
  const built = existsSync(folder) ? readdirSync(folder).map((file) => `content-scripts/${file}`) : [];
  return [...new Set([...named, ...built])]
    .filter((entry) => /\.(?:js|css)$/u.test(entry))
    .map((entry) => {
      const bytes = readFileSync(join(build, entry));
      return { entry, minified: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length };
    })
    .sort((a, b) => b.gzip - a.gzip);
}

/** Whether an entry is over what one may weigh. */
export function isOver({ minified, gzip }: ContentSize): boolean {
  return minified > CONTENT_BUDGET.minified || gzip > CONTENT_BUDGET.gzip;
}

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

/** The entries as a table, those over the budget marked. */
export function sizeTable(sizes: readonly ContentSize[]): string {
  const { minified, gzip } = CONTENT_BUDGET;
  return [
    `| Content entry | minified (≤ ${kilobytes(minified)}) | gzip (≤ ${kilobytes(gzip)}) | |`,
    '|---|---|---|---|',
    ...sizes.map(
      (one) =>
        `| ${one.entry} | ${kilobytes(one.minified)} | ${kilobytes(one.gzip)} | ${isOver(one) ? 'OVER' : 'within'} |`,
    ),
  ].join('\n');
}

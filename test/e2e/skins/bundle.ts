import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, defaultClientConditions } from 'vite';

export const ROOT = join(fileURLToPath(import.meta.url), '../../../..');
const VIRTUAL = join(ROOT, 'virtual-page.js');

/** One file that runs as it is in a browser, out of a file of this repository or of source text. */
export async function bundle(
  entry: { readonly file: string } | { readonly source: string },
): Promise<string> {
  const output = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    mode: 'production',
    define: { 'process.env.NODE_ENV': '"production"' },
    resolve: { conditions: ['@dung-hen/source', ...defaultClientConditions] },
    plugins: [
      {
        name: 'virtual-page',
        resolveId: (id) => (id === VIRTUAL ? VIRTUAL : null),
        load: (id) => (id === VIRTUAL && 'source' in entry ? entry.source : null),
      },
    ],
    build: {
      write: false,
      minify: false,
      rollupOptions: { input: 'file' in entry ? entry.file : VIRTUAL, output: { format: 'iife' } },
    },
  });
  const [first] = Array.isArray(output) ? output : [output];
  const chunk = first && 'output' in first ? first.output.find((one) => one.type === 'chunk') : undefined;
  if (chunk === undefined) throw new Error('nothing came of bundling');
  return chunk.code;
}

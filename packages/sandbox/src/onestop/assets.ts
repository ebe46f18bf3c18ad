import { readFile } from 'node:fs/promises';

const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
};

/** Beside the sources, and beside a bundle whose package still carries its sources. */
const HOMES = ['./client/', '../src/onestop/client/'];

/** A file of the client by its bare name; null when there is none. */
export async function asset(name: string): Promise<{ readonly body: string; readonly type: string } | null> {
  const type = TYPES[/^[a-z-]+\.(js|css)$/u.exec(name)?.[1] ?? ''];
  if (type === undefined) return null;
  for (const home of HOMES) {
    const body = await readFile(new URL(home + name, import.meta.url), 'utf8').catch(() => null);
    if (body !== null) return { body, type };
  }
  return null;
}

import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { bundle, ROOT } from './bundle.ts';
import { COMMON } from './common-script.ts';
import { PAGES, type SkinPage } from './pages.ts';
import { REACT_ENTRY } from './react-entry.ts';

/** A server of this machine with every page, and what was asked of it besides reading. */
export interface Served {
  readonly origin: string;
  /** Requests that are no GET: method and path. */
  readonly written: string[];
  address(page: SkinPage): string;
  close(): Promise<void>;
}

export async function servePages(): Promise<Served> {
  const [room, react] = [
    await bundle({ file: join(ROOT, 'test/e2e/skins/page-room.ts') }),
    await bundle({ source: REACT_ENTRY }),
  ];
  const written: string[] = [];
  const server: Server = createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? '/').split('?')[0] ?? '/');
    if (request.method !== 'GET') written.push(`${request.method} ${path}`);
    const send = (type: string, body: string | Buffer) =>
      response.writeHead(200, { 'content-type': type }).end(body);
    const script = (body: string | Buffer) => send('text/javascript; charset=utf-8', body);
    const page = PAGES[Number(/^\/trang\/(\d+)$/u.exec(path)?.[1] ?? -1)];
    if (page !== undefined) send('text/html; charset=utf-8', documentOf(page));
    else if (path === '/room.js') script(room);
    else if (path === '/react.js') script(react);
    else if (path.startsWith('/lib/') && !path.includes('..'))
      script(readFileSync(join(ROOT, 'node_modules', path.slice(5))));
    else response.writeHead(path === '/tu-luu' ? 204 : 404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    written,
    address: (page) => `${origin}/trang/${PAGES.indexOf(page)}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function documentOf({ name, libraries, script }: SkinPage): string {
  const sources = libraries.map((library) => (library === 'react' ? '/react.js' : `/lib/${library}`));
  const tags = sources.map((source) => `<script src="${source}"></script>`).join('');
  const shared = 'window.common = { ROWS, COLUMNS, SUMS, LEAVES, model, digits, figures };';
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${name.replaceAll('"', '')}</title></head><body><script>${COMMON}${shared}</script>${tags}<script>${script}</script><script src="/room.js"></script></body></html>`;
}

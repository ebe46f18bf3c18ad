import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { FAMILIES, ROWS } from '@dung-hen/adapters/onestop-any/fixtures/families';
import { type BrowserContext, chromium } from 'playwright-core';
import { allowedCopy } from './allowed-copy.ts';
import { BUILDS } from './build-extension.ts';

/** A one-stop system nobody has an adapter for. */
export const OTHER_HOST = 'motcua.tinhmau.example';
/** Its list, whose due column no glossary knows. */
export const OTHER_LIST = (FAMILIES.bootstrap?.(ROWS) ?? '').replace('Ngày hẹn trả', 'Mốc cuối cùng');

/** A browser that may read the other system, as after the officer's click, and the system itself. */
export interface SwitchedOn {
  readonly context: BrowserContext;
  readonly extensionId: string;
  close(): Promise<void>;
}

/** Starts both; `home` is a folder of the caller's for the profile, `pages` stand at paths of their own beside the list. */
export async function startSwitchedOn(
  home: string,
  pages: ReadonlyMap<string, string> = new Map(),
): Promise<SwitchedOn> {
  const server = createServer((request, response) => {
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'self'",
    });
    response.end(pages.get(request.url ?? '') ?? OTHER_LIST);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const extension = allowedCopy(BUILDS.chromium, home, [OTHER_HOST]);
  const context = await chromium.launchPersistentContext(join(home, 'profile'), {
    executablePath: '/usr/bin/chromium',
    headless: true,
    viewport: { width: 1366, height: 768 },
    acceptDownloads: true,
    args: [
      '--no-sandbox',
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      `--host-resolver-rules=MAP ${OTHER_HOST}:80 127.0.0.1:${port}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`,
    ],
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  return {
    context,
    extensionId: new URL(worker.url()).host,
    async close() {
      await context.close();
      await new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      });
    },
  };
}

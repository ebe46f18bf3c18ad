import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page, type Worker } from 'playwright-core';
import { HOST } from './front.ts';

const EXECUTABLE = '/usr/bin/chromium';
/** Opens what Chromium draws itself, its permission prompt above all, to `chromiumPrompt`. */
const ASKING = ['--enable-ui-devtools=0', '--enable-features=ui-debug-tools-enable-synthetic-events'];

/** A Chromium with the extension in it, on a profile of its own, that can reach the fronted portal (if any) and nothing else. */
export interface Chromium {
  readonly context: BrowserContext;
  readonly extensionId: string;
  /** Its folder, gone when it is closed. */
  readonly profile: string;
  worker(): Promise<Worker>;
  open(path: string): Promise<Page>;
  close(): Promise<void>;
}

export interface ChromiumOptions {
  readonly extension: string;
  /** Where the portal's front listens; without it no host leads anywhere, and only the extension's own pages open. */
  readonly port?: number;
  /** Further hosts that lead to the same port. */
  readonly hosts?: readonly string[];
  /** Hosts that lead to ports of their own. */
  readonly ports?: ReadonlyMap<string, number>;
  readonly viewport?: { readonly width: number; readonly height: number };
  /** File for Chromium's own log of everything it asked the network for. */
  readonly netLog?: string;
  /** The test answers the browser's own prompts: see `chromiumPrompt`. */
  readonly asks?: boolean;
}

export async function startChromium(options: ChromiumOptions): Promise<Chromium> {
  const profile = mkdtempSync(join(tmpdir(), 'dung-hen-chromium-'));
  const { port } = options;
  const ports = [
    ...(port === undefined ? [] : [HOST, ...(options.hosts ?? [])].map((host) => [host, port] as const)),
    ...(options.ports ?? []),
  ];
  const rules = [
    ...ports.map(([host, to]) => `MAP ${host}:443 127.0.0.1:${to}`),
    'MAP * ~NOTFOUND',
    'EXCLUDE 127.0.0.1',
  ];
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: EXECUTABLE,
    headless: true,
    ignoreHTTPSErrors: true,
    viewport: options.viewport ?? { width: 1366, height: 768 },
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    permissions: ['clipboard-read', 'clipboard-write'],
    args: [
      '--no-sandbox',
      `--disable-extensions-except=${options.extension}`,
      `--load-extension=${options.extension}`,
      `--host-resolver-rules=${rules.join(', ')}`,
      ...(options.asks === true ? ASKING : []),
      ...(options.netLog === undefined
        ? []
        : [`--log-net-log=${options.netLog}`, '--net-log-capture-mode=Default']),
    ],
  });
  const worker = async (): Promise<Worker> =>
    context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const extensionId = new URL((await worker()).url()).host;
  return {
    context,
    extensionId,
    profile,
    worker,
    async open(path) {
      const page = await context.newPage();
      await page.goto(`https://${HOST}${path}`);
      return page;
    },
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

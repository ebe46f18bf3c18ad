import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { ORIGIN } from './front.ts';
import { type OneHostProxy, startProxy } from './proxy.ts';

const EXECUTABLE = '/usr/bin/firefox-esr';

/** A Firefox with the extension in it, behind a proxy that leads to the fronted portal and nowhere else. */
export interface Firefox {
  readonly browser: Browser;
  readonly proxy: OneHostProxy;
  open(path: string): Promise<Page>;
  /** The extension's own welcome page, which opened at its installation: Firefox lets no driver go to one. */
  own(): Promise<Page>;
  close(): Promise<void>;
}

export async function startFirefox(options: {
  readonly extension: string;
  readonly port: number;
  /** Hosts that lead to ports of their own. */
  readonly ports?: ReadonlyMap<string, number>;
  /** Folder for downloads, saved without asking. */
  readonly downloads?: string;
  /** Home folder for this browser alone, where it looks for policies of extensions; the machine's own is left as it is. */
  readonly home?: string;
  /** The test answers the browser's own prompts: see `browserPrompt`. */
  readonly asks?: boolean;
}): Promise<Firefox> {
  const proxy = await startProxy(options.port, options.ports);
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: EXECUTABLE,
    headless: true,
    acceptInsecureCerts: true,
    args: options.asks === true ? ['--remote-allow-system-access'] : [],
    defaultViewport: { width: 1366, height: 768 },
    // Without it Firefox asks its own settings service at start.
    env: {
      ...process.env,
      MOZ_REMOTE_SETTINGS_DEVTOOLS: '1',
      ...(options.home === undefined ? {} : { HOME: options.home }),
    },
    extraPrefsFirefox: {
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': proxy.port,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': proxy.port,
      'services.settings.server': 'data:,#remote-settings-dummy/v1',
      'network.captive-portal-service.enabled': false,
      'network.connectivity-service.enabled': false,
      // A prompt takes a click at once: the wait is against people who click without looking.
      ...(options.asks === true ? { 'security.notification_enable_delay': 0 } : {}),
      ...(options.downloads === undefined
        ? {}
        : {
            'browser.download.folderList': 2,
            'browser.download.dir': options.downloads,
            // The panel of downloads opens when it gets to it, and takes the keys from the page.
            'browser.download.alwaysOpenPanel': false,
          }),
    },
  });
  await browser.installExtension(options.extension);
  return {
    browser,
    proxy,
    async open(path) {
      const page = await browser.newPage();
      // A tab behind another is hidden, and a hidden page is not read until it shows.
      await page.bringToFront();
      await page.goto(`${ORIGIN}${path}`);
      return page;
    },
    async own() {
      for (;;) {
        for (const page of await browser.pages()) {
          const address = await page.evaluate(() => location.href).catch(() => '');
          if (address.startsWith('moz-extension:')) return page;
        }
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
    },
    async close() {
      await browser.close();
      await proxy.close();
    },
  };
}

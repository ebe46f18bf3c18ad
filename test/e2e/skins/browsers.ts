import { chromium } from 'playwright-core';
import puppeteer from 'puppeteer-core';

/** The little of a browser these tests need, the same for both drivers. */
export interface SkinBrowser {
  open(address: string): Promise<SkinTab>;
  close(): Promise<void>;
}

export interface SkinTab {
  /** Runs an expression in the page and gives what it comes to. */
  run<T>(expression: string): Promise<T>;
  click(selector: string): Promise<void>;
  close(): Promise<void>;
}

export async function chromiumBrowser(): Promise<SkinBrowser> {
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    headless: true,
    args: ['--no-sandbox'],
  });
  return {
    async open(address) {
      const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
      await page.goto(address);
      return {
        run: (expression) => page.evaluate(expression),
        click: (selector) => page.click(selector),
        close: () => page.close(),
      };
    },
    close: () => browser.close(),
  };
}

export async function firefoxBrowser(): Promise<SkinBrowser> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: '/usr/bin/firefox-esr',
    headless: true,
    defaultViewport: { width: 1366, height: 768 },
    env: { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' },
    extraPrefsFirefox: {
      'services.settings.server': 'data:,#remote-settings-dummy/v1',
      'network.captive-portal-service.enabled': false,
      'network.connectivity-service.enabled': false,
    },
  });
  return {
    async open(address) {
      const page = await browser.newPage();
      await page.goto(address);
      return {
        run: <T>(expression: string) => page.evaluate(expression) as Promise<T>,
        click: (selector) => page.click(selector),
        close: () => page.close(),
      };
    },
    close: () => browser.close(),
  };
}

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { BUILDS } from './build-extension.ts';
import { type Chromium, startChromium } from './chromium.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser: Chromium;

beforeAll(async () => {
  // No portal is needed: nothing listens on this port.
  browser = await startChromium({ extension: BUILDS.production, port: 9 });
});
afterAll(async () => {
  await browser?.close();
});

it.each(
  ['options', 'welcome', 'popup'].flatMap((name) => [[name, 'light'] as const, [name, 'dark'] as const]),
)('%s in %s is accessible', async (name, colorScheme) => {
  const page = await browser.context.newPage();
  await page.emulateMedia({ colorScheme });
  await page.goto(`chrome-extension://${browser.extensionId}/${name}.html`);
  await page.getByRole('heading').first().waitFor();
  await page.evaluate(AXE);
  const { violations } = await page.evaluate<{ violations: { id: string }[] }>('axe.run(document)');
  expect(violations.map(({ id }) => id)).toEqual([]);
  await page.close();
});

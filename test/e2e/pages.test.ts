import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { BUILDS } from './build-extension.ts';
import { type Chromium, startChromium } from './chromium.ts';
import { markControls, seeFocus } from './own-page.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const FIRST = ['options', 'welcome', 'popup'];

let browser: Chromium;

beforeAll(async () => {
  // No portal is needed: nothing listens on this port.
  browser = await startChromium({ extension: BUILDS.production, port: 9 });
});
afterAll(async () => {
  await browser?.close();
});

async function open(name: string, colorScheme: 'light' | 'dark') {
  const page = await browser.context.newPage();
  await page.emulateMedia({ colorScheme });
  await page.goto(`chrome-extension://${browser.extensionId}/${name}.html`);
  await page.getByRole('heading').first().waitFor();
  return page;
}

it.each(FIRST)('%s in dark is accessible', async (name) => {
  const page = await open(name, 'dark');
  await page.evaluate(AXE);
  const { violations } = await page.evaluate<{ violations: { id: string }[] }>('axe.run(document)');
  expect(violations.map(({ id }) => id)).toEqual([]);
  await page.close();
});

/** Every page of the build, whoever added it. */
it('every page is accessible, fits the screen, and is worked by keyboard alone, each stop seen', async () => {
  const names = readdirSync(BUILDS.production)
    .filter((file) => file.endsWith('.html'))
    .map((file) => file.replace('.html', ''));
  expect(names).toEqual(expect.arrayContaining([...FIRST, 'sidepanel', 'letters', 'report', 'merge']));
  for (const name of names) {
    const page = await open(name, 'light');
    await page.evaluate(AXE);
    const { violations } = await page.evaluate<{ violations: { id: string }[] }>('axe.run(document)');
    expect(
      violations.map(({ id }) => id),
      name,
    ).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), name).toBe(true);

    let controls: string[] = [];
    // What is stored is read after the first heading stands.
    const stands = async (): Promise<boolean> => {
      const before = controls.length;
      controls = await page.evaluate(markControls);
      return controls.length > 0 && controls.length === before;
    };
    await expect.poll(stands, { interval: 100 }).toBe(true);
    const reached = new Map<string, boolean>();
    for (let press = 0; press < controls.length + 10; press += 1) {
      await page.keyboard.press('Tab');
      const { control, visible } = await page.evaluate(seeFocus);
      if (control !== null) reached.set(control, visible);
    }
    expect(
      controls.filter((control) => !reached.has(control)),
      name,
    ).toEqual([]);
    expect(
      [...reached].filter(([, visible]) => !visible).map(([control]) => control),
      name,
    ).toEqual([]);
    await page.close();
  }
}, 120_000);

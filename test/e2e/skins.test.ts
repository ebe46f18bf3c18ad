import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumBrowser, firefoxBrowser, type SkinBrowser } from './skins/browsers.ts';
import type { Told } from './skins/page-room.ts';
import { PAGES } from './skins/pages.ts';
import { type Served, servePages } from './skins/served.ts';
import { targetOf, wanted } from './skins/target.ts';

let served: Served;
beforeAll(async () => {
  served = await servePages();
});
afterAll(() => served.close());

describe.each([
  ['Chromium', chromiumBrowser],
  ['Firefox', firefoxBrowser],
])('%s', (_, start) => {
  let browser: SkinBrowser;
  beforeAll(async () => {
    browser = await start();
  });
  afterAll(() => browser.close());

  it.each(PAGES)('fills, is believed, and takes back: $name', async (page) => {
    served.written.length = 0;
    const tab = await browser.open(served.address(page));
    const target = targetOf(page.small ? 'small' : 'large');
    const fill = () => tab.run<Told | null>(`pageRoom.fill(${JSON.stringify(target)})`);
    const believed = () => tab.run<Record<string, Record<string, number | null>>>('believes()');
    if (page.opens) {
      expect(await fill()).toBeNull();
      await tab.click(page.opens);
    }
    const told = await fill();
    expect(told?.notFilled).toEqual([]);
    expect(told?.outcomes.filled).toBe(24);
    expect(await believed()).toEqual(wanted(target));
    const sums = await tab.run<Record<string, number>>('sums()');
    const own = target.rows.flatMap(({ label, values }) =>
      [3, 7, 11].map((at) => [`${label}|${at}`, values[at]]),
    );
    expect(sums).toEqual(Object.fromEntries(own));
    await tab.run('pageRoom.undo()');
    expect(Object.values(await believed()).flatMap((cells) => Object.values(cells))).toEqual(
      Array(24).fill(null),
    );
    expect((await fill())?.outcomes.filled).toBe(24);
    expect((await fill())?.outcomes.equal).toBe(24);
    const others = served.written.filter((request) => request !== 'POST /tu-luu');
    expect(others).toEqual([]);
    if (!page.saves) expect(served.written).toEqual([]);
    await tab.close();
  });
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { BUILDS } from '../../e2e/build-extension.ts';
import { type Chromium, startChromium } from '../../e2e/chromium.ts';
import { HOST } from '../../e2e/front.ts';
import { logIn, type Portal, startPortal } from '../../e2e/portal.ts';
import { drawLeast } from './least.ts';

const ALL = '/dvc/theo-doi-ho-so/theo-doi-tat-ca-ho-so';

/** The same list in Chromiums side by side: one with the extension, one without, which is the floor. */
export interface Pair {
  readonly ours: Page;
  readonly floor: Page;
  /** Without the extension, with the least a badge can be in each row. */
  readonly least: Page;
  close(): Promise<void>;
}

/** Opens a sandbox list with so many rows a page in both browsers. */
export async function openPair(rows: number): Promise<Pair> {
  const portal = await startPortal({ dossiersPerQuarter: 2_500 });
  const { port } = portal.front;
  const idle = makeIdleExtension();
  const withUs = await startChromium({ extension: BUILDS.chromium, port });
  const without = await startChromium({ extension: idle, port });
  const withLeast = await startChromium({ extension: idle, port });
  await withLeast.context.addInitScript(drawLeast);
  const list = async ({ context }: Chromium) => openList(await context.newPage(), portal, rows);
  return {
    ours: await list(withUs),
    floor: await list(without),
    least: await list(withLeast),
    async close() {
      for (const browser of [withUs, without, withLeast]) await browser.close();
      rmSync(idle, { recursive: true, force: true });
      await portal.close();
    },
  };
}

/** An extension that does nothing, so that all browsers are started alike and differ in what ours does alone. */
function makeIdleExtension(): string {
  const folder = mkdtempSync(join(tmpdir(), 'dung-hen-idle-'));
  const manifest = {
    manifest_version: 3,
    name: 'idle',
    version: '1',
    background: { service_worker: 'idle.js' },
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'idle.js'), '');
  return folder;
}

async function openList(page: Page, { sandbox }: Portal, rows: number): Promise<Page> {
  await page.goto(`https://${HOST}/login`);
  await logIn(page, sandbox);
  await page.goto(`https://${HOST}${ALL}`);
  const sizes = page.locator('.ant-pagination-options select').first();
  await sizes.selectOption(String(rows));
  await page.waitForFunction(
    (count) => document.querySelectorAll('tr[data-row-key]').length === count,
    rows,
    { timeout: 30_000 },
  );
  return page;
}

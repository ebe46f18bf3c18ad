import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BUILDS } from '../e2e/build-extension.ts';
import { startChromium } from '../e2e/chromium.ts';
import { ORIGIN } from '../e2e/front.ts';
import { logIn, startPortal } from '../e2e/portal.ts';
import { withPalette } from './palette-png.ts';
import type { Stage } from './scene.ts';

const PICTURES = fileURLToPath(new URL('../../docs/huong-dan/hinh', import.meta.url));
/** Bytes a picture may have. */
const LARGEST = 250_000;
const LIST = '/dvc/xu-ly-ho-so/dang-xu-ly';

/** The extension API inside the pages of the extension. */
declare const chrome: typeof import('wxt/browser').browser;

/** An invented unit, so that letters and headings are whole. */
const SETTINGS = {
  unitName: 'UBND xã Mẫu',
  unitCode: 'H56.77.5',
  officerName: 'Trần Thị Mẫu',
  signerTitle: 'PHÓ CHỦ TỊCH',
  signerName: 'Lê Văn Mẫu',
  officePhone: '0237 000 000',
};

/** Sets everything up. The build with open shadow roots is used: it looks the same and lets scenes press its buttons. */
export async function setStage(): Promise<Stage & { close(): Promise<void> }> {
  mkdirSync(PICTURES, { recursive: true });
  const portal = await startPortal({ dossiersPerQuarter: 1_200, quarters: 2 });
  const browser = await startChromium({ extension: BUILDS.chromium, port: portal.front.port });
  const url = (name: string): string => {
    const [file, hash] = name.split('#');
    return `chrome-extension://${browser.extensionId}/${file}.html${hash === undefined ? '' : `#${hash}`}`;
  };
  const welcome = await browser.context.newPage();
  await welcome.goto(url('welcome'));
  await welcome.evaluate((settings) => chrome.storage.local.set({ settings }), SETTINGS);
  await welcome.close();
  const list = await browser.open('/');
  await logIn(list, portal.sandbox);
  await list.goto(`${ORIGIN}${LIST}`);
  await list.waitForSelector('tr.ant-table-row');
  return {
    portal,
    browser,
    list,
    async open(name, viewport) {
      const page = await browser.context.newPage();
      if (viewport !== undefined) await page.setViewportSize(viewport);
      await page.goto(url(name));
      await page.waitForLoadState('networkidle');
      return page;
    },
    async shoot(page, name) {
      const path = join(PICTURES, `${name}.png`);
      await page.bringToFront();
      await page.evaluate(() => document.fonts.ready);
      const shot = await page.screenshot({ animations: 'disabled', caret: 'hide' });
      writeFileSync(path, withPalette(shot));
      const { size } = statSync(path);
      if (size > LARGEST) throw new Error(`${name}.png has ${size} bytes; at most ${LARGEST} are allowed`);
      console.log(`${name}.png  ${Math.ceil(size / 1_000)} kB`);
    },
    async close() {
      await browser.close();
      await portal.close();
    },
  };
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parsePeriod, periodContaining } from '@dung-hen/calendar';
import { periodName } from '@dung-hen/forms';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openPanel, ownForm, panelOf, pressFill } from './autofill-eyes.ts';
import { madeForm } from './made-forms.ts';
import { OFFICER_SETTINGS, reportDossiers } from './reporting-facts.ts';
import { OTHER_HOST, type SwitchedOn, startSwitchedOn } from './switched-on.ts';

/** The extension API inside the pages the functions below run in. */
declare const chrome: typeof import('wxt/browser').browser;

const DOSSIERS = reportDossiers(30);
const YEAR = periodContaining('year', new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10));
const PERIOD = String(YEAR?.year);
const FORM = ownForm(DOSSIERS, PERIOD);

let home: string;
let system: SwitchedOn;

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'dung-hen-fill-'));
  const rows = FORM.rows.filter(({ kind }) => kind === 'data').map(({ label }) => [label] as const);
  const { body } = madeForm({ period: periodName(parsePeriod(PERIOD)).vi, rows });
  system = await startSwitchedOn(home, new Map([['/bao-cao', body]]));
});
afterAll(async () => {
  await system?.close();
  rmSync(home, { recursive: true, force: true });
});

it('fills on a host the officer switched on, and says nothing about its lists', async () => {
  const own = await system.context.newPage();
  await own.goto(`chrome-extension://${system.extensionId}/options.html`);
  const otherSystems = [{ host: OTHER_HOST, on: true, columns: [] }];
  await own.evaluate((settings) => chrome.storage.local.set({ settings }), {
    ...OFFICER_SETTINGS,
    otherSystems,
  });
  await own.evaluate((body) => chrome.runtime.sendMessage({ dungHen: 'dossiers.seen', body }), {
    dossiers: DOSSIERS,
  });
  const registered = () =>
    own.evaluate(async () =>
      (await chrome.scripting.getRegisteredContentScripts()).flatMap(({ js }: { js?: string[] }) => js ?? []),
    );
  await expect.poll(registered).toContain('content-scripts/autofill.js');

  const list = await system.context.newPage();
  await list.goto(`http://${OTHER_HOST}/ho-so`);
  await list.locator('dung-hen-bar').waitFor({ timeout: 30_000 });
  expect(await panelOf(list).count()).toBe(0);
  await list.close();

  const page = await system.context.newPage();
  await page.goto(`http://${OTHER_HOST}/bao-cao`);
  await page.bringToFront();
  const panel = await openPanel(page);
  await pressFill(panel);
  await expect.poll(() => panel.locator('.said').innerText(), { timeout: 40_000 }).toContain('Đã điền');
  expect(await page.locator('[name=o0_0]').inputValue()).toBe(String(FORM.rows[0]?.cells[3]?.value));
});

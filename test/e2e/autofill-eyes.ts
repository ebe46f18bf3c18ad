import { parsePeriod } from '@dung-hen/calendar';
import type { ReportForm } from '@dung-hen/forms';
import type { Locator, Page, Request } from 'playwright-core';
import { makeReport } from '../../extension/features/report/made-report.ts';
import type { ReportingPortal } from './reporting.ts';
import { OFFICER_SETTINGS, type reportDossiers } from './reporting-facts.ts';

/** The panel in the page. */
export const panelOf = (page: Page): Locator => page.locator('dung-hen-autofill');

/** Opens a report as the officer who is logged in, with the tab of figures in front where there are tabs. */
export async function openReport(
  page: Page,
  portal: ReportingPortal,
  host: string,
  period = portal.period,
  form = 'II.06a',
): Promise<void> {
  const { name, value } = portal.cookie;
  await page.context().addCookies([{ name, value, domain: host, path: '/', secure: true }]);
  await page.goto(`https://${host}${await portal.reportPath(form, period)}`);
  await page.bringToFront();
  const tab = page.getByRole('link', { name: 'Biểu số liệu' });
  if ((await tab.count()) > 0) await tab.click();
}

/** Opens the panel and waits until it says what it would do. */
export async function openPanel(page: Page): Promise<Locator> {
  const panel = panelOf(page);
  await panel.locator('.fold').click({ timeout: 30_000 });
  await panel.locator('.panel').waitFor();
  return panel;
}

/**
 * Ticks that the warnings were seen, where there are any, and presses Fill. A page that still changes gets another plan,
 * which may have warnings of its own: they are ticked when they come.
 */
export async function pressFill(panel: Locator): Promise<void> {
  const tick = panel.getByLabel('Tôi đã xem các điều trên');
  const fill = panel.locator('.button.primary');
  for (let tries = 1; ; tries += 1) {
    if ((await tick.count()) > 0) await tick.check();
    try {
      return await fill.click({ timeout: 5_000 });
    } catch (error) {
      if (tries === 4) throw error;
    }
  }
}

/** What stands in every control of the page, top to bottom. */
export const valuesOf = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLInputElement>('table input, textarea')].map(({ value }) => value),
  );

/** The form as this computer must make it. */
export function ownForm(dossiers: ReturnType<typeof reportDossiers>, period: string): ReportForm {
  const seen = dossiers as unknown as Parameters<typeof makeReport>[0];
  return makeReport(seen, OFFICER_SETTINGS, parsePeriod(period), '2026-01-01T00:00:00').form;
}

/** Notes every request that could change something. */
export function writesOf(page: Page): string[] {
  const writes: string[] = [];
  page.on('request', (request: Request) => {
    if (request.method() !== 'GET') writes.push(`${request.method()} ${new URL(request.url()).pathname}`);
  });
  return writes;
}

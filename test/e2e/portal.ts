import { type OneStopOptions, type OneStopSandbox, startOneStop, vietnamTime } from '@dung-hen/sandbox';
import type { Page } from 'playwright-core';
import { type Front, startFront } from './front.ts';

/** The sandbox portal behind TLS, on today's date: the extension knows no other clock than the machine's. */
export interface Portal {
  readonly sandbox: OneStopSandbox;
  readonly front: Front;
  close(): Promise<void>;
}

export async function startPortal(options: OneStopOptions = {}): Promise<Portal> {
  const sandbox = await startOneStop({
    now: vietnamTime(Date.now()),
    dossiersPerQuarter: 1_500,
    otherDossiersPerQuarter: 2,
    communes: 3,
    ...options,
  });
  const front = await startFront(sandbox.url);
  return {
    sandbox,
    front,
    close: async () => {
      await front.close();
      await sandbox.close();
    },
  };
}

/** Logs in by the form, as an officer does. */
export async function logIn(page: Page, { credentials }: OneStopSandbox): Promise<void> {
  await page.fill('#userName', credentials.userName);
  await page.fill('#password', credentials.password);
  await page.click('button[type=submit]');
  await page.waitForSelector('.ant-layout-content');
}

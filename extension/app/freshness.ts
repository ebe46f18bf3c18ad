import { z } from '@dung-hen/domain/schema';
import { browser } from 'wxt/browser';
import { isMoment } from './moment.ts';
import type { SeenDossier } from './seen-dossier.ts';

const moment = z.catch(z.nullable(z.string().check(z.refine(isMoment))), null);
const stored = z.object({ 'fresh.page': moment, 'fresh.collected': moment });

/** When rows were last seen on a page and when they were last collected, Vietnam time; null: never. */
export interface Freshness {
  readonly page: string | null;
  readonly collected: string | null;
}

/** Notes that rows came in at a moment. One key per source, so that two writers never undo each other. */
export async function noteFreshness(source: SeenDossier['source'], at: string): Promise<void> {
  await browser.storage.local.set({ [`fresh.${source}`]: at });
}

/** How fresh the stored rows are. */
export async function loadFreshness(): Promise<Freshness> {
  const found = stored.parse(
    await browser.storage.local.get({ 'fresh.page': null, 'fresh.collected': null }),
  );
  return { page: found['fresh.page'], collected: found['fresh.collected'] };
}

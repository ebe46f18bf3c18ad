import { READ_COLUMNS, type ReadColumn } from '@dung-hen/adapters/onestop-any/fields';
import { recogniseColumns } from '@dung-hen/adapters/onestop-any/pages';
import { DOSSIER_LIST, isKnownHead, readGrid, tablesOf } from '@dung-hen/page';
import type { BackgroundFeature } from '../../app/feature.ts';
import { listen, type Reply, type Request } from '../../app/messages.ts';
import { hostOf, otherSystemSchema, taughtOn, withColumn, withSystem } from '../../app/other-systems.ts';
import { outlinedTables } from '../../app/page-watch/list-systems/onestop-any.ts';
import { pageFromSnapshot } from '../../app/page-watch/snapshot-page.ts';
import { loadSettings, saveSettings } from '../../app/settings.ts';

/** Says what is recognised on a page and keeps what the officer pointed at. */
export const teachBackground: BackgroundFeature = {
  id: 'teach',
  register() {
    listen('teach.look', look);
    listen('teach.save', save);
    listen('teach.heads', async ({ heads }) => ({ labels: heads.filter(isKnownHead) }));
  },
};

async function look({ page }: Request<'teach.look'>): Promise<Reply<'teach.look'>> {
  const { otherSystems, language } = await loadSettings();
  const labels = recogniseColumns(pageFromSnapshot(page), taughtOn(page.url, otherSystems));
  const nameOf = (id: ReadColumn): string =>
    DOSSIER_LIST.concepts.find((concept) => concept.id === id)?.name[language] ?? id;
  return {
    concepts: READ_COLUMNS.map((id) => ({ id, name: nameOf(id), label: labels.get(id) ?? null })),
  };
}

async function save({ page, table, column, concept }: Request<'teach.save'>): Promise<Reply<'teach.save'>> {
  const { otherSystems } = await loadSettings();
  const host = hostOf(page.url);
  const system = otherSystems.find((one) => one.host === host && one.on);
  const document = pageFromSnapshot(page);
  const wanted = outlinedTables(document)[table];
  if (system === undefined || wanted === undefined) return { label: null };
  const raw = tablesOf(document.root).find(({ element }) => element?.is(wanted));
  const path = raw === undefined ? [] : (readGrid(raw).columns[column]?.path ?? []);
  const changed = otherSystemSchema.safeParse(withColumn(system, { concept, path: [...path] }));
  if (!changed.success) return { label: null };
  const refused = await saveSettings({ otherSystems: withSystem(otherSystems, changed.data) });
  return { label: refused.length === 0 ? path.join(' › ') : null };
}

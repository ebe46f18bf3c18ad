import { READ_COLUMNS, type ReadColumn } from '@dung-hen/adapters/onestop-any/fields';
import { recogniseColumns } from '@dung-hen/adapters/onestop-any/pages';
import {
  DOSSIER_LIST,
  isKnownHead,
  isKnownWhole,
  type PageElement,
  readGrid,
  tablesOf,
} from '@dung-hen/page';
import type { BackgroundFeature } from '../../app/feature.ts';
import { listen, type Reply, type Request } from '../../app/messages.ts';
import {
  hostOf,
  otherSystemSchema,
  taughtOn,
  withColumn,
  withoutColumn,
  withSystem,
} from '../../app/other-systems.ts';
import { outlinedTables } from '../../app/page-watch/list-systems/onestop-any.ts';
import { pageFromSnapshot } from '../../app/page-watch/snapshot-page.ts';
import { loadSettings, saveSettings } from '../../app/settings.ts';

/** Says what is recognised on a page and keeps what the officer pointed at. */
export const teachBackground: BackgroundFeature = {
  id: 'teach',
  register() {
    listen('teach.look', look);
    listen('teach.save', save);
    listen('teach.forget', forget);
    listen('teach.heads', async ({ heads }) => ({ labels: heads.filter(isKnownWhole) }));
  },
};

async function look({ page }: Request<'teach.look'>): Promise<Reply<'teach.look'>> {
  const { otherSystems, language } = await loadSettings();
  const taught = taughtOn(page.url, otherSystems);
  const labels = recogniseColumns(pageFromSnapshot(page), taught);
  const nameOf = (id: ReadColumn): string =>
    DOSSIER_LIST.concepts.find((concept) => concept.id === id)?.name[language] ?? id;
  return {
    concepts: READ_COLUMNS.map((id) => ({
      id,
      name: nameOf(id),
      label: labels.get(id) ?? null,
      taught: taught.some(({ concept }) => concept === id),
    })),
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
  const columns = raw === undefined || !isHeaded(wanted) ? [] : readGrid(raw).columns;
  const path = columns[column]?.path ?? [];
  const changed = otherSystemSchema.safeParse(withColumn(system, { concept, path: [...path] }));
  if (!changed.success) return { label: null };
  const refused = await saveSettings({ otherSystems: withSystem(otherSystems, changed.data) });
  return { label: refused.length === 0 ? path.join(' › ') : null };
}

/**
 * Whether what stands over the rows can be labels: header cells, or at least one word lists are headed by. Where a page
 * has neither, the first row of words may be somebody's name and village.
 */
function isHeaded(table: PageElement): boolean {
  const head = table.children().find(({ tag }) => tag === 'thead');
  return (
    head !== undefined &&
    (head.find('th').length > 0 || head.find('td').some((cell) => isKnownHead(cell.text())))
  );
}

async function forget({ url, concept }: Request<'teach.forget'>): Promise<Reply<'teach.forget'>> {
  const { otherSystems } = await loadSettings();
  const host = hostOf(url);
  const system = otherSystems.find((one) => one.host === host && one.on);
  if (system === undefined) return { forgotten: false };
  const refused = await saveSettings({
    otherSystems: withSystem(otherSystems, withoutColumn(system, concept)),
  });
  return { forgotten: refused.length === 0 };
}

import type { PageDocument } from '@dung-hen/page';
import { hostMatches } from '../hosts.ts';
import type { ListSystem } from './list-system.ts';
import { igateLists } from './list-systems/onestop-igate.ts';
import { thanhHoaLists } from './list-systems/onestop-thanhhoa.ts';

/** Every system whose lists are read, the more particular before those that recognise more. */
const LIST_SYSTEMS: readonly ListSystem[] = [thanhHoaLists, igateLists];

/** The system that reads this page: the one of its host, else the first that recognises a list; null where none does. */
export function listSystemOf(page: PageDocument): ListSystem | null {
  const { hostname } = new URL(page.url);
  const own = LIST_SYSTEMS.find(({ hosts }) => hosts.some((host) => hostMatches(host, hostname)));
  return own ?? LIST_SYSTEMS.find((system) => system.columns(page) !== null) ?? null;
}

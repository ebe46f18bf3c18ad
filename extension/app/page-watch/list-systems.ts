import type { PageDocument, TaughtColumn } from '@dung-hen/page';
import { hostMatches } from '../host-pattern.ts';
import type { ListSystem } from './list-system.ts';
import { anyLists } from './list-systems/onestop-any.ts';
import { igateLists } from './list-systems/onestop-igate.ts';
import { thanhHoaLists } from './list-systems/onestop-thanhhoa.ts';

/** Every system whose lists are read, the more particular before those that recognise more. */
const LIST_SYSTEMS: readonly ListSystem[] = [thanhHoaLists, igateLists];

/**
 * The system that reads this page: the one of its host, else the first that recognises a list, at last the labels
 * alone; where the officer taught columns, what he taught comes first. Null where none does.
 */
export function listSystemOf(page: PageDocument, taught: readonly TaughtColumn[]): ListSystem | null {
  const { hostname } = new URL(page.url);
  const own = LIST_SYSTEMS.find(({ hosts }) => hosts.some((host) => hostMatches(host, hostname)));
  const any = anyLists(taught);
  const others = taught.length > 0 ? [any, ...LIST_SYSTEMS] : [...LIST_SYSTEMS, any];
  return own ?? others.find((system) => system.columns(page) !== null) ?? null;
}

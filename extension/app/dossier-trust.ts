import { mergeSeen } from './dossier-merge.ts';
import { systemOn } from './hosts.ts';
import type { SeenDossier } from './seen-dossier.ts';

/**
 * Whether a sighting comes from a host of a system the extension knows. What a page looks like says nothing: a host the
 * officer switched on may draw its lists as a known system does.
 */
export function isListed({ pageUrl }: SeenDossier): boolean {
  return URL.canParse(pageUrl) && systemOn(new URL(pageUrl).hostname) !== null;
}

/** Whether two sightings of one code may complete one another: both from listed systems, or neither. */
export function mayMerge(one: SeenDossier, other: SeenDossier): boolean {
  return isListed(one) === isListed(other);
}

/**
 * What is kept of a code after another sighting of it. A host that was switched on may write the codes of a listed
 * system; it changes nothing of what that system said, and adds nothing to it, as long as that is kept (`keptFrom`: first
 * day whose data are kept). A listed system's sighting takes the place of what another host said.
 */
export function keptOf(known: SeenDossier, sighting: SeenDossier, keptFrom: string): SeenDossier {
  if (mayMerge(known, sighting)) return mergeSeen(known, sighting);
  const [listed, other] = isListed(known) ? [known, sighting] : [sighting, known];
  return listed.seenAt < keptFrom ? other : listed;
}

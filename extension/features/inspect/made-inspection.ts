import type { Calendar, IsoLocal } from '@dung-hen/calendar';
import { type Inspection, inspect, NO_RECORDS, type Period } from '@dung-hen/domain';
import type { ToldResults } from '@dung-hen/files';
import type { RegisterEntry } from '../../app/database.ts';
import { asDossier } from '../../app/seen-dossier.ts';
import type { InspectFacts } from './inspect-sources.ts';

/**
 * Inspection of what lies on this computer. The register speaks only where the officer says that it is whole; dossiers
 * that were seen in a list but never collected do not tell their supplements. What the officer's list tells of results and
 * fees goes before what the portal said.
 */
export function makeInspection(
  { dossiers, letters }: Pick<InspectFacts, 'dossiers' | 'letters'>,
  period: Period,
  calendar: Calendar,
  now: IsoLocal,
  registerWhole: boolean,
  told: ToldResults | null,
): Inspection {
  const unread = dossiers.filter(({ source }) => source !== 'collected').map(({ code }) => code);
  return inspect(dossiers.map(asDossier), period, calendar, now, {
    ...NO_RECORDS,
    digitised: told?.digitised ?? null,
    payments: told?.payments ?? null,
    apologies: registerWhole ? apologiesOf(letters) : null,
    supplementsUnread: new Set(unread),
  });
}

function apologiesOf(letters: readonly RegisterEntry[]) {
  return letters
    .filter(({ kind, voided }) => kind === 'apology' && voided === null)
    .map(({ dossierCode, datedOn, oldDue }) => ({ dossierCode, datedOn, oldDue }));
}

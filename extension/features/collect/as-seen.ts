import { onestopThanhHoa } from '@dung-hen/adapters/onestop-thanhhoa/adapter';
import type { IsoLocal } from '@dung-hen/calendar';
import type { Dossier } from '@dung-hen/domain';
import { type SeenDossier, seenDossierSchema } from '../../app/seen-dossier.ts';

/** The portal's search over all dossiers: where an officer finds any of them again. */
const SEARCH_PATH = '/dvc/tra-cuu/tat-ca-ho-so';
const LONGEST_NAME = 300;
const MOST_SUPPLEMENTS = 50;

const cut = (name: string | null): string | null => name?.slice(0, LONGEST_NAME) ?? null;

function seenOf(dossier: Dossier, origin: string, at: IsoLocal): SeenDossier {
  return {
    code: dossier.code,
    system: onestopThanhHoa.id,
    pageUrl: `${origin}${SEARCH_PATH}`,
    status: dossier.status,
    channel: dossier.channel,
    unitName: cut(dossier.unitName),
    fieldName: cut(dossier.fieldName),
    procedureName: cut(dossier.procedureName),
    procedureCode: cut(dossier.procedureCode),
    limit: dossier.limit,
    supplements: dossier.supplements
      .slice(-MOST_SUPPLEMENTS)
      .map(({ requestedAt, completedAt, dueBefore, dueAfter }) => ({
        requestedAt,
        completedAt,
        dueBefore,
        dueAfter,
      })),
    onlineLevel: dossier.onlineLevel,
    digitised: dossier.digitised,
    payment: dossier.payment,
    returnedAt: dossier.returnedAt,
    stepName: cut(dossier.stepName),
    submittedAt: dossier.submittedAt,
    receivedAt: dossier.receivedAt,
    dueAt: dossier.dueAt,
    stepDueAt: dossier.stepDueAt,
    finishedAt: dossier.finishedAt,
    pausedAt: dossier.pausedAt,
    seenAt: at,
    source: 'collected',
  };
}

/** What is kept of collected dossiers, and how many cannot be kept because the portal's data are malformed. */
export function asSeen(
  dossiers: readonly Dossier[],
  origin: string,
  at: IsoLocal,
): { readonly seen: readonly SeenDossier[]; readonly unfit: number } {
  const seen = dossiers
    .map((dossier) => seenOf(dossier, origin, at))
    .filter((one) => seenDossierSchema.safeParse(one).success);
  return { seen, unfit: dossiers.length - seen.length };
}

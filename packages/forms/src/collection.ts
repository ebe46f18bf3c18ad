import type { Dossier } from '@dung-hen/domain';
import { DungHenError } from '@dung-hen/domain';

/** The facts of a dossier that a form counts by. A whole `Dossier` has them, and so has one out of a snapshot. */
export type CountedDossier = Pick<
  Dossier,
  | 'code'
  | 'status'
  | 'channel'
  | 'unitCode'
  | 'unitName'
  | 'fieldCode'
  | 'fieldName'
  | 'receivedAt'
  | 'dueAt'
  | 'finishedAt'
  | 'pausedAt'
>;

const FACTS = [
  'status',
  'channel',
  'unitCode',
  'unitName',
  'fieldCode',
  'fieldName',
  'receivedAt',
  'dueAt',
  'finishedAt',
  'pausedAt',
] as const satisfies readonly (keyof CountedDossier)[];

/**
 * The dossiers of a collection, each once, in collection order. Lists repeat a dossier when rows move between pages
 * while they are read, or when one dossier owns several payments; equal copies are counted once.
 * Throws INVALID_INPUT when copies differ: which of them is true cannot be known here.
 */
export function distinctDossiers<D extends CountedDossier>(dossiers: Iterable<D>): D[] {
  const byCode = new Map<string, D>();
  for (const dossier of dossiers) {
    const known = byCode.get(dossier.code);
    if (known === undefined) {
      byCode.set(dossier.code, dossier);
      continue;
    }
    const differing = FACTS.filter((fact) => known[fact] !== dossier[fact]);
    if (differing.length > 0) {
      throw new DungHenError('INVALID_INPUT', {
        adapter: 'forms',
        step: 'compute',
        label: dossier.code,
        detail: `dossier ${dossier.code} was collected twice with different ${differing.join(', ')}; collect again`,
      });
    }
  }
  return [...byCode.values()];
}

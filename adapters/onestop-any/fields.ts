import type { DossierConceptId } from '@dung-hen/page';

/** Columns a list cannot do without: without them nothing can be said of a deadline, and the list is refused. */
export const NEEDED_COLUMNS = ['code', 'dueAt'] as const satisfies readonly DossierConceptId[];

/** Columns that are read where they are plain. None names a citizen. */
export const FURTHER_COLUMNS = [
  'receivedAt',
  'submittedAt',
  'finishedAt',
  'returnedAt',
  'stepDueAt',
  'status',
  'stepName',
  'channel',
  'unit',
  'procedure',
  'field',
] as const satisfies readonly DossierConceptId[];

/** Everything that is read of a row. Nothing is ever filled on an unknown system. */
export const READ_COLUMNS = [...NEEDED_COLUMNS, ...FURTHER_COLUMNS] as const;

export type ReadColumn = (typeof READ_COLUMNS)[number];

/** The columns that hold moments. */
export const DATE_COLUMNS = [
  'dueAt',
  'receivedAt',
  'submittedAt',
  'finishedAt',
  'returnedAt',
  'stepDueAt',
] as const satisfies readonly ReadColumn[];

export type DateColumn = (typeof DATE_COLUMNS)[number];

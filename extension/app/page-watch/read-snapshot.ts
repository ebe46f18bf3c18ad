import { DungHenError, type Reading } from '@dung-hen/domain';
import type { PageDocument, TaughtColumn } from '@dung-hen/page';
import type { SeenDossier } from '../seen-dossier.ts';
import type { SystemRow, TableColumns } from './list-system.ts';
import { listSystemOf } from './list-systems.ts';

/** A row that was read, with the system it stands in. */
export interface TopRow extends SystemRow {
  readonly system: string;
}

/**
 * The columns that may be read in each table of a page, in the order of its tables; none for a table that is no list
 * of the topmost layer. Null where no list of dossiers stands on the page.
 */
export function columnsToRead(page: PageDocument, taught: readonly TaughtColumn[]): TableColumns[] | null {
  return listSystemOf(page, taught)?.columns(page) ?? null;
}

/**
 * Reads the topmost list of a page, as the system it belongs to writes its lists. `beside`: rows of the same list with a
 * code that were read before and did not travel again.
 */
export function readTopList(
  page: PageDocument,
  settled: boolean,
  taught: readonly TaughtColumn[],
  beside = 0,
): Reading<TopRow> {
  const system = listSystemOf(page, taught);
  if (system === null) {
    const detail = 'no list of a known system stands on the page';
    return { ok: false, error: new DungHenError('EMPTY_UNCONFIRMED', { step: 'dossierList', detail }) };
  }
  const reading = system.rows(page, settled, beside);
  return reading.ok
    ? { ...reading, records: reading.records.map((row) => ({ ...row, system: system.id })) }
    : reading;
}

/** What is kept of a listed dossier: no names. `now` is Vietnamese wall-clock time. */
export function seenOf({ facts, system }: TopRow, pageUrl: string, now: string): SeenDossier {
  return {
    ...facts,
    unitName: short(facts.unitName),
    fieldName: short(facts.fieldName),
    procedureName: short(facts.procedureName),
    stepName: short(facts.stepName),
    system,
    pageUrl,
    pausedAt: null,
    seenAt: now,
    source: 'page',
  };
}

function short(text: string | null): string | null {
  return text === null ? null : text.slice(0, 300);
}

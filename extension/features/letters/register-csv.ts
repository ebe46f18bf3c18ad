import { LETTER_KIND_WORDS } from '@dung-hen/domain';
import type { RegisterEntry } from '../../app/database.ts';
import { formatMoment, type Language } from '../../app/text.ts';
import { csvOf } from './csv.ts';
import { registerTexts } from './register-texts.ts';

/** The register as CSV. There is no name in it to leave out: none is ever stored. */
export function registerAsCsv(entries: readonly RegisterEntry[], language: Language): string {
  const t = registerTexts(language);
  const head = [
    t.number,
    t.datedOn,
    t.kind,
    t.dossier,
    t.procedure,
    t.oldDue,
    t.newDue,
    t.state,
    t.lateReason,
    t.reprints,
  ];
  const rows = entries.map((entry) => [
    entry.printed,
    formatMoment(entry.datedOn),
    LETTER_KIND_WORDS[entry.kind][language],
    entry.dossierCode,
    entry.procedureName ?? '',
    entry.oldDue === null ? '' : formatMoment(entry.oldDue),
    entry.newDue === null ? '' : formatMoment(entry.newDue),
    entry.voided === null ? t.inForce : t.voidedBecause(entry.voided.reason),
    entry.lateReason,
    String(entry.reprints),
  ]);
  return csvOf([head, ...rows]);
}

import type { ListedProcedure, PublicityFinding } from '@dung-hen/domain';
import type { Language } from '../../app/text.ts';
import { tableText } from '../overlay/tsv.ts';
import type { PublicityTexts } from './texts.ts';

/** What is to be corrected as a table for Excel or Word. */
export function correctionsAsTsv(
  findings: readonly PublicityFinding[],
  t: PublicityTexts,
  language: Language,
): string {
  const heads = [t.number, t.code, t.name, t.field, t.matter, t.valid, t.shownThere, t.toDo];
  const rows = findings.map(({ code, name, field, kind, values, words, toDo }, index) => [
    String(index + 1),
    code,
    name,
    field,
    t.kinds[kind],
    values?.inForce ?? '',
    values === null
      ? words[language]
      : values.posted.map((text) => (text === '' ? t.blank : text)).join('; '),
    toDo[language],
  ]);
  return tableText(heads, rows);
}

/** The list as it has to be posted. */
export function postingAsTsv(procedures: readonly ListedProcedure[], t: PublicityTexts): string {
  const rows = procedures.map(({ code, name, field, limit, fee }, index) => [
    String(index + 1),
    code,
    name,
    field,
    limit ?? '',
    fee ?? '',
  ]);
  return tableText([t.number, t.code, t.name, t.field, t.limit, t.fee], rows);
}

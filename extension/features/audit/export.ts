import type { IsoLocal } from '@dung-hen/calendar';
import { maskPersonalNumbers } from '@dung-hen/domain';
import type { AuditEntry } from '../../app/database.ts';
import type { Language } from '../../app/text.ts';
import { auditTexts } from './texts.ts';

/** A line of the log as it may leave this computer. */
export type ExportedEntry = Omit<AuditEntry, 'id'>;

/** Settings whose value is the name of a person. */
const NAMES: ReadonlySet<string> = new Set(['officerName', 'signerName']);

/**
 * The log without names: officers become 'Cán bộ 1', 'Cán bộ 2'… in order of appearance, a changed setting that
 * holds a name says only that it changed, and whatever looks like a personal number is masked although none should be
 * there.
 */
export function withoutNames(
  entries: readonly AuditEntry[],
  language: Language = 'vi',
): readonly ExportedEntry[] {
  const t = auditTexts(language);
  const numbers = new Map<string, number>();
  return entries.map((entry) => {
    const number = numbers.get(entry.actor) ?? numbers.size + 1;
    numbers.set(entry.actor, number);
    const named = entry.action === 'setting.change' && NAMES.has(entry.subject);
    const told = (text: string): string => (named ? t.hidden : maskPersonalNumbers(text));
    return {
      at: entry.at,
      actor: t.officer(number),
      action: maskPersonalNumbers(entry.action),
      subject: maskPersonalNumbers(entry.subject),
      before: told(entry.before),
      after: told(entry.after),
    };
  });
}

/** The log without names as a JSON document. */
export function auditAsJson(
  entries: readonly AuditEntry[],
  exportedAt: IsoLocal,
  language: Language = 'vi',
): string {
  const document = {
    format: 'dung-hen-audit',
    version: 1,
    exportedAt,
    entries: withoutNames(entries, language),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

const FORMULA = /^[=+\-@\t\r]/u;
const PLAIN_NUMBER = /^-?\d+(?:[.,]\d+)*$/u;

/** One CSV cell. A spreadsheet must never run what was typed into a page: a leading formula sign is disarmed. */
function cell(text: string): string {
  const safe = FORMULA.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
  return /["\r\n,;]/u.test(safe) || safe !== text ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The log without names as CSV in UTF-8 with a byte order mark, so that spreadsheets read Vietnamese. */
export function auditAsCsv(entries: readonly AuditEntry[], language: Language = 'vi'): string {
  const t = auditTexts(language);
  const head = [t.at, t.actor, t.action, t.subject, t.before, t.after];
  const rows = withoutNames(entries, language).map((entry) => [
    entry.at.replace('T', ' '),
    entry.actor,
    entry.action,
    entry.subject,
    entry.before,
    entry.after,
  ]);
  return `\uFEFF${[head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

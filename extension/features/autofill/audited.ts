import type { Request } from '../../app/messages.ts';
import type { AuditedAct } from '../audit/log.ts';

type Ended = Request<'autofill.end'>;

const LONGEST = 500;

/**
 * What goes into the audit log: one entry per row of the form, old → new of the cells that were typed. Texts that are
 * no figures are left out, whatever a page had in its cells.
 */
export function auditedActs({ act, subject, cells }: Ended): AuditedAct[] {
  const action = `autofill.${act}`;
  if (act === 'narrative') return [{ action, subject: subject.slice(0, 200), before: '', after: '' }];
  return [...Map.groupBy(cells, ({ row }) => row)].map(([row, own]) => ({
    action,
    subject: `${subject}: ${row}`.slice(0, 200),
    before: own
      .map(({ column, before }) => `(${column}) ${figureOnly(before)}`)
      .join('; ')
      .slice(0, LONGEST),
    after: own
      .map(({ column, after }) => `(${column}) ${figureOnly(after)}`)
      .join('; ')
      .slice(0, LONGEST),
  }));
}

function figureOnly(text: string): string {
  const trimmed = text.trim();
  if (trimmed === '') return '–';
  return /^[\d.,\s–—-]+$/u.test(trimmed) ? trimmed : '?';
}

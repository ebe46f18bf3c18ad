import { readFileSync } from 'node:fs';
import { type ApologyFact, DungHenError, LETTER_KIND_WORDS, parseDossierCode } from '@dung-hen/domain';
import type { Context } from '../context.ts';
import { dayInput } from '../settings/input.ts';
import { csvRows } from './csv-rows.ts';

const HEADS = {
  dossier: ['mã hồ sơ', 'dossier code'],
  kind: ['loại phiếu', 'kind'],
  datedOn: ['ngày', 'date'],
  oldDue: ['hẹn cũ', 'old date'],
  state: ['tình trạng', 'state'],
} as const;

const APOLOGY = new Set<string>([LETTER_KIND_WORDS.apology.vi, LETTER_KIND_WORDS.apology.en]);
const VOIDED = /^(?:đã hủy|voided)/iu;

/**
 * The apology letters in force out of the register that the extension exports as .csv. INVALID_INPUT for a file that is
 * no such register, or a line of it that cannot be read: a letter that is overlooked would accuse an officer.
 */
export function readLettersFile({ t }: Pick<Context, 't'>, path: string): readonly ApologyFact[] {
  const wrong = (detail: string, cause?: unknown) =>
    new DungHenError('INVALID_INPUT', { label: '--letters', detail, cause });
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (cause) {
    throw wrong(t('inspect.lettersUnreadable'), cause);
  }
  const rows = csvRows(text);
  const cell = (row: ReadonlyMap<string, string>, head: keyof typeof HEADS): string | undefined =>
    HEADS[head].map((name) => row.get(name)).find((value) => value !== undefined);
  return rows.flatMap((row, index): ApologyFact[] => {
    const [kind, state] = [cell(row, 'kind'), cell(row, 'state')];
    if (kind === undefined || state === undefined) throw wrong(t('inspect.lettersHeads'));
    if (!APOLOGY.has(kind) || VOIDED.test(state)) return [];
    const code = parseDossierCode(cell(row, 'dossier') ?? '')?.code;
    const datedOn = dayOf(cell(row, 'datedOn'));
    if (code === undefined || datedOn === null) throw wrong(t('inspect.lettersLine', { line: index + 2 }));
    return [{ dossierCode: code, datedOn, oldDue: dayOf(cell(row, 'oldDue')) }];
  });
}

/** '08:30 18/05/2026' or '18/05/2026' as 'YYYY-MM-DD'; null for anything else. */
function dayOf(text: string | undefined): string | null {
  const read = dayInput.safeParse((text ?? '').replace(/^\d{1,2}:\d{2}\s+/u, ''));
  return read.success ? read.data : null;
}

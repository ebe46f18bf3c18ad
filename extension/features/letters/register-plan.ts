import { type IsoDate, type IsoLocal, toDay, yearOf } from '@dung-hen/calendar';
import {
  formatLetterNumber,
  LAST_SEQUENCE,
  type LetterKind,
  letterInForce,
  letterKey,
  maskPersonalNumbers,
  nextSequence,
  type RegisteredLetter,
} from '@dung-hen/domain';
import type { RegisterEntry } from '../../app/database.ts';

/** A letter that asks for its number. Holds nothing that names a citizen. */
export interface NewLetter {
  readonly kind: LetterKind;
  readonly pattern: string;
  /** The number the officer wants; null takes the next one. */
  readonly sequence: number | null;
  readonly datedOn: IsoDate;
  readonly dossierCode: string;
  readonly procedureName: string | null;
  readonly receivedAt: string | null;
  readonly oldDue: string | null;
  readonly newDue: IsoDate | null;
  readonly reasonId: string | null;
  readonly lateReason: string;
}

/** The new line of the register, or why there is none and which line stands in the way. */
export type EntryPlan =
  | { readonly ok: true; readonly entry: RegisterEntry }
  | {
      readonly ok: false;
      readonly why: 'numberTaken' | 'alreadyReappointed' | 'badNumber';
      readonly by: RegisterEntry | null;
    };

/** A register line as the domain knows it. */
export function asRegistered(entry: RegisterEntry): RegisteredLetter & { readonly number: string } {
  return { ...entry, voided: entry.voided !== null };
}

/** Whether an apology that holds stands in the register for a dossier: no such duty for it any more. */
export function letterSentIn(entries: readonly RegisterEntry[]): (code: string) => boolean {
  const sent = new Set(
    entries.filter(({ kind, voided }) => kind === 'apology' && voided === null).map((one) => one.dossierCode),
  );
  return (code) => sent.has(code);
}

/** Plans the register line of a letter against the lines there are: no number twice, one re-appointment per dossier. */
export function planEntry(entries: readonly RegisterEntry[], letter: NewLetter, at: IsoLocal): EntryPlan {
  const registered = entries.map(asRegistered);
  const already = letterInForce(registered, letter.kind, letter.dossierCode);
  if (letter.kind === 'apology' && already !== null) {
    return { ok: false, why: 'alreadyReappointed', by: entryOf(entries, already.number) };
  }
  const year = yearOf(toDay(letter.datedOn));
  const sequence = letter.sequence ?? nextSequence(registered, letter.kind, year, letter.pattern);
  if (!Number.isInteger(sequence) || sequence < 1 || sequence > LAST_SEQUENCE) {
    return { ok: false, why: 'badNumber', by: null };
  }
  const printed = formatLetterNumber(letter.pattern, sequence, year);
  const number = letterKey(year, printed);
  const taken = entryOf(entries, number);
  if (taken !== null) return { ok: false, why: 'numberTaken', by: taken };
  const { kind, datedOn, dossierCode, receivedAt, oldDue, newDue, reasonId } = letter;
  const entry: RegisterEntry = {
    number,
    year,
    sequence,
    printed,
    at,
    datedOn,
    kind,
    dossierCode,
    procedureName: letter.procedureName && maskPersonalNumbers(letter.procedureName),
    receivedAt,
    oldDue,
    newDue,
    reasonId,
    lateReason: maskPersonalNumbers(letter.lateReason.trim()),
    reprints: 0,
    voided: null,
  };
  return { ok: true, entry };
}

function entryOf(entries: readonly RegisterEntry[], number: string): RegisterEntry | null {
  return entries.find((entry) => entry.number === number) ?? null;
}

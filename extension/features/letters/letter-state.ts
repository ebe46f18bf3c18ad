import { type Calendar, dateOf, type IsoDate } from '@dung-hen/calendar';
import {
  type DossierStatus,
  type LetterContent,
  type LetterDraft,
  type LetterFacts,
  type LetterKind,
  legible,
  type Office,
  proposeNewDue,
  type Recipient,
  reasonId,
  reasonText,
} from '@dung-hen/domain';
import type { RegisterEntry } from '../../app/database.ts';
import { toSecond } from '../../app/moment.ts';
import type { SeenDossier } from '../../app/seen-dossier.ts';
import type { Settings } from '../../app/settings-schema.ts';
import type { NewLetter } from './register-plan.ts';

/** Everything on the form. Lives in the page only; what names a citizen is never stored. */
export interface LetterState {
  readonly kind: LetterKind;
  readonly facts: LetterFacts;
  readonly recipient: Recipient;
  /** One reason per kind, so that switching loses nothing. */
  readonly reasons: Readonly<Record<LetterKind, string>>;
  readonly newDue: IsoDate | null;
  readonly lateReason: string;
  readonly items: readonly string[];
  readonly legalBasis: string;
  readonly datedOn: IsoDate | null;
  /** The number the officer typed; null takes the next one. */
  readonly sequence: number | null;
  readonly patterns: Readonly<Record<LetterKind, string>>;
  readonly office: Office;
  /** The register line of this letter, once it has one. */
  readonly entry: RegisterEntry | null;
  /** The entry was there before: this is a reprint of it. */
  readonly reprint: boolean;
}

export const NOBODY: Recipient = { salutation: 'Ông/Bà', name: '', address: '', phone: '', email: '' };

/** What letters take from the settings. */
export function officeOf(settings: Settings): Office {
  return {
    unitName: settings.unitName,
    oneStopName: settings.oneStopName,
    place: settings.letterPlace,
    phone: settings.officePhone,
    signerAuthority: linesOf(settings.signerAuthority),
    signerTitle: settings.signerTitle,
    signerName: settings.signerName,
    officerName: settings.officerName,
  };
}

/** One authority a line. */
export function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** What is known of a dossier; a dossier not in the store has its code only. */
export function factsOf(code: string, seen: SeenDossier | null): LetterFacts {
  const moment = (text: string | null): string | null =>
    text && (text.length === 16 ? toSecond(text, 'start') : text);
  return {
    dossierCode: code,
    status: (seen?.status ?? null) as DossierStatus | null,
    procedureName: seen?.procedureName ?? null,
    fieldName: seen?.fieldName ?? null,
    submittedAt: moment(seen?.submittedAt ?? null),
    receivedAt: moment(seen?.receivedAt ?? null),
    dueAt: moment(seen?.dueAt ?? null),
    limit: seen?.limit ?? null,
    supplementsAsked: Math.max(seen?.supplements?.length ?? 0, seen?.status === 5 ? 1 : 0),
  };
}

/** A fresh form for a dossier, its new date proposed. */
export function newLetter(
  kind: LetterKind,
  facts: LetterFacts,
  settings: Settings,
  calendar: Calendar,
  today: IsoDate,
): LetterState {
  return {
    kind,
    facts,
    recipient: NOBODY,
    reasons: { apology: '', supplement: '', refusal: '' },
    newDue: proposeNewDue(facts, calendar, today)?.newDue ?? null,
    lateReason: '',
    items: [''],
    legalBasis: '',
    datedOn: today,
    sequence: null,
    patterns: settings.letterNumbers,
    office: officeOf(settings),
    entry: null,
    reprint: false,
  };
}

/** The form of a registered letter: its number and dates stand; recipient and free words have to be typed again. */
export function reprintOf(entry: RegisterEntry, seen: SeenDossier | null, settings: Settings): LetterState {
  const facts = factsOf(entry.dossierCode, seen);
  const words = entry.reasonId === null ? '' : reasonText(entry.kind, entry.reasonId);
  return {
    kind: entry.kind,
    facts: {
      ...facts,
      procedureName: entry.procedureName ?? facts.procedureName,
      receivedAt: entry.receivedAt ?? facts.receivedAt,
      dueAt: entry.oldDue ?? facts.dueAt,
    },
    recipient: NOBODY,
    reasons: { apology: '', supplement: '', refusal: '', [entry.kind]: words },
    newDue: entry.newDue,
    lateReason: entry.lateReason,
    items: [''],
    legalBasis: '',
    datedOn: entry.datedOn,
    sequence: entry.sequence,
    patterns: settings.letterNumbers,
    office: officeOf(settings),
    entry,
    reprint: true,
  };
}

function contentOf(state: LetterState): LetterContent {
  const reason = state.reasons[state.kind];
  switch (state.kind) {
    case 'apology':
      return { kind: 'apology', reason, newDue: state.newDue };
    case 'supplement':
      return { kind: 'supplement', reason, items: state.items };
    case 'refusal':
      return { kind: 'refusal', reason, legalBasis: state.legalBasis };
  }
}

/** The letter as it is composed and checked. Its number is printed only once it stands in the register. */
export function draftOf(state: LetterState, today: IsoDate): LetterDraft {
  const { entry } = state;
  return {
    facts: state.facts,
    recipient: state.recipient,
    office: state.office,
    content: contentOf(state),
    number: {
      pattern: state.patterns[state.kind],
      printed: entry?.printed ?? null,
      year: Number((state.datedOn ?? today).slice(0, 4)),
      reprint: state.reprint,
    },
    datedOn: state.datedOn,
  };
}

/** What goes into the register: no name, no address, no words of the officer's own. */
export function registerRequest(state: LetterState, today: IsoDate): NewLetter {
  const { facts, kind } = state;
  return {
    kind,
    pattern: state.patterns[kind],
    sequence: state.sequence,
    datedOn: state.datedOn ?? today,
    dossierCode: legible(facts.dossierCode),
    procedureName: legible(facts.procedureName),
    receivedAt: facts.receivedAt,
    oldDue: facts.dueAt,
    newDue: kind === 'apology' ? state.newDue : null,
    reasonId: reasonId(kind, state.reasons[kind]),
    lateReason: kind === 'apology' ? legible(state.lateReason) : '',
  };
}

/** The day whose rules and form apply: that of receipt; today's for a dossier not received yet. */
export function ruleDay(facts: LetterFacts, today: IsoDate): IsoDate {
  return facts.receivedAt === null ? today : dateOf(facts.receivedAt);
}

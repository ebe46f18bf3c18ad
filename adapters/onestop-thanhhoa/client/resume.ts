import { DungHenError } from '@dung-hen/domain';
import { onestopThanhHoa } from '../adapter.ts';
import { fingerprint, packFingerprints, unpackFingerprints } from './fingerprint.ts';

/** How far a list was read. */
export interface ReadingState {
  /** 1 for the first time through the pages, 2 … when rows moved and the list is gone through again. */
  pass: number;
  /** The page to read next, from 1. */
  nextPage: number;
  /** Whether the pass has come to its end and only the count is left to be checked. */
  passEnded: boolean;
  /** Rows the portal counts; null before the first page. */
  total: number | null;
  /** Whether rows were seen to move during this pass. */
  moved: boolean;
  /** Fingerprints of the ids given out so far. */
  readonly seen: Set<number>;
}

/** A list of which nothing was read yet. */
export function newReading(): ReadingState {
  return { pass: 1, nextPage: 1, passEnded: false, total: null, moved: false, seen: new Set() };
}

const PREFIX = 'dh1';

/**
 * The state as an opaque token that survives a restart: numbers, hashed ids and the fingerprint of the query. No
 * dossier can be read out of it.
 */
export function resumeToken(state: ReadingState, query: number): string {
  const flags = (state.passEnded ? 1 : 0) + (state.moved ? 2 : 0);
  const numbers = [query, state.pass, state.nextPage, flags, state.total ?? -1].map((n) => n.toString(36));
  const body = [PREFIX, ...numbers, packFingerprints(state.seen)].join('.');
  return `${body}.${fingerprint(body).toString(36)}`;
}

/** Reads a token back. INVALID_INPUT when it is damaged or belongs to another query. */
export function readResumeToken(token: string, query: number, step: string): ReadingState {
  const refuse = (detail: string): DungHenError =>
    new DungHenError('INVALID_INPUT', { adapter: onestopThanhHoa.id, step, label: 'resume', detail });
  const cut = token.lastIndexOf('.');
  const parts = token.slice(0, cut).split('.');
  const [of, pass, nextPage, flags, total] = parts.slice(1, 6).map((part) => Number.parseInt(part, 36));
  const seen = unpackFingerprints(parts[6] ?? '');
  const whole = fingerprint(token.slice(0, cut)).toString(36) === token.slice(cut + 1);
  if (!whole || parts.length !== 7 || parts[0] !== PREFIX || seen === null) {
    throw refuse('the resume token is damaged');
  }
  if (of !== query) throw refuse('the resume token belongs to another query, page size or portal');
  const state: ReadingState = {
    pass: pass ?? 1,
    nextPage: nextPage ?? 1,
    passEnded: ((flags ?? 0) & 1) === 1,
    total: total === undefined || total < 0 ? null : total,
    moved: ((flags ?? 0) & 2) === 2,
    seen,
  };
  // What a later pass saw is not in the token: it starts again.
  return state.pass === 1 ? state : { ...state, nextPage: 1, passEnded: false, moved: false };
}

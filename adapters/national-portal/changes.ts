import { DungHenError } from '@dung-hen/domain';
import type { ListedNationalProcedure } from './wire/procedures.ts';

/** What is kept of a procedure to tell later that it changed: no texts. */
export interface ProcedureMark {
  readonly code: string;
  readonly name: string;
  readonly decisionId: string;
  /** SHA-256 (hex) of everything read of it. */
  readonly content: string;
}

/** A procedure that is not as it was. */
export interface ProcedureChange {
  readonly kind: 'new' | 'gone' | 'decision' | 'content';
  readonly code: string;
  readonly name: string;
  readonly before: ProcedureMark | null;
  readonly after: ProcedureMark | null;
}

/**
 * The mark of a procedure. The portal has no "changed since": a new decision id tells a change, the hash one within a
 * decision. `more` is what else was read of it (its page, its steps); the hash covers it, so compare marks made alike.
 * UNSUPPORTED where there is no Web Crypto.
 */
export async function markOf(
  procedure: ListedNationalProcedure,
  more: unknown = null,
): Promise<ProcedureMark> {
  const { code, name, field, publishedBy, implementedBy, decisionId } = procedure;
  const subtle = globalThis.crypto?.subtle;
  if (subtle === undefined)
    throw new DungHenError('UNSUPPORTED', { step: 'hash', detail: 'no Web Crypto here' });
  const content = JSON.stringify([code, name, field, publishedBy, implementedBy, decisionId, more]).normalize(
    'NFC',
  );
  const digest = new Uint8Array(await subtle.digest('SHA-256', new TextEncoder().encode(content)));
  const hash = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return { code, name, decisionId, content: hash };
}

/** What changed from one reading of a list to the next, by code: new ones, gone ones, other decisions, other contents. */
export function changesBetween(
  before: readonly ProcedureMark[],
  after: readonly ProcedureMark[],
): readonly ProcedureChange[] {
  const old = new Map(before.map((mark) => [mark.code, mark]));
  const now = new Map(after.map((mark) => [mark.code, mark]));
  const changed = [...now.values()].flatMap((mark): ProcedureChange[] => {
    const was = old.get(mark.code) ?? null;
    const kind = kindOf(was, mark);
    return kind === null ? [] : [{ kind, code: mark.code, name: mark.name, before: was, after: mark }];
  });
  const gone = [...old.values()]
    .filter(({ code }) => !now.has(code))
    .map(
      (mark): ProcedureChange => ({
        kind: 'gone',
        code: mark.code,
        name: mark.name,
        before: mark,
        after: null,
      }),
    );
  return [...changed, ...gone].sort((a, b) => (a.code < b.code ? -1 : 1));
}

function kindOf(was: ProcedureMark | null, is: ProcedureMark): 'new' | 'decision' | 'content' | null {
  if (was === null) return 'new';
  if (was.decisionId !== is.decisionId) return 'decision';
  return was.content === is.content ? null : 'content';
}

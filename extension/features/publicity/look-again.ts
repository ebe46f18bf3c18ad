import { changesBetween, markOf, type ProcedureChange } from '@dung-hen/adapters/national-portal/changes';
import type { NationalPortal } from '@dung-hen/adapters/national-portal/client';
import type { IsoLocal } from '@dung-hen/calendar';
import type { LastLook } from './last-look.ts';
import { listedNational, type NationalChoice, type ReadOptions } from './read-lists.ts';

export interface LookChoice extends NationalChoice {
  /** Read the page of every procedure too. */
  readonly details: boolean;
}

/** A look at the portal's list, and how it differs from the one before. */
export interface Look {
  readonly now: LastLook;
  /** Null where there is no earlier look at the same question. */
  readonly changes: readonly ProcedureChange[] | null;
  /** When the earlier look was taken. */
  readonly since: IsoLocal | null;
}

export const questionOf = ({ agency, level, details }: LookChoice): string =>
  JSON.stringify([agency.toUpperCase(), level, details]);

/** Looks at the list of the portal again; the words why not where it gives none. */
export async function lookAgain(
  client: NationalPortal,
  choice: LookChoice,
  before: LastLook | null,
  at: IsoLocal,
  options: ReadOptions,
): Promise<Look | string> {
  const { signal, onProgress } = options;
  const listed = await listedNational(client, choice, options);
  if (typeof listed === 'string') return listed;
  const marks: Awaited<ReturnType<typeof markOf>>[] = [];
  for (const one of listed) {
    marks.push(
      choice.details ? await markOf(one, await client.detail(one.id, { signal })) : await markOf(one),
    );
    if (choice.details) onProgress({ step: 'detail', done: marks.length, total: listed.length });
  }
  const question = questionOf(choice);
  const now = { question, at, marks };
  return before === null || before.question !== question
    ? { now, changes: null, since: null }
    : { now, changes: changesBetween(before.marks, marks), since: before.at };
}

import { inForceOf } from '@dung-hen/adapters/national-portal/in-force';
import { DungHenError, type InForceProcedure } from '@dung-hen/domain';
import type { Context } from '../context.ts';
import { listNational, type NationalSource, openNational, queryOf } from '../systems/national.ts';

/** 'national:H56' or 'national:398126/3': an agency and, behind the slash, a level. */
const NATIONAL = /^national:([^/\s]+)(?:\/(\d{1,9}))?$/iu;

/** Whether a list in force is to be taken from the national portal. */
export const isNational = (given: string): boolean => /^national:/iu.test(given);

/**
 * The procedures in force as the national portal has them. Their pages are read for limit and fee, at the portal's pace,
 * unless `codesOnly`; where ways to apply differ in a limit or fee, it is not compared.
 * @throws DungHenError INVALID_INPUT for another spelling; EMPTY_UNCONFIRMED when the portal has none.
 */
export async function nationalInForce(
  context: Context,
  given: string,
  source: NationalSource & { readonly codesOnly?: boolean },
): Promise<readonly InForceProcedure[]> {
  const { t, signal } = context;
  const [, agency, level] = NATIONAL.exec(given) ?? [];
  if (agency === undefined) {
    throw new DungHenError('INVALID_INPUT', { label: '--in-force', detail: t('national.inForceForm') });
  }
  const client = await openNational(context, source);
  const choice = level === undefined ? { agency } : { agency, level };
  const listed = await listNational(context, client, await queryOf(context, client, choice));
  if (listed.length === 0) {
    throw new DungHenError('EMPTY_UNCONFIRMED', { label: '--in-force', detail: t('national.none') });
  }
  if (level === undefined) context.note(t('national.everyLevel', { n: listed.length }));
  const progress = context.progress(t('national.details'));
  try {
    return await inForceOf(client, listed, {
      codesOnly: source.codesOnly === true,
      signal,
      onProgress: ({ done, total }) => progress.update(done, total),
    });
  } finally {
    progress.stop();
  }
}

import type { InForceProcedure } from '@dung-hen/domain';
import type { OnProgress } from '../kit/progress.ts';
import type { NationalPortal } from './client.ts';
import { commonTo } from './pages.ts';
import type { ListedNationalProcedure } from './wire/procedures.ts';

export interface InForceOptions {
  /** Leave the pages of the procedures alone: limits and fees are then not told. One page takes a second. */
  readonly codesOnly?: boolean;
  readonly signal?: AbortSignal;
  readonly onProgress?: OnProgress;
}

/**
 * Listed procedures as a list in force. Limit and fee come from each procedure's page, at the portal's pace; where its ways
 * to apply differ in one, it is null: nothing is compared with a guess.
 */
export async function inForceOf(
  client: Pick<NationalPortal, 'detail'>,
  listed: readonly ListedNationalProcedure[],
  { codesOnly = false, signal, onProgress }: InForceOptions = {},
): Promise<readonly InForceProcedure[]> {
  const inForce: InForceProcedure[] = [];
  const abort = signal === undefined ? {} : { signal };
  for (const { id, code, name, field } of listed) {
    const ways = codesOnly ? [] : (await client.detail(id, abort)).ways;
    inForce.push({
      row: inForce.length + 1,
      code,
      name,
      field,
      limit: commonTo(ways, 'limit'),
      fee: commonTo(ways, 'fee'),
      from: null,
      to: null,
    });
    onProgress?.({ step: 'detail', done: inForce.length, total: listed.length });
  }
  return inForce;
}

/** The portal's number of an agency, by its code ('H56'); a number is taken as it is. Null for a code the portal has not. */
export async function agencyNumberOf(
  client: Pick<NationalPortal, 'agencies'>,
  given: string,
  options: Pick<InForceOptions, 'signal'> = {},
): Promise<string | null> {
  const wanted = given.trim().toUpperCase();
  if (/^\d{1,12}$/u.test(wanted)) return wanted;
  for (const type of ['provinces', 'ministries'] as const) {
    const found = (await client.agencies(type, options)).find(({ code }) => code.toUpperCase() === wanted);
    if (found !== undefined) return found.id;
  }
  return null;
}

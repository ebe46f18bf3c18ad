import type { CommuneSite } from '@dung-hen/adapters/commune-site/client';
import type { OnProgress } from '@dung-hen/adapters/kit/progress';
import type { NationalPortal } from '@dung-hen/adapters/national-portal/client';
import { agencyNumberOf, inForceOf } from '@dung-hen/adapters/national-portal/in-force';
import type { ListedNationalProcedure } from '@dung-hen/adapters/national-portal/wire';
import type { ProcedureFile, Refusal } from '@dung-hen/files';
import { formatCount, type Language } from '../../app/text.ts';
import type { ReadList } from './given-list.ts';
import type { PublicityTexts } from './texts.ts';

/** How a reading speaks and is stopped. */
export interface ReadOptions {
  readonly signal: AbortSignal;
  readonly onProgress: OnProgress;
  readonly t: PublicityTexts;
  readonly language: Language;
}

/**
 * What a file gave. Half a list is none: a procedure that was not read must not be called missing, and a day in force that
 * cannot be read leaves open what is in force.
 */
export function listOfFile(
  file: ProcedureFile | Refusal,
  name: string,
  which: 'inForce' | 'posted',
  t: PublicityTexts,
  language: Language,
): ReadList {
  if (!file.ok) return { ok: false, words: `${name}: ${file.words[language]}` };
  if (file.truncated) return { ok: false, words: t.truncated(name) };
  if (which === 'inForce' && file.badDates.length > 0) {
    const rows = [...new Set(file.badDates.map(({ row }) => row))].slice(0, 20).join(', ');
    return { ok: false, words: t.badDates(name, rows) };
  }
  const notes = file.hiddenRows > 0 ? [t.hiddenRows(formatCount(file.hiddenRows, language))] : [];
  return { ok: true, list: { name, procedures: file.procedures, notes } };
}

export interface NationalChoice {
  readonly agency: string;
  readonly level: string;
}

/** Every procedure the portal lists for an agency and a level; the words why there is none. */
export async function listedNational(
  client: NationalPortal,
  { agency, level }: NationalChoice,
  { signal, onProgress, t }: ReadOptions,
): Promise<readonly ListedNationalProcedure[] | string> {
  const agencyId = await agencyNumberOf(client, agency, { signal });
  if (agencyId === null) return t.noAgency(agency);
  const query = level === '' ? { agencyId } : { agencyId, levelId: level };
  const found: ListedNationalProcedure[] = [];
  for await (const page of client.search(query, { signal, onProgress })) found.push(...page);
  // An empty list would make everything posted look expired.
  return found.length === 0 ? t.nationalNone : found;
}

/** The procedures in force as the national portal has them. */
export async function listOfNational(
  client: NationalPortal,
  choice: NationalChoice & { readonly codesOnly: boolean },
  options: ReadOptions,
): Promise<ReadList> {
  const { signal, onProgress, t } = options;
  const listed = await listedNational(client, choice, options);
  if (typeof listed === 'string') return { ok: false, words: listed };
  const procedures = await inForceOf(client, listed, { codesOnly: choice.codesOnly, signal, onProgress });
  const host = client.memory.origin?.replace(/^https?:\/\//u, '') ?? '';
  return {
    ok: true,
    list: {
      name: t.nationalName(choice.agency, choice.level, host),
      procedures,
      notes: [...(choice.level === '' ? [t.everyLevel] : []), ...(choice.codesOnly ? [t.codesOnlyNote] : [])],
    },
  };
}

/** The table of procedures on a page of the commune's site. */
export async function listOfSite(
  site: CommuneSite,
  address: string,
  { signal }: Pick<ReadOptions, 'signal'>,
): Promise<ReadList> {
  const posted = await site.procedures(address, { signal });
  return {
    ok: true,
    list: {
      name: address,
      procedures: posted.map((one) => ({ ...one, from: null, to: null })),
      notes: [],
    },
  };
}

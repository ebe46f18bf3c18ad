import type { NationalPortal } from '@dung-hen/adapters/national-portal/client';
import type { ListedNationalProcedure, ProcedureQuery } from '@dung-hen/adapters/national-portal/wire';
import { DungHenError } from '@dung-hen/domain';
import type { Context } from '../context.ts';
import { isThisComputer, systemAddress } from '../settings/address.ts';
import { checkInput, textInput } from '../settings/input.ts';

/** Where the national portal is asked. */
export interface NationalSource {
  /** Hosts in the order they are tried; the known ones by default. */
  readonly url?: readonly string[];
  readonly allowHost?: readonly string[];
  readonly contact?: string;
}

/** Whose procedures. */
export interface NationalChoice {
  /** Number of the agency, or its code ('H56'). */
  readonly agency?: string;
  readonly level?: string;
  readonly field?: string;
  readonly linked?: boolean;
}

/** The public side of the national portal. Nobody is logged in; nothing can be written. */
export async function openNational(context: Context, source: NationalSource): Promise<NationalPortal> {
  const { env, t } = context;
  const [{ nationalPortal }, { createNationalPortal }, { createNodeTransport }, { parsePage }] =
    await Promise.all([
      import('@dung-hen/adapters/national-portal/adapter'),
      import('@dung-hen/adapters/national-portal/client'),
      import('@dung-hen/adapters/kit/transport-node'),
      import('@dung-hen/page/html'),
    ]);
  const named = source.url ?? env.DUNG_HEN_NATIONAL_URL?.split(',');
  const origins = (named ?? nationalPortal.hosts.map((host) => `https://${host}`)).map((text) =>
    systemAddress(checkInput(textInput, text, '--url', t), nationalPortal, source.allowHost ?? [], t),
  );
  const contact = source.contact ?? env.DUNG_HEN_CONTACT;
  const here = origins.every((origin) => isThisComputer(new URL(origin).hostname));
  return createNationalPortal({
    origins,
    parse: parsePage,
    transport: createNodeTransport(contact === undefined ? {} : { contact }),
    ...(here ? { pace: { concurrency: 4, interval: 0 } } : {}),
  });
}

/** The parameters of a search; a code of an agency is looked up. INVALID_INPUT for one the portal does not know. */
export async function queryOf(
  context: Context,
  client: NationalPortal,
  { agency, level, field, linked }: NationalChoice,
): Promise<ProcedureQuery> {
  const { t } = context;
  const agencyId = agency === undefined ? undefined : await agencyIdOf(context, client, agency);
  const number = (given: string, label: string) => {
    if (/^\d{1,9}$/u.test(given)) return given;
    throw new DungHenError('INVALID_INPUT', { label, detail: t('national.notANumber') });
  };
  return {
    ...(agencyId === undefined ? {} : { agencyId }),
    ...(level === undefined ? {} : { levelId: number(level, '--level') }),
    ...(field === undefined ? {} : { fieldId: number(field, '--field') }),
    ...(linked === true ? { linked } : {}),
  };
}

async function agencyIdOf({ t, signal }: Context, client: NationalPortal, given: string): Promise<string> {
  const { agencyNumberOf } = await import('@dung-hen/adapters/national-portal/in-force');
  const found = await agencyNumberOf(client, given, { signal });
  if (found !== null) return found;
  throw new DungHenError('INVALID_INPUT', {
    label: '--agency',
    detail: t('national.noAgency', { agency: given.trim().toUpperCase() }),
  });
}

/** Every procedure of a search, with progress shown. */
export async function listNational(
  { t, signal, progress: begin }: Context,
  client: NationalPortal,
  query: ProcedureQuery,
  pageSize = 100,
): Promise<readonly ListedNationalProcedure[]> {
  const found: ListedNationalProcedure[] = [];
  const progress = begin(t('national.progress'));
  const onProgress = ({ done, total }: { done: number; total: number | null }) =>
    progress.update(done, total);
  try {
    for await (const page of client.search(query, { pageSize, signal, onProgress })) found.push(...page);
  } finally {
    progress.stop();
  }
  return found;
}

/** One procedure by its code, national or whole. INVALID_INPUT when there is none or several. */
export async function findNational(
  context: Context,
  client: NationalPortal,
  given: string,
): Promise<ListedNationalProcedure> {
  const wanted = given.trim().toUpperCase();
  const listed = await listNational(context, client, { keyword: wanted });
  const exact = listed.filter(({ code }) => code.toUpperCase() === wanted);
  const national = listed.filter(({ code }) => code.toUpperCase().startsWith(`${wanted}.`));
  const [found, other] = exact.length > 0 ? exact : national;
  if (found === undefined || other !== undefined) {
    const detail = context.t(found === undefined ? 'national.noProcedure' : 'national.severalProcedures', {
      code: wanted,
    });
    throw new DungHenError('INVALID_INPUT', { label: wanted, detail });
  }
  return found;
}

import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { DungHenError } from '@dung-hen/domain';
import type { Answer, Context } from '../context.ts';
import { writeWhole } from '../files/write-whole.ts';
import { checkInput, invalidInput, wholeNumber } from '../settings/input.ts';
import {
  findNational,
  listNational,
  type NationalChoice,
  type NationalSource,
  openNational,
  queryOf,
} from '../systems/national.ts';
import { written } from '../terminal/dates.ts';
import { cut, table } from '../terminal/table.ts';

export interface NationalSearchOptions extends NationalSource, NationalChoice {
  readonly limit?: string;
  readonly pageSize?: string;
}

/** `national search`: procedures on the national portal, all pages, held against the length the portal tells. */
export async function searchNational(
  context: Context,
  words: readonly string[],
  options: NationalSearchOptions,
): Promise<Answer> {
  const { t } = context;
  const limit = checkInput(wholeNumber(1, 100_000), options.limit ?? '40', '--limit', t);
  const pageSize = checkInput(wholeNumber(1, 500), options.pageSize ?? '100', '--page-size', t);
  const client = await openNational(context, options);
  const query = { ...(await queryOf(context, client, options)), keyword: words.join(' ') };
  const procedures = await listNational(context, client, query, pageSize);
  context.say(
    t('national.found', { n: written(context, procedures.length), host: client.memory.origin ?? '–' }),
  );
  const rows = procedures
    .slice(0, limit)
    .map(({ code, name, field, decisionId }) => [code, cut(name, 56), cut(field, 24), decisionId || '–']);
  if (rows.length > 0) context.say(`\n${table(t('national.heads').split('|'), rows)}`);
  if (procedures.length > limit)
    context.say(t('national.more', { n: written(context, procedures.length - limit) }));
  return { data: { host: client.memory.origin, total: procedures.length, procedures } };
}

/** `national detail`: one procedure: its facts, ways to apply with limits and fees, steps. */
export async function showNational(
  context: Context,
  [given = '']: readonly string[],
  options: NationalSource,
): Promise<Answer> {
  const { t, signal, say } = context;
  if (given.trim() === '') throw invalidInput('code', 'empty', t);
  const client = await openNational(context, options);
  const listed = await findNational(context, client, given);
  const detail = await client.detail(listed.id, { signal });
  const { steps, requirements } = await client.steps(listed.id, { signal });
  say(context.paint('strong', `${detail.code}  ${detail.name}`));
  for (const [label, value] of [
    ['field', detail.field],
    ['level', detail.level],
    ['agency', detail.agency],
    ['decision', detail.decision],
  ] as const)
    say(`${t(`national.d${label}`)}: ${value || '–'}`);
  const ways = detail.ways.map(({ way, limit, fee }) => [way, limit || '–', cut(fee || '–', 60)]);
  say(`\n${table(t('national.wayHeads').split('|'), ways)}`);
  for (const { scenario, content } of steps)
    say(`\n${[scenario, content].filter((text) => text !== '').join(': ')}`);
  for (const text of requirements) say(`• ${text}`);
  return { data: { host: client.memory.origin, ...listed, detail, steps, requirements } };
}

export interface NationalExportOptions extends NationalSource {
  readonly output: string;
}

/** `national export`: the portal's Word file of a procedure, refused unless its bytes are those of a Word file. */
export async function exportNational(
  context: Context,
  [given = '']: readonly string[],
  options: NationalExportOptions,
): Promise<Answer> {
  const { t, signal, dryRun } = context;
  const file = resolve(options.output);
  if (existsSync(file)) {
    throw new DungHenError('INVALID_INPUT', { label: '--output', detail: t('national.exists', { file }) });
  }
  const client = await openNational(context, options);
  const { id, code, name } = await findNational(context, client, given);
  const { format, bytes } = await client.exportWord({ id, code }, { signal });
  if (!dryRun) writeWhole(context, file, bytes);
  context.say(
    t(dryRun ? 'national.wouldExport' : 'national.exported', {
      code,
      file,
      format,
      size: written(context, Math.ceil(bytes.byteLength / 1024)),
    }),
  );
  return { data: { code, name, format, bytes: bytes.byteLength, file: dryRun ? null : file } };
}

import { periodContaining, toDay } from '@dung-hen/calendar';
import { DungHenError, type Period, type Unit, type Warning } from '@dung-hen/domain';
import type { Collection, CollectionStore } from '@dung-hen/outbox';
import { type CollectionQuery, queryText } from '../collected.ts';
import type { Answer, Context } from '../context.ts';
import { countedBesides } from '../counted.ts';
import { EXIT_CODES } from '../exit-codes.ts';
import { checkInput, invalidInput, periodInput, unitInput, wholeNumber } from '../settings/input.ts';
import { withStores } from '../stores.ts';
import { type OneStop, openOneStop, type SystemOptions } from '../systems/onestop.ts';
import { written, writtenMoment } from '../terminal/dates.ts';

export interface CollectOptions extends SystemOptions {
  readonly unit?: string;
  readonly period?: string;
  readonly pageSize?: string;
  readonly keepDays?: string;
  readonly fresh?: boolean;
}

const DEFAULT_KEEP_DAYS = 90;
/** An unfinished collection older than this is begun anew: half of it would no longer be true. */
const RESUME_DAYS = 1;

/** `collect`: dossiers of the one-stop system into the database on this computer; goes on where it was stopped. */
export async function collect(context: Context, options: CollectOptions): Promise<Answer> {
  const { t } = context;
  const code = options.unit === undefined ? null : checkInput(unitInput, options.unit, '--unit', t);
  const period = periodOf(context, options);
  const pageSize = checkInput(wholeNumber(1, 10_000), options.pageSize ?? '200', '--page-size', t);
  const keepDays = checkInput(
    wholeNumber(1, 3_650),
    options.keepDays ?? String(DEFAULT_KEEP_DAYS),
    '--keep-days',
    t,
  );
  const system = await openOneStop(context, options);
  return withStores(context, async ({ collections }) => {
    const known = await system.client.units({ signal: context.signal });
    const unit = code === null ? null : unitOf(known, code, context);
    const { from: since, to: until } = period;
    const query = { unit, units: unit === null ? known : [], since, until, pageSize };
    if (context.dryRun) return rehearse(context, system, query);
    await collections.expire(context.now());
    const run = { system, collections, query, period, keepDays, fresh: options.fresh ?? false };
    return runCollection(context, run);
  });
}

/** A collection of dossiers to be begun or gone on with. */
export interface CollectionRun {
  readonly system: OneStop;
  readonly collections: CollectionStore;
  readonly query: CollectionQuery;
  /** The report the dossiers are for. */
  readonly period: Period;
  readonly keepDays: number;
  /** Begin anew even where an unfinished collection lies. */
  readonly fresh: boolean;
}

/** Collects to the end, keeping every batch; a later run of the same query goes on after the last one. */
export async function runCollection(context: Context, run: CollectionRun): Promise<Answer> {
  const { t, signal } = context;
  const { system, collections, query } = run;
  const begun = await beginOrResume(context, run);
  const { collectDossiers } = await import('@dung-hen/adapters/onestop-thanhhoa/collect');
  const progress = context.progress(t('collect.progress'));
  const warnings: Warning[] = [];
  let now = begun;
  try {
    const batches = collectDossiers(system.client, {
      ...(query.unit === null ? {} : { unit: query.unit }),
      since: query.since,
      ...(begun.resume === null ? {} : { resume: begun.resume }),
      known: await knownDossiers(context, run),
      pageSize: query.pageSize,
      signal,
    });
    for (;;) {
      const next = await batches.next();
      if (next.done) break;
      const { records, resume, total } = next.value;
      now = await collections.add(begun.id, { dossiers: records, resume, total });
      warnings.push(...next.value.warnings);
      progress.update(now.done, total);
      signal.throwIfAborted();
    }
    const known = new Set((await collections.dossiers(begun.id)).map(({ code }) => code));
    const besides = await countedBesides(system.client, { ...query, period: run.period, known, signal });
    warnings.push(...besides.warnings);
    // More outside the lists than inside: then it is the lists that are wrong, not the portal's report.
    if (besides.dossiers.length > now.done) {
      throw new DungHenError('EMPTY_UNCONFIRMED', {
        step: 'collect',
        detail: t('collect.listsContradicted', {
          listed: written(context, now.done),
          counted: written(context, besides.dossiers.length),
        }),
      });
    }
    now = await collections.add(begun.id, { dossiers: besides.dossiers, resume: null, total: now.done });
    if (besides.dossiers.length > 0) context.note(t('collect.besides', { n: besides.dossiers.length }));
  } catch (error) {
    if (now.done > 0) context.note(t('collect.resumeHint', { done: written(context, now.done) }));
    throw error;
  } finally {
    progress.stop();
  }
  context.say(t('collect.done', { n: written(context, now.done), at: writtenMoment(now.takenAt) }));
  for (const { detail } of warnings.slice(0, 5)) context.note(`${t('collect.warning')}: ${detail}`);
  const missing = warnings
    .filter(({ code }) => code === 'DETAIL_MISSING')
    .map(({ detail }) => detail.split(':')[0]);
  if (missing.length > 0) {
    const codes = missing.slice(0, 5).join(', ') + (missing.length > 5 ? ', …' : '');
    context.note(t('collect.incomplete', { n: written(context, missing.length), codes }));
  }
  return {
    ...(missing.length > 0 ? { exitCode: EXIT_CODES.CONFLICT } : {}),
    data: {
      incomplete: missing,
      dossiers: now.done,
      takenAt: now.takenAt,
      expiresAt: now.expiresAt,
      unit: query.unit,
      since: query.since,
      resumed: begun.done > 0,
      warnings,
    },
  };
}

async function beginOrResume(context: Context, run: CollectionRun): Promise<Collection> {
  const { collections, query, keepDays, fresh } = run;
  const about = { source: run.system.source, query: queryText(query) };
  const open = fresh ? null : await collections.latest({ ...about, complete: false }, context.now());
  if (open !== null && toDay(context.now()) - toDay(open.takenAt) <= RESUME_DAYS) {
    context.note(
      context.t('collect.resuming', { done: written(context, open.done), at: writtenMoment(open.takenAt) }),
    );
    return open;
  }
  const takenAt = context.now();
  const expires = new Date(Date.parse(`${takenAt}Z`) + keepDays * 86_400_000).toISOString().slice(0, 19);
  return collections.begin({ ...about, unit: query.unit?.code ?? null, takenAt, expiresAt: expires });
}

/** Dossiers of the last complete collection of this query: finished ones that did not change are not asked for again. */
async function knownDossiers(context: Context, { collections, system, query, fresh }: CollectionRun) {
  if (fresh) return [];
  const last = await collections.latest(
    { source: system.source, query: queryText(query), complete: true },
    context.now(),
  );
  return last === null ? [] : collections.dossiers(last.id);
}

/** `--dry-run`: says how many dossiers there would be, and keeps none. */
async function rehearse(
  context: Context,
  { client }: OneStop,
  { unit, since }: CollectionQuery,
): Promise<Answer> {
  const pages = client.dossiers(
    { onlyReceived: true, ...(unit?.systemId === undefined ? {} : { unitSystemId: unit.systemId }) },
    { pageSize: 1, signal: context.signal },
  );
  const first = await pages.next();
  await pages.return({ distinct: 0, total: 0, passes: 1 });
  const total = first.done ? 0 : first.value.total;
  context.say(context.t('collect.wouldCollect', { n: written(context, total) }));
  return { data: { dryRun: true, atMost: total, unit, since } };
}

/** The period asked for, else the quarter under way. */
function periodOf({ t, now }: Context, { period }: CollectOptions): Period {
  if (period !== undefined) {
    const asked = checkInput(periodInput, period, '--period', t);
    if (asked.from <= now().slice(0, 10)) return asked;
    const detail = t('collect.notBegun', { period });
    throw new DungHenError('INVALID_INPUT', { label: '--period', detail });
  }
  const quarter = periodContaining('quarter', now().slice(0, 10));
  if (quarter === null) throw invalidInput('--period', 'period', t);
  return quarter;
}

function unitOf(known: readonly Unit[], code: string, { t }: Context): Unit {
  const unit = known.find((one) => one.code === code);
  if (unit === undefined) {
    throw new DungHenError('INVALID_INPUT', { label: '--unit', detail: t('collect.noSuchUnit', { code }) });
  }
  return unit;
}

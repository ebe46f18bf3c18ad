import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ProcedureMark } from '@dung-hen/adapters/national-portal/changes';
import type { NationalPortal } from '@dung-hen/adapters/national-portal/client';
import type { ListedNationalProcedure } from '@dung-hen/adapters/national-portal/wire';
import { DungHenError } from '@dung-hen/domain';
import { z } from 'zod';
import type { Answer, Context } from '../context.ts';
import { writeWhole } from '../files/write-whole.ts';
import {
  listNational,
  type NationalChoice,
  type NationalSource,
  openNational,
  queryOf,
} from '../systems/national.ts';
import { written, writtenMoment } from '../terminal/dates.ts';
import { cut, table } from '../terminal/table.ts';

export interface NationalChangesOptions extends NationalSource, NationalChoice {
  readonly snapshot: string;
  readonly details?: boolean;
}

/** What is kept between two runs: marks of procedures, no texts but their names. */
const snapshotSchema = z.object({
  version: z.literal(1),
  /** The question as canonical text: only answers to the same one are compared. */
  query: z.string(),
  takenAt: z.string(),
  marks: z.array(
    z.object({ code: z.string(), name: z.string(), decisionId: z.string(), content: z.string() }),
  ),
});

type Snapshot = z.infer<typeof snapshotSchema>;

/** `national changes`: which procedures are new, gone, or changed since the snapshot, which is then renewed. */
export async function showChanges(context: Context, options: NationalChangesOptions): Promise<Answer> {
  const { t, paint } = context;
  const file = resolve(options.snapshot);
  const before = existsSync(file) ? readSnapshot(context, file) : null;
  const client = await openNational(context, options);
  const choice = await queryOf(context, client, options);
  const query = JSON.stringify([
    choice.agencyId ?? '',
    choice.levelId ?? '',
    choice.fieldId ?? '',
    choice.linked === true,
    options.details === true,
  ]);
  if (before !== null && before.query !== query) {
    throw new DungHenError('INVALID_INPUT', { label: '--snapshot', detail: t('national.otherSnapshot') });
  }
  const procedures = await listNational(context, client, choice);
  const marks = await marksOf(context, client, procedures, options.details === true);
  // A list that became empty is a fault of the portal, and would tell every procedure as gone.
  if (marks.length === 0) {
    throw new DungHenError('EMPTY_UNCONFIRMED', { label: '--agency', detail: t('national.none') });
  }
  const { changesBetween } = await import('@dung-hen/adapters/national-portal/changes');
  const changes = before === null ? null : changesBetween(before.marks, marks);
  const now: Snapshot = { version: 1, query, takenAt: context.now(), marks: [...marks] };
  if (!context.dryRun) writeWhole(context, file, `${JSON.stringify(now)}\n`);
  if (changes === null || before === null) {
    context.say(t('national.firstSnapshot', { n: written(context, marks.length) }));
  } else {
    const words = { since: writtenMoment(before.takenAt), n: written(context, changes.length) };
    context.say(t(changes.length === 0 ? 'national.noChanges' : 'national.changes', words));
    const rows = changes.map(({ kind, code, name }) => [t(`change.${kind}`), code, cut(name, 60)]);
    if (rows.length > 0) context.say(`\n${table(t('national.changeHeads').split('|'), rows)}`);
  }
  if (options.details !== true) context.note(paint('faint', t('national.listOnly')));
  return { data: { since: before?.takenAt ?? null, procedures: marks.length, changes } };
}

/** Marks of all procedures; with `details` each page is read too, at the pace of the portal. */
async function marksOf(
  { t, signal, progress: begin }: Context,
  client: NationalPortal,
  procedures: readonly ListedNationalProcedure[],
  details: boolean,
): Promise<readonly ProcedureMark[]> {
  const { markOf } = await import('@dung-hen/adapters/national-portal/changes');
  if (!details) return Promise.all(procedures.map((one) => markOf(one)));
  const progress = begin(t('national.details'));
  const marks: ProcedureMark[] = [];
  try {
    for (const one of procedures) {
      marks.push(await markOf(one, await client.detail(one.id, { signal })));
      progress.update(marks.length, procedures.length);
    }
  } finally {
    progress.stop();
  }
  return marks;
}

function readSnapshot({ t }: Context, file: string): Snapshot {
  try {
    return snapshotSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (cause) {
    throw new DungHenError('INVALID_INPUT', {
      label: '--snapshot',
      detail: t('national.badSnapshot', { file }),
      cause,
    });
  }
}

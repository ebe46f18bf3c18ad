import { readFileSync } from 'node:fs';
import { type CostedProcedure, DungHenError } from '@dung-hen/domain';
import { z } from 'zod';
import type { Context } from '../context.ts';

/** A figure that is not known may be left out or null: it is asked for, never taken as zero. */
const figure = z.number().nonnegative().nullable().default(null);

const activity = z.strictObject({
  name: z.string().min(1),
  hours: figure,
  service: figure,
  fee: figure,
  other: figure,
});

const input = z.strictObject({
  hourlyIncome: figure,
  hourlyIncomeSource: z.string().default(''),
  activities: z.array(activity),
  filingsPerYear: figure,
  subjects: figure,
});

const costFile = z.array(
  z.strictObject({ procedure: z.string().min(1), before: input, after: input.nullable().default(null) }),
);

/** Inputs of the standard cost model out of a JSON file; INVALID_INPUT, naming the place, for anything else. */
export function readCostFile({ t }: Pick<Context, 't'>, path: string): readonly CostedProcedure[] {
  const wrong = (detail: string, cause?: unknown) =>
    new DungHenError('INVALID_INPUT', { label: '--cost', detail, cause });
  let document: unknown;
  try {
    document = JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw wrong(t('review.costUnreadable'), cause);
  }
  const read = costFile.safeParse(document);
  if (read.success) return read.data;
  const place = read.error.issues[0]?.path.join(' › ') ?? '';
  throw wrong(t('review.costWrong', { place }));
}

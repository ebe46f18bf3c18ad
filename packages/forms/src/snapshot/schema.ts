import { secondOf, toDay } from '@dung-hen/calendar';
import type { Period, Unit } from '@dung-hen/domain';
import { z } from '@dung-hen/domain/schema';

// Schemas that both snapshots share. Objects are strict: what is not listed may not be kept.

export const isoDate = z.string().check(z.refine(holds(toDay), 'not a day'), z.length(10));
export const isoLocal = z.string().check(z.refine(holds(secondOf), 'not a moment'));

export const unitSchema: z.ZodMiniType<Unit> = z.pipe(
  z.strictObject({
    code: z.string(),
    name: z.string(),
    systemId: z.optional(z.string()),
    level: z.optional(z.enum(['province', 'district', 'commune'])),
  }),
  z.transform(keepUnit),
);

export const periodSchema: z.ZodMiniType<Period> = z
  .strictObject({
    kind: z.enum(['month', 'quarter', 'sixMonths', 'nineMonths', 'year']),
    year: z.int(),
    index: z.int().check(z.minimum(1), z.maximum(12)),
    from: isoDate,
    to: isoDate,
  })
  .check(z.refine(({ from, to }) => from <= to, 'the period ends before it begins'));

/** A unit without anything a snapshot does not keep. */
export function keepUnit({
  code,
  name,
  systemId,
  level,
}: {
  readonly [Fact in keyof Unit]: Unit[Fact] | undefined;
} & Pick<Unit, 'code' | 'name'>): Unit {
  return {
    code,
    name,
    ...(systemId === undefined ? {} : { systemId }),
    ...(level === undefined ? {} : { level }),
  };
}

/** A period without anything a snapshot does not keep. */
export function keepPeriod({ kind, year, index, from, to }: Period): Period {
  return { kind, year, index, from, to };
}

function holds(read: (text: string) => number): (text: string) => boolean {
  return (text) => {
    try {
      return Number.isFinite(read(text));
    } catch {
      return false;
    }
  };
}

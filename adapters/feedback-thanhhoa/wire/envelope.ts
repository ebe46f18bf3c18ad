import * as z from 'zod/mini';

const whole = z.number().check(z.int(), z.nonnegative());

/** A page of a list, as mongoose-paginate writes it: `{docs,total,pages,page,limit}`. `limit` 0 gave everything. */
export const pageOf = <Row extends z.ZodMiniType>(row: Row) =>
  z.object({
    docs: z.array(row),
    total: whole,
    pages: z.nullish(whole),
    page: z.nullish(whole),
    limit: z.nullish(whole),
  });

/** A refusal; comes with HTTP 200 as well. */
export const refusal = z.object({ success: z.literal(false), message: z.nullish(z.string()) });

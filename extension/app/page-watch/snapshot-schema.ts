import { z } from '@dung-hen/domain/schema';
import type { PageSnapshot, SnapshotNode } from './snapshot-types.ts';

const text = z.string().check(z.maxLength(6_000));

const node: z.ZodMiniType<SnapshotNode> = z.strictObject({
  t: z.string().check(z.maxLength(100)),
  a: z.optional(z.record(z.string().check(z.maxLength(40)), z.string().check(z.maxLength(300)))),
  h: z.optional(z.literal(1)),
  x: z.optional(text),
  c: z.optional(z.array(z.lazy(() => node)).check(z.maxLength(5_000))),
  i: z.optional(z.int().check(z.gte(0))),
});

/** A page as the background accepts it. */
export const pageSnapshotSchema: z.ZodMiniType<PageSnapshot> = z.strictObject({
  url: z.string().check(z.maxLength(500), z.regex(/^https?:\/\/[^\s?#]+$/u)),
  root: node,
});

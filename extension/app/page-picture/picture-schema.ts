import { z } from '@dung-hen/domain/schema';
import type { PagePicture, PictureNode } from './picture-types.ts';

const text = z.string().check(z.maxLength(4_000));

const node: z.ZodMiniType<PictureNode> = z.strictObject({
  t: z.string().check(z.maxLength(100)),
  a: z.optional(z.record(z.string().check(z.maxLength(60)), z.string().check(z.maxLength(300)))),
  h: z.optional(z.literal(1)),
  v: z.optional(text),
  k: z.optional(z.literal(1)),
  i: z.optional(z.int().check(z.gte(0))),
  c: z.optional(z.array(z.union([text, z.lazy(() => node)])).check(z.maxLength(5_000))),
});

/** A picture as the background accepts it. */
export const pagePictureSchema: z.ZodMiniType<PagePicture> = z.strictObject({
  url: z.string().check(z.maxLength(500), z.regex(/^https?:\/\/[^\s?#]+$/u)),
  title: z.string().check(z.maxLength(300)),
  root: node,
});

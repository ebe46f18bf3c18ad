import { z } from '@dung-hen/domain/schema';

const count = z.int().check(z.gte(0));
const progress = z.object({
  pages: count,
  seen: count,
  /** Rows whose dossier code could not be read: they are in no list and none of them is kept. */
  uncoded: count,
  total: z.nullable(count),
});
export type WalkProgress = z.infer<typeof progress>;

/** Reading a list page by page, where it cannot be read through the page's API. */
export const WALK_MESSAGES = {
  /** Overlay's bar → background: read every page of the list in this tab. */
  'walk.ask': { request: z.object({}), reply: z.object({}) },
  /** Background → portal tab: begin. */
  'walk.go': { request: z.object({}), reply: z.object({}) },
  /** Portal tab → background after a page was loaded: was a walk going on here? */
  'walk.mine': { request: z.object({}), reply: z.object({ walk: z.nullable(progress) }) },
  /** Portal tab → background: codes of the page that shows; the rows themselves were kept when they were judged. */
  'walk.page': {
    request: z.object({
      codes: z.array(z.string().check(z.minLength(3), z.maxLength(60))).check(z.maxLength(2000)),
      uncoded: count,
      total: z.nullable(count),
    }),
    /** Null where no walk is going on any more. `fresh`: the page held a dossier not seen before. */
    reply: z.object({ walk: z.nullable(progress), fresh: z.boolean() }),
  },
  /** Portal tab → background: the walk is over, however it ended. */
  'walk.end': { request: z.object({}), reply: z.object({}) },
} as const;

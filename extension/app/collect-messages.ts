import { ERROR_CODES } from '@dung-hen/domain';
import { z } from '@dung-hen/domain/schema';

const runId = z.string().check(z.minLength(1), z.maxLength(60));

/** What is collected: all that is not handed over yet, or also what was handed over in this report year. */
export const COLLECT_SCOPES = ['work', 'year'] as const;
export type CollectScope = (typeof COLLECT_SCOPES)[number];

/** Why nothing was started: no portal tab is open, nobody is logged in there, or a collection runs already. */
const refusal = z.enum(['noTab', 'noToken', 'busy', 'nothing']);
export type CollectRefusal = z.infer<typeof refusal>;

export const COLLECT_MESSAGES = {
  /** Extension page → background: the officer pressed a button; 'check' asks whether the tab is still at work. */
  'collect.ask': {
    request: z.object({
      action: z.enum(['start', 'pause', 'resume', 'cancel', 'check']),
      scope: z._default(z.enum(COLLECT_SCOPES), 'work'),
    }),
    reply: z.object({ refused: z.nullable(refusal) }),
  },
  /** Portal tab → background: here I am. What was broken off here goes on. */
  'collect.announce': { request: z.object({}), reply: z.object({}) },
  /** Background → portal tab: be ready to fetch for this run, with the session that is open now. */
  'collect.open': {
    request: z.object({ runId }),
    reply: z.object({ refused: z.nullable(refusal), origin: z.string().check(z.maxLength(300)) }),
  },
  /** Background → portal tab: fetch this from your own origin. The tab adds the token, which never leaves it. */
  'collect.fetch': {
    request: z.object({
      runId,
      /** Path and query below `/api/`. */
      path: z.string().check(z.startsWith('/api/'), z.maxLength(4000)),
      headers: z.record(z.string(), z.string()),
    }),
    /** What of the answer a collection reads, without names; or why there is none. */
    reply: z.union([
      z.object({
        status: z.int(),
        url: z.string(),
        headers: z.record(z.string(), z.string()),
        text: z.string(),
      }),
      z.object({ failed: z.enum(ERROR_CODES) }),
    ]),
  },
  /** Background → portal tab: this run is over; let go of the session, and of what is being fetched. */
  'collect.halt': { request: z.object({ runId }), reply: z.object({}) },
  /** Portal tab → background, again and again: I am ready for this run. Wakes a background that was ended meanwhile. */
  'collect.beat': { request: z.object({ runId }), reply: z.object({ goOn: z.boolean() }) },
} as const;

import { ERROR_CODES } from '@dung-hen/domain';
import { z } from '@dung-hen/domain/schema';
import { isDay } from './moment.ts';
import { seenDossierSchema } from './seen-dossier.ts';

const runId = z.string().check(z.minLength(1), z.maxLength(60));
const count = z.int().check(z.gte(0));
/** The adapter's own token: hashes and numbers, no dossier can be read out of it. */
const resume = z.string().check(z.maxLength(8_000_000));

/** What is collected: all that is not handed over yet, or also what was handed over in this report year. */
export const COLLECT_SCOPES = ['work', 'year'] as const;
export type CollectScope = (typeof COLLECT_SCOPES)[number];

/** What a portal tab is told to collect, and where to go on. */
export const collectOrder = z.object({
  runId,
  /** Results handed over before this day are left out. */
  since: z.string().check(z.refine(isDay)),
  resume: z.nullable(resume),
});
export type CollectOrder = z.infer<typeof collectOrder>;

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
  /** Portal tab → background: here I am. The answer is what to go on with after a reload. */
  'collect.announce': {
    request: z.object({}),
    reply: z.object({ order: z.nullable(collectOrder) }),
  },
  /** Background → portal tab: collect this. */
  'collect.run': {
    request: collectOrder,
    reply: z.object({ refused: z.nullable(refusal) }),
  },
  /** Background → portal tab: stop this run. */
  'collect.halt': { request: z.object({ runId }), reply: z.object({}) },
  /** Background → portal tab: is this run still going on? */
  'collect.alive': { request: z.object({ runId }), reply: z.object({ alive: z.boolean() }) },
  /** Portal tab → background: the next dossiers, without names. */
  'collect.batch': {
    request: z.object({
      runId,
      dossiers: z.array(seenDossierSchema).check(z.maxLength(1000)),
      /** Dossiers of the batch that cannot be kept, and those the portal would not show in full. */
      unfit: count,
      incomplete: count,
      resume,
      done: count,
      total: count,
    }),
    reply: z.object({ goOn: z.boolean() }),
  },
  /** Portal tab → background: the run came to its end, or it failed. */
  'collect.ended': {
    request: z.object({
      runId,
      outcome: z.union([
        z.object({ kind: z.literal('done'), collected: count, passes: count }),
        z.object({
          kind: z.literal('failed'),
          code: z.enum(ERROR_CODES),
          retryAfter: z.nullable(z.number()),
        }),
      ]),
    }),
    reply: z.object({}),
  },
} as const;

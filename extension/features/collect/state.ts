import { ERROR_CODES } from '@dung-hen/domain';
import { z } from '@dung-hen/domain/schema';
import { announceChange } from '../../app/changes.ts';
import { COLLECT_SCOPES } from '../../app/collect-messages.ts';
import { database } from '../../app/database.ts';

const count = z.int().check(z.gte(0));

/** How far the collection under way is. Holds no dossier and no token of the officer's. */
const runSchema = z.object({
  runId: z.string(),
  scope: z.enum(COLLECT_SCOPES),
  since: z.string(),
  /** The portal tab at work; ids do not outlive the browser. */
  tabId: z.int(),
  phase: z.enum(['running', 'paused', 'broken', 'failed']),
  startedAt: z.string(),
  /** Where to go on; null before the first batch. */
  resume: z.nullable(z.string()),
  done: count,
  total: z.nullable(count),
  /** Dossiers kept on this machine, not fit to be kept, and kept without what the portal would not show. */
  stored: count,
  unfit: count,
  incomplete: count,
  failure: z.nullable(z.object({ code: z.enum(ERROR_CODES), retryAfter: z.nullable(z.number()) })),
});

/** What the last whole collection came to. */
const resultSchema = z.object({
  startedAt: z.string(),
  at: z.string(),
  scope: z.enum(COLLECT_SCOPES),
  /** Dossiers the portal gave out, checked by the adapter against the portal's own count. */
  collected: count,
  stored: count,
  unfit: count,
  incomplete: count,
  /** Times a list was gone through; more than one: dossiers moved meanwhile. */
  passes: count,
  /** First day whose results lie here whole: what the last collection of a year reached back to. */
  wholeSince: z.optional(z.string()),
});

const stateSchema = z.object({
  run: z.catch(z.nullable(runSchema), null),
  last: z.catch(z.nullable(resultSchema), null),
});

export type CollectionRun = z.infer<typeof runSchema>;
export type CollectionResult = z.infer<typeof resultSchema>;
export type CollectionState = z.infer<typeof stateSchema>;

const NOTHING: CollectionState = { run: null, last: null };
const ID = 'onestop-thanhhoa';

/** Where the state of the collection is kept. */
export interface CollectionStore {
  load(): Promise<CollectionState>;
  save(state: CollectionState): Promise<void>;
}

/** The extension's own store (background and extension pages). What is not understood counts as nothing. */
export const indexedCollections: CollectionStore = {
  async load() {
    const record = await (await database()).get('collections', ID);
    const parsed = stateSchema.safeParse(record?.state);
    return parsed.success ? parsed.data : NOTHING;
  },
  async save(state) {
    await (await database()).put('collections', { id: ID, state });
    await announceChange('collections');
  },
};

/** Whether every dossier the portal gave out is kept here: the count check that is told to the officer. */
export function isBalanced(result: CollectionResult): boolean {
  return result.unfit === 0 && result.stored === result.collected;
}

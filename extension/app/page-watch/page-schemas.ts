import { z } from '@dung-hen/domain/schema';
import { seenDossierSchema } from '../seen-dossier.ts';
import { ROW_GROUPS } from './row-view.ts';
import { pageSnapshotSchema } from './snapshot-schema.ts';

const group = z.enum(ROW_GROUPS);

const rowView = z.object({
  group,
  text: z.string(),
  brief: z.string(),
  step: z.nullable(z.object({ group, text: z.string(), brief: z.string(), sooner: z.boolean() })),
  left: z.nullable(z.number()),
  onTime: z.nullable(z.boolean()),
  due: z.string(),
  differs: z.boolean(),
  copy: z.array(z.string()),
});

/** A row whose code could not be read travels under the code ''; nothing of it is kept. */
const rowFacts = z.union([seenDossierSchema, z.extend(seenDossierSchema, { code: z.literal('') })]);

const daysShown = z.nullable(z.int());

/** What content scripts ask the background about the page they stand in. */
export const PAGE_MESSAGES = {
  /** What of the settings a page needs. */
  'page.settings': {
    request: z.object({}),
    reply: z.object({
      language: z.enum(['vi', 'en']),
      deadlineColumn: z.boolean(),
      onTimeTarget: z.number(),
      dueSoonDays: z.number(),
      disabledFeatures: z.array(z.string()),
    }),
  },
  /**
   * Which columns may be read in each table of a page, and which of them holds the dossier code; null: no list of
   * dossiers stands there.
   */
  'page.columns': {
    request: z.object({ page: pageSnapshotSchema }),
    reply: z.object({
      tables: z.nullable(z.array(z.object({ columns: z.array(z.int()), code: z.nullable(z.int()) }))),
    }),
  },
  /** Reads and judges the rows of a page, and remembers what was seen (no names). */
  'rows.assess': {
    request: z.object({
      page: pageSnapshotSchema,
      settled: z.boolean(),
      /** Rows of the same list with a code that were read before and are not sent again. */
      beside: z.optional(z.int().check(z.gte(0))),
    }),
    reply: z.object({
      /** 'waiting': the list is being loaded; 'failed': it is not understood, `words` say why. */
      state: z.enum(['rows', 'waiting', 'failed']),
      rows: z.array(z.object({ row: z.int(), cell: z.int(), daysShown, facts: rowFacts, view: rowView })),
      /** Names of what `view.copy` holds. */
      header: z.array(z.string()),
      words: z.string(),
    }),
  },
  /** The words (in the officer's language) and styles the overlay shows itself with. */
  'overlay.outfit': {
    request: z.object({}),
    reply: z.object({
      texts: z.record(z.string(), z.string()),
      styles: z.object({ badge: z.string(), column: z.string(), bar: z.string(), panel: z.string() }),
    }),
  },
  /** Why a row is judged as it is. */
  'rows.explain': {
    request: z.object({
      facts: rowFacts,
      rowClass: z.string().check(z.maxLength(300)),
      daysShown,
      url: z.string().check(z.maxLength(500)),
    }),
    reply: z.object({
      title: z.string(),
      sections: z.array(
        z.object({
          heading: z.string(),
          lines: z.array(z.object({ label: z.string(), text: z.string(), source: z.string() })),
        }),
      ),
    }),
  },
} as const;

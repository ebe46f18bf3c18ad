import { z } from '@dung-hen/domain/schema';
import { FIGURE_TEXT } from './figure-text.ts';
import { CHECK_KINDS, FILL_ACTIONS } from './fill-actions.ts';
import { pagePictureSchema } from './page-picture/picture-schema.ts';

const count = z.int().check(z.gte(0));
const shortText = z.string().check(z.maxLength(300));
/** A named period ('2026-Q2'), or two days: '2026-09-07…2026-09-13'. */
const periodKey = z
  .string()
  .check(z.regex(/^\d{4}(?:-(?:\d{2}|Q[1-4]|[69]M))?$|^\d{4}-\d{2}-\d{2}…\d{4}-\d{2}-\d{2}$/u));
/** 'dossiers' for the figures of this computer, else the id of a kept merge. */
const sourceKey = z.string().check(z.maxLength(60));
/** What may stand in a cell of figures; anything else is not kept. */
const figureText = z.string().check(z.regex(FIGURE_TEXT));
/** Whatever stood in a cell, as it travels; not to be stored. */
const anyText = z.string().check(z.maxLength(4_000));

function begunWith<Text extends z.ZodMiniType<string>>(before: Text) {
  return z.object({
    subject: shortText,
    source: sourceKey,
    url: z.string().check(z.maxLength(500)),
    period: periodKey,
    running: z.boolean(),
    cells: z
      .array(z.object({ row: z.string().check(z.maxLength(200)), column: count, before, after: count }))
      .check(z.maxLength(2_000)),
  });
}

/** One cell of the form: what stands on the page, what is to stand there, and what it was recognised by. */
const planCell = z.object({
  /** Row label of the form. */
  row: z.string(),
  column: count,
  /** Header path read on the page. */
  label: z.string(),
  /** Number of its control in the picture; null where nothing can be typed. */
  control: z.nullable(count),
  /** The cell that names its row, and what it said. */
  anchor: z.nullable(z.object({ at: count, said: z.string() })),
  before: z.string(),
  after: count,
  action: z.enum(FILL_ACTIONS),
  reason: z.string(),
});
export type PlanCell = z.infer<typeof planCell>;

const check = z.object({
  ok: z.boolean(),
  /**
   * ours: the figures of this computer · page: what stands on the page · computed: what the page reckons itself ·
   * info: nothing to be judged yet.
   */
  kind: z.enum(CHECK_KINDS),
  text: z.string(),
});
export type PlanCheck = z.infer<typeof check>;

const about = z.object({
  /** 'Biểu số II.06a/VPCP/KSTT'. */
  form: z.string(),
  pagePeriod: z.string(),
  pageUnit: z.string(),
  period: z.string(),
  unit: z.string(),
  /** Where the figures of this computer come from, and of when they are. */
  source: z.string(),
});
export type PlanAbout = z.infer<typeof about>;

const narrative = z.object({
  draft: z.string(),
  targets: z.array(z.object({ control: count, label: z.string(), value: z.string() })),
});

const reading = z.object({
  /**
   * none: nothing of ours · line: one line to say · refused: the figures are not this page's · choose: the page names
   * no period · plan: what would be filled.
   */
  state: z.enum(['none', 'line', 'refused', 'choose', 'plan']),
  /** The line, or why it is refused. */
  words: z.array(z.string()),
  choices: z.array(z.object({ key: z.string(), label: z.string() })),
  /** Where the figures may come from, the best first; `source` is the key of the one that is used. */
  sources: z.array(z.object({ key: z.string(), label: z.string() })),
  source: z.string(),
  /** Form and window a file may be chosen for on the merge page; null where none may. */
  file: z.nullable(z.record(z.string(), z.string())),
  /** What told the period and the unit, by number in the picture: while they say the same it is the same report. */
  signs: z.array(z.object({ at: count, said: z.string() })),
  about: z.nullable(about),
  /** What the folded button says: 'Điền biểu II.06a'. */
  offer: z.string(),
  /** The same text as long as the same would be filled: else what the officer looked at is not what would be done. */
  key: z.string(),
  /** Key of the period, '2026-Q2'. */
  period: z.string(),
  /** Form, period and unit: 'II.06a/VPCP/KSTT 2026-Q2 H56.77.5'; '' without a plan. */
  subject: z.string(),
  /** What the officer must have seen before anything is filled. */
  warnings: z.array(z.string()),
  cells: z.array(planCell),
  /** Rows and columns that do not meet, in words. */
  unmatched: z.array(z.string()),
  checks: z.array(check),
  narrative: z.nullable(narrative),
  /** The table in the order of the screen, tab-separated. */
  tsv: z.string(),
});
export type FormReading = z.infer<typeof reading>;

/** A fill that was begun in a tab: how to put everything back, and where to go on. No names, nothing but figures. */
export const begunFillSchema = begunWith(figureText);
export type BegunFill = z.infer<typeof begunFillSchema>;

/** Filling a report form from the figures of this computer. */
export const AUTOFILL_MESSAGES = {
  /** Content script → background: what is on this page, and what would be filled? */
  'autofill.read': {
    request: z.object({
      page: pagePictureSchema,
      period: z.nullable(periodKey),
      /** The source the officer chose; null: the best, or that of a fill that was begun. */
      source: z.nullable(sourceKey),
    }),
    reply: reading,
  },
  /** Content script → background: filling begins. */
  'autofill.begin': { request: begunWith(anyText), reply: z.object({}) },
  /** Content script → background after a load: was something begun in this tab, on this page? */
  'autofill.mine': {
    request: z.object({ url: z.string().check(z.maxLength(500)) }),
    reply: z.object({ begun: z.nullable(begunFillSchema) }),
  },
  /** Content script → background: filling or undoing ended; goes into the audit log. */
  'autofill.end': {
    request: z.object({
      act: z.enum(['fill', 'undo', 'narrative']),
      subject: shortText,
      cells: z
        .array(
          z.object({
            row: z.string().check(z.maxLength(200)),
            column: count,
            before: anyText,
            after: anyText,
          }),
        )
        .check(z.maxLength(2_000)),
    }),
    reply: z.object({}),
  },
  /** The words (in the officer's language) and the style of the panel, and whether it is wanted on this host. */
  'autofill.outfit': {
    request: z.object({ host: z.string().check(z.maxLength(253)) }),
    reply: z.object({
      on: z.boolean(),
      /** Whether this is a reporting system's own host, where each form may be a report. */
      reporting: z.boolean(),
      texts: z.record(z.string(), z.string()),
      style: z.string(),
    }),
  },
} as const;

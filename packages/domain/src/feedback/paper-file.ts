import { toDay } from '@dung-hen/calendar';
import { z } from '../schema.ts';
import { PAPER_CHANNELS, type PaperFeedback, paperNote, systemCode } from './paper.ts';

const isDay = (text: string): boolean => {
  try {
    return /^\d{4}-\d{2}-\d{2}$/u.test(text) && toDay(text) > 0;
  } catch {
    return false;
  }
};
const day = z.string().check(z.refine(isDay));
const item = z.strictObject({
  id: z.string().check(z.minLength(1), z.maxLength(60)),
  receivedOn: day,
  channel: z.enum(PAPER_CHANNELS),
  kind: z.nullable(z.enum(['rules', 'conduct'])),
  note: z.string().check(z.minLength(1), z.maxLength(300)),
  code: z.nullable(z.string().check(z.refine((text) => systemCode(text) === text))),
  enteredOn: z.nullable(day),
  at: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/u)),
});
const file = z.strictObject({
  kind: z.literal('dung-hen/phan-anh-giay'),
  version: z.literal(1),
  items: z.array(item).check(z.maxLength(10_000)),
});

/** Items as the text of a file, to be read by `readPaperFile` on another machine or by the other program. */
export function paperFileText(items: readonly PaperFeedback[]): string {
  return `${JSON.stringify({ kind: 'dung-hen/phan-anh-giay', version: 1, items }, null, 2)}\n`;
}

/** The items of such a file, their notes again without what names a person; null for anything else. */
export function readPaperFile(text: string): readonly PaperFeedback[] | null {
  try {
    const parsed = file.safeParse(JSON.parse(text));
    return parsed.success
      ? parsed.data.items.map((one) => ({ ...one, note: paperNote(one.note).note }))
      : null;
  } catch {
    return null;
  }
}

/** Two lists as one: an item in both is taken as it was changed last. */
export function joinedPaper(
  own: readonly PaperFeedback[],
  other: readonly PaperFeedback[],
): readonly PaperFeedback[] {
  const items = new Map(own.map((one) => [one.id, one]));
  for (const one of other) {
    const before = items.get(one.id);
    if (before === undefined || before.at < one.at) items.set(one.id, one);
  }
  return [...items.values()];
}

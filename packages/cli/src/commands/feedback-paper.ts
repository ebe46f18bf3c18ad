import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dateOf, type IsoDate } from '@dung-hen/calendar';
import {
  DungHenError,
  isDungHenError,
  joinedPaper,
  PAPER_CHANNELS,
  type PaperFeedback,
  paperClock,
  paperFileText,
  paperNote,
  readPaperFile,
  systemCode,
} from '@dung-hen/domain';
import { commandCalendar } from '../calendar-of.ts';
import type { Answer, Context } from '../context.ts';
import { keepPaper, keptPaper, writeWhole } from '../files/kept-paper.ts';
import { checkInput, dayInput, textInput } from '../settings/input.ts';
import { written, writtenDate } from '../terminal/dates.ts';
import { cut, table } from '../terminal/table.ts';

export interface AddPaperOptions {
  readonly received?: string;
  readonly channel?: string;
  readonly kind?: string;
}

export interface EnteredPaperOptions {
  readonly on?: string;
  readonly code?: string;
}

const KINDS = ['rules', 'conduct'] as const;
/** Letters of an id that are shown, and enough to name an item. */
const SHORT_ID = 8;

/** `feedback paper add <note...>`: notes an item that came another way; what names a person is taken out first. */
export async function addPaper(
  context: Context,
  words: readonly string[],
  { received, channel = 'paper', kind }: AddPaperOptions,
): Promise<Answer> {
  const { t } = context;
  const now = context.now();
  const { note, masked } = paperNote(checkInput(textInput, words.join(' '), 'note', t));
  const item: PaperFeedback = {
    id: randomUUID(),
    receivedOn: pastDay(context, received, '--received'),
    channel: oneOf(context, PAPER_CHANNELS, channel, '--channel'),
    kind: kind === undefined ? null : oneOf(context, KINDS, kind, '--kind'),
    note,
    code: null,
    enteredOn: null,
    at: now,
  };
  keepPaper(context, [...keptPaper(context), item]);
  context.say(t('paper.added', { id: shortId(item), note }));
  if (masked) context.say(context.paint('warn', t('paper.masked')));
  const due = clockOf(item, context)?.due;
  if (due !== undefined) context.say(t('paper.enterBy', { day: writtenDate(due) }));
  return { data: { ...item, due: due ?? null } };
}

/** `feedback paper list`: what is kept, what is still to be typed in first. */
export async function listPaper(context: Context): Promise<Answer> {
  const items = paperInOrder(keptPaper(context));
  const waiting = items.filter(({ enteredOn }) => enteredOn === null);
  context.say(
    context.t('paper.title', {
      n: written(context, items.length),
      waiting: written(context, waiting.length),
    }),
  );
  if (items.length > 0) context.say(`\n${paperTable(context, items)}`);
  if (waiting.length > 0) context.say(context.paint('warn', context.t('paper.unverified')));
  return { data: { items: items.map((item) => document(item, context)) } };
}

/** `feedback paper entered <id>`: says on which day an item was typed into the system, and under which code. */
export async function markEntered(
  context: Context,
  [id]: readonly string[],
  { on, code }: EnteredPaperOptions,
): Promise<Answer> {
  const { t } = context;
  const items = keptPaper(context);
  const item = itemOf(context, items, id);
  const enteredOn = pastDay(context, on, '--on');
  if (enteredOn < item.receivedOn) {
    throw new DungHenError('INVALID_INPUT', { label: '--on', detail: t('paper.beforeReceived') });
  }
  const given = code === undefined ? item.code : systemCode(code);
  if (code !== undefined && given === null) {
    throw new DungHenError('INVALID_INPUT', { label: '--code', detail: t('paper.noCode') });
  }
  const changed = { ...item, enteredOn, code: given, at: context.now() };
  keepPaper(
    context,
    items.map((one) => (one === item ? changed : one)),
  );
  context.say(t('paper.entered', { id: shortId(item), day: writtenDate(enteredOn), code: given ?? '–' }));
  return { data: document(changed, context) };
}

/** `feedback paper remove <id>`: takes an item noted by mistake away. */
export async function removePaper(context: Context, [id]: readonly string[]): Promise<Answer> {
  const items = keptPaper(context);
  const item = itemOf(context, items, id);
  keepPaper(
    context,
    items.filter((one) => one !== item),
  );
  context.say(context.t('paper.removed', { id: shortId(item), note: item.note }));
  return { data: { removed: item.id } };
}

/** `feedback paper import <file>`: joins the items of a file of the extension or of another computer with those here. */
export async function importPaper(context: Context, [file]: readonly string[]): Promise<Answer> {
  const { t } = context;
  const path = checkInput(textInput, file, 'file', t);
  let read: readonly PaperFeedback[] | null;
  try {
    read = readPaperFile(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw new DungHenError('INVALID_INPUT', { label: path, detail: t('paper.unreadable'), cause });
  }
  if (read === null) throw new DungHenError('INVALID_INPUT', { label: path, detail: t('paper.noList') });
  const items = joinedPaper(keptPaper(context), read);
  keepPaper(context, items);
  context.say(t('paper.imported', { n: written(context, read.length), all: written(context, items.length) }));
  return { data: { read: read.length, items: items.length } };
}

/** `feedback paper export`: the items as a file for the extension or another computer. */
export async function exportPaper(context: Context, { output }: { output: string }): Promise<Answer> {
  const items = keptPaper(context);
  if (!context.dryRun) writeWhole(output, paperFileText(items));
  context.say(context.t('paper.exported', { n: written(context, items.length), file: output }));
  return { data: { items: items.length, file: output } };
}

/** A table of items: short id, day, way, what it is about, until when it is to be typed in or under which code it stands. */
export function paperTable(context: Context, items: readonly PaperFeedback[]): string {
  const { t } = context;
  const state = (item: PaperFeedback): string => {
    if (item.enteredOn !== null) return t('paper.enteredOn', { day: writtenDate(item.enteredOn) });
    const clock = clockOf(item, context);
    if (clock === null) return '–';
    const late = (clock.workingDaysLeft ?? 0) < 0;
    return context.paint(late ? 'bad' : 'warn', t('paper.by', { day: writtenDate(clock.due) }));
  };
  const heads = [t('paper.id'), t('paper.receivedOn'), t('paper.channel'), t('feedback.title')];
  return table(
    [...heads, t('paper.state'), t('feedback.code')],
    items.map((item) => [
      shortId(item),
      writtenDate(item.receivedOn),
      t(`paper.channels.${item.channel}`),
      cut(item.note, 40),
      state(item),
      item.code ?? '–',
    ]),
  );
}

/** What is still to be typed in first, oldest first. */
export function paperInOrder(items: readonly PaperFeedback[]): PaperFeedback[] {
  const rank = ({ enteredOn, receivedOn }: PaperFeedback) => `${enteredOn === null ? 0 : 1} ${receivedOn}`;
  return [...items].sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
}

function clockOf(item: PaperFeedback, context: Context) {
  try {
    return paperClock(item, commandCalendar(), context.now());
  } catch (error) {
    if (isDungHenError(error, 'CALENDAR_MISSING')) return null;
    throw error;
  }
}

function document(item: PaperFeedback, context: Context) {
  const clock = clockOf(item, context);
  return {
    ...item,
    due: clock?.due ?? null,
    workingDaysLeft: clock?.workingDaysLeft ?? null,
    inTime: clock?.inTime ?? null,
  };
}

const shortId = ({ id }: PaperFeedback): string => id.slice(0, SHORT_ID);

function itemOf({ t }: Context, items: readonly PaperFeedback[], given: string | undefined): PaperFeedback {
  const start = checkInput(textInput, given, 'id', t).toLowerCase();
  const [item, other] = items.filter(({ id }) => id.toLowerCase().startsWith(start));
  if (item === undefined || other !== undefined) {
    throw new DungHenError('INVALID_INPUT', {
      label: 'id',
      detail: t(item === undefined ? 'paper.noItem' : 'paper.severalItems'),
    });
  }
  return item;
}

/** A day up to today; today where none is given. */
function pastDay(context: Context, text: string | undefined, label: string): IsoDate {
  const today = dateOf(context.now());
  if (text === undefined) return today;
  const day = checkInput(dayInput, text, label, context.t);
  if (day > today) {
    throw new DungHenError('INVALID_INPUT', { label, detail: context.t('paper.notYet') });
  }
  return day;
}

function oneOf<Name extends string>(
  { t }: Context,
  names: readonly Name[],
  text: string,
  label: string,
): Name {
  const found = names.find((name) => name === text);
  if (found === undefined) {
    throw new DungHenError('INVALID_INPUT', { label, detail: t('paper.oneOf', { names: names.join(', ') }) });
  }
  return found;
}

import type { Calendar, IsoLocal } from '@dung-hen/calendar';
import {
  assessFeedback,
  draftReplies,
  errorSentence,
  type Feedback,
  type FeedbackAssessment,
  isDungHenError,
} from '@dung-hen/domain';
import type { PageDocument } from '@dung-hen/page';
import { calendarOf } from '../../app/calendar.ts';
import { vietnamNow } from '../../app/clock.ts';
import type { BackgroundFeature } from '../../app/feature.ts';
import { listen, type Reply, type Request } from '../../app/messages.ts';
import { numberOf, pageFromSnapshot } from '../../app/page-watch/snapshot-page.ts';
import { loadSettings } from '../../app/settings.ts';
import type { Settings } from '../../app/settings-schema.ts';
import { keepAnswer, pastAnswers, rememberFeedback } from './feedback-store.ts';
import { feedbackView } from './feedback-view.ts';
import { screensOf } from './screens.ts';
import { answerOn } from './shown-answer.ts';
import { feedbackTexts } from './texts.ts';

/** An id in the address of an item of the Thanh Hóa system. */
const ID_IN_PATH = /\/request\/([0-9a-f]{24})$/iu;

/** Reads, judges and remembers what officers see in the feedback systems; makes drafts of answers. */
export const feedbackBackground: BackgroundFeature = {
  id: 'feedback',
  register() {
    listen('feedback.columns', async ({ page: snapshot }) => {
      const page = pageFromSnapshot(snapshot);
      return { tables: screensOf(page)?.columns(page) ?? null };
    });
    listen('feedback.rows', judgeRows);
    listen('feedback.item', judgeItem);
    listen('feedback.keep', async ({ page: snapshot, answer }) => {
      const page = pageFromSnapshot(snapshot);
      const item = screensOf(page)?.item(page) ?? null;
      if (item === null || item.code === '') return { kept: false };
      const now = vietnamNow();
      await keepAnswer(item, answer, item.answeredAt ?? now, now);
      return { kept: true };
    });
  },
};

async function judgeRows(body: Request<'feedback.rows'>): Promise<Reply<'feedback.rows'>> {
  const settings = await loadSettings();
  const { language } = settings;
  const page = pageFromSnapshot(body.page);
  try {
    const rows = screensOf(page)?.rows(page) ?? [];
    const paths = new Map(body.links.map(({ row, path }) => [row, path]));
    const items = rows.map(({ item, row }) => withId(item, paths.get(numberOf(row) ?? -1) ?? ''));
    const now = vietnamNow();
    const known = await remembered(items, body.page.url, now);
    const calendar = calendarOf(settings);
    return {
      state: 'rows',
      words: '',
      rows: rows.flatMap(({ row, cell }, index) => {
        const [item, rowNumber, cellNumber] = [known[index], numberOf(row), cell && numberOf(cell)];
        if (item === undefined || rowNumber === null || cellNumber === null) return [];
        const assessment = assessed(item, calendar, now, settings);
        return [{ row: rowNumber, cell: cellNumber, view: feedbackView(item, assessment, language) }];
      }),
    };
  } catch (error) {
    if (!isDungHenError(error)) throw error;
    const waiting = error.code === 'EMPTY_UNCONFIRMED' || !body.settled;
    return { state: waiting ? 'waiting' : 'failed', rows: [], words: errorSentence(error, language) };
  }
}

async function judgeItem({ page: snapshot }: Request<'feedback.item'>): Promise<Reply<'feedback.item'>> {
  const settings = await loadSettings();
  const { language } = settings;
  const page = pageFromSnapshot(snapshot);
  const shown = screensOf(page)?.item(page) ?? null;
  if (shown === null) return { view: null, drafts: [] };
  const now = vietnamNow();
  const [item = shown] = await remembered([shown], snapshot.url, now);
  const assessment = assessed(item, calendarOf(settings), now, settings);
  await keepShownAnswer(page, item, now);
  const open = assessment?.phase !== 'handled';
  const t = feedbackTexts(language);
  const drafts = open ? draftReplies(item, await pastAnswers()) : [];
  return {
    view: feedbackView(item, assessment, language),
    drafts: drafts.map(({ text, gaps, basis }) => ({
      text,
      gaps,
      basis: t.basis(basis.code || t.ownItem, String(Math.round(basis.likeness * 100))),
    })),
  };
}

/** An answer that stands published on the page is one of the office's own: it serves the next ones. */
async function keepShownAnswer(page: PageDocument, item: Feedback, now: IsoLocal): Promise<void> {
  const answer = item.status === 'published' && item.code !== '' ? answerOn(page) : '';
  if (answer !== '') await keepAnswer(item, answer, item.answeredAt, now);
}

/** A store that cannot be opened takes nothing from what the page itself says. */
async function remembered(
  items: readonly Feedback[],
  url: string,
  now: IsoLocal,
): Promise<readonly Feedback[]> {
  return rememberFeedback(items, url, now).catch(() => items);
}

function withId(item: Feedback, path: string): Feedback {
  const id = item.code === '' ? ID_IN_PATH.exec(path)?.[1] : undefined;
  return id === undefined ? item : { ...item, code: id.toLowerCase() };
}

function assessed(
  item: Feedback,
  calendar: Calendar,
  now: IsoLocal,
  { dueSoonDays }: Pick<Settings, 'dueSoonDays'>,
): FeedbackAssessment | null {
  try {
    return assessFeedback(item, calendar, now, { dueSoonWorkingDays: dueSoonDays });
  } catch (error) {
    if (isDungHenError(error)) return null;
    throw error;
  }
}

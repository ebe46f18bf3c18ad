import { ask } from '../../app/ask.ts';
import type { PageFeature } from '../../app/feature.ts';
import type { PageContext } from '../../app/page-context.ts';
import type { PageSnapshot } from '../../app/page-watch/snapshot-types.ts';
import { copyText } from '../overlay/clipboard.ts';
import { isOutfit } from '../overlay/outfit-guard.ts';
import { createDress } from '../overlay/styles.ts';
import { FeedbackBadges } from './badges.ts';
import { detailSnapshot } from './detail-snapshot.ts';
import { isItem, isKept } from './guards.ts';
import { readFeedbackList } from './page-reader.ts';
import { createFeedbackPanel, type DraftActions } from './panel.ts';
import { panelTexts } from './panel-texts.ts';
import { fillReply, replyField } from './reply-field.ts';

/** Days change while a page stands open: everything is judged anew this often. */
const JUDGE_AGAIN = 10 * 60_000;
const SHORTEST_ANSWER = 20;
const LONGEST_ANSWER = 8_000;

/** Limits beside the rows of the feedback lists; on an item's page its limits and drafts of an answer. */
export const feedback: PageFeature = {
  id: 'feedback',
  runsOn: () => true,
  start: (context, signal) => startFeedback(context, signal),
};

function startFeedback({ settings, watch }: PageContext, signal: AbortSignal): void {
  const t = panelTexts(settings.language);
  const panel = createFeedbackPanel(document, watch, t);
  let badges: FeedbackBadges | null = null;
  let shown = '';
  let current: AbortController | null = null;

  const makeBadges = async (): Promise<FeedbackBadges | null> => {
    const outfit = await ask('overlay.outfit', {}, isOutfit);
    if (outfit === null) return null;
    return new FeedbackBadges(watch, createDress(outfit.styles), (view, from) =>
      panel.show(view, null, null, from),
    );
  };
  const look = async (settled: boolean): Promise<void> => {
    current?.abort();
    const mine = new AbortController();
    current = mine;
    const until = AbortSignal.any([mine.signal, signal]);
    const rows = await readFeedbackList(document, settled, until);
    if (until.aborted) return;
    if (rows !== null) {
      badges ??= await makeBadges();
      if (!until.aborted) badges?.draw(rows);
    } else if (settled) await lookAtItem(until);
  };
  const lookAtItem = async (until: AbortSignal): Promise<void> => {
    badges?.draw([]);
    const page = detailSnapshot(document);
    const key = page === null ? '' : JSON.stringify(page);
    if (key === shown) return;
    if (page === null) {
      shown = key;
      panel.remove();
      return;
    }
    const reply = await ask('feedback.item', { page }, isItem);
    if (until.aborted || reply === null) return;
    shown = key;
    if (reply.view === null) panel.remove();
    else panel.show(reply.view, replyField(document) === null ? null : reply.drafts, actionsOn(page), null);
  };
  const actionsOn = (page: PageSnapshot): DraftActions => ({
    copy: async (text) => ((await copyText(text, document)) ? t.copied : t.copyFailed),
    fill(text) {
      const box = replyField(document);
      return box !== null && fillReply(box, text) ? t.filled : t.notEmpty;
    },
    async keep() {
      const answer = replyField(document)?.value.trim().slice(0, LONGEST_ANSWER) ?? '';
      if (answer.length < SHORTEST_ANSWER) return t.notKept;
      return (await ask('feedback.keep', { page, answer }, isKept))?.kept ? t.kept : t.notKept;
    },
  });

  watch.onRest((settled) => void look(settled), signal);
  const again = setInterval(() => {
    if (document.hidden) return;
    shown = '';
    void look(true);
  }, JUDGE_AGAIN);
  signal.addEventListener(
    'abort',
    () => {
      clearInterval(again);
      current?.abort();
      badges?.draw([]);
      panel.remove();
    },
    { once: true },
  );
}

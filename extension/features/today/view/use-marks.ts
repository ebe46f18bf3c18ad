import { useState } from 'preact/hooks';
import type { DutyMark } from '../../../app/database.ts';
import type { Duty } from '../duty.ts';
import type { TodayTexts } from '../texts.ts';
import { subjectWords, writtenMoment } from '../words.ts';
import type { LineActions } from './surroundings.ts';
import type { TodaySources } from './use-today.ts';

/** The last thing done, said aloud and shown, with the way back where there is one. */
export interface Said {
  readonly words: string;
  readonly undo: Duty | null;
}

type Page = Parameters<TodaySources['openPage']>[0];

export interface Marks {
  readonly said: Said | null;
  readonly actions: LineActions;
  readonly undo: () => void;
  readonly hush: () => void;
  /** Opens another page of the extension, or says that there is none. */
  readonly open: (page: Page, query?: Readonly<Record<string, string>>) => () => void;
}

/** Done, snooze, undo, copy, letter: each does its work, then says so. */
export function useMarks(sources: TodaySources, now: string, t: TodayTexts): Marks {
  const [said, setSaid] = useState<Said | null>(null);
  const say = (words: string, undo: Duty | null = null): void => setSaid({ words, undo });
  const attempt = (work: Promise<unknown>, words: string, undo: Duty | null = null): void => {
    work.then(
      () => say(words, undo),
      () => say(t.actionFailed),
    );
  };
  const mark = (duty: Duty, state: DutyMark['state'], until: string | null): Promise<void> =>
    sources.store.mark({ dutyId: duty.id, state, until, at: now });
  const settlePlan = async ({ plan }: Duty, state: 'done' | 'open'): Promise<void> => {
    if (plan !== null) await sources.store.settlePlan(plan, state, now);
  };
  const settlePaper = async ({ paper }: Duty, state: 'done' | 'open'): Promise<void> => {
    if (paper !== null) await sources.store.settlePaper(paper.id, state, now);
  };
  const restore = (duty: Duty): void =>
    attempt(
      Promise.all([sources.store.unmark(duty.id), settlePlan(duty, 'open'), settlePaper(duty, 'open')]),
      t.marked.restored(subjectWords(duty, t)),
    );

  const open: Marks['open'] = (page, query) => () => {
    void sources.openPage(page, query).then((opened) => {
      if (!opened) say(t.pageMissing);
    });
  };

  const actions: LineActions = {
    done(duty) {
      // The plan itself holds what was done; a week of a weekly task is marked here alone.
      const inPlan = duty.plan !== null && duty.plan.period !== null;
      const work =
        duty.paper !== null
          ? settlePaper(duty, 'done')
          : inPlan
            ? settlePlan(duty, 'done')
            : mark(duty, 'done', null);
      attempt(work, t.marked.done(subjectWords(duty, t)), duty);
    },
    snooze(duty, { until }) {
      const words = t.marked.snoozed(subjectWords(duty, t), writtenMoment(until, now, t));
      attempt(mark(duty, 'snoozed', until), words, duty);
    },
    restore,
    copy(duty) {
      navigator.clipboard.writeText(duty.subject).then(
        () => say(t.actions.copied(duty.subject)),
        () => say(t.actions.copyFailed),
      );
    },
    letter(duty) {
      open('letters', { code: duty.subject })();
    },
    report: open('report'),
    plan: open('plan'),
    paper: open('feedback-register'),
  };
  return {
    said,
    actions,
    undo: () => {
      if (said?.undo) restore(said.undo);
    },
    hush: () => setSaid(null),
    open,
  };
}

import { dateOf, type IsoLocal } from '@dung-hen/calendar';
import { type KeptPlan, type PaperFeedback, withMark } from '@dung-hen/domain';
import { announceChange } from '../../app/changes.ts';
import { type DutyMark, database, type RegisterEntry } from '../../app/database.ts';
import { allDossiers, keptSince, removeExpired } from '../../app/dossier-store.ts';
import type { SeenDossier } from '../../app/seen-dossier.ts';
import type { StoredFeedback } from '../../app/stored-feedback.ts';
import { allFeedback, expireFeedback } from '../feedback/feedback-store.ts';
import { expirePaper, loadPaper, setPaperEntered } from '../feedback/paper-store.ts';
import { changePlan, loadPlans } from '../plan/plan-store.ts';
import type { PlanTaskDue } from './duty.ts';

/** What today's list is made of. */
export interface TodayFacts {
  readonly dossiers: readonly SeenDossier[];
  readonly marks: readonly DutyMark[];
  readonly letters: readonly RegisterEntry[];
  readonly plans: readonly KeptPlan[];
  readonly feedback: readonly StoredFeedback[];
  readonly paper: readonly PaperFeedback[];
}

/** Where today's list comes from and where the officer's marks go. */
export interface TodayStore {
  load(): Promise<TodayFacts>;
  mark(mark: DutyMark): Promise<void>;
  unmark(dutyId: string): Promise<void>;
  /** Says of a task of the plan that it is done, or (taken back) open. */
  settlePlan(due: PlanTaskDue, state: 'done' | 'open', at: string): Promise<void>;
  /** Says of an item that came on paper that it is typed in, or (taken back) not. */
  settlePaper(id: string, state: 'done' | 'open', at: IsoLocal): Promise<void>;
  /** Removes what is older than `days` days at `now` (Vietnam time). */
  expire(now: string, days: number): Promise<void>;
}

/** The extension's own store (background and extension pages). */
export const indexedStore: TodayStore = {
  async load() {
    const db = await database();
    const [dossiers, marks, letters, plans, feedback, paper] = await Promise.all([
      allDossiers(),
      db.getAll('duties'),
      db.getAll('register'),
      loadPlans(),
      allFeedback(),
      loadPaper(),
    ]);
    return { dossiers, marks, letters, plans, feedback, paper };
  },
  async mark(mark) {
    await (await database()).put('duties', mark);
    await announceChange('duties');
  },
  async unmark(dutyId) {
    await (await database()).delete('duties', dutyId);
    await announceChange('duties');
  },
  async settlePlan({ due, period, year }, state, at) {
    // One week of a weekly task is marked in today's list alone.
    if (period === null) return;
    await changePlan(year, (plan) => {
      const evidence = plan?.marks.find(
        (one) => one.taskId === due.task.id && one.period === period,
      )?.evidence;
      return plan && withMark(plan, { taskId: due.task.id, period, state, evidence: evidence ?? '', at });
    });
  },
  settlePaper: (id, state, at) => setPaperEntered(id, state === 'done' ? dateOf(at) : null, at),
  async expire(now, days) {
    await removeExpired(now, days);
    await expireFeedback(keptSince(now, days));
    await expirePaper(keptSince(now, days));
  },
};

import { DungHenError, type ErrorCode } from '@dung-hen/domain';
import {
  compareForms,
  type LookUp,
  type Receipt,
  type ReportForm,
  type SubmissionPort,
} from '@dung-hen/forms';
import { addSeconds } from '../moment.ts';
import type { VirtualTime } from './virtual-time.ts';

/**
 * What becomes of one submit request. lostBefore: it never arrives · lostAfter: it is done, the answer is lost ·
 * late: the line breaks and it is done so many seconds later · swallowed: accepted in words, never done.
 */
export type SubmitFate =
  | { readonly kind: 'done' | 'lostBefore' | 'lostAfter' | 'swallowed' | 'bug' }
  | { readonly kind: 'late'; readonly seconds: number }
  | { readonly kind: 'refused'; readonly messages: readonly string[] }
  /** A failure before anything left: a person must sign, the page changed. */
  | { readonly kind: 'hindered'; readonly code: ErrorCode }
  /** Not done, and answered with a page nobody understands. */
  | { readonly kind: 'baffling' };

interface Entry {
  readonly form: ReportForm;
  readonly receipt: Receipt;
  readonly visibleFrom: string;
  returned: boolean;
}

/** The most trusting portal there could be: it takes every submit request, a second one too. */
export interface FakePortal {
  readonly port: SubmissionPort;
  /** Every submission that was committed, or will be. */
  ledger(): readonly ReportForm[];
  /** Fates of the next submit requests, first one first; then 'done'. */
  fates: SubmitFate[];
  /** Errors of the next look-ups; null = works. */
  lookUpErrors: (DungHenError | null)[];
  saveErrors: (DungHenError | null)[];
  /** The superior sends the last submission back. */
  returnLast(): void;
  /** Puts a submitted report there by other hands. */
  place(form: ReportForm): void;
  closed: boolean;
  showsFigures: boolean;
  showsReceipts: boolean;
  /** What the draft really holds after a save, if the portal changes it. */
  distortDraft: ((form: ReportForm) => ReportForm) | null;
  calls: string[];
}

/** Makes a portal on a clock; nothing is submitted on it yet. */
export function createFakePortal(time: VirtualTime): FakePortal {
  const entries: Entry[] = [];
  let draft: ReportForm | null = null;

  const commit = (form: ReportForm, visibleFrom: string) => {
    const number = `BN-${entries.length + 1}`;
    const receipt = { number, submittedAt: visibleFrom, stateWords: 'Đã gửi' };
    entries.push({ form, receipt, visibleFrom, returned: false });
    return receipt;
  };
  const look = (form: ReportForm): LookUp => {
    const last = entries.filter((entry) => entry.visibleFrom <= time.now()).at(-1);
    const shown = (held: ReportForm) => (portal.showsFigures ? compareForms(form, held) : null);
    if (last === undefined || last.returned) {
      const receipt = last !== undefined && portal.showsReceipts ? last.receipt : null;
      if (portal.closed) return { state: 'closed', stateWords: 'Đã khóa', differences: null, receipt };
      if (last?.returned) {
        return {
          state: 'returned',
          stateWords: 'Bị trả lại',
          differences: shown(draft ?? last.form),
          receipt,
        };
      }
      if (draft === null) return { state: 'absent', stateWords: 'Chưa báo cáo', differences: null, receipt };
      return { state: 'draft', stateWords: 'Đang nhập', differences: shown(draft), receipt };
    }
    const receipt = portal.showsReceipts ? last.receipt : null;
    return {
      state: portal.closed ? 'closed' : 'submitted',
      stateWords: portal.closed ? 'Đã khóa' : 'Đã gửi',
      differences: shown(last.form),
      receipt,
    };
  };
  const fail = (error: DungHenError | null | undefined) => {
    if (error) throw error;
  };

  const portal: FakePortal = {
    ledger: () => entries.map((entry) => entry.form),
    fates: [],
    lookUpErrors: [],
    saveErrors: [],
    closed: false,
    showsFigures: true,
    showsReceipts: true,
    distortDraft: null,
    calls: [],
    returnLast: () => {
      const last = entries.at(-1);
      if (last) last.returned = true;
    },
    place: (form) => {
      commit(form, time.now());
    },
    port: {
      lookUp: async (form, signal) => {
        signal?.throwIfAborted();
        portal.calls.push('lookUp');
        time.pass(1);
        fail(portal.lookUpErrors.shift());
        return look(form);
      },
      saveDraft: async (form, signal) => {
        signal?.throwIfAborted();
        portal.calls.push('saveDraft');
        time.pass(1);
        fail(portal.saveErrors.shift());
        draft = portal.distortDraft?.(form) ?? form;
        return look(form);
      },
      submit: async (form) => {
        portal.calls.push('submit');
        time.pass(1);
        const fate = portal.fates.shift() ?? { kind: 'done' };
        switch (fate.kind) {
          case 'done':
            return { kind: 'accepted', receipt: commit(form, time.now()) };
          case 'lostBefore':
            throw new DungHenError('NETWORK', { adapter: 'fake' });
          case 'lostAfter':
            commit(form, time.now());
            throw new DungHenError('TIMEOUT', { adapter: 'fake' });
          case 'late':
            commit(form, addSeconds(time.now(), fate.seconds));
            throw new DungHenError('TIMEOUT', { adapter: 'fake' });
          case 'swallowed':
            return { kind: 'accepted', receipt: null };
          case 'refused':
            return { kind: 'rejected', messages: fate.messages };
          case 'hindered':
            throw new DungHenError(fate.code, { adapter: 'fake' });
          case 'baffling':
            throw new DungHenError('SUBMISSION_UNKNOWN', { cause: new DungHenError('SITE_CHANGED') });
          case 'bug':
            throw new TypeError('a bug in the adapter');
        }
      },
    },
  };
  return portal;
}

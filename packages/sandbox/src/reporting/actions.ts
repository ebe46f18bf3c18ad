import { localMs } from '../clock.ts';
import { type Assignment, type Assignments, previousPeriod, showMoment } from './assignments.ts';
import { checkReport, type Message } from './check.ts';
import { allFigures, rowLabels, type TableRules } from './figures.ts';
import { receiptNumber } from './history.ts';
import { isUnchanged } from './numbers.ts';
import type { ReportRef, Settings } from './options.ts';
import type { CellTexts, LedgerRow, ReportRecord, ReportStore } from './store.ts';

/** What an officer sent with a press on a button. */
export interface Posted {
  /** The row version the page was made with. */
  readonly revision: number;
  /** Only the fields that were on the page; the others keep what is stored. */
  readonly cells: CellTexts;
  readonly texts: Readonly<Record<string, string>>;
}

/** What became of it. `done` false: nothing was kept. */
export interface Outcome {
  readonly kind: 'done' | 'refused' | 'conflict';
  readonly messages: readonly Message[];
  /** The record to show: as stored, or as typed when it was refused. */
  readonly record: ReportRecord;
}

/** The words of a state, before the skin has its say. */
export type ShownState = ReportRecord['state'] | 'overdue' | 'closed';

export interface Desk {
  record(assignment: Assignment): ReportRecord;
  /** The state with the clock taken in: 'overdue' after "Hạn nộp", 'closed' when nothing is taken any more. */
  shownState(assignment: Assignment): ShownState;
  /** Whether the officer may change it now. */
  isOpen(assignment: Assignment): boolean;
  save(assignment: Assignment, posted: Posted): Outcome;
  clear(assignment: Assignment, posted: Posted): Outcome;
  /** Checks what was typed and keeps nothing. */
  check(assignment: Assignment, posted: Posted): Outcome;
  /**
   * Takes the report. A second submit with valid tokens is taken as well and makes a second ledger row:
   * the real system is not known to refuse one, and a doubling must be seen.
   */
  submit(assignment: Assignment, posted: Posted, by: string): Outcome;
  /** The leader's yes: 'pending' becomes 'submitted'. */
  approve(assignment: Assignment): Outcome;
  /** Back to the unit, with a reason; editable again as the next version. */
  sendBack(assignment: Assignment, reason: string): Outcome;
  setClosed(assignment: Assignment, closed: boolean): void;
}

export interface DeskParts {
  readonly settings: Settings;
  readonly assignments: Assignments;
  readonly store: ReportStore;
  readonly rules: TableRules;
  readonly approval: boolean;
}

const refuse = (record: ReportRecord, text: string, kind: Outcome['kind'] = 'refused'): Outcome => ({
  kind,
  messages: [{ tone: 'error', text }],
  record,
});

const done = (record: ReportRecord, text: string, more: readonly Message[] = []): Outcome => ({
  kind: 'done',
  messages: [{ tone: 'success', text }, ...more],
  record,
});

/** Everything that can happen to a report, without a word about pages. */
export function createDesk({ settings, assignments, store, rules, approval }: DeskParts): Desk {
  const { clock } = settings;
  const record = (assignment: Assignment) => store.get(assignment.ref);
  /** A returned report may be sent again after the deadline: that is what it was returned for. */
  const isClosed = (assignment: Assignment) => {
    const { closedByHand, state } = record(assignment);
    return closedByHand || (state !== 'returned' && clock.nowMs() > assignment.closesMs);
  };
  const isDecided = (current: ReportRecord) => current.state === 'pending' || current.state === 'submitted';

  const problems = (assignment: Assignment, draft: ReportRecord) => {
    const before: ReportRef = { ...assignment.ref, period: previousPeriod(assignment) };
    const found = assignments.byRef(before);
    const previous = found === null ? null : store.get(before);
    return checkReport({
      assignment,
      rules,
      blankRows: settings.blankRows,
      labels: rowLabels(assignment, settings),
      cells: draft.cells,
      texts: draft.texts,
      previous: previous !== null && isDecided(previous) ? previous : null,
      previousLabel: found?.periodLabel ?? before.period,
    });
  };

  /** Why nothing may be written now; null when it may. */
  const hindrance = (assignment: Assignment, posted: Posted): Outcome | null => {
    const current = record(assignment);
    if (isClosed(assignment)) {
      return refuse(
        current,
        `Kỳ báo cáo ${assignment.periodLabel} đã đóng, không thể cập nhật hoặc gửi báo cáo.`,
      );
    }
    if (posted.revision !== current.revision) {
      const text =
        'Dữ liệu báo cáo đã được cập nhật ở một phiên làm việc khác. Vui lòng tải lại trang và nhập lại.';
      return refuse(current, text, 'conflict');
    }
    return null;
  };

  const change = (
    assignment: Assignment,
    posted: Posted,
    next: (current: ReportRecord) => ReportRecord,
    words: string,
  ): Outcome => {
    const current = record(assignment);
    const stop = hindrance(assignment, posted);
    if (stop !== null) return stop;
    if (isDecided(current)) return refuse(current, 'Báo cáo đã gửi, không thể sửa số liệu.');
    const state = current.state === 'empty' ? 'draft' : current.state;
    const changed = { ...next(current), state, revision: current.revision + 1 };
    store.put(changed);
    return done(changed, words);
  };

  return {
    record,
    shownState: (assignment) => {
      const { state } = record(assignment);
      if (state === 'pending' || state === 'submitted') return state;
      if (isClosed(assignment)) return 'closed';
      return state !== 'returned' && clock.nowMs() > assignment.deadlineMs ? 'overdue' : state;
    },
    isOpen: (assignment) => !isClosed(assignment) && !isDecided(record(assignment)),
    save: (assignment, posted) =>
      change(assignment, posted, (current) => merged(current, posted), 'Đã lưu nháp báo cáo.'),
    clear: (assignment, posted) =>
      change(assignment, posted, (current) => ({ ...current, cells: {}, texts: {} }), 'Đã xóa số liệu.'),
    check: (assignment, posted) => {
      const stop = hindrance(assignment, posted);
      if (stop !== null) return stop;
      const draft = merged(record(assignment), posted);
      const found = problems(assignment, draft);
      if (found.some((message) => message.tone === 'error')) {
        return { kind: 'refused', messages: found, record: draft };
      }
      return done(draft, 'Kiểm tra hoàn tất: số liệu hợp lệ.', found);
    },
    submit: (assignment, posted, by) => {
      const stop = hindrance(assignment, posted);
      if (stop !== null) return stop;
      const draft = merged(record(assignment), posted);
      const found = problems(assignment, draft);
      if (found.some((message) => message.tone === 'error')) {
        return { kind: 'refused', messages: found, record: draft };
      }
      const at = clock.now();
      const receipt = {
        number: receiptNumber(Number(at.slice(0, 4)), store.ledger().length + 1),
        at,
        by,
      };
      const state = approval ? 'pending' : 'submitted';
      const sent: ReportRecord = { ...draft, state, receipt, reason: null };
      const labels = rowLabels(assignment, settings);
      const row: LedgerRow = {
        ...assignment.ref,
        version: sent.version,
        at,
        by,
        receipt: receipt.number,
        values: allFigures(assignment.form, rules, labels, sent.cells),
        texts: sent.texts,
      };
      store.put(sent, row);
      const words = approval ? 'Đã trình lãnh đạo phê duyệt' : 'Gửi báo cáo thành công';
      return done(
        sent,
        `${words}. Mã biên nhận: ${receipt.number}. Thời điểm gửi: ${showMoment(localMs(at))}.`,
        found,
      );
    },
    approve: (assignment) => {
      const current = record(assignment);
      if (current.state !== 'pending') return refuse(current, 'Báo cáo không ở trạng thái chờ duyệt.');
      const approved: ReportRecord = { ...current, state: 'submitted', revision: current.revision + 1 };
      store.put(approved);
      return done(approved, 'Đã duyệt và gửi báo cáo lên cấp trên.');
    },
    sendBack: (assignment, reason) => {
      const current = record(assignment);
      if (!isDecided(current)) return refuse(current, 'Báo cáo chưa được gửi, không thể trả lại.');
      const returned: ReportRecord = {
        ...current,
        state: 'returned',
        reason,
        version: current.version + 1,
        revision: current.revision + 1,
      };
      store.put(returned);
      return done(returned, 'Đã trả lại báo cáo.');
    },
    setClosed: (assignment, closedByHand) => store.put({ ...record(assignment), closedByHand }),
  };
}

function merged(current: ReportRecord, posted: Posted): ReportRecord {
  const cells: Record<string, Readonly<Record<number, string>>> = { ...current.cells };
  for (const [label, row] of Object.entries(posted.cells)) {
    const stored = current.cells[label] ?? {};
    const changed = Object.entries(row).filter(
      ([column, text]) => !isUnchanged(stored[Number(column)] ?? '', text),
    );
    cells[label] = { ...stored, ...Object.fromEntries(changed) };
  }
  return { ...current, cells, texts: { ...current.texts, ...posted.texts } };
}

import type { Session } from './accounts.ts';
import type { Desk, ShownState } from './actions.ts';
import { type Assignment, type Assignments, showMoment } from './assignments.ts';
import type { Message } from './check.ts';
import type { Settings } from './options.ts';
import type { Choice, ListQuery, ListView, Skin } from './skins/skin.ts';

const STATES: readonly ShownState[] = [
  'empty',
  'draft',
  'pending',
  'submitted',
  'returned',
  'overdue',
  'closed',
];
const PERIODS: readonly Choice[] = [
  { value: 'Q1', label: 'Quý I' },
  { value: 'Q2', label: 'Quý II' },
  { value: 'Q3', label: 'Quý III' },
  { value: 'N', label: 'Năm' },
];
const ALL: Choice = { value: '', label: '-- Tất cả --' };

const periodValue = ({ quarter }: Assignment): string => (quarter === null ? 'N' : `Q${quarter}`);

/** The list of the reports an account sees, filtered and cut into pages; a page beyond the last is the last. */
export function listView(
  query: ListQuery,
  session: Session,
  messages: readonly Message[],
  parts: {
    readonly settings: Settings;
    readonly assignments: Assignments;
    readonly desk: Desk;
    readonly skin: Skin;
  },
): ListView {
  const { settings, assignments, desk, skin } = parts;
  const { account } = session;
  const units = new Set(account.units);
  const mine = assignments.list().filter((assignment) => units.has(assignment.unit.code));
  const stateValue = (state: ShownState) => String(STATES.indexOf(state) + 1);
  const found = mine.filter(
    (assignment) =>
      (query.year === '' || query.year === String(assignment.year)) &&
      (query.period === '' || query.period === periodValue(assignment)) &&
      (query.unit === '' || query.unit === assignment.unit.code) &&
      (query.state === '' || query.state === stateValue(desk.shownState(assignment))),
  );
  const pages = Math.max(1, Math.ceil(found.length / settings.pageSize));
  const page = Math.min(pages, Math.max(1, Math.trunc(query.page) || 1));
  const from = (page - 1) * settings.pageSize;
  const years = [...new Set(mine.map((assignment) => String(assignment.year)))].sort().reverse();
  return {
    account,
    query: { ...query, page },
    choices: {
      year: [ALL, ...years.map((year) => ({ value: year, label: year }))],
      period: [ALL, ...PERIODS],
      state: [ALL, ...STATES.map((state) => ({ value: stateValue(state), label: skin.stateWords[state] }))],
      unit: [
        ...(account.units.length > 1 ? [ALL] : []),
        ...settings.units
          .filter((unit) => units.has(unit.code))
          .map((unit) => ({ value: unit.code, label: unit.name })),
      ],
    },
    rows: found.slice(from, from + settings.pageSize).map((assignment, index) => ({
      order: from + index + 1,
      id: assignment.id,
      title: [assignment.form.code, assignment.form.shortTitle].filter(Boolean).join(' - '),
      periodLabel: assignment.periodLabel,
      unitName: assignment.unit.name,
      deadline: showMoment(assignment.deadlineMs).slice(0, 16),
      state: desk.shownState(assignment),
      editable: desk.isOpen(assignment) && account.role !== 'leader',
    })),
    pages,
    total: found.length,
    messages,
    page: { id: '', revision: 0, token: session.token },
  };
}

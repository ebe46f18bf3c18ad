import type { Account, Session } from './accounts.ts';
import type { Desk } from './actions.ts';
import type { Assignment } from './assignments.ts';
import type { Message } from './check.ts';
import { rowLabels } from './figures.ts';
import type { Settings } from './options.ts';
import type { Action, ReportView, Skin } from './skins/skin.ts';
import type { ReportRecord } from './store.ts';
import { buildTable, type TableDesign, type TableMutations } from './table.ts';

/** Who gets the reports of the communes. */
const RECEIVER = 'Văn phòng UBND tỉnh';

export interface ViewParts {
  readonly settings: Settings;
  readonly desk: Desk;
  readonly skin: Skin;
  readonly design: TableDesign;
  readonly approval: boolean;
}

/** What an account may press on a report now. */
export function allowedActions(account: Account, assignment: Assignment, desk: Desk): readonly Action[] {
  if (account.role === 'leader') {
    return desk.record(assignment).state === 'pending' ? ['approve', 'sendBack'] : [];
  }
  return desk.isOpen(assignment) ? ['save', 'check', 'submit', 'clear'] : [];
}

/** A report page. `shown` is the record as typed where it was refused; the row version is always the stored one. */
export function reportView(
  assignment: Assignment,
  shown: ReportRecord,
  session: Session,
  messages: readonly Message[],
  mutations: TableMutations,
  { settings, desk, skin, design, approval }: ViewParts,
): ReportView {
  const buttons = allowedActions(session.account, assignment, desk);
  const { form } = assignment;
  return {
    account: session.account,
    assignment,
    record: shown,
    state: desk.shownState(assignment),
    mode: buttons.includes('save') ? 'edit' : skin.afterSubmit,
    table:
      form.rowsAre === 'none'
        ? null
        : buildTable({
            form,
            design,
            seed: settings.seed,
            labels: rowLabels(assignment, settings),
            cells: shown.cells,
            mutations,
          }),
    page: { id: assignment.id, revision: desk.record(assignment).revision, token: session.token },
    messages,
    buttons,
    receiver: RECEIVER,
    approval,
  };
}

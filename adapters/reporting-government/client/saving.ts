import { isDungHenError } from '@dung-hen/domain';
import type { FormDefinition, LookUp, ReportForm } from '@dung-hen/forms';
import type { FillAction, PageDocument } from '@dung-hen/page';
import { failure } from '../failure.ts';
import { differencesOf, type Place, takesFigures, unplaced } from '../fields.ts';
import { type Action, actionsFor, actionsOf, labelsNear } from '../page/actions.ts';
import { gateOf } from '../page/gates.ts';
import { type Change, formOf } from '../wire/html-form.ts';
import { clickOf } from '../wire/scripted-click.ts';
import { requestOfClick } from '../wire.ts';
import { type Message, messagesOn } from './answer.ts';
import { cellName, changesOf, checkUntouchable } from './cells.ts';
import type { Desk } from './desk.ts';
import { lookAt, NOT_THERE } from './look-up.ts';
import { type Opened, openFor } from './opening.ts';
import { kindOf } from './page-memory.ts';
import type { Seen } from './visitor.ts';

const STEP = 'saveDraft';

/** A report that is open for typing, with a place for every figure of the form. */
export interface Editable extends Opened {
  readonly seen: Seen;
  readonly place: Place;
}

/**
 * Opens the form's report for typing. INVALID_INPUT where the portal has no such report, SUBMISSION_REJECTED where its
 * period is closed, SITE_CHANGED naming the label where a figure has no place. Gives the look-up alone for a report
 * that was sent already.
 */
export async function openToWrite(
  form: ReportForm,
  definition: FormDefinition,
  desk: Desk,
  step: string,
  signal?: AbortSignal,
): Promise<Editable | LookUp> {
  const opened = await openFor(form, definition, desk, 'write', signal);
  if (opened === null) {
    throw failure('INVALID_INPUT', step, {
      label: definition.id,
      detail: 'the portal lists no such report for this unit and period',
    });
  }
  const { state, place, seen } = opened;
  if (state === 'submitted' || state === 'pendingApproval') return lookAt(form, opened);
  if (state === 'closed') {
    throw failure('SUBMISSION_REJECTED', step, {
      label: opened.stateWords,
      detail: 'the period is closed: the portal takes no more figures',
    });
  }
  if (seen === null) {
    throw failure('SITE_CHANGED', step, {
      label: 'Nhập số liệu',
      detail: 'the listed report has no link that opens it',
    });
  }
  if (place === null) {
    throw failure('SITE_CHANGED', step, {
      url: seen.page.url,
      label: definition.id,
      detail: `no table of figures on the report page; near: ${labelsNear(actionsOf(seen.page))}`,
    });
  }
  const missing = unplaced(place, seen.page, step);
  if (missing !== null) throw missing;
  return { ...opened, seen, place };
}

/** Whether the report is open for typing; else it is what the portal holds already. */
export function isEditable(opened: Editable | LookUp): opened is Editable {
  return 'place' in opened;
}

/**
 * Fills the report with the form's figures, saves it as a draft, reads it back and compares every cell. What stands
 * there already is not typed again; a draft that is equal is not saved again.
 */
export async function saveDraft(
  form: ReportForm,
  definition: FormDefinition,
  desk: Desk,
  signal?: AbortSignal,
): Promise<LookUp> {
  const opened = await openToWrite(form, definition, desk, STEP, signal);
  if (!isEditable(opened)) return opened;
  const { seen, place } = opened;
  checkUntouchable(place, form, definition, seen.page);
  const changes = changesOf(place, seen.page);
  if (changes.length === 0 && opened.state !== 'absent' && opened.state !== 'overdue') {
    checkSums(form, opened, place);
    return lookAt(form, opened);
  }
  if (!takesFigures(place.grid)) {
    throw failure('SITE_CHANGED', STEP, {
      url: seen.page.url,
      label: 'Nhập số liệu',
      detail: `the report is not sent, yet nothing can be typed into it; near: ${labelsNear(actionsOf(seen.page))}`,
    });
  }
  const save = saveAction(place, seen.page);
  const request = requestOfClick(save.element, seen.page, save.label, { changes });
  checkCarried(changes, request.fields, save, seen.page);
  let trouble: unknown = null;
  let messages: readonly Message[] = [];
  try {
    const answer = await desk.visitor.write(request, STEP, seen.page, signal);
    messages = messagesOn(answer, [seen.page]);
    trouble = refusalOf(answer, messages);
  } catch (error) {
    signal?.throwIfAborted();
    trouble = error;
  }
  if (isDungHenError(trouble) && ['CONFLICT', 'LOGIN_REQUIRED'].includes(trouble.code)) throw trouble;
  return readBack(form, definition, desk, { place, trouble, messages }, signal);
}

/** What is known of a save before it is read back. */
interface Saved {
  /** Where the figures were typed. */
  readonly place: Place;
  readonly trouble: unknown;
  readonly messages: readonly Message[];
}

/** Reads what was kept. Where it is not what the form says, the portal's own trouble with the saving comes first. */
async function readBack(
  form: ReportForm,
  definition: FormDefinition,
  desk: Desk,
  { place, trouble, messages }: Saved,
  signal: AbortSignal | undefined,
): Promise<LookUp> {
  const opened = await openFor(form, definition, desk, 'read', signal);
  if (opened === null) return NOT_THERE;
  const look = lookAt(form, opened);
  const kept = look.differences !== null && look.differences.length === 0 && look.state !== 'absent';
  if (kept) return look;
  if (trouble !== null) throw trouble;
  const refused =
    messages.find((message) => message.kind === 'unbalanced') ??
    messages.find((message) => message.kind === 'refused');
  if (refused !== undefined) {
    const code = refused.kind === 'unbalanced' ? 'FORM_UNBALANCED' : 'SUBMISSION_REJECTED';
    throw failure(code, STEP, { detail: `the portal did not keep the draft and says: ${refused.text}` });
  }
  checkSums(form, opened, place);
  return look;
}

/**
 * Cells nobody could type into must come out as ours do, once every cell typed was kept: FORM_UNBALANCED naming the
 * first that does not.
 */
function checkSums(form: ReportForm, { place, seen }: Opened, written: Place): void {
  if (place === null) return;
  const typed = new Set(written.plan.items.flatMap((item) => (TYPED.has(item.action) ? [keyOf(item)] : [])));
  const different = differencesOf(form, place);
  const [sum] = different;
  if (sum === undefined || different.some((cell) => typed.has(keyOf(cell)))) return;
  const item = place.plan.items.find((one) => keyOf(one) === keyOf(sum));
  throw failure('FORM_UNBALANCED', STEP, {
    ...(seen === null ? {} : { url: seen.page.url }),
    label: item === undefined ? sum.rowLabel : cellName(item),
    detail: `the portal reckons ${sum.found ?? 'nothing'} where the form says ${sum.expected}`,
  });
}

const TYPED: ReadonlySet<FillAction> = new Set<FillAction>(['fill', 'equal']);

function keyOf(cell: { readonly rowLabel: string; readonly columnNumber: number }): string {
  return `${cell.columnNumber} ${cell.rowLabel}`;
}

/** "Lưu" of the form the cells belong to. */
function saveAction(place: Place, page: PageDocument): Action {
  const field = place.grid.rows
    .flatMap((row) => row.cells)
    .find((cell) => !cell.readOnly && cell.field !== null)?.field;
  const form = field === undefined || field === null ? null : formOf(field.element, page);
  const actions = actionsOf(page).filter((action) => action.enabled);
  const saves = actionsFor(actions, 'save').filter((action) => action.dialog === null && !action.menu);
  const own = saves.find((action) => {
    const of = formOf(action.element, page);
    return of === null || form === null ? clickOf(action.element, page).kind !== 'script' : of.is(form);
  });
  if (own !== undefined) return own;
  throw failure('SITE_CHANGED', STEP, {
    url: page.url,
    label: 'Lưu',
    detail: `no button that saves the figures as a draft; near: ${labelsNear(actions)}`,
  });
}

/** Every figure must really travel with the request: a button of another form would save nothing. */
function checkCarried(
  changes: readonly Change[],
  fields: readonly (readonly [string, string])[],
  save: Action,
  page: PageDocument,
): void {
  const lost = changes.find(
    ({ control, value }) => !fields.some(([name, sent]) => name === control.attr('name') && sent === value),
  );
  if (lost === undefined) return;
  throw failure('SITE_CHANGED', STEP, {
    url: page.url,
    label: save.label,
    detail: `"${save.label}" does not send the figures typed`,
  });
}

/** The failure a save was answered with, or null where nothing speaks against it. */
function refusalOf(answer: Seen, messages: readonly Message[]): unknown {
  const { page } = answer;
  const says = (kind: Message['kind']) => messages.find((message) => message.kind === kind);
  if (answer.status === 409 || says('stale') !== undefined) {
    return failure('CONFLICT', STEP, {
      url: page.url,
      status: answer.status,
      detail: 'somebody else changed the report meanwhile: look at it again',
    });
  }
  const closed = says('closed');
  if (closed !== undefined) {
    return failure('SUBMISSION_REJECTED', STEP, {
      url: page.url,
      detail: `the period is closed: ${closed.text}`,
    });
  }
  const kind = kindOf(page);
  if (kind !== 'report' && kind !== 'reports' && gateOf(page) !== null) {
    return failure('LOGIN_REQUIRED', STEP, {
      url: page.url,
      detail: 'the session ended before the draft was saved',
    });
  }
  return answer.error;
}

import { isDungHenError } from '@dung-hen/domain';
import type { FormDefinition, ReportForm, SubmitOutcome } from '@dung-hen/forms';
import type { PageDocument } from '@dung-hen/page';
import { failure } from '../failure.ts';
import { differencesOf } from '../fields.ts';
import { type Action, actionsFor, actionsOf } from '../page/actions.ts';
import { gateOf } from '../page/gates.ts';
import { figureGridsOf } from '../report/figures.ts';
import { controlsOf, type FormRequest, formOf, typeOf } from '../wire/html-form.ts';
import { clickOf } from '../wire/scripted-click.ts';
import { requestOfClick } from '../wire.ts';
import type { Desk } from './desk.ts';
import { kindOf } from './page-memory.ts';
import { type Editable, isEditable, openToWrite } from './saving.ts';
import { noSendAction, type SendAction, sendActionOf, signing } from './send-action.ts';
import { type Verdict, verdictOn } from './verdict.ts';
import type { Seen } from './visitor.ts';

const STEP = 'submit';

/**
 * Sends the report as it stands on the portal: opens it afresh, makes sure it is the form to the last cell, and makes
 * one submit request, never a second. A question the portal asks on the way ("Bạn có chắc chắn…?") is answered yes once.
 *
 * Before anything is sent it throws CONFLICT (sent already, or the draft is not the form), SUBMISSION_REJECTED (closed),
 * UNSUPPORTED (a person must sign), SITE_CHANGED. Afterwards only CONFLICT (the portal refuses it as changed meanwhile
 * or sent before), UNSUPPORTED (it now waits for a signature) and SUBMISSION_UNKNOWN, whose cause says why.
 */
export async function submit(
  form: ReportForm,
  definition: FormDefinition,
  desk: Desk,
  signal?: AbortSignal,
): Promise<SubmitOutcome> {
  const opened = await openToWrite(form, definition, desk, STEP, signal);
  if (!isEditable(opened)) {
    throw failure('CONFLICT', STEP, {
      label: opened.stateWords,
      detail: 'the portal holds this report as sent already',
    });
  }
  checkDraft(form, opened);
  const { send, page } = await readyToSend(opened, desk, signal);
  const request = requestOfClick(send.action.element, page, send.action.label);
  const first = await sendOnce(request, page, desk, signal);
  const verdict = await settled(first, page, form, definition, desk, signal);
  return outcomeOf(verdict, send);
}

/** Nothing is sent that is not the form: another officer may have typed since the draft was saved. */
function checkDraft(form: ReportForm, { place, seen }: Editable): void {
  const [cell] = differencesOf(form, place);
  if (cell === undefined) return;
  throw failure('CONFLICT', STEP, {
    url: seen.page.url,
    label: `${cell.rowLabel}, cột (${cell.columnNumber})`,
    detail: `the draft on the portal says ${cell.found ?? 'nothing'} where the form says ${cell.expected}: not sent`,
  });
}

/** The page with the button that sends; where it only appears after "Kiểm tra", that is pressed first. */
async function readyToSend(
  opened: Editable,
  desk: Desk,
  signal: AbortSignal | undefined,
): Promise<{ send: SendAction; page: PageDocument }> {
  const pages = [opened.seen, opened.head].flatMap((seen) => (seen === null ? [] : [seen.page]));
  for (const page of pages) {
    const send = sendActionOf(page);
    if (send !== null) return { send, page };
  }
  const { report, seen: list } = opened.found;
  const inRow = report.element === null ? null : sendActionOf(list.page, report.element);
  if (inRow !== null) return { send: inRow, page: list.page };
  const { page } = opened.seen;
  const check = checkAction(page);
  if (check === null) throw noSendAction(page);
  const checked = await desk.visitor.write(
    requestOfClick(check.element, page, check.label),
    'check',
    page,
    signal,
  );
  if (gateOf(checked.page) !== null && kindOf(checked.page) !== 'report') {
    throw failure('LOGIN_REQUIRED', 'check', { url: checked.page.url, detail: 'the session has ended' });
  }
  const now = sendActionOf(checked.page);
  if (now === null) throw noSendAction(checked.page);
  return { send: now, page: checked.page };
}

/** "Kiểm tra số liệu", where the page has it. */
export function checkAction(page: PageDocument): Action | null {
  const actions = actionsOf(page).filter((action) => action.enabled && !action.menu);
  return (
    actionsFor(actions, 'check').find((action) => clickOf(action.element, page).kind !== 'script') ?? null
  );
}

/** The one request. Whatever keeps its answer from us leaves the outcome unknown. */
async function sendOnce(
  request: FormRequest,
  from: PageDocument,
  desk: Desk,
  signal: AbortSignal | undefined,
): Promise<Seen> {
  signal?.throwIfAborted();
  desk.visitor.check(request, STEP);
  try {
    return await desk.visitor.write(request, STEP, from, signal);
  } catch (error) {
    throw unknown(error, isDungHenError(error) ? error.code : 'the request was cut off');
  }
}

function unknown(cause: unknown, why: string): unknown {
  return failure('SUBMISSION_UNKNOWN', STEP, {
    detail: `the submit request got no clear answer (${why}): look it up, do not send again`,
    cause,
  });
}

/** The verdict on the answer, after answering yes to one question. */
async function settled(
  first: Seen,
  page: PageDocument,
  form: ReportForm,
  definition: FormDefinition,
  desk: Desk,
  signal: AbortSignal | undefined,
): Promise<Verdict> {
  const verdict = verdictOn(first, [page], form, definition);
  if (verdict.kind !== 'question') return orSigning(verdict, first, page);
  const yes = yesOn(first.page);
  if (yes === null) return { kind: 'unclear', cause: noSendAction(first.page) };
  const second = await sendOnce(requestOfClick(yes.element, first.page, yes.label), first.page, desk, signal);
  const after = verdictOn(second, [page, first.page], form, definition);
  if (after.kind === 'question') return { kind: 'unclear', cause: noSendAction(second.page) };
  return orSigning(after, second, page);
}

/** A page that now asks for a signature, and did not before, waits for a person. */
function orSigning(verdict: Verdict, seen: Seen, before: PageDocument): Verdict {
  const signs = (page: PageDocument) => actionsFor(actionsOf(page), 'sign').some((action) => action.enabled);
  if (
    verdict.kind === 'unclear' &&
    verdict.cause.code === 'SITE_CHANGED' &&
    signs(seen.page) &&
    !signs(before)
  )
    throw signing(seen.page);
  return verdict;
}

/**
 * What answers the portal's question with yes. UNSUPPORTED where it wants something typed or ticked besides: a pledge
 * or a password is a person's to give.
 */
function yesOn(page: PageDocument): Action | null {
  const actions = actionsOf(page).filter((action) => action.enabled && !action.menu);
  const works = (action: Action) => !['script', 'open'].includes(clickOf(action.element, page).kind);
  const bare = figureGridsOf(page.root).length === 0;
  const candidates = [
    ...actionsFor(actions, 'confirm'),
    ...(bare ? [...actionsFor(actions, 'submit'), ...actionsFor(actions, 'toLeader')] : []),
  ];
  const yes = candidates.find(works) ?? null;
  if (yes !== null && bare && wantsMore(yes, page)) {
    throw failure('UNSUPPORTED', STEP, {
      url: page.url,
      label: yes.label,
      detail: 'the portal wants a pledge or a code before it sends: a person gives that in the browser',
    });
  }
  return yes;
}

/** Whether a field of the question's form is still to be typed into or ticked. */
function wantsMore(yes: Action, page: PageDocument): boolean {
  const form = formOf(yes.element, page);
  if (form === null) return false;
  return controlsOf(form, page).some((control) => {
    if (control.hidden()) return false;
    if (typeOf(control) === 'checkbox') return !control.checked();
    return WANTED.has(typeOf(control)) && (control.value() ?? '') === '';
  });
}

const WANTED = new Set(['text', 'password', 'tel', 'number', 'textarea']);

function outcomeOf(verdict: Verdict, send: SendAction): SubmitOutcome {
  switch (verdict.kind) {
    case 'accepted': {
      const words =
        send.to === 'leader'
          ? `${verdict.stateWords || send.action.label} (đã trình lãnh đạo đơn vị)`
          : verdict.stateWords;
      const receipt =
        verdict.receipt ??
        (send.to === 'leader' ? { number: null, submittedAt: null, stateWords: words } : null);
      return { kind: 'accepted', receipt: receipt === null ? null : { ...receipt, stateWords: words } };
    }
    case 'rejected':
      return verdict;
    case 'conflict':
      throw failure('CONFLICT', STEP, { detail: verdict.detail });
    case 'question':
    case 'unclear':
      throw unknown(
        verdict.kind === 'unclear' ? verdict.cause : null,
        verdict.kind === 'unclear' ? verdict.cause.code : 'question',
      );
  }
}

import type { PageDocument, PageElement } from '@dung-hen/page';
import { failure } from '../failure.ts';
import { type Action, actionsFor, actionsOf, labelsNear } from '../page/actions.ts';
import { clickOf } from '../wire/scripted-click.ts';

const STEP = 'submit';

/** What sends a report, and to whom: onward, or to the officer's own leader first. */
export interface SendAction {
  readonly action: Action;
  readonly to: 'superior' | 'leader';
}

/**
 * The button of a page (or of one row of a list) that sends the report: "Gửi"/"Nộp" where it can be pressed, else "Trình lãnh đạo". Null where the page
 * has neither (yet). UNSUPPORTED where only signing is left: a person signs, with their own key.
 */
export function sendActionOf(page: PageDocument, within: PageElement = page.root): SendAction | null {
  const actions = actionsOf(page, within).filter((action) => action.enabled && !action.menu);
  const outside = actions.filter((action) => action.dialog === null);
  const superior = pressable(actionsFor(outside, 'submit'), page);
  if (superior !== null) return { action: superior, to: 'superior' };
  const leader = pressable(actionsFor(outside, 'toLeader'), page);
  if (leader !== null) return { action: leader, to: 'leader' };
  if (actionsFor(outside, 'sign').length > 0) throw signing(page);
  return null;
}

/** "A person signs": the error for pages that want a digital signature. */
export function signing(page: PageDocument) {
  return failure('UNSUPPORTED', STEP, {
    url: page.url,
    label: 'Ký số',
    detail:
      'the report must be signed digitally (USB token): a person does that in the browser, then it can be looked up here',
  });
}

/** What was looked for and what was there, where no button sends the report. */
export function noSendAction(page: PageDocument) {
  return failure('SITE_CHANGED', STEP, {
    url: page.url,
    label: 'Gửi báo cáo',
    detail: `no button that sends the report; near: ${labelsNear(actionsOf(page))}`,
  });
}

/** The first action that can be pressed from here; one that opens a dialog stands for the button inside it. */
function pressable(candidates: readonly Action[], page: PageDocument): Action | null {
  let scripted: Action | null = null;
  const isLink = (action: Action) => clickOf(action.element, page).kind === 'visit';
  // A link called "Gửi báo cáo" may only lead somewhere: what sends a form comes first.
  for (const candidate of [...candidates.filter((one) => !isLink(one)), ...candidates.filter(isLink)]) {
    const click = clickOf(candidate.element, page);
    if (click.kind === 'open') {
      const inner = insideDialog(click.id, page);
      if (inner !== null) return inner;
    }
    if (click.kind !== 'script' && click.kind !== 'open') return candidate;
    scripted ??= candidate;
  }
  return scripted;
}

/** The button of a dialog that goes through with it. */
function insideDialog(id: string, page: PageDocument): Action | null {
  const dialog: PageElement | undefined = page.root.find().find((element) => element.attr('id') === id);
  if (dialog === undefined) return null;
  const actions = actionsOf(page, dialog).filter((action) => action.enabled);
  const fitting = [
    ...actionsFor(actions, 'confirm'),
    ...actionsFor(actions, 'submit'),
    ...actionsFor(actions, 'toLeader'),
  ];
  return fitting.find((action) => !['script', 'open'].includes(clickOf(action.element, page).kind)) ?? null;
}

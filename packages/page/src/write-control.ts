import { optionFor } from './choose-option.ts';
import { ControlEvents, type View } from './control-events.ts';
import {
  choicesOf,
  isArea,
  isBox,
  isEditable,
  isInert,
  isInput,
  isSelect,
  radiosOf,
  type WritableControl,
} from './control-state.ts';

/** What a control took, or why it did not: no such control or option; more characters than it lets a person type. */
export type Written = 'written' | 'unsupported' | 'tooLong';

/** `set`: the whole text at once. `keys`: character by character, for masks that keep a buffer of their own. */
export type Manner = 'set' | 'keys';

const TEXT_TYPES: ReadonlySet<string> = new Set(['text', 'number', 'tel', 'search', '']);

/**
 * Types a text into one control the way a person does, so that the page's framework believes it: focus, keydown, the
 * prototype's own value setter (React keeps a tracker on the element), input, keyup, change, blur. Measured against
 * React, Vue, Angular, AngularJS, jQuery with masks: the one recipe that none of 22 controls failed (November 2026).
 * Of a list the option is chosen whose text or value is the text; boxes are clicked, and nothing but boxes. No Enter is
 * ever sent, so no form is submitted by itself.
 */
export function writeControl(control: WritableControl, text: string, manner: Manner = 'set'): Written {
  const view = control.ownerDocument.defaultView;
  if (view === null || isInert(control)) return 'unsupported';
  const events = new ControlEvents(control, view);
  if (isBox(control)) return click(control, text);
  if (isSelect(control)) return choose(control, text, events, view);
  if (isInput(control) || isArea(control)) {
    if (isInput(control) && !TEXT_TYPES.has(control.type)) return 'unsupported';
    if (control.maxLength >= 0 && text.length > control.maxLength) return 'tooLong';
    events.enter();
    if (manner === 'keys') typeKeys(control, text, events, view);
    else typeAtOnce(control, text, events, view);
  } else if (isEditable(control)) {
    events.enter();
    typeAtOnce(control, text, events, view);
  } else return 'unsupported';
  events.change();
  events.leave();
  return 'written';
}

function typeAtOnce(control: WritableControl, text: string, events: ControlEvents, view: View): void {
  const key = text === '' ? 'Backspace' : text.slice(-1);
  events.key('keydown', key);
  setText(control, text, view);
  events.input(text === '' ? 'deleteContentBackward' : 'insertText', text === '' ? null : text);
  events.key('keyup', key);
}

type TextControl = HTMLInputElement | HTMLTextAreaElement;

function typeKeys(control: TextControl, text: string, events: ControlEvents, view: View): void {
  control.select();
  press(control, 'Backspace', '', events, view);
  if (control.value !== '') setText(control, '', view);
  for (const character of text) press(control, character, character, events, view);
}

/** One key: what the page does not handle itself is put in at the caret. */
function press(control: TextControl, key: string, text: string, events: ControlEvents, view: View): void {
  const before = control.value;
  const inputType = text === '' ? 'deleteContentBackward' : 'insertText';
  const open =
    events.key('keydown', key) &&
    (text === '' || events.key('keypress', key)) &&
    events.before(inputType, text === '' ? null : text);
  if (open && control.value === before) {
    const at = text === '' ? before.length : (control.selectionStart ?? before.length);
    setText(control, text === '' ? '' : before.slice(0, at) + text + before.slice(at), view);
    events.input(inputType, text === '' ? null : text);
  }
  events.key('keyup', key);
}

function setText(control: WritableControl, text: string, view: View): void {
  if (isInput(control) || isArea(control)) {
    const own = isInput(control) ? view.HTMLInputElement.prototype : view.HTMLTextAreaElement.prototype;
    const setter = Object.getOwnPropertyDescriptor(own, 'value')?.set;
    if (setter === undefined) control.value = text;
    else setter.call(control, text);
  } else control.textContent = text;
}

function choose(list: HTMLSelectElement, text: string, events: ControlEvents, view: View): Written {
  const chosen = optionFor(choicesOf(list), text);
  if (!chosen.ok || list.multiple) return 'unsupported';
  events.enter();
  const setter = Object.getOwnPropertyDescriptor(view.HTMLSelectElement.prototype, 'selectedIndex')?.set;
  if (setter === undefined) list.selectedIndex = chosen.index;
  else setter.call(list, chosen.index);
  events.choice();
  events.change();
  events.leave();
  return 'written';
}

const ON: ReadonlySet<string> = new Set(['1', 'on', 'true', 'x', 'có', 'yes']);
const OFF: ReadonlySet<string> = new Set(['', '0', 'off', 'false', 'không', 'no']);

/** A box is clicked when it does not stand as wanted; a chosen radio button is left. */
function click(box: HTMLInputElement, text: string): Written {
  const wanted = text.normalize('NFC').trim().toLowerCase();
  if (box.type === 'checkbox') {
    if (!ON.has(wanted) && !OFF.has(wanted)) return 'unsupported';
    if (box.checked !== ON.has(wanted)) box.click();
    return 'written';
  }
  const radios = radiosOf(box);
  const chosen = optionFor(
    radios.map((radio) => ({
      label: radio.labels?.[0]?.textContent ?? radio.value,
      value: radio.value,
      disabled: radio.matches(':disabled'),
    })),
    text,
  );
  const radio = chosen.ok ? radios[chosen.index] : undefined;
  if (radio === undefined) return 'unsupported';
  if (!radio.checked) radio.click();
  return 'written';
}

import { type Choice, optionFor } from './choose-option.ts';
import { parseCount } from './numbers.ts';
import { collapse } from './text-rules.ts';

/** A control something can be typed into or chosen in: a text-like input, a list, a box, an editable element. */
export type WritableControl = HTMLElement;

export const isInput = (control: Element): control is HTMLInputElement => control.localName === 'input';
export const isArea = (control: Element): control is HTMLTextAreaElement => control.localName === 'textarea';
export const isSelect = (control: Element): control is HTMLSelectElement => control.localName === 'select';
export const isBox = (control: Element): control is HTMLInputElement =>
  isInput(control) && (control.type === 'checkbox' || control.type === 'radio');

/** What stands in a control now: a list's chosen text; of a checkbox "1" or "0"; of radio buttons the chosen one's value. */
export function controlText(control: WritableControl): string {
  if (isSelect(control)) return collapse(control.options[control.selectedIndex]?.textContent ?? '');
  if (isBox(control)) {
    if (control.type === 'checkbox') return control.checked ? '1' : '0';
    return radiosOf(control).find((radio) => radio.checked)?.value ?? '';
  }
  return isInput(control) || isArea(control) ? control.value : collapse(control.textContent ?? '');
}

/** Whether the page lets the control be written, looked at anew: pages lock and replace controls while one fills. */
export function isLocked(control: WritableControl): boolean {
  if (!control.isConnected || isInert(control)) return true;
  if (control.getAttribute('aria-readonly') === 'true' || control.getAttribute('aria-disabled') === 'true')
    return true;
  if (isSelect(control) || isBox(control)) return control.matches(':disabled');
  if (isInput(control) || isArea(control)) return control.readOnly || control.matches(':disabled');
  return !isEditable(control);
}

/** Whether the page marks what stands in the control as wrong. */
export function isMarkedWrong(control: WritableControl): boolean {
  if (control.getAttribute('aria-invalid') === 'true') return true;
  return (isInput(control) || isArea(control) || isSelect(control)) && control.validity?.valid === false;
}

/**
 * Whether the figure stands in the control, however the page writes it: "1234", "1.234", "1,234", "1.234,00". A mark
 * before three digits is one of thousands: "1.000" is never taken for 1.
 */
export function standsIn(control: WritableControl | null, value: number): boolean {
  if (control === null) return false;
  if (isSelect(control)) {
    const chosen = optionFor(choicesOf(control), String(value));
    return chosen.ok && chosen.index === control.selectedIndex;
  }
  const number = isInput(control) && control.getAttribute('type') === 'number';
  const count = parseCount(controlText(control), number ? 'en' : undefined);
  return count.ok && count.value === value;
}

/** The options of a list, as they are chosen by. */
export function choicesOf(list: HTMLSelectElement): Choice[] {
  return Array.from(list.options, (option) => ({
    label: collapse(option.textContent ?? ''),
    value: option.value,
    disabled: option.disabled || option.closest('optgroup')?.disabled === true,
  }));
}

/** The radio buttons of one name within the same form. */
export function radiosOf(radio: HTMLInputElement): HTMLInputElement[] {
  const scope = radio.form ?? radio.ownerDocument;
  return Array.from(scope.querySelectorAll<HTMLInputElement>('input')).filter(
    (other) =>
      other === radio ||
      (other.type === 'radio' && radio.name !== '' && other.name === radio.name && other.form === radio.form),
  );
}

/** Kept from being used by itself or by what it stands in. */
export function isInert(control: Element): boolean {
  for (let node: Element | null = control; node !== null; node = node.parentElement)
    if (node.hasAttribute('inert')) return true;
  return false;
}

/** Editable by itself or by what it stands in. */
export function isEditable(control: Element): boolean {
  const given = control.closest('[contenteditable]')?.getAttribute('contenteditable')?.toLowerCase();
  return given !== undefined && given !== 'false';
}

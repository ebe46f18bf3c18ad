import type { PageDocument, PageElement } from '@dung-hen/page';

/** What a browser would send for a form: where, how, and the fields in document order, duplicates kept. */
export interface FormRequest {
  readonly method: 'GET' | 'POST';
  /** Absolute; for GET without the query the fields become. */
  readonly url: string;
  readonly fields: readonly (readonly [string, string])[];
  /** 'multipart' where the form asks for it; its files, if it has any, stay unchosen. */
  readonly encoding: 'urlencoded' | 'multipart' | 'text';
}

/** A value typed into a control, or the state of a box, before the form is sent. */
export interface Change {
  readonly control: PageElement;
  readonly value: string;
}

/** A hidden field the page's own script would set before sending, by name or id. */
export interface Assignment {
  readonly field: string;
  readonly value: string;
}

export interface FormInput {
  readonly changes?: readonly Change[];
  readonly assignments?: readonly Assignment[];
  /** The button pressed; null where a script sends the form. */
  readonly submitter?: PageElement | null;
}

const CONTROL_TAGS = ['input', 'select', 'textarea', 'button'] as const;
const BUTTON_TYPES = new Set(['submit', 'image', 'button', 'reset']);

/**
 * The form a control belongs to, by the rules of HTML: its `form` attribute, else the form around it. A form opened
 * between table rows is emptied by HTML parsers but still owns the controls after it.
 */
export function formOf(control: PageElement, page: PageDocument): PageElement | null {
  const named = control.attr('form');
  if (named !== null) return page.root.find('form').find((form) => form.attr('id') === named) ?? null;
  for (let at = control.parent(); at !== null; at = at.parent()) if (at.tag === 'form') return at;
  return emptiedFormBefore(control, page);
}

const TABLE_PARTS = new Set(['table', 'tbody', 'thead', 'tfoot', 'tr']);

function emptiedFormBefore(control: PageElement, page: PageDocument): PageElement | null {
  let owner: PageElement | null = null;
  for (const element of page.root.find('form', control.tag)) {
    if (element.is(control)) return owner;
    if (element.tag !== 'form') continue;
    const emptied = element.children().length === 0 && TABLE_PARTS.has(element.parent()?.tag ?? '');
    owner = emptied ? element : null;
  }
  return null;
}

/** The controls of a form in document order. */
export function controlsOf(form: PageElement, page: PageDocument): readonly PageElement[] {
  return page.root.find(...CONTROL_TAGS).filter((control) => formOf(control, page)?.is(form) === true);
}

/** The type of a control in lower case: 'text' and 'submit' where none or an unknown place for one is written. */
export function typeOf(control: PageElement): string {
  if (control.tag === 'select' || control.tag === 'textarea') return control.tag;
  const written = control.attr('type')?.trim().toLowerCase() ?? '';
  if (control.tag === 'button') return written === 'button' || written === 'reset' ? written : 'submit';
  return written === '' ? 'text' : written;
}

/** Whether pressing it sends a form by itself. */
export function isSubmitControl(control: PageElement): boolean {
  return (control.tag === 'button' || control.tag === 'input') && /^(?:submit|image)$/u.test(typeOf(control));
}

/** Disabled by itself or by a fieldset around it (whose first legend stays usable). */
export function isDisabled(control: PageElement): boolean {
  if (control.attr('disabled') !== null) return true;
  let below = control;
  for (let at = control.parent(); at !== null; at = at.parent()) {
    if (at.tag === 'fieldset' && at.attr('disabled') !== null) {
      const legend = at.children().find((child) => child.tag === 'legend');
      if (!legend?.is(below)) return true;
    }
    below = at;
  }
  return false;
}

/** What a browser would send for `form` now, with the changes made to it. */
export function requestOf(form: PageElement, page: PageDocument, input: FormInput = {}): FormRequest {
  const submitter = input.submitter ?? null;
  const own = (name: string) => submitter?.attr(`form${name}`) ?? form.attr(name);
  const method = own('method')?.trim().toLowerCase() === 'post' ? 'POST' : 'GET';
  const enctype = own('enctype')?.trim().toLowerCase() ?? '';
  return {
    method,
    url: actionUrl(own('action'), page, method),
    fields: fieldsOfForm(form, page, input),
    encoding: ENCODINGS[enctype] ?? 'urlencoded',
  };
}

const ENCODINGS: Readonly<Record<string, FormRequest['encoding']>> = {
  'multipart/form-data': 'multipart',
  'text/plain': 'text',
};

function actionUrl(action: string | null, page: PageDocument, method: 'GET' | 'POST'): string {
  const written = action?.trim() ?? '';
  const url = written === '' ? new URL(page.url) : resolve(written, page);
  url.hash = '';
  if (method === 'GET') url.search = '';
  return url.href;
}

/** An address as the page means it: relative to its <base href>, else to where it stands. */
export function resolve(address: string, page: PageDocument): URL {
  const base = page.root
    .find('base')
    .find((element) => element.attr('href') !== null)
    ?.attr('href');
  const from = base === undefined || base === null ? page.url : new URL(base.trim(), page.url).href;
  return new URL(address.trim(), from);
}

function fieldsOfForm(form: PageElement, page: PageDocument, input: FormInput): [string, string][] {
  const controls = controlsOf(form, page);
  const lastOfGroup = new Map<string, PageElement>();
  for (const control of controls) {
    if (typeOf(control) === 'radio' && isOn(control, input)) lastOfGroup.set(nameOf(control), control);
  }
  const fields: [string, string][] = [];
  for (const control of controls) {
    if (typeOf(control) === 'radio' && !lastOfGroup.get(nameOf(control))?.is(control)) continue;
    fields.push(...entriesOf(control, input));
  }
  return withAssignments(fields, controls, input.assignments ?? []).map(([name, value]) => [
    withCrLf(name),
    withCrLf(value),
  ]);
}

function entriesOf(control: PageElement, input: FormInput): [string, string][] {
  if (isDisabled(control) || insideDatalist(control)) return [];
  const name = nameOf(control);
  const type = typeOf(control);
  if (BUTTON_TYPES.has(type)) {
    if (input.submitter?.is(control) !== true) return [];
    if (type === 'image') {
      const prefix = name === '' ? '' : `${name}.`;
      return [
        [`${prefix}x`, '0'],
        [`${prefix}y`, '0'],
      ];
    }
    return name === '' ? [] : [[name, control.attr('value') ?? '']];
  }
  if (name === '') return [];
  if (type === 'select') return chosen(control, input).map((value) => [name, value]);
  if (type === 'checkbox' || type === 'radio') {
    return isOn(control, input) ? [[name, control.attr('value') ?? 'on']] : [];
  }
  if (type === 'file') return [[name, '']];
  if (type === 'hidden' && name === '_charset_') return [[name, 'UTF-8']];
  const value = changeOf(control, input)?.value ?? control.value() ?? '';
  return [[name, type === 'textarea' || type === 'hidden' ? value : value.replace(/[\r\n]+/gu, '')]];
}

/** Values of the options a select would send; a changed select sends its change. */
function chosen(select: PageElement, input: FormInput): string[] {
  const change = changeOf(select, input);
  if (change !== undefined) return [change.value];
  const options = select.find('option');
  const open = options.filter((option) => !isDisabledOption(option));
  const on = open.filter((option) => option.checked());
  const multiple = select.attr('multiple') !== null;
  if (multiple) return on.map(optionValue);
  const size = Number(select.attr('size') ?? 1);
  if (options.some((option) => option.checked())) return on.slice(-1).map(optionValue);
  return size > 1 ? [] : open.slice(0, 1).map(optionValue);
}

/** What choosing an option sends: its value, else its text. */
export function optionValue(option: PageElement): string {
  return option.attr('value') ?? option.text();
}

function isDisabledOption(option: PageElement): boolean {
  const parent = option.parent();
  return option.attr('disabled') !== null || (parent?.tag === 'optgroup' && parent.attr('disabled') !== null);
}

function isOn(control: PageElement, input: FormInput): boolean {
  return changeOf(control, input) === undefined ? control.checked() : true;
}

function changeOf(control: PageElement, input: FormInput): Change | undefined {
  return input.changes?.find((change) => change.control.is(control));
}

function insideDatalist(control: PageElement): boolean {
  for (let at = control.parent(); at !== null; at = at.parent()) if (at.tag === 'datalist') return true;
  return false;
}

function nameOf(control: PageElement): string {
  return control.attr('name') ?? '';
}

/** Sets named fields the way a script does; one that no control carries is appended, as `__doPostBack` does. */
function withAssignments(
  fields: readonly [string, string][],
  controls: readonly PageElement[],
  assignments: readonly Assignment[],
): [string, string][] {
  const result = fields.map(([name, value]): [string, string] => [name, value]);
  for (const { field, value } of assignments) {
    const control = controls.find((one) => one.attr('id') === field || one.attr('name') === field);
    const name = control === undefined ? field : nameOf(control) || field;
    const entry = result.find(([known]) => known === name);
    if (entry === undefined) result.push([name, value]);
    else entry[1] = value;
  }
  return result;
}

function withCrLf(text: string): string {
  return text.replace(/\r\n|\r|\n/gu, '\r\n');
}

import { isEditable } from './cell-controls.ts';
import type { PageElement } from './element.ts';
import { labelReader } from './field-labels.ts';
import type { Field, FieldOption, FieldUse } from './field-types.ts';
import { foldMarks, normalizeLabel } from './label.ts';

const CONTROL_TAGS = ['input', 'select', 'textarea'] as const;

/** Every control under `root` in document order, with all its labels and its use. */
export function fieldsOf(root: PageElement): Field[] {
  const read = fieldReader(root);
  const seen: PageElement[] = [];
  const fields: Field[] = [];
  for (const element of controlsOf(root)) {
    if (seen.some((other) => other.is(element))) continue;
    const field = read(element);
    for (const option of field.type === 'radio' ? (field.options ?? []) : []) seen.push(option.element);
    fields.push(field);
  }
  return fields;
}

/** Controls and editable elements under `root`, `root` included. */
export function controlsOf(root: PageElement): PageElement[] {
  return [root, ...root.find()].filter((element) => isControl(element) || isEditable(element));
}

/** Reads single controls of a page; labels tied by id are looked up once. */
export function fieldReader(root: PageElement): (element: PageElement) => Field {
  const labelsOf = labelReader(root);
  const groups: RadioGroup[] = [];
  for (const input of root.find('input')) {
    const key = radioKey(input);
    if (!key) continue;
    const group = groups.find((other) => sameGroup(other, key));
    if (group) group.radios.push(input);
    else groups.push({ ...key, radios: [input] });
  }
  return (element) => {
    const key = radioKey(element);
    const group = key && groups.find((other) => sameGroup(other, key));
    return group && group.radios.length > 1
      ? radioField(group.radios, labelsOf)
      : plainField(element, labelsOf);
  };
}

interface RadioKey {
  readonly name: string;
  readonly form: PageElement | null;
}

interface RadioGroup extends RadioKey {
  readonly radios: PageElement[];
}

function sameGroup(a: RadioKey, b: RadioKey): boolean {
  return a.name === b.name && (a.form && b.form ? a.form.is(b.form) : a.form === b.form);
}

function isControl(element: PageElement): boolean {
  return (CONTROL_TAGS as readonly string[]).includes(element.tag);
}

function typeOf(element: PageElement): string {
  if (element.tag !== 'input') return isControl(element) ? element.tag : 'contenteditable';
  return (element.attr('type') ?? 'text').toLowerCase();
}

function radioKey(element: PageElement): RadioKey | null {
  if (element.tag !== 'input' || typeOf(element) !== 'radio') return null;
  const name = element.attr('name');
  if (!name) return null;
  let form = element.parent();
  while (form && form.tag !== 'form') form = form.parent();
  return { name, form };
}

type LabelsOf = ReturnType<typeof labelReader>;

function plainField(element: PageElement, labelsOf: LabelsOf): Field {
  const type = typeOf(element);
  const labels = labelsOf(element);
  const boxed = type === 'checkbox' || type === 'radio';
  const value =
    type === 'contenteditable' ? element.text() : boxed ? (element.checked() ? 'on' : '') : element.value();
  return {
    element,
    name: element.attr('name') ?? element.attr('id'),
    type,
    use: useOf(element, type, labels.map((label) => label.text).join(' ')),
    value: value ?? '',
    readOnly: element.attr('readonly') !== null || element.attr('aria-readonly') === 'true',
    disabled: isDisabled(element),
    hidden: type === 'hidden' || element.hidden(),
    labels,
    ...(element.tag === 'select' ? { options: element.find('option').map(selectOption) } : {}),
  };
}

function selectOption(option: PageElement): FieldOption {
  const label = option.text();
  return {
    value: option.attr('value') ?? label,
    label,
    selected: option.checked(),
    disabled: option.attr('disabled') !== null,
    element: option,
  };
}

function radioField(group: readonly PageElement[], labelsOf: LabelsOf): Field {
  const [first] = group as readonly [PageElement, ...PageElement[]];
  const own = group.map((radio) => labelsOf(radio));
  const shared = (own[0] ?? []).filter((label) =>
    own.every((labels) => labels.some((other) => other.text === label.text)),
  );
  const options = group.map((radio, index) => ({
    value: radio.value() ?? '',
    label:
      own[index]?.find((label) => !shared.some((other) => other.text === label.text))?.text ??
      radio.value() ??
      '',
    selected: radio.checked(),
    disabled: isDisabled(radio),
    element: radio,
  }));
  return {
    element: first,
    name: first.attr('name'),
    type: 'radio',
    use: 'entry',
    value: options.find((option) => option.selected)?.value ?? '',
    readOnly: false,
    disabled: options.every((option) => option.disabled),
    hidden: group.every((radio) => radio.hidden()),
    labels: shared,
    options,
  };
}

/** Disabled by itself or by a fieldset around it (the fieldset's own legend excepted). */
function isDisabled(element: PageElement): boolean {
  if (element.attr('disabled') !== null || element.attr('aria-disabled') === 'true') return true;
  let inLegend = false;
  for (let node = element.parent(); node; node = node.parent()) {
    if (node.tag === 'legend') inLegend = true;
    if (node.tag !== 'fieldset') continue;
    if (node.attr('disabled') !== null && !inLegend) return true;
    inLegend = false;
  }
  return false;
}

const BUTTON_TYPES: ReadonlySet<string> = new Set(['submit', 'button', 'reset', 'image']);
const CAPTCHA =
  /captcha|ma xac (?:nhan|thuc)|ma bao mat|ma kiem tra|security ?code|verif(?:y|ication) ?code|nhap ma ben/u;
/** With marks, or wholly without: "Lọc" but not "Lộc Hà". */
const SEARCH = /^(?:tìm kiếm|tìm|từ khóa|lọc|nhập từ khóa|search|tim kiem|tu khoa)(?![\p{L}\p{N}])/u;

function useOf(element: PageElement, type: string, labels: string): FieldUse {
  if (type === 'hidden') return 'hidden';
  if (BUTTON_TYPES.has(type)) return 'button';
  if (type === 'file') return 'file';
  if (type === 'password') return 'password';
  const own = [element.attr('name'), element.attr('id'), element.attr('placeholder'), labels]
    .filter(Boolean)
    .join(' ');
  const said = foldMarks(own);
  if (CAPTCHA.test(said)) return 'captcha';
  const search = type === 'search' || element.attr('role') === 'searchbox' || inSearch(element);
  const words = [labels, element.attr('placeholder') ?? ''].map(normalizeLabel);
  return search || words.some((text) => SEARCH.test(text)) ? 'search' : 'entry';
}

function inSearch(element: PageElement): boolean {
  for (let node = element.parent(); node; node = node.parent()) {
    if (node.attr('role') === 'search' || node.tag === 'search') return true;
  }
  return false;
}

import { cellLabelReader } from './cell-labels.ts';
import { closest } from './closest.ts';
import type { PageElement } from './element.ts';
import type { FieldLabel, LabelSource } from './field-types.ts';

/** Reads the labels of controls under `root`. What is looked up by id, and every table around a control, is read once. */
export function labelReader(root: PageElement): (element: PageElement) => FieldLabel[] {
  const byFor = new Map<string, PageElement[]>();
  const byId = new Map<string, PageElement>();
  for (const element of topOf(root).find()) {
    const target = element.tag === 'label' ? element.attr('for') : null;
    if (target) byFor.set(target, [...(byFor.get(target) ?? []), element]);
    const id = element.attr('id');
    if (id && !byId.has(id)) byId.set(id, element);
  }
  const cellLabels = cellLabelReader();
  return (element) => {
    const labels: FieldLabel[] = [];
    const add = (source: LabelSource, text: string | null | undefined) => {
      const clean = (text ?? '').replace(/\s+/gu, ' ').trim();
      if (clean !== '' && !labels.some((label) => label.source === source && label.text === clean))
        labels.push({ source, text: clean });
    };
    for (const label of byFor.get(element.attr('id') ?? '') ?? []) add('label', label.text());
    add('label', closest(element, (node) => node.tag === 'label')?.text());
    add('aria', element.attr('aria-label'));
    for (const id of (element.attr('aria-labelledby') ?? '').split(/\s+/u)) add('aria', byId.get(id)?.text());
    const cell = isCell(element)
      ? element
      : closest(element, isCell, (node) => node.tag === 'table' || node.tag === 'form');
    for (const { source, text } of cell ? cellLabels(cell) : []) add(source, text);
    add('text', isBoxed(element) ? element.textAfter() : textBeforeControl(element));
    for (let box = closest(element, isFieldset); box; box = box.parent() && closest(box, isFieldset)) {
      add(
        'fieldset',
        box
          .children()
          .find((child) => child.tag === 'legend')
          ?.text() ?? box.attr('aria-label'),
      );
    }
    add('placeholder', element.attr('placeholder'));
    add('title', element.attr('title'));
    return labels;
  };
}

/** Labels may stand anywhere on the page, so look-ups go from its top. */
function topOf(root: PageElement): PageElement {
  let top = root;
  for (let node: PageElement | null = root; node; node = node.parent()) top = node;
  return top;
}

function isCell(element: PageElement): boolean {
  return (
    element.tag === 'td' || element.tag === 'th' || /^(?:gridcell|cell)$/u.test(element.attr('role') ?? '')
  );
}

/** Boxes to tick have their words after them. */
function isBoxed(element: PageElement): boolean {
  return element.tag === 'input' && /^(?:radio|checkbox)$/iu.test(element.attr('type') ?? '');
}

function isFieldset(element: PageElement): boolean {
  return element.tag === 'fieldset' || /^(?:group|radiogroup)$/u.test(element.attr('role') ?? '');
}

/** Text right before the control, or before the boxes it stands alone in: a label without `for`, the <dt> of its <dd>. */
function textBeforeControl(element: PageElement): string {
  for (let node: PageElement | null = element, up = 0; node && up < 5; node = node.parent(), up++) {
    if (isCell(node) || isFieldset(node) || node.tag === 'form' || node.tag === 'body') return '';
    const text = node.textBefore();
    if (text !== '') return text.length <= 120 ? text : '';
    const parent = node.parent();
    const current: PageElement = node;
    const first = parent
      ?.children()
      .find((child) => child.tag !== 'input' || child.attr('type') !== 'hidden');
    // Beside another control in the same box the text before the box belongs to that one.
    if (first && !first.is(current) && !isBlank(first)) return '';
  }
  return '';
}

/** An icon or an empty box: says nothing and takes nothing. */
function isBlank(element: PageElement): boolean {
  const controls = element.find('input', 'select', 'textarea').length > 0;
  return !controls && !/^(?:input|select|textarea)$/u.test(element.tag) && element.text() === '';
}

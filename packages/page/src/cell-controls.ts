import type { PageElement } from './element.ts';
import type { RawCell } from './raw-table.ts';

/** Whether something may be typed or chosen in a cell. */
export function holdsControl(cell: RawCell): boolean {
  const { element } = cell;
  if (!element) return false;
  return (
    isEditable(element) ||
    element.find('input', 'select', 'textarea').length > 0 ||
    element.find().some(isEditable)
  );
}

/** Carries contenteditable itself: editing then happens in it as a whole. */
export function isEditable(element: PageElement): boolean {
  const editable = element.attr('contenteditable');
  return editable !== null && editable.toLowerCase() !== 'false';
}

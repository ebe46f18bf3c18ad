import type { PageElement } from './element.ts';

/** Where a label was read: <label>, aria, the header over a table cell, the first texts of a table row, … */
export type LabelSource = 'label' | 'aria' | 'column' | 'row' | 'text' | 'fieldset' | 'placeholder' | 'title';

export interface FieldLabel {
  readonly source: LabelSource;
  readonly text: string;
}

/**
 * What a control is for. Only `entry` takes facts; `search`, `captcha`, `password`, `file`, `hidden` and `button` are
 * named so that callers leave them alone.
 */
export type FieldUse = 'entry' | 'search' | 'captcha' | 'password' | 'file' | 'hidden' | 'button';

export interface FieldOption {
  readonly value: string;
  readonly label: string;
  readonly selected: boolean;
  readonly disabled: boolean;
  readonly element: PageElement;
}

/** A control with everything that names it. Radio buttons of one name are one field. */
export interface Field {
  readonly element: PageElement;
  readonly name: string | null;
  /** Input type, 'select', 'textarea' or 'contenteditable'. */
  readonly type: string;
  readonly use: FieldUse;
  /** Current value; of radios the chosen one's, of a checkbox 'on' or ''; of an editable cell its text. */
  readonly value: string;
  readonly readOnly: boolean;
  readonly disabled: boolean;
  readonly hidden: boolean;
  /** Most telling first. */
  readonly labels: readonly FieldLabel[];
  readonly options?: readonly FieldOption[];
}

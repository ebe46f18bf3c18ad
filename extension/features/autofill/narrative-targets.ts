import type { Place } from '@dung-hen/adapters/reporting-government/fields';
import { fieldsOf, type PageDocument } from '@dung-hen/page';
import { numberInPicture } from '../../app/page-picture/picture-page.ts';

/** A text field of the page a paragraph can be put into. */
export interface TextTarget {
  readonly control: number;
  readonly label: string;
  readonly value: string;
}

const LONGEST_LABEL = 120;

/** The text fields that show and can be written, those whose label asks for an account of the results first. */
export function textTargets(page: PageDocument, place: Place | null): TextTarget[] {
  const inGrid = place?.grid.grid.element?.find('textarea') ?? [];
  const targets = fieldsOf(page.root).flatMap((field) => {
    const control = numberInPicture(field.element);
    const usable =
      field.type === 'textarea' &&
      field.use === 'entry' &&
      !field.hidden &&
      !field.readOnly &&
      !field.disabled;
    if (!usable || control === null || inGrid.some((one) => one.is(field.element))) return [];
    const label = (field.labels[0]?.text ?? '').slice(0, LONGEST_LABEL);
    return [{ control, label, value: field.value }];
  });
  return targets.toSorted((a, b) => Number(asksForResults(b.label)) - Number(asksForResults(a.label)));
}

function asksForResults(label: string): boolean {
  return /đánh giá|tình hình|kết quả/iu.test(label.normalize('NFC'));
}

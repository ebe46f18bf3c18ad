import { fieldsOf, type PageDocument } from '@dung-hen/page';
import type { ReadingTexts } from './reading-texts.ts';

const MOST = 12;
const NOTHING = /không (?:có )?phát sinh|không có số liệu/iu;

/**
 * Boxes and choices of a report page ("Không phát sinh"). No known form says what belongs there, so they are named for
 * the officer and never ticked; a box that says there is nothing while there are figures is a warning.
 */
export function choiceBoxes(
  page: PageDocument,
  hasFigures: boolean,
  t: ReadingTexts,
): { readonly notes: readonly string[]; readonly warnings: readonly string[] } {
  const boxes = fieldsOf(page.root).filter(
    ({ type, hidden, disabled, use }) =>
      (type === 'checkbox' || type === 'radio') && use === 'entry' && !hidden && !disabled,
  );
  const named = boxes.flatMap(({ labels, element }) => {
    const label = (labels[0]?.text ?? '').slice(0, 120);
    return label === '' ? [] : [{ label, on: element.checked() }];
  });
  return {
    notes: [...new Set(named.slice(0, MOST).map(({ label }) => t.choiceBox(label)))],
    warnings: named
      .filter(({ label, on }) => on && hasFigures && NOTHING.test(label.normalize('NFC')))
      .map(({ label }) => t.saysNothing(label)),
  };
}

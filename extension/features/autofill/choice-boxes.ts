import { spokenPeriod } from '@dung-hen/adapters/reporting-government/words/period-words';
import type { Period } from '@dung-hen/domain';
import { type Field, fieldsOf, normalizeLabel, type PageDocument } from '@dung-hen/page';
import type { ReadingTexts } from './reading-texts.ts';

const MOST = 12;
const LONGEST = 120;
const NOTHING = /không (?:có )?phát sinh|không có số liệu/iu;
const KINDS: readonly (readonly [RegExp, Period['kind']])[] = [
  [/^(?:báo cáo |kỳ )?(?:6|sáu) tháng(?: đầu năm)?$/u, 'sixMonths'],
  [/^(?:báo cáo |kỳ )?(?:9|chín) tháng(?: đầu năm)?$/u, 'nineMonths'],
  [/^(?:báo cáo |kỳ |hàng )?tháng(?: \d{1,2})?$/u, 'month'],
  [/^(?:báo cáo |kỳ |hàng )?quý(?: (?:[1-4]|i{1,3}|iv))?$/u, 'quarter'],
  [/^(?:báo cáo |kỳ |hàng |cả )?năm(?: 20\d\d)?$/u, 'year'],
];

/** A box, or the choices of which one is taken. */
interface Choice {
  readonly label: string;
  readonly options: readonly { readonly label: string; readonly on: boolean }[];
}

/**
 * Boxes and choices of a report page ("Không phát sinh", "Kỳ báo cáo: Quý / Năm"). They are named for the officer and
 * never ticked: no known form says what belongs there, and a choice of period or unit makes the page load another
 * report. A box that says there is nothing while there are figures is a warning, and so is a period chosen that is not
 * the one the figures are of.
 */
export function choiceBoxes(
  page: PageDocument,
  { hasFigures, period }: { readonly hasFigures: boolean; readonly period: Period | null },
  t: ReadingTexts,
): { readonly notes: readonly string[]; readonly warnings: readonly string[] } {
  const fields = fieldsOf(page.root).filter(
    ({ type, hidden, disabled, use }) =>
      (type === 'checkbox' || type === 'radio') && use === 'entry' && !hidden && !disabled,
  );
  const choices = fields.flatMap(choiceOf);
  const on = choices.flatMap(({ options }) => options.filter((option) => option.on));
  return {
    notes: [...new Set(choices.map(({ label }) => label))].slice(0, MOST).map((label) => t.choiceBox(label)),
    warnings: on.flatMap(({ label }) => [
      ...(hasFigures && NOTHING.test(label.normalize('NFC')) ? [t.saysNothing(label)] : []),
      ...(period !== null && isAnotherPeriod(label, period) ? [t.chosenOther(label)] : []),
    ]),
  };
}

/** Of a box its own words; of choices the words over them, and each of theirs. */
function choiceOf({ labels, options, element }: Field): Choice[] {
  const [named] = labels.map(({ text }) => text.slice(0, LONGEST)).filter((text) => text !== '');
  if (options === undefined)
    return named === undefined ? [] : [{ label: named, options: [{ label: named, on: element.checked() }] }];
  const all = options.map(({ label, selected }) => ({ label: label.slice(0, LONGEST), on: selected }));
  const words = all.map(({ label }) => label).join(' / ');
  const over = named === undefined || all.some(({ label }) => label === named) ? '' : `${named}: `;
  return words === '' ? [] : [{ label: `${over}${words}`.slice(0, LONGEST), options: all }];
}

/** Whether what is chosen names a period, of another kind or another one than this. */
function isAnotherPeriod(label: string, { kind, index, year }: Period): boolean {
  const said = normalizeLabel(label);
  const found = KINDS.find(([words]) => words.test(said));
  if (found === undefined) return false;
  if (found[1] !== kind) return true;
  const spoken = /\d| i/u.test(said) ? spokenPeriod(label) : null;
  if (spoken === null) return false;
  return (spoken.kind === kind && spoken.index !== index) || (spoken.year !== null && spoken.year !== year);
}

import {
  conceptOf,
  type Field,
  fieldsOf,
  type Grid,
  type GridColumn,
  type InputCell,
  type InputGrid,
  normalizeLabel,
  type PageElement,
  REPORT,
  tidyText,
  withoutOrdinal,
} from '@dung-hen/page';
import { questionsIn } from './questions.ts';

const LEAST_FIELDS = 4;

/**
 * Figures asked for one by one: a fieldset, or a box under a heading, for each row of the form ("Hộ tịch") with a labelled
 * field for each column ("Tiếp nhận – Trực tuyến"). Null where the page has no such boxes.
 */
export function fieldGroupsOf(root: PageElement): InputGrid | null {
  const [fieldsets, headed] = [fieldsetsIn(root), headedBoxesIn(root)].map(groupsOf);
  const asked = questionsIn(root);
  const groups = asked.length > 0 ? asked : fieldsets?.length ? fieldsets : (headed ?? []);
  if (groups.length === 0) return null;
  const columns: GridColumn[] = [];
  for (const words of groups.flatMap(({ named }) => named.map((one) => one.words))) {
    if (!columns.some((column) => column.label === words)) columns.push(columnOf(columns.length, words));
  }
  const rows = groups.map(({ box, label, named }) => {
    const cells = columns.map((column): InputCell => {
      const field = named.find((one) => one.words === column.label)?.field ?? null;
      return {
        column,
        field,
        text: field?.value ?? '',
        readOnly: field === null || field.readOnly || field.disabled,
        controls: field === null ? 0 : 1,
      };
    });
    const kind = /^(?:tổng|cộng)(?: |$)/u.test(normalizeLabel(label))
      ? ('total' as const)
      : ('data' as const);
    const row = {
      kind,
      label,
      group: '',
      element: box,
      cells: cells.map((cell) => ({ text: cell.text, element: box, origin: true })),
      textAt: (column: number) => cells[column]?.text ?? '',
    };
    return { label, kind, row, cells };
  });
  return {
    grid: gridOf(
      columns,
      rows.map(({ row }) => row),
    ),
    rows,
  };
}

/** A box and what names it. */
export interface NamedBox {
  readonly box: PageElement;
  readonly label: string;
}

/** A box with its figures: a row of the form. */
export interface Group extends NamedBox {
  readonly named: readonly { readonly field: Field; readonly words: string }[];
}

/** The boxes with a field each for at least four columns, none twice. */
function groupsOf(boxes: readonly NamedBox[]): Group[] {
  return boxes.flatMap(({ box, label }) => {
    const named = fieldsOf(box)
      .filter(takesFigure)
      .flatMap((field) => {
        const words = columnWords(field);
        return words === null ? [] : [{ field, words }];
      });
    // A legend that names the group of its columns names no row.
    if (named.some(({ words }) => words.startsWith(`${label} > `))) return [];
    const once = new Set(named.map(({ words }) => words)).size === named.length;
    return named.length < LEAST_FIELDS || !once ? [] : [{ box, label, named }];
  });
}

function fieldsetsIn(root: PageElement): NamedBox[] {
  return root.find('fieldset').flatMap((box): NamedBox[] => {
    const legend = box.children().find(({ tag }) => tag === 'legend');
    return legend === undefined || box.hidden() ? [] : [{ box, label: tidyText(legend.text()) }];
  });
}

/** The innermost boxes that begin with a heading, and the page of one field. */
function headedBoxesIn(root: PageElement): NamedBox[] {
  const headed = root.find().flatMap((box): NamedBox[] => {
    const [head] = box.children();
    const isHead = head !== undefined && (HEADINGS.test(head.tag) || head.attr('role') === 'heading');
    return isHead && !box.hidden() ? [{ box, label: tidyText(head.text()) }] : [];
  });
  const innermost = headed.filter(({ box }) => !headed.some((other) => isWithin(other.box, box)));
  const chosen = chosenField(root);
  return chosen === null ? innermost : [...innermost, { box: root, label: chosen }];
}

const HEADINGS = /^(?:h[1-6]|summary)$/u;

function isWithin(inner: PageElement, outer: PageElement): boolean {
  for (let node = inner.parent(); node !== null; node = node.parent()) if (node.is(outer)) return true;
  return false;
}

/** The one field of procedures a page is about, where it is chosen from a list: "Lĩnh vực: [Đất đai]". */
function chosenField(root: PageElement): string | null {
  const lists = fieldsOf(root).filter(
    ({ type, hidden, labels }) =>
      type === 'select' && !hidden && labels.some(({ text }) => FIELD_NAMES.test(normalizeLabel(text))),
  );
  const [only] = lists;
  return lists.length === 1 ? (only?.options?.find(({ selected }) => selected)?.label ?? null) : null;
}

const FIELD_NAMES = /^(?:tên )?lĩnh vực(?: báo cáo| giải quyết)?$/u;

/** A field that shows and takes a figure. */
export function takesFigure(field: Field): boolean {
  return (
    field.use === 'entry' &&
    !field.hidden &&
    (field.type === 'text' || field.type === 'number' || field.type === 'tel')
  );
}

/** The label of a field that names a figure of a report, by itself or with the group its fieldset is of. */
function columnWords({ labels }: Field): string | null {
  const said = labels
    .filter(({ source }) => source !== 'fieldset')
    .map(({ text }) => withoutOrdinal(tidyText(text).replace(REQUIRED, '')));
  const plain = said.find((words) => conceptOf([words], REPORT) !== null);
  if (plain !== undefined) return plain;
  const groups = labels.filter(({ source }) => source === 'fieldset').map(({ text }) => tidyText(text));
  const named = groups.flatMap((group) =>
    said.filter((words) => conceptOf([group, words], REPORT) !== null).map((words) => `${group} > ${words}`),
  );
  return new Set(named).size === 1 ? (named[0] ?? null) : null;
}

/** Marks of a question that must be answered. */
export const REQUIRED = /\s*(?:\*|\((?:\*|bắt buộc)\))\s*$/iu;

function columnOf(index: number, words: string): GridColumn {
  return { index, path: words.split(' > '), label: words, number: null };
}

function gridOf(columns: readonly GridColumn[], rows: Grid['rows']): Grid {
  return {
    width: columns.length,
    columns,
    rows,
    hiddenRows: [],
    headed: true,
    labelColumn: null,
    caption: '',
    hidden: false,
    title: '',
    element: null,
  };
}

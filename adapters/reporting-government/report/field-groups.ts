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
} from '@dung-hen/page';

const LEAST_FIELDS = 4;

/**
 * Figures asked for one by one: a fieldset for each row of the form ("Hộ tịch") with a labelled field for each column
 * ("Tiếp nhận – Trực tuyến"). Null where the page has no such fieldsets.
 */
export function fieldGroupsOf(root: PageElement): InputGrid | null {
  const groups = root.find('fieldset').flatMap((fieldset) => {
    const legend = fieldset.children().find((child) => child.tag === 'legend');
    const fields = legend === undefined || fieldset.hidden() ? [] : fieldsOf(fieldset).filter(takesFigure);
    const named = fields.flatMap((field) => {
      const words = columnWords(field);
      return words === null ? [] : [{ field, words }];
    });
    return named.length < LEAST_FIELDS || legend === undefined
      ? []
      : [{ fieldset, label: tidyText(legend.text()), named }];
  });
  if (groups.length === 0) return null;
  const columns: GridColumn[] = [];
  for (const words of groups.flatMap(({ named }) => named.map((one) => one.words))) {
    if (!columns.some((column) => column.label === words)) columns.push(columnOf(columns.length, words));
  }
  const rows = groups.map(({ fieldset, label, named }) => {
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
      element: fieldset,
      cells: cells.map((cell) => ({ text: cell.text, element: fieldset, origin: true })),
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

function takesFigure(field: Field): boolean {
  return (
    field.use === 'entry' &&
    !field.hidden &&
    (field.type === 'text' || field.type === 'number' || field.type === 'tel')
  );
}

/** The label of a field that names a figure of a report. */
function columnWords(field: Field): string | null {
  const said = field.labels
    .filter((label) => label.source !== 'fieldset')
    .map((label) => tidyText(label.text));
  return said.find((words) => conceptOf([words], REPORT) !== null) ?? null;
}

function columnOf(index: number, words: string): GridColumn {
  return { index, path: [words], label: words, number: null };
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

import type { Assignment } from './assignments.ts';
import { computedColumns, rowFigures, type TableRules, TOTAL_ROW, totalFigures } from './figures.ts';
import { countColumns } from './forms.ts';
import { printCount, readCount } from './numbers.ts';
import type { CellTexts, ReportRecord } from './store.ts';

/** A sentence for the officer. */
export interface Message {
  readonly tone: 'error' | 'warning' | 'success';
  readonly text: string;
}

export interface CheckInput {
  readonly assignment: Assignment;
  readonly rules: TableRules;
  readonly blankRows: 'allowed' | 'refused';
  readonly labels: readonly string[];
  readonly cells: CellTexts;
  readonly texts: Readonly<Record<string, string>>;
  /** What the system holds of the period before; null when it holds nothing submitted. */
  readonly previous: ReportRecord | null;
  readonly previousLabel: string;
}

const error = (text: string): Message => ({ tone: 'error', text });
const cellName = (label: string, column: number): string =>
  `Dòng "${label === TOTAL_ROW ? 'Tổng số' : label}", cột (${column})`;

/** Everything the system finds wrong before it takes a report (errors), and what it only remarks on (warnings). */
export function checkReport(input: CheckInput): readonly Message[] {
  return [...textProblems(input), ...cellProblems(input), ...sumProblems(input), ...carryOverRemarks(input)];
}

function textProblems({ assignment, texts }: CheckInput): readonly Message[] {
  return assignment.form.sections
    .filter((section) => section.required && (texts[section.id] ?? '').trim() === '')
    .map((section) => error(`Phần lời văn "${section.label}" chưa có nội dung.`));
}

/** Labels of the rows the officer types into. */
const typedRows = ({ labels, rules }: CheckInput): readonly string[] =>
  rules.totalRow === 'typed' && labels.length > 0 ? [...labels, TOTAL_ROW] : labels;

function cellProblems(input: CheckInput): readonly Message[] {
  const { assignment, rules, labels, cells, blankRows } = input;
  const computed = computedColumns(assignment.form, rules);
  const columns = countColumns(assignment.form).filter((column) => !computed.has(column));
  const isBlank = (label: string) => columns.every((column) => (cells[label]?.[column] ?? '').trim() === '');
  if (labels.length > 0 && labels.every(isBlank)) return [error('Biểu số liệu chưa có số liệu nào.')];
  return typedRows(input).flatMap((label) => {
    if (isBlank(label) && blankRows === 'allowed') return [];
    return columns.flatMap((column) => {
      const text = (cells[label]?.[column] ?? '').trim();
      if (text === '') return [error(`${cellName(label, column)}: chưa nhập số liệu.`)];
      if (readCount(text) !== null) return [];
      return [error(`${cellName(label, column)}: giá trị "${text}" không phải là số nguyên không âm.`)];
    });
  });
}

function sumProblems(input: CheckInput): readonly Message[] {
  const { assignment, rules, labels, cells } = input;
  const { form } = assignment;
  const inRows = typedRows(input).flatMap((label) => {
    const figures = rowFigures(form, rules, cells[label] ?? {});
    return form.sums.flatMap(({ total, parts }) => {
      const found = figures.get(total) ?? null;
      const values = parts.map((part) => figures.get(part) ?? null);
      if (found === null || values.includes(null)) return [];
      const sum = values.reduce<number>((all, value) => all + (value ?? 0), 0);
      if (sum === found) return [];
      const rule = parts.map((part) => `(${part})`).join(' + ');
      return [
        error(`${cellName(label, total)} phải bằng ${rule}: ${printCount(found)} khác ${printCount(sum)}.`),
      ];
    });
  });
  if (rules.totalRow === 'computed') return inRows;
  const typed = rowFigures(form, rules, cells[TOTAL_ROW] ?? {});
  const sums = totalFigures(form, rules, labels, cells);
  const inTotals = countColumns(form).flatMap((column) => {
    const found = typed.get(column) ?? null;
    const sum = sums.get(column) ?? null;
    if (found === null || sum === null || found === sum) return [];
    return [
      error(
        `${cellName(TOTAL_ROW, column)} phải bằng tổng các dòng: ${printCount(found)} khác ${printCount(sum)}.`,
      ),
    ];
  });
  return [...inRows, ...inTotals];
}

function carryOverRemarks({ assignment, rules, labels, cells, previous, previousLabel }: CheckInput) {
  const { form } = assignment;
  if (!form.carriesOver || previous === null) return [];
  return labels.flatMap((label): Message[] => {
    const now = rowFigures(form, rules, cells[label] ?? {}).get(6) ?? null;
    const before = rowFigures(form, rules, previous.cells[label] ?? {}).get(11) ?? null;
    if (now === null || before === null || now === before) return [];
    const text = `${cellName(label, 6)} = ${printCount(now)} khác số đang giải quyết cuối kỳ trước (${previousLabel}) = ${printCount(before)}.`;
    return [{ tone: 'warning', text }];
  });
}

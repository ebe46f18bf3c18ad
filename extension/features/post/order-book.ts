import type { OrderFinding } from '@dung-hen/adapters/post/order/check-order';
import {
  COMMON_COLUMNS,
  checkRow,
  filledRow,
  mendedRow,
  ORDER_COLUMNS,
  type OrderRow,
} from '@dung-hen/adapters/post/order/order-rows';
import { ORDER_SETTINGS } from '@dung-hen/adapters/post/order/settings';
import type { OrderLine } from '@dung-hen/files';
import type { Settings } from '../../app/settings-schema.ts';

/** Columns the table always shows; others come up where something is the matter with them. */
const SHOWN = [
  'OrderNumber',
  'ItemCode',
  'Receiver.Name',
  'Receiver.Tel',
  'Receiver.Address',
  'Receiver.Province',
  'Receiver.District',
  'CODAmount',
];

/** An order with what is the matter with it. */
export interface CheckedOrder {
  readonly row: number;
  readonly values: OrderRow;
  /** As it would be handed on, what is common filled in. */
  readonly filled: OrderRow;
  /** Of the row itself; those of the common fields are told once. */
  readonly findings: readonly OrderFinding[];
}

export interface CheckedBook {
  readonly orders: readonly CheckedOrder[];
  /** Common fields that are wrong or empty for at least one order. */
  readonly commonWrong: readonly string[];
  readonly columns: readonly string[];
  /** Orders with an error of their own. */
  readonly wrong: number;
  /** Cells whose slips can be mended without a guess. */
  readonly slips: number;
}

const COMMON: ReadonlySet<string> = new Set(COMMON_COLUMNS);
const isEmpty = (text: string | undefined): boolean => (text ?? '').trim() === '';

/** What is common to all orders of the office, as far as its settings say. */
export function firstCommon({ unitName, officePhone }: Pick<Settings, 'unitName' | 'officePhone'>): OrderRow {
  return {
    CustomerCode: '',
    FlagConfig: String(ORDER_SETTINGS.flagConfig.value),
    'Sender.Province': ORDER_SETTINGS.ownProvince.value,
    'Sender.District': '',
    'Sender.Address': '',
    'Sender.Name': unitName,
    'Sender.Tel': officePhone,
  };
}

/** Checks every order by the rules of the adapter. */
export function checkBook(lines: readonly OrderLine[], common: OrderRow): CheckedBook {
  const commonWrong = new Set<string>();
  const further = new Set<string>();
  let slips = 0;
  const orders = lines.map(({ row, values }): CheckedOrder => {
    const filled = filledRow(values, common);
    const findings = checkRow(filled).filter((finding) => {
      const { field } = finding;
      if (!COMMON.has(field) || !isEmpty(values[field])) return true;
      if (finding.level === 'error') commonWrong.add(field);
      return false;
    });
    for (const { field } of findings) if (field in filled && !SHOWN.includes(field)) further.add(field);
    const mended = mendedRow(values);
    slips += Object.keys(values).filter((column) => mended[column] !== values[column]).length;
    return { row, values, filled, findings };
  });
  return {
    orders,
    commonWrong: COMMON_COLUMNS.filter((field) => commonWrong.has(field)),
    columns: [...SHOWN, ...ORDER_COLUMNS.filter((column) => further.has(column))],
    wrong: orders.filter(({ findings }) => findings.some(({ level }) => level === 'error')).length,
    slips,
  };
}

/** The lines with one cell changed. */
export function withCell(
  lines: readonly OrderLine[],
  row: number,
  column: string,
  text: string,
): readonly OrderLine[] {
  return lines.map((line) => (line.row === row ? { row, values: { ...line.values, [column]: text } } : line));
}

/** The lines with every plain slip mended. */
export function mendedLines(lines: readonly OrderLine[]): readonly OrderLine[] {
  return lines.map(({ row, values }) => ({ row, values: mendedRow(values) }));
}

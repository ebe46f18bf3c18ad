import { ORDER_FIELDS, PARTY_FIELDS } from '../wire.ts';
import { checkOrder, type OrderFinding } from './check-order.ts';
import { ORDER_SETTINGS, type OrderSettings } from './settings.ts';
import { tidyWaybill } from './waybill.ts';

/** An order as one row of a table: texts by field, those of a party dotted ('Receiver.Tel'). */
export type OrderRow = Readonly<Record<string, string>>;

/** The columns of such a table in the order of the fields: the layout in which rows are handed on. */
export const ORDER_COLUMNS: readonly string[] = ORDER_FIELDS.flatMap((field) =>
  field === 'Sender' || field === 'Receiver' ? PARTY_FIELDS.map((part) => `${field}.${part}`) : [field],
);

/** Fields that are the same in every order of an office: filled once where a row leaves them empty. */
export const COMMON_COLUMNS: readonly string[] = [
  'CustomerCode',
  'FlagConfig',
  ...['Province', 'District', 'Address', 'Name', 'Tel'].map((part) => `Sender.${part}`),
];

/** A row with what is common to all in its empty places. */
export function filledRow(row: OrderRow, common: OrderRow): OrderRow {
  const filled = Object.fromEntries(
    ORDER_COLUMNS.map((column) => {
      const own = (row[column] ?? '').trim();
      return [column, own === '' ? (common[column] ?? '').trim() : own];
    }),
  );
  return filled;
}

/** A filled row as the LGSP takes it: parties as groups, the amount and the flag as numbers where they are numbers. */
export function orderOf(row: OrderRow): Readonly<Record<string, unknown>> {
  const number = (text: string): string | number => (/^\d{1,12}$/u.test(text) ? Number(text) : text);
  const party = (name: 'Sender' | 'Receiver') =>
    Object.fromEntries(PARTY_FIELDS.map((part) => [part, row[`${name}.${part}`] ?? '']));
  const plain = (field: string): string => row[field] ?? '';
  return {
    CustomerCode: plain('CustomerCode'),
    ItemCode: plain('ItemCode'),
    OrderNumber: plain('OrderNumber'),
    CODAmount: plain('CODAmount') === '' ? 0 : number(plain('CODAmount')),
    Sender: party('Sender'),
    Receiver: party('Receiver'),
    Description: plain('Description'),
    FlagConfig: number(plain('FlagConfig')),
  };
}

/** What is the matter with a filled row. */
export function checkRow(row: OrderRow, settings: OrderSettings = ORDER_SETTINGS): readonly OrderFinding[] {
  return checkOrder(orderOf(row), settings);
}

/**
 * A row with its plain slips mended: blanks in an item number, the first 0 of a telephone that a sheet took for a number,
 * points between the thousands of an amount. Nothing is guessed: everything else stays as it was typed.
 */
export function mendedRow(row: OrderRow): OrderRow {
  return Object.fromEntries(
    Object.entries(row).map(([column, text]) => [column, mended(column, text.trim())]),
  );
}

function mended(column: string, text: string): string {
  if (column === 'ItemCode') return tidyWaybill(text);
  if (column.endsWith('.Tel') && /^[35789]\d{8}$/u.test(text)) return `0${text}`;
  if (column === 'CODAmount' && /^\d{1,3}(?:[.,]\d{3})+$/u.test(text)) return text.replace(/[.,]/gu, '');
  return text;
}

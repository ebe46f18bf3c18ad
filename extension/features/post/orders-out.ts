import { ORDER_COLUMNS, orderOf } from '@dung-hen/adapters/post/order/order-rows';
import type { CheckedOrder } from './order-book.ts';

type Orders = readonly Pick<CheckedOrder, 'filled'>[];

/** Rows under the names of the fields, as an order has them. */
export function orderRows(orders: Orders): readonly (readonly string[])[] {
  return [ORDER_COLUMNS, ...orders.map(({ filled }) => ORDER_COLUMNS.map((column) => filled[column] ?? ''))];
}

/** The same as text to be pasted into a sheet; what would part cells or run as a formula there does not. */
export function ordersAsTsv(orders: Orders): string {
  const cell = (text: string): string => {
    const plain = text.replace(/[\t\r\n]+/gu, ' ');
    return /^[=+@-]/u.test(plain) ? `'${plain}` : plain;
  };
  return orderRows(orders)
    .map((row) => row.map(cell).join('\t'))
    .join('\n');
}

/** The same as the LGSP takes them, a list; `dung-hen post check` reads it. */
export function ordersAsJson(orders: Orders): string {
  return `${JSON.stringify(
    orders.map(({ filled }) => orderOf(filled)),
    null,
    2,
  )}\n`;
}

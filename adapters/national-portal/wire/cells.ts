import { DungHenError } from '@dung-hen/domain';
import { tidyText } from '@dung-hen/page';
import { nationalPortal } from '../adapter.ts';
import type { GatewayRow, ServiceName } from './gateway.ts';

/** Reads one row: the values a row must have, as what they stand for. */
export interface RowReader {
  /** A text that must be there and not be blank. */
  text(column: string): string;
  /** A text that may be missing: ''. */
  optional(column: string): string;
  /** Digits: a record's number, kept as text. */
  id(column: string): string;
  /** A whole number from 0. */
  count(column: string): number;
  /** A number with at most one point or comma; null where the portal says nothing. */
  decimal(column: string): number | null;
}

/** A reader of a row. Every failure is SITE_CHANGED naming service, row and column, never the value. */
export function readerOf(row: GatewayRow, index: number, service: ServiceName): RowReader {
  const fail = (column: string, detail: string) =>
    new DungHenError('SITE_CHANGED', {
      adapter: nationalPortal.id,
      step: service,
      label: column,
      detail: `row ${index + 1}: ${column} ${detail}`,
    });
  const optional = (column: string): string => tidyText(row[column] ?? '');
  const text = (column: string): string => {
    const value = optional(column);
    if (value === '') throw fail(column, 'is missing');
    return value;
  };
  const digits = (column: string): string => {
    const value = text(column);
    if (!/^\d{1,15}$/u.test(value)) throw fail(column, 'is no whole number');
    return value;
  };
  return {
    text,
    optional,
    id: digits,
    count: (column) => Number(digits(column)),
    decimal: (column) => {
      const value = optional(column);
      if (value === '') return null;
      if (!/^-?\d{1,9}(?:[.,]\d{1,10})?$/u.test(value)) throw fail(column, 'is no number');
      return Number(value.replace(',', '.'));
    },
  };
}

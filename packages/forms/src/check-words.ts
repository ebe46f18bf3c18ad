import { formatNumber } from './print/format.ts';
import type { CarryOver, FormRow, Words } from './types.ts';

/** 'Cột (3) lớn hơn (4)+(5)+(6) là 1 hồ sơ ở dòng Hộ tịch'. */
export function identityWords(
  difference: number,
  total: number,
  parts: readonly number[],
  row: FormRow,
): Words {
  return compared(difference, { vi: `Cột (${total})`, en: `Column (${total})` }, both(sum(parts)), row.label);
}

/** How the total row and the sum of the data rows compare in one column. */
export function totalWords(difference: number, column: number, row: FormRow): Words {
  return compared(
    difference,
    { vi: `Cột (${column})`, en: `Column (${column})` },
    { vi: 'tổng các dòng', en: 'the sum of the rows' },
    row.label,
  );
}

/** How a row's carry-over and what the previous period left in progress compare. */
export function carryOverWords(
  difference: number,
  { column, previousColumn }: CarryOver,
  rowLabel: string,
): Words {
  return compared(
    difference,
    { vi: `Cột (${column})`, en: `Column (${column})` },
    { vi: `cột (${previousColumn}) của kỳ trước`, en: `column (${previousColumn}) of the previous period` },
    rowLabel,
  );
}

/** Which columns of a row hold no whole, non-negative number; none when `bad` is empty. */
export function numberWords(bad: readonly number[], row: FormRow): Words {
  return bad.length === 0
    ? {
        vi: `Các ô của dòng ${row.label} đều là số nguyên không âm`,
        en: `Every cell of row ${row.label} is a whole number, zero or more`,
      }
    : {
        vi: `Cột ${list(bad)} ở dòng ${row.label} không phải là số nguyên không âm`,
        en: `Column ${list(bad)} in row ${row.label} is not a whole number, zero or more`,
      };
}

/** Which columns of a row count another number of dossiers than they name; none when `bad` is empty. */
export function evidenceWords(bad: readonly number[], row: FormRow): Words {
  return bad.length === 0
    ? {
        vi: `Số mã hồ sơ căn cứ khớp với các ô của dòng ${row.label}`,
        en: `The cells of row ${row.label} have as many dossier codes as they count`,
      }
    : {
        vi: `Cột ${list(bad)} ở dòng ${row.label} có số mã hồ sơ căn cứ khác với số trong ô`,
        en: `Column ${list(bad)} in row ${row.label} has another number of dossier codes than it counts`,
      };
}

function compared(difference: number, left: Words, right: Words, rowLabel: string): Words {
  const dossiers = Math.abs(difference);
  if (difference === 0) {
    return {
      vi: `${left.vi} bằng ${right.vi} ở dòng ${rowLabel}`,
      en: `${left.en} equals ${right.en} in row ${rowLabel}`,
    };
  }
  const more = difference > 0;
  return {
    vi: `${left.vi} ${more ? 'lớn' : 'nhỏ'} hơn ${right.vi} là ${formatNumber(dossiers, 'vi')} hồ sơ ở dòng ${rowLabel}`,
    en: `${left.en} is ${more ? 'more' : 'less'} than ${right.en} by ${formatNumber(dossiers, 'en')} ${dossiers === 1 ? 'dossier' : 'dossiers'} in row ${rowLabel}`,
  };
}

function sum(columns: readonly number[]): string {
  return columns.map((column) => `(${column})`).join('+');
}

function list(columns: readonly number[]): string {
  return columns.map((column) => `(${column})`).join(', ');
}

function both(text: string): Words {
  return { vi: text, en: text };
}

import type { FormColumn } from '../types.ts';

/** A figure column; the first word of every list is the official one, the rest make the other wordings. */
export function count(
  number: number,
  key: string,
  groups: readonly string[],
  within: readonly string[],
  leaves: readonly string[],
  headerEn: readonly string[],
): FormColumn {
  const middles = within.length > 0 ? within.map((word) => [word]) : [[]];
  const paths = groups.flatMap((group) =>
    middles.flatMap((middle) => leaves.map((leaf) => [group, ...middle, leaf])),
  );
  const [header = [], ...wordings] = paths;
  return { number, key, kind: 'count', header, headerEn, wordings };
}

/** One column as data: 'key', the header path 'Tiếp nhận > Trong kỳ > Trực tuyến' and the same in English. */
export type ColumnLine = readonly [key: string, vi: string, en: string, ...more: readonly string[]];

const path = (said: string): string[] => said.split(' > ');

/**
 * Columns numbered from 1 in their order: 'order' and 'label' by their keys, the rest figures. What follows the English
 * path are other wordings of the same column.
 */
export function columnsOf(
  lines: readonly ColumnLine[],
  special: Readonly<Record<string, Partial<FormColumn>>> = {},
): FormColumn[] {
  return lines.map(([key, vi, en, ...more], index): FormColumn => {
    const kind = key === 'order' || key === 'label' ? key : 'count';
    return {
      number: index + 1,
      key,
      kind,
      header: path(vi),
      headerEn: path(en),
      wordings: more.map(path),
      ...special[key],
    };
  });
}

/** Figures other forms split: what came in the period by channel, what was settled early and on time. */
export const IN_PERIOD_AND_IN_TIME: Readonly<Record<string, Partial<FormColumn>>> = {
  'received.inPeriod': { sumOf: ['received.online', 'received.directAndPost'] },
  'resolved.earlyAndOnTime': { sumOf: ['resolved.early', 'resolved.onTime'] },
};

/** Words for a layout of which only the day it was seen is known. */
export const seenOnly = (day: string) => ({
  vi: `Chỉ biết mẫu này có vào khoảng ${day.split('-').reverse().join('/')}; ngày bắt đầu và ngày thôi dùng chưa kiểm chứng.`,
  en: `This layout was seen about ${day}; when it began and whether it still holds is unverified.`,
});

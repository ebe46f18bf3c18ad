import { II_06A_COLUMN as C } from './definitions/ii-06a.ts';
import { formatDate, formatNumber } from './print/format.ts';
import { periodName } from './print/period-words.ts';
import type { FormRow, ReportForm } from './types.ts';

const NOTHING = 'không phát sinh';
/** Fields named in the sentence about late dossiers before it says "và N lĩnh vực khác". */
const MOST_FIELDS = 5;

/**
 * A draft paragraph for the written part of the report, in Vietnamese, from the figures of form II.06a: a start for
 * the officer, who edits it. Percentages are rounded down to two places, so that 97,996 % never reads as 98 %, and
 * stand beside their counts; where nothing occurred it says so and shows no percentage.
 * An empty text when the form has no total row.
 */
export function draftNarrative(form: ReportForm): string {
  const total = form.rows.find(({ kind }) => kind === 'total');
  if (total === undefined) return '';
  const n = (column: number): string => formatNumber(value(total, column), 'vi');
  const { period, unit } = form;
  const received =
    `${periodName(period).vi} (từ ngày ${formatDate(period.from)} đến ngày ${formatDate(period.to)}), ` +
    `${unit.name === '' ? 'đơn vị' : unit.name} có tổng số ${n(C.received)} hồ sơ thủ tục hành chính phải giải quyết, trong đó: ` +
    `tiếp nhận trong kỳ ${formatNumber(value(total, C.online) + value(total, C.counterAndPost), 'vi')} hồ sơ ` +
    `(trực tuyến ${n(C.online)}; trực tiếp, dịch vụ bưu chính ${n(C.counterAndPost)}), ` +
    `từ kỳ trước chuyển qua ${n(C.carriedOver)} hồ sơ. ` +
    `Tỷ lệ hồ sơ nộp trực tuyến trong kỳ: ${share(value(total, C.online), value(total, C.online) + value(total, C.counterAndPost))}.`;
  const inTime = value(total, C.early) + value(total, C.onTime);
  const resolved =
    `Đã giải quyết ${n(C.resolved)} hồ sơ: trước hạn ${n(C.early)}, đúng hạn ${n(C.onTime)}, quá hạn ${n(C.late)}; ` +
    `tỷ lệ giải quyết trước hạn và đúng hạn: ${share(inTime, value(total, C.resolved))}.`;
  const running = `Đang giải quyết ${n(C.inProgress)} hồ sơ: trong hạn ${n(C.inTime)}, quá hạn ${n(C.overdue)}.`;
  return [received, resolved, running, lateSentence(form)].join('\n');
}

function lateSentence({ rows }: ReportForm): string {
  const late = (row: FormRow): number => value(row, C.late) + value(row, C.overdue);
  const fields = rows.filter((row) => row.kind === 'data' && late(row) > 0).sort((a, b) => late(b) - late(a));
  if (fields.length === 0) return 'Trong kỳ không có hồ sơ quá hạn.';
  const named = fields
    .slice(0, MOST_FIELDS)
    .map((row) => `${row.label} (${formatNumber(late(row), 'vi')})`)
    .join(', ');
  const rest = fields.length - MOST_FIELDS;
  return `Hồ sơ quá hạn thuộc lĩnh vực: ${named}${rest > 0 ? ` và ${rest} lĩnh vực khác` : ''}.`;
}

const value = (row: FormRow, column: number): number => row.cells[column]?.value ?? 0;

function share(part: number, whole: number): string {
  if (whole === 0) return NOTHING;
  const percent = (Math.floor((part * 10_000) / whole) / 100).toFixed(2).replace('.', ',');
  return `${percent}% (${formatNumber(part, 'vi')}/${formatNumber(whole, 'vi')})`;
}

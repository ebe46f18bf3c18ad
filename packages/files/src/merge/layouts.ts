import { REPORT, type ReportConceptId } from '@dung-hen/page';
import type { MergedRow } from './merge.ts';

/** A column of a merged table: heading over it (null: stands alone), its own words, and how its figure is got. */
export interface LayoutColumn {
  readonly group: string | null;
  readonly label: string;
  readonly figure: (figures: MergedRow['figures']) => number | null;
}

/** A merged table to print. */
export interface MergeLayout {
  readonly id: 'period33' | 'weekly16';
  readonly title: string;
  readonly columns: readonly LayoutColumn[];
}

const one =
  (concept: ReportConceptId): LayoutColumn['figure'] =>
  (figures) =>
    figures[concept] ?? null;

/** The sum of what is there; unknown when nothing is. */
const joined =
  (whole: ReportConceptId, ...parts: readonly ReportConceptId[]): LayoutColumn['figure'] =>
  (figures) => {
    if (figures[whole] !== undefined) return figures[whole];
    return parts.every((part) => figures[part] !== undefined)
      ? parts.reduce((sum, part) => sum + (figures[part] ?? 0), 0)
      : null;
  };

const group = (
  heading: string | null,
  columns: Readonly<Record<string, LayoutColumn['figure']>>,
): LayoutColumn[] => Object.entries(columns).map(([label, figure]) => ({ group: heading, label, figure }));

/** The period summary, 33 columns with number, unit and sources, as an existing tool of Hà Nội gives it (2026). */
export const PERIOD_33: MergeLayout = {
  id: 'period33',
  title: 'TỔNG HỢP KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH THEO KỲ',
  columns: [
    ...group('Tiếp nhận', {
      'Tổng số': one('received.total'),
      'Trực tiếp': one('received.direct'),
      'Trực tuyến toàn trình': one('received.onlineFull'),
      'Trực tuyến một phần': one('received.onlinePartial'),
      'Trực tuyến hình thức khác': one('received.onlineOther'),
      'Phi địa giới': one('received.outOfArea'),
      'Kỳ trước chuyển qua': one('received.carryOver'),
      'Bưu chính': one('received.post'),
    }),
    ...group('Đã giải quyết', {
      'Tổng số': one('resolved.total'),
      'Đúng và trước hạn': joined('resolved.earlyAndOnTime', 'resolved.early', 'resolved.onTime'),
      'Quá hạn đã có thư xin lỗi': one('resolved.overdueApologised'),
      'Quá hạn chưa có thư xin lỗi': one('resolved.overdueNotApologised'),
      'Quá hạn': one('resolved.overdue'),
    }),
    ...group('Đang giải quyết', {
      'Tổng số': one('pending.total'),
      'Chưa đến hạn': one('pending.inTime'),
      'Quá hạn đã có thư xin lỗi': one('pending.overdueApologised'),
      'Quá hạn chưa có thư xin lỗi': one('pending.overdueNotApologised'),
      'Quá hạn': one('pending.overdue'),
    }),
    ...group('Thanh toán', {
      'Tổng số': one('payment.total'),
      'Trực tuyến': one('payment.online'),
      'Trực tiếp': one('payment.direct'),
    }),
    ...group(null, { 'Dừng xử lý': one('stopped') }),
    ...group('Chờ tiếp nhận', {
      'Đúng hạn': one('waiting.onTime'),
      'Quá hạn': one('waiting.overdue'),
      'Tổng số': one('waiting.total'),
    }),
    ...group(null, {
      'Không được tiếp nhận': one('rejected'),
      'KQ điện tử khác KQ giấy': () => null,
      'Biên lai': () => null,
      'Tỷ lệ DN xác thực': () => null,
      'Rút hồ sơ': one('withdrawn'),
    }),
  ],
};

/** The weekly summary, 16 columns with number, unit and sources. Same source. */
export const WEEKLY_16: MergeLayout = {
  id: 'weekly16',
  title: 'TỔNG HỢP KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH THEO TUẦN',
  columns: [
    ...group('Tiếp nhận', {
      'Tổng số': one('received.total'),
      'Trực tuyến toàn trình': one('received.onlineFull'),
      'Trực tuyến một phần': one('received.onlinePartial'),
      'Bưu chính': one('received.post'),
      'Trực tiếp': one('received.direct'),
      'Kỳ trước': one('received.carryOver'),
    }),
    ...group('Đã giải quyết', {
      'Tổng số': one('resolved.total'),
      'Trước hạn': one('resolved.early'),
      'Đúng hạn': one('resolved.onTime'),
      'Quá hạn': one('resolved.overdue'),
    }),
    ...group('Đang giải quyết', {
      'Tổng số': one('pending.total'),
      'Trong hạn': one('pending.inTime'),
      'Quá hạn': one('pending.overdue'),
    }),
  ],
};

/** The columns that some row has figures in, with their full names: for tables of no fixed layout. */
export function plainLayout(rows: readonly MergedRow[]): readonly LayoutColumn[] {
  return REPORT.concepts
    .filter(
      ({ id, kind }) =>
        kind === 'count' && rows.some(({ figures }) => figures[id as ReportConceptId] !== undefined),
    )
    .map(({ id, terms }) => {
      // The shortest way to say it: the header has two rows.
      const paths = terms.map((term) => term.split(' > ')).sort((a, b) => a.length - b.length);
      const path = paths[0] ?? [id];
      return {
        group: path.length > 1 ? (path[0] ?? null) : null,
        label: path.length > 1 ? path.slice(1).join(' - ') : (path[0] ?? id),
        figure: one(id as ReportConceptId),
      };
    });
}

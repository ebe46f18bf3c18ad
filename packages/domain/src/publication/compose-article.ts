import { DungHenError } from '../errors.ts';
import type { FeedbackCounts } from '../feedback/figures.ts';
import { type Words, writtenDate } from '../words.ts';
import type { ResultCounts, ResultFigures } from './figures.ts';

/** An article ready to be pasted, in Vietnamese. */
export interface SiteArticleDraft {
  readonly title: string;
  /** Sapo: the paragraph under the title. */
  readonly lead: string;
  readonly paragraphs: readonly string[];
  readonly table: ArticleTable;
  /** Files to publish beside it. */
  readonly attachments: readonly ArticleAttachment[];
}

/** The table of an article: one head row, the total last. */
export interface ArticleTable {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A file to publish beside an article. */
export interface ArticleAttachment {
  /** File name without marks or blanks: editors of sites refuse others. */
  readonly name: string;
  readonly about: Words;
}

const NONE = 'không phát sinh';
const n = (value: number): string => String(value).replace(/\B(?=(?:\d{3})+(?!\d))/gu, '.');
const HEAD: readonly (readonly [string, keyof ResultCounts])[] = [
  ['Phải giải quyết', 'received'],
  ['Trực tuyến', 'online'],
  ['Trực tiếp, bưu chính', 'counterAndPost'],
  ['Kỳ trước chuyển sang', 'carriedOver'],
  ['Đã giải quyết', 'resolved'],
  ['Trước hạn', 'early'],
  ['Đúng hạn', 'onTime'],
  ['Quá hạn', 'late'],
  ['Đang giải quyết', 'inProgress'],
  ['Trong hạn', 'inTime'],
  ['Quá hạn (đang giải quyết)', 'overdue'],
];

/**
 * The article of a report period or the bulletin of a week, from figures alone. Percentages are rounded down to two places
 * and stand beside their counts; where nothing occurred it says so.
 * @throws DungHenError INVALID_INPUT for a unit without a name; FORM_UNBALANCED for figures whose parts do not add up to
 * their totals: such figures are not published.
 */
export function composeArticle(figures: ResultFigures): SiteArticleDraft {
  const unit = figures.unitName.trim();
  if (unit === '') throw wrong('INVALID_INPUT', 'the unit has no name');
  refuseUnbalanced(figures);
  const { kind, total } = figures;
  const span = `từ ngày ${writtenDate(figures.from)} đến ngày ${writtenDate(figures.to)}`;
  const inTime = total.early + total.onTime;
  const file = kind === 'week' ? `so-lieu-tuan-${figures.from}` : `so-lieu-${figures.from}-${figures.to}`;
  return {
    title:
      kind === 'week'
        ? `Bản tin tuần: tình hình, kết quả kiểm soát thủ tục hành chính của ${unit} (${span})`
        : `Kết quả kiểm soát thủ tục hành chính ${figures.periodName} của ${unit}`,
    lead:
      `${unit} công khai kết quả tiếp nhận, giải quyết hồ sơ thủ tục hành chính ${kind === 'week' ? 'trong tuần' : figures.periodName} ` +
      `(${span}): đã giải quyết ${n(total.resolved)} hồ sơ, tỷ lệ trước hạn và đúng hạn ${share(inTime, total.resolved)}.`,
    paragraphs: [
      received(total),
      `Đã giải quyết ${n(total.resolved)} hồ sơ: trước hạn ${n(total.early)}, đúng hạn ${n(total.onTime)}, quá hạn ${n(total.late)}.`,
      `Đang giải quyết ${n(total.inProgress)} hồ sơ: trong hạn ${n(total.inTime)}, quá hạn ${n(total.overdue)}.`,
      ...feedbackParagraph(figures),
      'Số liệu chi tiết theo lĩnh vực trong bảng dưới đây và tệp đính kèm.',
    ],
    table: {
      caption: `Kết quả giải quyết theo lĩnh vực (${span})`,
      head: ['STT', 'Lĩnh vực', ...HEAD.map(([head]) => head)],
      rows: [
        ...figures.rows.map(({ name, counts }, at) => [String(at + 1), name, ...cells(counts)]),
        ['', 'Tổng số', ...cells(total)],
      ],
    },
    attachments: [
      { name: `${file}.csv`, about: { vi: 'Bảng số liệu', en: 'Table of figures' } },
      ...(kind === 'week'
        ? []
        : [{ name: `${file}.xlsx`, about: { vi: 'Biểu II.06a của kỳ', en: 'Form II.06a of the period' } }]),
    ],
  };
}

const cells = (counts: ResultCounts): string[] => HEAD.map(([, key]) => n(counts[key]));

function received(total: ResultCounts): string {
  const inPeriod = total.online + total.counterAndPost;
  return (
    `Tổng số hồ sơ phải giải quyết: ${n(total.received)}; trong đó tiếp nhận trong kỳ ${n(inPeriod)} ` +
    `(trực tuyến ${n(total.online)}; trực tiếp, dịch vụ bưu chính ${n(total.counterAndPost)}), ` +
    `kỳ trước chuyển sang ${n(total.carriedOver)}. Tỷ lệ nộp trực tuyến trong kỳ: ${share(total.online, inPeriod)}.`
  );
}

function feedbackParagraph({ feedback }: ResultFigures): string[] {
  if (feedback === null) return [];
  if (feedback.received === 0) return [`Phản ánh, kiến nghị về quy định hành chính: ${NONE}.`];
  return [
    `Phản ánh, kiến nghị: phải xử lý ${n(feedback.received)}; đã xử lý ${n(feedback.handled)} ` +
      `(đúng hạn ${n(feedback.onTime)}, quá hạn ${n(feedback.late)}${unjudged(feedback)}); đang xử lý ${n(feedback.inProgress)}.`,
  ];
}

/** Items whose limit cannot be counted are named, so that the parts add up. */
const unjudged = ({ handledUnjudged }: FeedbackCounts): string =>
  handledUnjudged === 0 ? '' : `, chưa xét được hạn ${n(handledUnjudged)}`;

/** Two places, rounded down: 97,996 % never reads as 98 %. */
function share(part: number, whole: number): string {
  if (whole === 0) return NONE;
  const percent = (Math.floor((part * 10_000) / whole) / 100).toFixed(2).replace('.', ',');
  return `${percent}% (${n(part)}/${n(whole)})`;
}

function refuseUnbalanced({ total, rows }: ResultFigures): void {
  for (const { name, counts } of [{ name: 'Tổng số', counts: total }, ...rows]) {
    const broken =
      counts.resolved !== counts.early + counts.onTime + counts.late ||
      counts.inProgress !== counts.inTime + counts.overdue ||
      counts.received !== counts.resolved + counts.inProgress;
    if (broken) throw wrong('FORM_UNBALANCED', 'the parts of a line do not add up to its total', name);
  }
  for (const [head, key] of HEAD) {
    if (rows.length > 0 && rows.reduce((sum, { counts }) => sum + counts[key], 0) !== total[key])
      throw wrong('FORM_UNBALANCED', 'the lines of a column do not add up to its total', head);
  }
}

function wrong(code: 'INVALID_INPUT' | 'FORM_UNBALANCED', detail: string, label?: string): DungHenError {
  const context = { adapter: 'domain', step: 'composeArticle', detail };
  return new DungHenError(code, label === undefined ? context : { ...context, label });
}

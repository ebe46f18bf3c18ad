import type { Concept, Glossary } from '@dung-hen/page';
import { pickConcepts, REPORT } from '@dung-hen/page';

/** Reports whose pages are read. 'byUnit' counts returned dossiers by a rule of its own. */
export type ReportKind = '06a' | '06levels' | '07a' | '07b' | 'byField' | 'byUnitAndField' | 'byUnit';

/** How a report stands on its page. */
export interface ReportShape {
  readonly glossary: Glossary;
  /** Columns looked for, with the label each goes by on the page. */
  readonly columns: readonly {
    readonly concept: Concept;
    readonly label: string;
    readonly optional: boolean;
  }[];
  /** Columns of another report that looks alike: with one of them this is not it. */
  readonly foreign: readonly Concept[];
  /** Figures by column number of the form: the sum of some columns less another. */
  readonly figures: readonly Figure[];
}

export interface Figure {
  readonly column: number;
  readonly plus: readonly string[];
  readonly minus?: string;
}

type Wanted = Readonly<Record<string, string>>;

function columnsOf(glossary: Glossary, required: Wanted, optional: Wanted = {}): ReportShape['columns'] {
  const pick = (wanted: Wanted, isOptional: boolean) =>
    Object.entries(wanted).flatMap(([id, label]) =>
      pickConcepts(glossary, [id]).map((concept) => ({ concept, label, optional: isOptional })),
    );
  return [...pick(required, false), ...pick(optional, true)];
}

const single = (ids: Readonly<Record<number, string>>): Figure[] =>
  Object.entries(ids).map(([column, id]) => ({ column: Number(column), plus: [id] }));

/** 06a and 06 các cấp: every column of II.06a stands on the page (screen and print copy word them differently). */
const II_06A: ReportShape = {
  glossary: REPORT,
  columns: columnsOf(REPORT, {
    'received.total': 'Tổng số',
    'received.online': 'Trực tuyến',
    'received.directAndPost': 'Trực tiếp, dịch vụ bưu chính',
    'received.carryOver': 'Kỳ trước',
    'resolved.total': 'Tổng số',
    'resolved.early': 'Trước hạn',
    'resolved.onTime': 'Đúng hạn (Bao gồm cả hồ sơ trả lại/xin rút)',
    'resolved.overdue': 'Quá hạn',
    'pending.total': 'Tổng số',
    'pending.inTime': 'Đúng hạn (Bao gồm cả hồ sơ chờ BS)',
    'pending.overdue': 'Quá hạn',
  }),
  foreign: [],
  figures: single({
    3: 'received.total',
    4: 'received.online',
    5: 'received.directAndPost',
    6: 'received.carryOver',
    7: 'resolved.total',
    8: 'resolved.early',
    9: 'resolved.onTime',
    10: 'resolved.overdue',
    11: 'pending.total',
    12: 'pending.inTime',
    13: 'pending.overdue',
  }),
};

/**
 * Management reports: II.06a has to be put together. "Qua mạng" stands there only when all channels were asked for;
 * "trực tiếp" never does, so (5) is what is left of "Trong kỳ". Variants with "Dừng xử lý" count pauses without a date
 * and cannot be put together.
 */
const MANAGEMENT: ReportShape = {
  glossary: REPORT,
  columns: columnsOf(
    REPORT,
    {
      'received.total': 'Tổng số',
      'received.carryOver': 'Kỳ trước',
      'received.inPeriod': 'Trong kỳ',
      'resolved.early': 'Trước hạn',
      'resolved.onTime': 'Đúng hạn',
      'resolved.overdue': 'Quá hạn',
      'pending.inTime': 'Trong hạn',
      'pending.overdue': 'Quá hạn',
      supplement: 'Bổ sung',
      withdrawn: 'Trả lại/ Rút HS',
    },
    { 'received.online': 'Qua mạng' },
  ),
  foreign: pickConcepts(REPORT, ['stopped', 'financialDuty']),
  figures: [
    { column: 3, plus: ['received.total'] },
    { column: 4, plus: ['received.online'] },
    { column: 5, plus: ['received.inPeriod'], minus: 'received.online' },
    { column: 6, plus: ['received.carryOver'] },
    { column: 7, plus: ['resolved.early', 'resolved.onTime', 'withdrawn', 'resolved.overdue'] },
    { column: 8, plus: ['resolved.early'] },
    { column: 9, plus: ['resolved.onTime', 'withdrawn'] },
    { column: 10, plus: ['resolved.overdue'] },
    { column: 11, plus: ['pending.inTime', 'supplement', 'pending.overdue'] },
    { column: 12, plus: ['pending.inTime', 'supplement'] },
    { column: 13, plus: ['pending.overdue'] },
  ],
};

/** A form known by its own header paths, column by column from (3). */
function byPaths(paths: readonly string[]): ReportShape {
  const concepts = paths.map(
    (path, index): Concept => ({
      id: String(index + 3),
      name: { vi: path, en: path },
      kind: 'count',
      terms: [path],
    }),
  );
  return {
    glossary: { concepts, lexicon: null },
    columns: concepts.map((concept) => ({
      concept,
      label: concept.name.vi.split(' > ').at(-1) ?? '',
      optional: false,
    })),
    foreign: [],
    figures: concepts.map(({ id }) => ({ column: Number(id), plus: [id] })),
  };
}

const II_07A = byPaths([
  'Số hồ sơ nhận giải quyết > Tổng số',
  'Số hồ sơ nhận giải quyết > Trong đó > Số kỳ trước chuyển qua',
  'Số hồ sơ nhận giải quyết > Trong đó > Số mới tiếp nhận',
  'Kết quả giải quyết > Số hồ sơ đã giải quyết > Tổng số',
  'Kết quả giải quyết > Số hồ sơ đã giải quyết > Trả đúng thời hạn',
  'Kết quả giải quyết > Số hồ sơ đã giải quyết > Trả quá hạn',
  'Kết quả giải quyết > Số hồ sơ đang giải quyết > Tổng số',
  'Kết quả giải quyết > Số hồ sơ đang giải quyết > Chưa đến hạn',
  'Kết quả giải quyết > Số hồ sơ đang giải quyết > Quá hạn',
  'Bổ sung',
  'Trả lại',
]);

const COMPETENCE = 'Tổng số TTHC thuộc thẩm quyền giải quyết của địa phương';
const ONE_STOP = 'TTHC được thực hiện theo CCMC, MCLT';
const PROCESSES = 'Quy trình nội bộ giải quyết TTHC theo CCMC, MCLT được ban hành';

const II_07B = byPaths([
  `${COMPETENCE} > Tổng số TTHC`,
  `${COMPETENCE} > Cấp tỉnh`,
  `${COMPETENCE} > Cấp huyện`,
  `${COMPETENCE} > Cấp xã`,
  `${ONE_STOP} > Tổng số TTHC`,
  `${ONE_STOP} > Tại BPMC cấp tỉnh`,
  `${ONE_STOP} > Tại BPMC cấp huyện`,
  `${ONE_STOP} > Tại BPMC cấp xã`,
  `${PROCESSES} > Tổng số quy trình`,
  `${PROCESSES} > Cấp tỉnh`,
  `${PROCESSES} > Cấp huyện`,
  `${PROCESSES} > Cấp xã`,
]);

/** Columns whose cells the page leaves blank whatever the server sends (07b, February 2025). */
export const BLANK_COLUMNS: Readonly<Partial<Record<ReportKind, readonly number[]>>> = {
  '07b': [3, 4, 5, 6],
};

export const REPORT_SHAPES: Readonly<Record<ReportKind, ReportShape>> = {
  '06a': II_06A,
  '06levels': II_06A,
  '07a': II_07A,
  '07b': II_07B,
  byField: MANAGEMENT,
  byUnitAndField: MANAGEMENT,
  byUnit: MANAGEMENT,
};

import type { Confidence } from '../rules/rule-version.ts';
import type { Words } from '../words.ts';
import type { Growth } from './margin.ts';
import type { CaseNoun } from './margin-words.ts';

/** A KPI as data: what is counted, against which target, by which text. */
export interface KpiTarget {
  readonly id: string;
  readonly words: Words;
  /** Whole percent; null: no target is set. */
  readonly target: number | null;
  readonly growth: Growth;
  readonly good: CaseNoun;
  readonly bad: CaseNoun;
  readonly source: string;
  readonly confidence: Confidence;
}

/** The plan with its words. The unit's own plan of the year goes before it. */
const plan = (quoted: string) => `Kế hoạch kiểm soát TTHC năm 2022, UBND thị trấn Hà Trung: “${quoted}”`;
const NO_TARGET = 'Chưa có văn bản đặt chỉ tiêu';

const noun = (vi: string, one: string, many = `${one}s`): CaseNoun => ({ vi, en: [one, many] });
const ON_TIME = noun('hồ sơ đúng hạn', 'timely dossier');
const LATE = noun('hồ sơ trễ', 'late dossier');
const ONLINE = noun('hồ sơ trực tuyến', 'online dossier');
const OFFLINE = noun('hồ sơ không trực tuyến', 'dossier not filed online', 'dossiers not filed online');
const SATISFIED = noun('lượt hài lòng', 'satisfied answer');
const UNSATISFIED = noun('lượt không hài lòng', 'unsatisfied answer');
const RESULT = noun('kết quả được số hóa', 'digitised result');
const PAPER = noun('kết quả chưa số hóa', 'result on paper', 'results on paper');
const LISTED = noun('thủ tục được công khai', 'published procedure');
const UNLISTED = noun('thủ tục chưa công khai', 'unpublished procedure');

/** KPIs that dossiers answer. Levels 3 and 4 of the plan are read as "một phần" and "toàn trình" of NĐ 42/2022. */
export const DOSSIER_TARGETS = {
  onTime: {
    id: 'onTime',
    words: { vi: 'Giải quyết đúng hạn', en: 'Settled on time' },
    target: 98,
    growth: 'flow',
    good: ON_TIME,
    bad: LATE,
    source: plan('duy trì tỷ lệ giải quyết đúng hạn từ 98% trở lên'),
    confidence: 'certain',
  },
  onlinePartial: {
    id: 'onlinePartial',
    words: { vi: 'Hồ sơ trực tuyến, mức độ 3 (một phần)', en: 'Filed online, level 3 (partial)' },
    target: 90,
    growth: 'flow',
    good: ONLINE,
    bad: OFFLINE,
    source: plan('tối thiểu thực hiện trực tuyến 90% (mức độ 3), 80% (mức độ 4)'),
    confidence: 'inferred',
  },
  onlineFull: {
    id: 'onlineFull',
    words: { vi: 'Hồ sơ trực tuyến, mức độ 4 (toàn trình)', en: 'Filed online, level 4 (full)' },
    target: 80,
    growth: 'flow',
    good: ONLINE,
    bad: OFFLINE,
    source: plan('tối thiểu thực hiện trực tuyến 90% (mức độ 3), 80% (mức độ 4)'),
    confidence: 'inferred',
  },
  postal: {
    id: 'postal',
    words: { vi: 'Hồ sơ nộp qua bưu chính công ích', en: 'Filed by public post' },
    target: null,
    growth: 'flow',
    good: noun('hồ sơ bưu chính', 'postal dossier'),
    bad: noun('hồ sơ khác', 'other dossier'),
    source: NO_TARGET,
    confidence: 'certain',
  },
} as const satisfies Readonly<Record<string, KpiTarget>>;

/** Figures that dossiers cannot answer; a caller hands them in. */
export const KPI_INPUT_IDS = [
  'satisfaction',
  'digitisedResults',
  'apologyLetters',
  'feedbackOnTime',
  'publicity',
  'timeCut',
  'costCut',
] as const;

export type KpiInputId = (typeof KPI_INPUT_IDS)[number];

/** A KPI out of a figure handed in under `input`. Satisfaction stands twice: the plan itself says 95 and 100. */
export const INPUT_TARGETS: readonly (KpiTarget & { readonly input: KpiInputId })[] = [
  {
    id: 'satisfaction95',
    input: 'satisfaction',
    words: { vi: 'Mức độ hài lòng (chỉ tiêu 95 %)', en: 'Satisfaction (target 95%)' },
    target: 95,
    growth: 'flow',
    good: SATISFIED,
    bad: UNSATISFIED,
    source: plan('Mức độ hài lòng … đạt tối thiểu 95%'),
    confidence: 'certain',
  },
  {
    id: 'satisfaction100',
    input: 'satisfaction',
    words: { vi: 'Mức độ hài lòng (chỉ tiêu 100 %)', en: 'Satisfaction (target 100%)' },
    target: 100,
    growth: 'flow',
    good: SATISFIED,
    bad: UNSATISFIED,
    source: plan('100% tổ chức, người dân, doanh nghiệp hài lòng'),
    confidence: 'certain',
  },
  {
    id: 'digitisedResults',
    input: 'digitisedResults',
    words: { vi: 'Số hóa kết quả giải quyết', en: 'Results digitised' },
    target: 100,
    growth: 'stock',
    good: RESULT,
    bad: PAPER,
    source: plan('Số hóa 100% kết quả giải quyết thủ tục hành chính'),
    confidence: 'certain',
  },
  {
    id: 'apologyLetters',
    input: 'apologyLetters',
    words: { vi: 'Xin lỗi khi trễ hẹn', en: 'Apologies for late dossiers' },
    target: 100,
    growth: 'stock',
    good: noun('văn bản xin lỗi', 'apology letter'),
    bad: noun(
      'hồ sơ trễ chưa xin lỗi',
      'late dossier without an apology',
      'late dossiers without an apology',
    ),
    source: plan('nghiêm túc thực hiện việc xin lỗi người dân, tổ chức nếu để xảy ra trễ hẹn'),
    confidence: 'inferred',
  },
  {
    id: 'feedbackOnTime',
    input: 'feedbackOnTime',
    words: { vi: 'Phản ánh, kiến nghị trả lời đúng hạn', en: 'Feedback answered on time' },
    target: null,
    growth: 'flow',
    good: noun('trả lời đúng hạn', 'timely answer'),
    bad: noun('trả lời trễ', 'late answer'),
    source: NO_TARGET,
    confidence: 'certain',
  },
  {
    id: 'publicity',
    input: 'publicity',
    words: { vi: 'Thủ tục được niêm yết, công khai', en: 'Procedures published' },
    target: 100,
    growth: 'stock',
    good: LISTED,
    bad: UNLISTED,
    source: plan('100% thủ tục hành chính còn hiệu lực được niêm yết công khai'),
    confidence: 'certain',
  },
  {
    id: 'timeCut',
    input: 'timeCut',
    words: { vi: 'Cắt giảm thời gian giải quyết', en: 'Handling time cut' },
    target: 30,
    growth: 'stock',
    good: noun('đơn vị thời gian cắt giảm', 'unit of time cut', 'units of time cut'),
    bad: noun('đơn vị thời gian còn lại', 'unit of time left', 'units of time left'),
    source: plan('cắt giảm tối thiểu 30% thời gian giải quyết TTHC'),
    confidence: 'certain',
  },
  {
    id: 'costCut',
    input: 'costCut',
    words: { vi: 'Giảm chi phí tuân thủ', en: 'Compliance cost cut' },
    target: 20,
    growth: 'stock',
    good: noun('đơn vị chi phí cắt giảm', 'unit of cost cut', 'units of cost cut'),
    bad: noun('đơn vị chi phí còn lại', 'unit of cost left', 'units of cost left'),
    source: plan('đơn giản hóa tối thiểu 20% chi phí tuân thủ TTHC'),
    confidence: 'certain',
  },
];

const METHOD = 'Mô tả công thức tính chỉ số, Quyết định 766/QĐ-TTg ngày 23/6/2022';

/** Indicators of Decision 766 that dossiers answer; the target is where the score is full. */
export const NATIONAL_TARGETS = {
  onTime766: {
    id: '2.1',
    words: { vi: 'Hồ sơ đúng hạn (Quyết định 766)', en: 'Dossiers on time (Decision 766)' },
    target: 100,
    growth: 'flow',
    good: ON_TIME,
    bad: LATE,
    source: METHOD,
    confidence: 'certain',
  },
  online766: {
    id: '3.3',
    words: {
      vi: 'Hồ sơ trực tuyến, nhiều nhất (Quyết định 766)',
      en: 'Online dossiers at most (Decision 766)',
    },
    target: 50,
    growth: 'flow',
    good: ONLINE,
    bad: OFFLINE,
    source: METHOD,
    confidence: 'certain',
  },
  results766: {
    id: '4.1',
    words: {
      vi: 'Kết quả có tệp trên hệ thống một cửa (Quyết định 766)',
      en: 'Results with a file in the one-stop system (Decision 766)',
    },
    target: null,
    growth: 'stock',
    good: RESULT,
    bad: PAPER,
    source: METHOD,
    confidence: 'inferred',
  },
} as const satisfies Readonly<Record<string, KpiTarget>>;

import type { Words } from '../words.ts';

/** The groups of Decision 766 by what they are called in data. */
export const SCORE_GROUP_IDS = [
  'publicity',
  'progress',
  'online',
  'payment',
  'digitised',
  'satisfaction',
] as const;

export type ScoreGroupId = (typeof SCORE_GROUP_IDS)[number];

/** A group of indicators of Decision 766/QĐ-TTg, its most points, and the indicators in it. */
export interface Group766 {
  readonly id: ScoreGroupId;
  readonly words: Words;
  /** Points at most; all groups together 100. */
  readonly most: number;
  readonly indicators: readonly string[];
}

const group = (
  id: ScoreGroupId,
  vi: string,
  en: string,
  most: number,
  indicators: readonly string[],
): Group766 => ({
  id,
  words: { vi, en },
  most,
  indicators,
});

/** The six groups: 18 + 20 + 12 + 10 + 22 + 18 = 100 points. */
export const GROUPS_766: readonly Group766[] = [
  group('publicity', 'Công khai, minh bạch', 'Publicity', 18, ['1.1', '1.2', '1.3', '1.4']),
  group('progress', 'Tiến độ giải quyết', 'Handling time', 20, ['2.1', '2.2']),
  group('online', 'Dịch vụ công trực tuyến', 'Online services', 12, ['3.1', '3.2', '3.3']),
  group('payment', 'Thanh toán trực tuyến', 'Online payment', 10, ['3.5', '3.6']),
  group('digitised', 'Số hóa hồ sơ', 'Digitisation', 22, ['4.1', '4.2', '4.3', '4.4–4.5']),
  group('satisfaction', 'Mức độ hài lòng', 'Satisfaction', 18, ['5.1–5.4']),
];

const of = (vi: string, en: string): Words => ({ vi, en });

/** Formulas by the method note of Decision 766/QĐ-TTg, reworded; by indicator. Below the threshold points are in proportion. */
export const FORMULAS_766: ReadonlyMap<string, Words> = new Map([
  ['1.1', of('thủ tục công bố đúng hạn / thủ tục phải công bố', 'announced on time / to be announced')],
  ['1.2', of('thủ tục công khai đúng hạn / thủ tục phải công khai', 'published on time / to be published')],
  ['1.3', of('thủ tục công khai đủ bộ phận / thủ tục công khai', 'published with all parts / published')],
  ['1.4', of('hồ sơ đồng bộ lên Cổng quốc gia / tổng số hồ sơ', 'dossiers synchronised / all dossiers')],
  [
    '2.1',
    of(
      'hồ sơ đúng hạn / (hồ sơ đã giải quyết + đang giải quyết quá hạn); đủ điểm ở 100 %',
      'on time / (settled + running overdue); full at 100%',
    ),
  ],
  ['2.2', of('thời gian giải quyết trung bình / thời hạn quy định', 'average handling time / limit')],
  [
    '3.1',
    of(
      'thủ tục cung cấp trực tuyến / thủ tục đủ điều kiện; đủ điểm từ 80 %',
      'online / eligible; full from 80%',
    ),
  ],
  ['3.2', of('dịch vụ trực tuyến có hồ sơ / dịch vụ trực tuyến', 'online services in use / online services')],
  [
    '3.3',
    of(
      'hồ sơ trực tuyến có kết quả điện tử / tổng số hồ sơ, nhân tỷ lệ đồng bộ; đủ điểm từ 50 %',
      'online with an electronic result / all, times the rate of synchronisation; full from 50%',
    ),
  ],
  [
    '3.5',
    of(
      'thủ tục tích hợp thanh toán / thủ tục có nghĩa vụ tài chính; đủ điểm từ 80 %',
      'procedures with online payment / with a fee; full from 80%',
    ),
  ],
  [
    '3.6',
    of('hồ sơ thanh toán trực tuyến / hồ sơ có nghĩa vụ tài chính', 'paid online / dossiers with a fee'),
  ],
  [
    '4.1',
    of('kết quả điện tử / hồ sơ đã giải quyết có kết quả', 'electronic results / settled with a result'),
  ],
  [
    '4.2',
    of('hồ sơ được số hóa / tổng số hồ sơ; đủ điểm từ 80 %', 'digitised dossiers / all; full from 80%'),
  ],
  [
    '4.3',
    of(
      'hồ sơ dùng lại dữ liệu số hóa / tổng số hồ sơ; đủ điểm từ 80 %',
      'dossiers reusing data / all; full from 80%',
    ),
  ],
  [
    '5.1–5.4',
    of(
      '5.4: 100 % − tỷ lệ quá hạn − tỷ lệ phản ánh tiêu cực; đủ điểm từ 90 %',
      '5.4: 100% − late − negative feedback; full from 90%',
    ),
  ],
]);

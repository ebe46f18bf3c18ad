import { pick } from './chance.ts';
import type { FormId } from './forms.ts';

/**
 * How a skin words the header of a form. 'official' = the 01/2020 layout in two levels; 'printed' = as a provincial
 * system prints it, three levels with "Trong kỳ"; 'counted' = the older "Số hồ sơ …" wording; 'mixed' = synonyms and
 * abbreviations drawn by the seed.
 */
export type WordingStyle = 'official' | 'printed' | 'counted' | 'mixed';

/** Header path of a column, outermost first, and the full words where the path abbreviates. */
export interface HeaderWords {
  readonly path: readonly string[];
  readonly title: string | null;
}

type Paths = Readonly<Record<number, readonly string[]>>;

const OFFICIAL_06A: Paths = {
  1: ['STT'],
  2: ['Lĩnh vực, công việc giải quyết theo cấp'],
  3: ['Tiếp nhận', 'Tổng số'],
  4: ['Tiếp nhận', 'Trực tuyến'],
  5: ['Tiếp nhận', 'Trực tiếp/bưu chính'],
  6: ['Tiếp nhận', 'Từ kỳ trước'],
  7: ['Đã giải quyết', 'Tổng số'],
  8: ['Đã giải quyết', 'Trước hạn'],
  9: ['Đã giải quyết', 'Đúng hạn'],
  10: ['Đã giải quyết', 'Quá hạn'],
  11: ['Đang giải quyết', 'Tổng số'],
  12: ['Đang giải quyết', 'Trong hạn'],
  13: ['Đang giải quyết', 'Quá hạn'],
};

const PRINTED_06A: Paths = {
  1: ['TT'],
  2: ['Lĩnh vực'],
  3: ['Tiếp nhận', 'Tổng số'],
  4: ['Tiếp nhận', 'Trong kỳ', 'Trực tuyến'],
  5: ['Tiếp nhận', 'Trong kỳ', 'Trực tiếp, dịch vụ bưu chính'],
  6: ['Tiếp nhận', 'Kỳ trước'],
  7: ['Số lượng hồ sơ đã giải quyết', 'Tổng số'],
  8: ['Số lượng hồ sơ đã giải quyết', 'Trước hạn'],
  9: ['Số lượng hồ sơ đã giải quyết', 'Đúng hạn (Bao gồm Bổ sung/Trả lại/Xin rút)'],
  10: ['Số lượng hồ sơ đã giải quyết', 'Quá hạn'],
  11: ['Hồ sơ đang xử lý', 'Tổng số'],
  12: ['Hồ sơ đang xử lý', 'Đúng hạn'],
  13: ['Hồ sơ đang xử lý', 'Quá hạn'],
};

const COUNTED_06A: Paths = {
  1: ['STT'],
  2: ['Lĩnh vực, công việc giải quyết theo cấp'],
  3: ['Số hồ sơ nhận giải quyết', 'Tổng số'],
  4: ['Số hồ sơ nhận giải quyết', 'Trong kỳ', 'Trực tuyến'],
  5: ['Số hồ sơ nhận giải quyết', 'Trong kỳ', 'Trực tiếp, dịch vụ bưu chính'],
  6: ['Số hồ sơ nhận giải quyết', 'Từ kỳ trước'],
  7: ['Số hồ sơ đã giải quyết', 'Tổng số'],
  8: ['Số hồ sơ đã giải quyết', 'Trước hạn'],
  9: ['Số hồ sơ đã giải quyết', 'Đúng hạn'],
  10: ['Số hồ sơ đã giải quyết', 'Quá hạn'],
  11: ['Số hồ sơ đang giải quyết', 'Tổng số'],
  12: ['Số hồ sơ đang giải quyết', 'Trong hạn'],
  13: ['Số hồ sơ đang giải quyết', 'Quá hạn'],
};

/** Abbreviations by the words they stand for. */
const SHORT: Readonly<Record<string, string>> = {
  'Đúng hạn': 'Đ.hạn',
  'Quá hạn': 'Q.hạn',
  'Trước hạn': 'Tr.hạn',
  'Trực tuyến': 'T.tuyến',
};

function mixed06a(seed: number): Paths {
  const word = (what: string, ...choices: readonly [string, ...string[]]) =>
    pick(choices, 'word', seed, what);
  const received = word('received', 'Tiếp nhận', 'Số hồ sơ tiếp nhận', 'Hồ sơ tiếp nhận');
  const resolved = word('resolved', 'Đã giải quyết', 'Kết quả đã giải quyết', 'Hồ sơ đã giải quyết');
  const running = word('running', 'Đang giải quyết', 'Hồ sơ đang xử lý', 'Đang xử lý');
  const total = word('total', 'Tổng số', 'Tổng', 'Tổng cộng');
  return {
    1: [word('order', 'STT', 'TT', 'Số TT')],
    2: [word('field', 'Lĩnh vực', 'Lĩnh vực giải quyết', 'Lĩnh vực, công việc')],
    3: [received, total],
    4: [received, word('online', 'Trực tuyến', 'Nộp trực tuyến')],
    5: [received, word('direct', 'Trực tiếp/BCCI', 'Trực tiếp, BCCI', 'Trực tiếp hoặc bưu chính')],
    6: [received, word('carried', 'Kỳ trước chuyển sang', 'Kỳ trước chuyển qua', 'Từ kỳ trước')],
    7: [resolved, total],
    8: [resolved, 'Trước hạn'],
    9: [resolved, 'Đúng hạn'],
    10: [resolved, 'Quá hạn'],
    11: [running, total],
    12: [running, word('inTime', 'Trong hạn', 'Chưa đến hạn')],
    13: [running, 'Quá hạn'],
  };
}

function paths07b(orderWord: string): Paths {
  const groups: readonly (readonly [number, string, readonly string[]])[] = [
    [3, 'Số lượng TTHC thuộc thẩm quyền giải quyết', ['Tổng số', 'Cấp tỉnh', 'Cấp huyện', 'Cấp xã']],
    [7, 'Số lượng TTHC thực hiện theo cơ chế một cửa', ['Tổng số', 'Tại BPMC tỉnh', 'Cấp huyện', 'Cấp xã']],
    [11, 'Số lượng quy trình nội bộ đã ban hành', ['Tổng số', 'Cấp tỉnh', 'Cấp huyện', 'Cấp xã']],
  ];
  return {
    1: [orderWord],
    2: ['Đơn vị'],
    ...Object.fromEntries(
      groups.flatMap(([first, group, leaves]) => leaves.map((leaf, index) => [first + index, [group, leaf]])),
    ),
  };
}

/** The header words of a column in a style. */
export function headerWords(form: FormId, style: WordingStyle, seed: number, column: number): HeaderWords {
  const path = pathsOf(form, style, seed)[column] ?? [`Cột ${column}`];
  const leaf = path.at(-1) ?? '';
  const short = style === 'mixed' ? SHORT[leaf] : undefined;
  if (short === undefined || pick([true, false], 'short', seed, column)) return { path, title: null };
  return { path: [...path.slice(0, -1), short], title: leaf };
}

function pathsOf(form: FormId, style: WordingStyle, seed: number): Paths {
  if (form === 'II.07b') return paths07b(style === 'printed' ? 'TT' : 'STT');
  switch (style) {
    case 'official':
      return OFFICIAL_06A;
    case 'printed':
      return PRINTED_06A;
    case 'counted':
      return COUNTED_06A;
    case 'mixed':
      return mixed06a(seed);
  }
}

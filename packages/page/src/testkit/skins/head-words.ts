import type { Draw } from './draw.ts';
import type { Layout } from './layout.ts';

/** The words a system heads its columns with. */
export interface HeadWords {
  readonly order: string;
  readonly label: string;
  readonly groups: readonly string[];
  readonly inPeriod: string;
  /** Figures (3) to (13). */
  readonly leaves: readonly string[];
}

/** Group of each figure. */
export const GROUP_OF = [0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2] as const;

const TOTALS = ['Tổng số', 'Tổng', 'Tổng cộng', 'T.số', 'TS'] as const;
const LEAVES: readonly (readonly string[])[] = [
  [...TOTALS, 'Tổng số hồ sơ'],
  ['Trực tuyến', 'Qua mạng', 'Nộp trực tuyến', 'Trực tuyến (toàn trình và một phần)', 'Tr. tuyến'],
  [
    'Trực tiếp, dịch vụ bưu chính',
    'Trực tiếp/bưu chính',
    'Trực tiếp, BCCI',
    'Trực tiếp và dịch vụ bưu chính công ích',
    'Trực tiếp, qua BCCI',
  ],
  [
    'Kỳ trước',
    'Từ kỳ trước',
    'Kỳ trước chuyển sang',
    'Kì trước',
    'Số kỳ trước chuyển qua',
    'Kỳ trước chuyển qua',
  ],
  TOTALS,
  ['Trước hạn', 'Trả trước hạn', 'Trước thời hạn', 'Sớm hạn', 'Giải quyết trước hạn'],
  [
    'Đúng hạn',
    'Đúng hạn (Bao gồm cả hồ sơ trả lại/xin rút)',
    'Trả đúng thời hạn',
    'Trong hạn',
    'Trả đúng hạn',
  ],
  ['Quá hạn', 'Trễ hạn', 'Trả quá hạn', 'Q.hạn', 'Trả trễ hạn'],
  TOTALS,
  ['Trong hạn', 'Đúng hạn (Bao gồm cả hồ sơ chờ BS)', 'Chưa đến hạn', 'Còn trong hạn', 'Còn hạn'],
  ['Quá hạn', 'Trễ hạn', 'Quá thời hạn', 'Đã quá hạn'],
];

const GROUPS: readonly (readonly string[])[] = [
  ['Tiếp nhận', 'Số hồ sơ nhận giải quyết', 'Số hồ sơ tiếp nhận', 'Hồ sơ tiếp nhận', 'Số HS tiếp nhận'],
  [
    'Đã giải quyết',
    'Số lượng hồ sơ đã giải quyết',
    'Đã xử lý',
    'Hồ sơ đã giải quyết',
    'Đã GQ',
    'Số HS đã giải quyết',
  ],
  ['Đang giải quyết', 'Hồ sơ đang xử lý', 'Số lượng hồ sơ đang giải quyết', 'Chưa giải quyết', 'Đang xử lí'],
];

/** Draws the words; capitals and composition as the layout has them. */
export function makeWords(draw: Draw, layout: Layout): HeadWords {
  const write = (text: string) => (layout.capitals ? text.toUpperCase() : text);
  return {
    order: write(draw.of('STT', 'TT', 'Số TT', 'S.T.T', 'Stt')),
    label: write(
      draw.of(
        'Đơn vị',
        'Lĩnh vực',
        'Lĩnh vực, công việc giải quyết theo cấp',
        'Tên lĩnh vực',
        'Lĩnh vực giải quyết',
        'Lĩnh vực công việc',
      ),
    ),
    groups: GROUPS.map((words) => write(draw.from(words))),
    inPeriod: write(draw.of('Trong kỳ', 'Mới tiếp nhận', 'Tiếp nhận trong kỳ')),
    leaves: LEAVES.map((words) => write(draw.from(words))),
  };
}

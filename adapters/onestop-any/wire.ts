import type { Channel, DossierStatus } from '@dung-hen/domain';
import { normalizeLabel } from '@dung-hen/page';

/**
 * Words of a status cell. An unknown system sends nothing but what it writes on the screen: these are the only
 * code-like values on it. Only whole phrases count.
 */
const STATUS_PHRASES: readonly (readonly [DossierStatus, readonly string[]])[] = [
  [1, ['mới đăng ký', 'chờ tiếp nhận', 'mới nộp', 'chưa tiếp nhận', 'chờ tiếp nhận trực tuyến']],
  [2, ['được tiếp nhận', 'đã tiếp nhận', 'mới tiếp nhận', 'tiếp nhận', 'đã nhận hồ sơ', 'received']],
  [3, ['không được tiếp nhận', 'từ chối tiếp nhận', 'không tiếp nhận']],
  [
    4,
    [
      'đang xử lý',
      'đang giải quyết',
      'đang thụ lý',
      'thụ lý hồ sơ',
      'chờ xử lý',
      'chờ thụ lý',
      'chờ phân công',
      'chờ phê duyệt',
      'chờ ký duyệt',
      'chờ ký',
      'trình ký',
      'đang trình ký',
      'đang thẩm định',
      'chờ thẩm định',
      'đang luân chuyển',
      'chưa xử lý',
      'processing',
      'in progress',
      'being processed',
    ],
  ],
  [
    5,
    [
      'yêu cầu bổ sung giấy tờ',
      'yêu cầu bổ sung',
      'chờ bổ sung',
      'đang bổ sung',
      'bổ sung hồ sơ',
      'chờ công dân bổ sung',
      'chờ bổ sung hồ sơ',
      'yêu cầu bổ sung hồ sơ',
      'waiting for supplement',
      'supplement required',
    ],
  ],
  [
    6,
    [
      'yêu cầu thực hiện nghĩa vụ tài chính',
      'chờ thực hiện nghĩa vụ tài chính',
      'thực hiện nghĩa vụ tài chính',
      'chờ nghĩa vụ tài chính',
      'yêu cầu thanh toán',
      'chờ thanh toán',
    ],
  ],
  [7, ['công dân yêu cầu rút hồ sơ', 'xin rút', 'đã rút', 'rút hồ sơ', 'công dân rút hồ sơ']],
  [8, ['dừng xử lý', 'tạm dừng', 'tạm dừng xử lý', 'đang tạm dừng', 'dừng giải quyết']],
  [
    9,
    [
      'đã xử lý xong',
      'đã có kết quả',
      'chờ trả kết quả',
      'đã giải quyết',
      'đã hoàn thành',
      'hoàn thành',
      'đã xử lý',
      'có kết quả',
      'chờ trả',
      'đã giải quyết xong',
      'đã kết thúc',
      'completed',
    ],
  ],
  [
    10,
    ['đã trả kết quả', 'đã trả', 'trả kết quả', 'đã trả kết quả cho công dân', 'returned', 'result returned'],
  ],
];

const STATUSES: ReadonlyMap<string, DossierStatus> = new Map(
  STATUS_PHRASES.flatMap(([status, phrases]) =>
    phrases.map((phrase) => [normalizeLabel(phrase), status] as const),
  ),
);

/** Words about the deadline, not about the work. "Đúng hạn" and "trước hạn" are said of finished work. */
const DUE_WORDS = [
  'quá hạn',
  'trong hạn',
  'sắp đến hạn',
  'sắp hết hạn',
  'đến hạn',
  'trễ hạn',
  'còn hạn',
  'chưa đến hạn',
];
/** Words about the fee: a dossier is paid for before, during and after the work. */
const FEE_WORDS = ['đã thanh toán', 'đã nộp phí', 'đã nộp lệ phí'];

const SILENT: ReadonlySet<string> = new Set([...DUE_WORDS, ...FEE_WORDS].map(normalizeLabel));

/** Words that may mean that work ended or stands still; among words not known as a whole they are not guessed at. */
const DECISIVE =
  /(?<!\p{L})(?:đã|xong|hoàn|kết thúc|trả|hủy|huỷ|từ chối|rút|dừng|ngừng|bổ sung|đóng|lưu kho|nghĩa vụ|đúng hạn|trước hạn|không|hết|thôi|not|no|returned|completed|finished|done|closed|rejected|refused|cancell?ed|withdrawn|suspended|paused|stopped|supplement|additional)(?!\p{L})/u;

/**
 * The status some words stand for: 'silent' for words of running work nobody listed (a step, an office), 'unclear' for
 * words that may say that work ended or stands still without being known.
 */
export function statusOf(text: string): DossierStatus | 'silent' | 'unclear' {
  const words = normalizeLabel(text);
  if (SILENT.has(words)) return 'silent';
  const known = STATUSES.get(words);
  if (known !== undefined) return known;
  return DECISIVE.test(words) ? 'unclear' : 'silent';
}

const CHANNELS: ReadonlyMap<string, Channel> = new Map(
  (
    [
      ['trực tiếp', 'counter'],
      ['tại quầy', 'counter'],
      ['một cửa', 'counter'],
      ['trực tuyến', 'online'],
      ['nộp trực tuyến', 'online'],
      ['nộp trực tiếp', 'counter'],
      ['online', 'online'],
      ['qua mạng', 'online'],
      ['bưu chính', 'post'],
      ['bưu chính công ích', 'post'],
      ['qua bưu chính công ích', 'post'],
      ['qua bưu chính', 'post'],
    ] as const
  ).map(([words, channel]) => [normalizeLabel(words), channel] as const),
);

/** The channel some words stand for; null for any other words. */
export function channelOf(text: string): Channel | null {
  return CHANNELS.get(normalizeLabel(text)) ?? null;
}

import type { LookUp } from '@dung-hen/forms';
import { phrases, wordsOf } from './phrases.ts';

/** What a report is, as far as the portal's words say. 'overdue' = not sent and late, still open. */
export type ReportState =
  | 'absent'
  | 'draft'
  | 'pendingApproval'
  | 'submitted'
  | 'returned'
  | 'closed'
  | 'overdue';

/**
 * State words by meaning, strongest meaning first: a text that holds words of several ("Đã gửi – quá hạn") means the
 * first of them. Confidence LOW: general vocabulary of Vietnamese reporting systems, not seen on the live portal.
 */
const STATE_WORDS: readonly (readonly [ReportState, ReturnType<typeof phrases>])[] = [
  ['submitted', phrases('đã gửi lại', 'đã nộp lại', 'đã báo cáo lại', 'resubmitted')],
  [
    'returned',
    phrases(
      ...['trả lại', 'bị trả lại', 'đã trả lại', 'bị trả', 'chuyển trả', 'trả về', 'bị trả về', 'đã trả về'],
      ...['từ chối', 'bị từ chối', 'đã từ chối', 'không duyệt', 'không phê duyệt', 'không được duyệt'],
      ...['không được phê duyệt', 'không tiếp nhận', 'yêu cầu chỉnh sửa', 'yêu cầu sửa', 'yêu cầu sửa đổi'],
      ...['yêu cầu bổ sung', 'yêu cầu làm lại', 'yêu cầu báo cáo lại', 'yêu cầu nhập lại', 'cần chỉnh sửa'],
      ...['cần bổ sung', 'cần sửa lại', 'chờ chỉnh sửa', 'chưa đạt', 'không đạt', 'returned', 'rejected'],
    ),
  ],
  [
    'pendingApproval',
    phrases(
      ...[
        'chờ duyệt',
        'đang chờ duyệt',
        'chờ phê duyệt',
        'đang chờ phê duyệt',
        'chờ xét duyệt',
        'chờ kiểm duyệt',
      ],
      ...[
        'chờ lãnh đạo duyệt',
        'chờ lãnh đạo phê duyệt',
        'chờ lãnh đạo ký',
        'chờ đơn vị duyệt',
        'chờ xác nhận',
      ],
      ...[
        'chờ ký',
        'chờ ký duyệt',
        'chờ ký số',
        'chờ ký phát hành',
        'chưa duyệt',
        'chưa phê duyệt',
        'đang duyệt',
      ],
      ...['đang phê duyệt', 'đang trình', 'đã trình', 'đã trình duyệt', 'đã trình ký', 'đã trình lãnh đạo'],
      ...[
        'trình lãnh đạo',
        'trình duyệt',
        'trình ký',
        'đã chuyển duyệt',
        'đã chuyển lãnh đạo',
        'chưa được duyệt',
      ],
      ...['đã gửi duyệt', 'đã gửi lãnh đạo', 'đã gửi phê duyệt', 'pending approval', 'waiting for approval'],
    ),
  ],
  [
    'submitted',
    phrases(
      ...['đã gửi', 'đã gửi báo cáo', 'đã gửi cấp trên', 'gửi thành công', 'gửi đúng hạn', 'gửi trễ hạn'],
      ...['gửi quá hạn', 'gửi muộn', 'đã nộp', 'đã nộp báo cáo', 'nộp đúng hạn', 'nộp trễ', 'nộp trễ hạn'],
      ...['nộp quá hạn', 'nộp muộn', 'đã nộp muộn', 'nộp thành công', 'đã báo cáo', 'báo cáo đúng hạn'],
      ...[
        'báo cáo trễ hạn',
        'báo cáo quá hạn đã gửi',
        'đã hoàn thành',
        'hoàn thành',
        'hoàn tất',
        'đã hoàn tất',
      ],
      ...['đã tiếp nhận', 'đã nhận', 'đã được tiếp nhận', 'chờ tiếp nhận', 'chưa tiếp nhận', 'đã chuyển'],
      ...[
        'đã chuyển cấp trên',
        'đã duyệt',
        'đã phê duyệt',
        'đã được duyệt',
        'đã được phê duyệt',
        'đã xác nhận',
      ],
      ...['đã ký', 'đã ký số', 'đã ký duyệt', 'đã ban hành', 'đã phát hành', 'đã ghi nhận', 'đã tổng hợp'],
      ...['submitted', 'sent', 'approved', 'accepted', 'received', 'completed'],
    ),
  ],
  [
    'closed',
    phrases(
      ...['đã đóng', 'đóng', 'đóng kỳ', 'kỳ đã đóng', 'đã đóng kỳ', 'đã khóa', 'khóa', 'bị khóa', 'khóa sổ'],
      ...[
        'khóa số liệu',
        'đã khóa số liệu',
        'đã khóa sổ',
        'hết hạn',
        'đã hết hạn',
        'hết hạn nộp',
        'hết hạn gửi',
      ],
      ...['hết hạn báo cáo', 'hết thời hạn', 'kết thúc', 'đã kết thúc', 'ngừng nhận', 'ngừng tiếp nhận'],
      ...['đã chốt', 'đã chốt số liệu', 'chốt sổ', 'closed', 'locked', 'expired'],
    ),
  ],
  [
    'draft',
    phrases(
      ...['nháp', 'bản nháp', 'lưu nháp', 'đã lưu nháp', 'đang nháp', 'lưu tạm', 'đã lưu tạm', 'tạm lưu'],
      ...[
        'đã lưu',
        'đang nhập',
        'đang nhập liệu',
        'đang nhập số liệu',
        'đã nhập',
        'đã nhập liệu',
        'đang soạn',
      ],
      ...[
        'đang soạn thảo',
        'đang lập',
        'đã lập',
        'đang cập nhật',
        'đã cập nhật',
        'đang thực hiện',
        'đang xử lý',
      ],
      ...['đang báo cáo', 'đang chỉnh sửa', 'dự thảo', 'chưa hoàn thành', 'chưa hoàn tất', 'đã thu hồi'],
      ...['bị thu hồi', 'thu hồi', 'chưa trình', 'đã nhập chưa gửi', 'đã nhập chưa nộp', 'đã lưu chưa gửi'],
      ...[
        'đã kiểm tra',
        'chờ gửi',
        'chờ nộp',
        'chờ trình',
        'đã tạo',
        'đã khởi tạo',
        'draft',
        'saved',
        'in progress',
      ],
    ),
  ],
  [
    'absent',
    phrases(
      ...['chưa báo cáo', 'chưa nộp', 'chưa nộp báo cáo', 'chưa gửi', 'chưa gửi báo cáo', 'chưa nhập'],
      ...[
        'chưa nhập liệu',
        'chưa nhập số liệu',
        'chưa lập',
        'chưa lập báo cáo',
        'chưa thực hiện',
        'chưa tạo',
      ],
      ...['chưa khởi tạo', 'chưa có', 'chưa có báo cáo', 'chưa có số liệu', 'chưa có dữ liệu', 'chưa làm'],
      ...[
        'chưa bắt đầu',
        'chưa xử lý',
        'chưa cập nhật',
        'chờ báo cáo',
        'chờ nhập',
        'chờ nhập liệu',
        'cần báo cáo',
      ],
      ...[
        'chờ thực hiện',
        'phải báo cáo',
        'đến hạn',
        'sắp đến hạn',
        'trong hạn',
        'còn hạn',
        'mới',
        'mới tạo',
      ],
      ...[
        'mới giao',
        'được giao',
        'đang mở',
        'mở',
        'đã mở',
        'mở kỳ',
        'không có',
        'not submitted',
        'not started',
      ],
      ...['open', 'new', 'todo'],
    ),
  ],
  [
    'overdue',
    phrases(
      ...['quá hạn', 'đã quá hạn', 'quá hạn nộp', 'quá hạn gửi', 'quá hạn báo cáo', 'trễ hạn', 'đã trễ hạn'],
      ...['trễ', 'chậm', 'chậm nộp', 'muộn', 'quá thời hạn', 'overdue', 'late'],
    ),
  ],
];

const EVERY_STATE_WORD = phrases(...STATE_WORDS.flatMap(([, words]) => words.all));

const NEGATIONS = new Set(['chưa', 'không', 'chẳng', 'chua', 'khong', 'not']);

/**
 * The state a text says, or null where no known word says one ("Đang thẩm tra chéo"). Words stand as whole phrases;
 * a phrase under a negation that is not part of it ("chưa hề đã gửi") is not understood and gives null.
 */
export function stateOf(text: string): ReportState | null {
  const hits = EVERY_STATE_WORD.hits(text);
  if (hits.some((hit) => NEGATIONS.has(hit.before))) return null;
  const said = new Set(hits.map((hit) => hit.phrase));
  return STATE_WORDS.find(([, words]) => words.all.some((phrase) => said.has(phrase)))?.[0] ?? null;
}

/** Whether the whole text is a state word and nothing else, as on a badge. */
export function isStateBadge(text: string): boolean {
  return EVERY_STATE_WORD.is(text);
}

/**
 * The outbox's five states. A report waiting for its own leader has left the officer's hands: submitted. One that was
 * not sent ("Chưa gửi", "Quá hạn") is a draft as soon as figures stand in it.
 */
export function lookUpState(state: ReportState, hasFigures: boolean): LookUp['state'] {
  switch (state) {
    case 'pendingApproval':
    case 'submitted':
      return 'submitted';
    case 'absent':
    case 'overdue':
      return hasFigures ? 'draft' : 'absent';
    case 'draft':
    case 'returned':
    case 'closed':
      return state;
  }
}

/** State words cleaned for people: one line, at most 120 characters. */
export function tidyWords(text: string): string {
  const line = text.normalize('NFC').replace(/\s+/gu, ' ').trim();
  return wordsOf(line) === '' ? '' : line.slice(0, 120);
}

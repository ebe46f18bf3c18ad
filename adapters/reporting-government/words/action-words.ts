import { phrases, type Words, wordsIn, wordsOf } from './phrases.ts';

/**
 * What a button or link is for, by its words. Only these are ever pressed; 'withdraw', 'remove' and 'sign' are known
 * so that they are not: taking a report back and signing it are a person's acts.
 */
export type Purpose =
  | 'save'
  | 'submit'
  | 'toLeader'
  | 'sign'
  | 'check'
  | 'confirm'
  | 'cancel'
  | 'edit'
  | 'view'
  | 'withdraw'
  | 'remove'
  | 'search'
  | 'nextPage';

const SIGN = phrases(
  'ký số',
  'ký và gửi',
  'ký gửi',
  'ký duyệt',
  'ký báo cáo',
  'ký phát hành',
  'ký điện tử',
  'usb token',
  'ký',
  'ký ban hành',
);
const NOT_SIGN = phrases('trình ký', 'đăng ký', 'chuyển ký', 'gửi ký');
const WITHDRAW = phrases('thu hồi', 'hủy gửi', 'hủy nộp', 'hủy trình', 'rút lại', 'rút báo cáo', 'recall');
const REMOVE = phrases(
  'xóa',
  'xóa báo cáo',
  'hủy báo cáo',
  'làm lại từ đầu',
  'nhập lại từ đầu',
  'reset',
  'delete',
);
const CANCEL = phrases(
  ...[
    'hủy',
    'hủy bỏ',
    'bỏ qua',
    'đóng',
    'không',
    'quay lại',
    'thoát',
    'trở về',
    'trở lại',
    'để sau',
    'cancel',
    'no',
    'close',
  ],
);
const TO_LEADER = phrases(
  ...[
    'trình',
    'trình lãnh đạo',
    'trình lãnh đạo duyệt',
    'trình lãnh đạo phê duyệt',
    'trình duyệt',
    'trình ký',
  ],
  ...[
    'trình phê duyệt',
    'trình báo cáo',
    'trình lên',
    'chuyển duyệt',
    'chuyển lãnh đạo',
    'chuyển lãnh đạo duyệt',
  ],
  ...[
    'gửi duyệt',
    'gửi lãnh đạo',
    'gửi lãnh đạo duyệt',
    'gửi phê duyệt',
    'gửi trình',
    'gửi ký',
    'đề nghị duyệt',
  ],
  ...['đề nghị phê duyệt', 'yêu cầu phê duyệt', 'yêu cầu duyệt', 'chuyển ký', 'lưu và trình'],
);
const SUBMIT = phrases(
  ...[
    'gửi',
    'gửi báo cáo',
    'gửi cấp trên',
    'gửi lên cấp trên',
    'gửi đi',
    'gửi số liệu',
    'gửi lại',
    'gửi lại báo cáo',
  ],
  ...[
    'gửi chính thức',
    'gửi báo cáo cấp trên',
    'nộp',
    'nộp báo cáo',
    'nộp lại',
    'nộp lại báo cáo',
    'nộp số liệu',
  ],
  ...[
    'chuyển báo cáo',
    'chuyển cấp trên',
    'xác nhận gửi',
    'xác nhận và gửi',
    'hoàn thành và gửi',
    'hoàn tất và gửi',
  ],
  ...['lưu và gửi', 'lưu và nộp', 'submit', 'send', 'submit report', 'send report'],
);
/** Things one sends that are no report. */
const NOT_A_REPORT = phrases(
  ...[
    'ý kiến',
    'phản hồi',
    'góp ý',
    'email',
    'e mail',
    'thư',
    'mật khẩu',
    'mã',
    'mã otp',
    'otp',
    'nhắc',
    'tin nhắn',
  ],
  ...['câu hỏi', 'hỗ trợ', 'thông báo', 'tệp', 'file', 'yêu cầu', 'danh sách', 'lịch sử', 'bình luận', 'tin'],
);
/** Things one looks at beside a report. */
const NOT_THE_REPORT = phrases(
  ...[
    'lịch sử',
    'lý do',
    'hướng dẫn',
    'nhật ký',
    'tiến độ',
    'xem trước',
    'đính kèm',
    'văn bản',
    'quy trình',
    'biểu đồ',
  ],
);
const SAVE = phrases(
  ...[
    'lưu',
    'lưu nháp',
    'lưu bản nháp',
    'lưu tạm',
    'tạm lưu',
    'lưu lại',
    'lưu số liệu',
    'lưu dữ liệu',
    'lưu báo cáo',
  ],
  ...[
    'lưu thông tin',
    'lưu biểu',
    'lưu thay đổi',
    'lưu kết quả',
    'ghi',
    'ghi lại',
    'ghi nhận',
    'ghi dữ liệu',
    'ghi số liệu',
  ],
  ...[
    'ghi tạm',
    'cập nhật',
    'cập nhật số liệu',
    'cập nhật dữ liệu',
    'cập nhật báo cáo',
    'save',
    'save draft',
    'update',
  ],
);
const NOT_SAVE = phrases(
  ...[
    'gửi',
    'nộp',
    'trình',
    'ký',
    'lưu ý',
    'lưu trữ',
    'lưu mẫu',
    'ghi chú',
    'ghi nhớ',
    'mật khẩu',
    'tài khoản',
    'hồ sơ',
  ],
  ...['cá nhân', 'lịch sử', 'ghi nhớ đăng nhập', 'đóng kỳ', 'chuyển', 'phê duyệt', 'duyệt'],
);
const CHECK = phrases(
  ...[
    'kiểm tra',
    'kiểm tra số liệu',
    'kiểm tra dữ liệu',
    'kiểm tra báo cáo',
    'kiểm tra logic',
    'kiểm soát số liệu',
  ],
  ...['đối chiếu số liệu', 'rà soát số liệu', 'kiểm tra tính hợp lệ', 'check', 'validate'],
);
const CONFIRM = phrases(
  ...[
    'đồng ý',
    'đồng ý gửi',
    'đồng ý nộp',
    'xác nhận',
    'xác nhận gửi',
    'xác nhận nộp',
    'xác nhận trình',
    'có',
    'có gửi',
  ],
  ...[
    'ok',
    'tiếp tục',
    'tiếp tục gửi',
    'chắc chắn',
    'vâng',
    'chấp nhận',
    'yes',
    'confirm',
    'tôi đồng ý',
    'tôi chắc chắn',
  ],
);
const EDIT = phrases(
  ...[
    'nhập',
    'nhập liệu',
    'nhập số liệu',
    'nhập báo cáo',
    'nhập dữ liệu',
    'sửa',
    'chỉnh sửa',
    'sửa báo cáo',
    'sửa số liệu',
  ],
  ...[
    'chỉnh sửa báo cáo',
    'chỉnh sửa số liệu',
    'tiếp tục nhập',
    'thực hiện',
    'thực hiện báo cáo',
    'cập nhật',
  ],
  ...[
    'cập nhật số liệu',
    'cập nhật báo cáo',
    'lập báo cáo',
    'tạo báo cáo',
    'làm báo cáo',
    'soạn báo cáo',
    'điều chỉnh',
  ],
  ...['báo cáo', 'bắt đầu', 'bổ sung', 'nhập biểu', 'nhập biểu số liệu', 'edit', 'enter data'],
);
const VIEW = phrases(
  ...[
    'xem',
    'xem chi tiết',
    'chi tiết',
    'mở',
    'mở báo cáo',
    'xem báo cáo',
    'xem số liệu',
    'truy cập',
    'vào báo cáo',
    'xem nội dung',
  ],
  ...['view', 'open', 'detail', 'details'],
);
const SEARCH = phrases(
  ...[
    'tìm',
    'tìm kiếm',
    'lọc',
    'xem',
    'xem báo cáo',
    'tra cứu',
    'áp dụng',
    'lấy dữ liệu',
    'hiển thị',
    'thực hiện',
    'chọn',
  ],
  ...['search', 'filter', 'go', 'apply'],
);
const NEXT_PAGE = phrases(
  'sau',
  'trang sau',
  'tiếp',
  'tiếp theo',
  'trang tiếp',
  'trang tiếp theo',
  'trang kế',
  'kế tiếp',
  'next',
  'next page',
);

type Rule = (label: Words) => boolean;

const RULES: Readonly<Record<Purpose, Rule>> = {
  sign: (label) => NOT_SIGN.in(label) === null && SIGN.in(label) !== null,
  withdraw: (label) => WITHDRAW.in(label) !== null,
  remove: (label) => REMOVE.startOf(label) !== null,
  cancel: (label) => CANCEL.is(label) || (CANCEL.startOf(label) !== null && SUBMIT.in(label) === null),
  toLeader: (label) => TO_LEADER.startOf(label) !== null && !forbids(NOT_A_REPORT, label, TO_LEADER),
  submit: (label) =>
    SUBMIT.startOf(label) !== null &&
    TO_LEADER.startOf(label) === null &&
    !forbids(NOT_A_REPORT, label, SUBMIT),
  save: (label) => SAVE.is(label) || (SAVE.startOf(label) !== null && NOT_SAVE.in(label) === null),
  check: (label) => CHECK.startOf(label) !== null,
  confirm: (label) => CONFIRM.is(label) || CONFIRM.startOf(label) !== null,
  edit: (label) =>
    EDIT.startOf(label) !== null && NOT_SAVE.in(label) === null && NOT_A_REPORT.in(label) === null,
  view: (label) =>
    VIEW.startOf(label) !== null && NOT_A_REPORT.in(label) === null && NOT_THE_REPORT.in(label) === null,
  search: (label) => SEARCH.is(label) || /^(?:tìm|lọc|tra cứu)(?: |$)/u.test(label.words),
  nextPage: (label) => NEXT_PAGE.is(label),
};

function forbids(denied: typeof SAVE, label: Words, allowed: typeof SAVE): boolean {
  return !allowed.is(label) && denied.in(label) !== null;
}

/** Every purpose there is. */
export const PURPOSES = Object.keys(RULES) as readonly Purpose[];

/** Whether a label says `purpose`. Signing, withdrawing and removing win over everything else a label may also say. */
export function serves(label: string, purpose: Purpose): boolean {
  const words = wordsIn(label);
  if (words.words === '') return purpose === 'nextPage' && /^\s*[>›»→]{1,2}\s*$/u.test(label);
  const held = HELD.find((one) => RULES[one](words));
  return held === undefined ? RULES[purpose](words) : held === purpose;
}

const HELD = ['withdraw', 'sign', 'remove'] as const satisfies readonly Purpose[];

/** How plainly a label says a purpose: 0 says nothing but that; more for labels with further words. */
export function plainness(label: string, purpose: 'save' | 'submit' | 'toLeader' | 'edit' | 'view'): number {
  const known = { save: SAVE, submit: SUBMIT, toLeader: TO_LEADER, edit: EDIT, view: VIEW }[purpose];
  return known.is(label) ? 0 : wordsOf(label).split(' ').length;
}

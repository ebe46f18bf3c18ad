import { phrases, type Words, wordsIn } from './phrases.ts';

/**
 * What a sentence of the portal says about the thing just asked for.
 * sent, saved, done: it worked (sending, saving, not said which) · refused: the portal says no and why ·
 * unbalanced: no, because figures do not add up · stale: somebody else changed the report meanwhile ·
 * already: it was sent before · closed: the period takes no more reports · question: it asks to confirm ·
 * session: logged out · fault: its own trouble, which says nothing about the outcome · warning: a remark only.
 */
export type MessageKind =
  | 'sent'
  | 'saved'
  | 'done'
  | 'refused'
  | 'unbalanced'
  | 'stale'
  | 'already'
  | 'closed'
  | 'question'
  | 'session'
  | 'fault'
  | 'warning';

/** Said of something that is not the case: taken out before anything is looked for. */
const HARMLESS = phrases(
  ...[
    'không có lỗi',
    'không phát hiện lỗi',
    'không phát sinh lỗi',
    'không còn lỗi',
    '0 lỗi',
    'không có sai sót',
  ],
  ...['không có sai lệch', 'không có cảnh báo', 'không sai lệch', 'không thiếu'],
);

/** Sentences that explain or advise ("Nếu số liệu không khớp…"): they stand on the page whatever happened. */
const HINTS = phrases(
  ...[
    'nếu',
    'khi',
    'trường hợp',
    'trong trường hợp',
    'lưu ý',
    'chú ý',
    'ghi chú',
    'hướng dẫn',
    'để',
    'hạn nộp',
  ],
  ...[
    'hạn gửi',
    'hạn báo cáo',
    'quy định',
    'theo quy định',
    'trước khi',
    'sau khi',
    'căn cứ',
    'lý do trả lại',
  ],
);

const SESSION = phrases(
  ...[
    'phiên làm việc đã hết',
    'phiên làm việc đã hết hạn',
    'phiên làm việc hết hạn',
    'phiên đăng nhập đã hết',
  ],
  ...['phiên đăng nhập đã hết hạn', 'phiên đăng nhập hết hạn', 'hết phiên làm việc', 'hết phiên đăng nhập'],
  ...['phiên đã hết hạn', 'vui lòng đăng nhập lại', 'đăng nhập lại để tiếp tục', 'bạn chưa đăng nhập'],
  ...['session expired', 'session has expired', 'session timed out'],
);

const STALE = phrases(
  ...[
    'người khác cập nhật',
    'người khác thay đổi',
    'người khác sửa',
    'người khác chỉnh sửa',
    'người dùng khác',
  ],
  ...['đã bị thay đổi', 'đã được thay đổi', 'đã được người khác', 'bị người khác', 'đã thay đổi từ khi'],
  ...[
    'đã thay đổi kể từ',
    'đã thay đổi trong khi',
    'phiên bản cũ',
    'phiên bản không khớp',
    'phiên bản đã thay đổi',
  ],
  ...['không phải phiên bản mới nhất', 'không còn là phiên bản mới nhất', 'không còn mới nhất', 'xung đột'],
  ...[
    'đã được cập nhật bởi',
    'đã được sửa bởi',
    'đã được chỉnh sửa bởi',
    'có phiên bản mới hơn',
    'bản mới hơn',
  ],
  ...['phiên làm việc khác', 'phiên khác', 'máy khác', 'cửa sổ khác', 'cán bộ khác', 'tài khoản khác'],
  ...['conflict', 'modified by another user', 'has been modified', 'was changed by'],
);

/** "Tải lại trang" beside a change that was made means somebody else made it. */
const RELOAD = phrases('tải lại', 'làm mới trang', 'mở lại báo cáo', 'mở lại biểu', 'reload', 'refresh');
const CHANGED = phrases(
  ...[
    'đã được cập nhật',
    'đã cập nhật',
    'vừa được cập nhật',
    'vừa cập nhật',
    'đã được sửa',
    'đã bị sửa',
    'vừa được sửa',
  ],
  ...[
    'đã được thay đổi',
    'đã bị thay đổi',
    'đã thay đổi',
    'vừa thay đổi',
    'vừa được thay đổi',
    'đã được chỉnh sửa',
  ],
  ...['đã được lưu bởi', 'đã có thay đổi', 'has changed', 'was updated', 'has been updated'],
);

const ALREADY = phrases(
  ...[
    'đã được gửi trước đó',
    'đã gửi trước đó',
    'đã được nộp trước đó',
    'đã nộp trước đó',
    'đã được gửi rồi',
  ],
  ...['đã gửi rồi', 'đã nộp rồi', 'đã được gửi từ trước', 'đã gửi từ trước', 'báo cáo đã được gửi không thể'],
  ...[
    'báo cáo đã gửi không thể',
    'đã được gửi nên không',
    'đã gửi nên không',
    'already submitted',
    'already sent',
  ],
);

const CLOSED = phrases(
  ...['kỳ báo cáo đã đóng', 'kỳ đã đóng', 'kỳ báo cáo đã khóa', 'kỳ đã khóa', 'kỳ báo cáo đã kết thúc'],
  ...['kỳ báo cáo đã hết hạn', 'đã hết hạn nộp', 'đã hết hạn gửi', 'đã hết hạn báo cáo', 'hết thời hạn nộp'],
  ...['hết thời hạn gửi', 'hết thời hạn báo cáo', 'hết hạn nộp báo cáo', 'hết hạn gửi báo cáo', 'đã khóa sổ'],
  ...[
    'đã khóa số liệu',
    'đã quá thời hạn nộp',
    'đã quá hạn nộp',
    'không còn nhận báo cáo',
    'ngừng nhận báo cáo',
  ],
  ...['ngừng tiếp nhận báo cáo', 'đã đóng kỳ', 'kỳ này đã đóng', 'kỳ này đã khóa', 'kỳ báo cáo này đã đóng'],
  ...['kỳ báo cáo này đã khóa', 'báo cáo đã bị khóa', 'period is closed', 'period closed'],
);

const FAULT = phrases(
  ...[
    'lỗi hệ thống',
    'hệ thống gặp lỗi',
    'hệ thống bị lỗi',
    'hệ thống có lỗi',
    'có lỗi xảy ra',
    'đã xảy ra lỗi',
  ],
  ...['xảy ra lỗi', 'đã có lỗi xảy ra', 'gặp sự cố', 'có sự cố', 'lỗi máy chủ', 'lỗi kết nối', 'mất kết nối'],
  ...['không kết nối được', 'không thể kết nối', 'thử lại sau', 'thử lại sau ít phút', 'hệ thống bận'],
  ...['hệ thống đang bận', 'quá tải', 'bảo trì', 'nâng cấp hệ thống', 'tạm ngừng', 'đang được xử lý'],
  ...['yêu cầu đang được xử lý', 'quá thời gian chờ', 'hết thời gian chờ', 'lỗi không xác định'],
  ...['internal server error', 'server error', 'runtime error', 'unexpected error', 'service unavailable'],
  ...['bad gateway', 'gateway timeout', 'try again later'],
);

const UNBALANCED = phrases(
  ...['không cân', 'chưa cân', 'không cân đối', 'chưa cân đối', 'không khớp', 'chưa khớp', 'không bằng'],
  ...[
    'chưa bằng',
    'phải bằng',
    'lệch',
    'sai lệch',
    'không bằng tổng',
    'khác tổng',
    'khác với tổng',
    'tổng sai',
  ],
  ...['sai tổng', 'tổng không đúng', 'tổng số không đúng', 'chênh lệch', 'not balanced', 'does not match'],
);

const REFUSED = phrases(
  ...['không thành công', 'chưa thành công', 'thất bại', 'lỗi', 'có lỗi', 'không hợp lệ', 'chưa hợp lệ'],
  ...[
    'không được để trống',
    'không được bỏ trống',
    'bắt buộc',
    'bắt buộc nhập',
    'vui lòng nhập',
    'chưa nhập',
  ],
  ...['phải nhập', 'còn thiếu', 'bị thiếu', 'thiếu', 'chưa đủ', 'chưa đầy đủ', 'không đầy đủ', 'không đúng'],
  ...['chưa đúng', 'sai', 'từ chối', 'bị từ chối', 'không thể', 'không cho phép', 'không được phép'],
  ...['không có quyền', 'không đủ quyền', 'chưa được phép', 'không chấp nhận', 'không được chấp nhận'],
  ...[
    'không được gửi',
    'chưa được gửi',
    'chưa gửi được',
    'không gửi được',
    'không nộp được',
    'chưa nộp được',
  ],
  ...['không lưu được', 'chưa lưu được', 'chưa được lưu', 'không được lưu', 'không tồn tại', 'đã tồn tại'],
  ...['vượt quá', 'phải lớn hơn', 'phải nhỏ hơn', 'phải là số', 'không phải là số', 'không được âm'],
  ...['không được lớn hơn', 'không được nhỏ hơn', 'chưa ký số', 'chưa đính kèm', 'chưa kiểm tra'],
  ...['error', 'invalid', 'failed', 'required', 'rejected', 'not allowed', 'forbidden'],
);

const QUESTION = phrases(
  ...['bạn có chắc', 'bạn có chắc chắn', 'có chắc chắn', 'bạn chắc chắn', 'có muốn gửi', 'có muốn nộp'],
  ...[
    'có muốn trình',
    'bạn có muốn',
    'anh chị có muốn',
    'anh chị có chắc',
    'ông bà có chắc',
    'có đồng ý gửi',
  ],
  ...['xác nhận gửi báo cáo', 'xác nhận gửi', 'xác nhận nộp', 'xác nhận nộp báo cáo', 'xác nhận trình'],
  ...['vui lòng xác nhận', 'đề nghị xác nhận', 'xác nhận việc gửi', 'are you sure', 'please confirm'],
);

const SENT = phrases(
  ...['đã gửi', 'đã được gửi', 'gửi thành công', 'gửi báo cáo thành công', 'đã gửi báo cáo', 'đã nộp'],
  ...[
    'đã được nộp',
    'nộp thành công',
    'nộp báo cáo thành công',
    'đã trình',
    'đã được trình',
    'trình thành công',
  ],
  ...['đã tiếp nhận', 'đã được tiếp nhận', 'tiếp nhận thành công', 'đã chuyển lãnh đạo', 'đã chuyển duyệt'],
  ...['đã nhận báo cáo', 'đã nhận được báo cáo', 'submitted', 'sent successfully', 'has been sent'],
);

const SAVED = phrases(
  ...['đã lưu', 'đã được lưu', 'lưu thành công', 'đã cập nhật', 'đã được cập nhật', 'cập nhật thành công'],
  ...[
    'đã ghi',
    'đã ghi nhận',
    'ghi thành công',
    'đã lưu nháp',
    'lưu nháp thành công',
    'lưu tạm thành công',
    'saved',
  ],
);

const SUCCESS = phrases('thành công', 'hoàn tất', 'đã hoàn thành', 'success', 'successfully');
const SENDING = phrases('gửi', 'nộp', 'trình', 'tiếp nhận', 'chuyển duyệt', 'trình duyệt', 'submit', 'sent');
const SAVING = phrases('lưu', 'cập nhật', 'ghi', 'lưu nháp', 'lưu tạm', 'save', 'update');
const WARNING = phrases('cảnh báo', 'cần lưu ý', 'đề nghị kiểm tra', 'đề nghị rà soát', 'warning');

/**
 * What one sentence or message box says, or null where it says nothing about an outcome. Confidence LOW: general
 * vocabulary, to be replaced by recordings of the live portal.
 */
export function messageKind(text: string): MessageKind | null {
  const all = wordsIn(text);
  if (all.words === '' || HINTS.startOf(all) !== null) return null;
  const said = withoutHarmless(all);
  if (SESSION.in(said) !== null) return 'session';
  if (STALE.in(said) !== null || (RELOAD.in(said) !== null && CHANGED.in(said) !== null)) return 'stale';
  if (QUESTION.in(said) !== null) return 'question';
  if (ALREADY.in(said) !== null) return 'already';
  const success = successKind(said);
  const refused = refusal(said);
  if (success === 'sent' && refused === null) return 'sent';
  if (CLOSED.in(said) !== null) return 'closed';
  if (FAULT.in(said) !== null && success === null && refused !== 'unbalanced') return 'fault';
  if (WARNING.in(said) !== null && (refused === null || success !== null)) return success ?? 'warning';
  return refused ?? success;
}

/** Whether a text says that the period takes no more reports. */
export function saysClosed(text: string): boolean {
  const all = wordsIn(text);
  return CLOSED.in(all) !== null && messageKind(text) === 'closed';
}

/** "Không có lỗi" says nothing of an error. */
function withoutHarmless(all: Words): Words {
  const hits = HARMLESS.hits(all);
  let { words } = all;
  for (const hit of hits.toReversed()) words = `${words.slice(0, hit.start)} ${words.slice(hit.end)}`;
  return hits.length === 0 ? all : wordsIn(words);
}

function refusal(said: Words): 'refused' | 'unbalanced' | null {
  if (UNBALANCED.in(said) !== null) return 'unbalanced';
  return REFUSED.in(said) === null ? null : 'refused';
}

function successKind(said: Words): 'sent' | 'saved' | 'done' | null {
  const worked = SUCCESS.hits(said).filter((hit) => hit.before !== 'không' && hit.before !== 'chưa');
  if (SENT.in(said) !== null) return 'sent';
  if (worked.length === 0) return SAVED.in(said) === null ? null : 'saved';
  if (SENDING.in(said) !== null) return 'sent';
  return SAVING.in(said) === null && SAVED.in(said) === null ? 'done' : 'saved';
}

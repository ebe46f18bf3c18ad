import { paperVi } from './paper-vi.ts';

/** What `feedback` says, in Vietnamese. */
const feedbackVi = {
  progress: 'Đọc phản ánh',
  thanhHoa: 'Phản hồi Thanh Hóa',
  government: 'PAKN quốc gia',
  system: 'Hệ thống',
  code: 'Mã',
  due: 'Hạn',
  title: 'Tiêu đề',
  matched: 'Ghép vì',
  listTitle: 'Đã đọc {{n}} phản ánh, kiến nghị; {{open}} còn phải xử lý.',
  more: '… và {{n}} dòng nữa (--limit để xem thêm)',
  unverified:
    'Chưa kiểm chứng: thời hạn 17 ngày của Hệ thống Phản hồi Thanh Hóa theo tin đưa tháng 6/2023; QĐ 115/2025 có thể quy định khác.',
  registerTitle:
    '{{records}} bản ghi, {{matters}} việc; {{both}} việc có ở cả hai hệ thống, {{near}} cặp cần cán bộ xem.',
  draftFrom: 'Theo câu trả lời {{code}} ngày {{date}} (câu hỏi giống {{share}}%):',
  draftHint:
    'Đây là dự thảo từ câu trả lời cũ: đối chiếu từng ý với việc mới, điền chỗ {{gap}}, rồi tự gửi trên hệ thống. Công cụ không gửi gì.',
  noDraft: 'Chưa có câu trả lời cũ nào đủ giống để làm dự thảo.',
  draftNeedsSystem: 'dự thảo lấy từ các câu trả lời đã công khai nên cần hỏi hệ thống; bỏ --offline',
  pairForm: 'viết mã của hệ thống tỉnh, dấu ~, mã của hệ thống quốc gia',
  nearTitle: 'Gần giống nhau, không tự ghép:',
  figuresTitle: 'Phản ánh, kiến nghị từ {{from}} đến hết {{to}}',
  total: 'Tổng số',
  rules: 'Quy định, chính sách, thủ tục',
  conduct: 'Hành vi cán bộ',
  kindUnknown: 'Chưa phân loại',
  leftOut: 'Không tính vì chưa rõ ngày hoặc trạng thái: {{codes}}',
  nearInFigures:
    'Có {{n}} cặp gần giống nhau chưa ghép; nếu là một việc thì số liệu đang đếm hai lần. Xem feedback register.',
  figuresHint: 'Việc có ở cả hai hệ thống được đếm một lần, theo bản ghi của hệ thống quốc gia.',
};

/** Why two records were joined. */
const matchVi = {
  CODE_REFERENCE: 'dẫn mã',
  OFFICER_SAID_SAME: 'cán bộ xác nhận',
  SAME_WORDS_AND_DAYS: 'nội dung, ngày',
};

/** Columns of the figures. */
const countVi = {
  received: 'Tiếp nhận',
  carriedIn: 'Kỳ trước',
  arrived: 'Trong kỳ',
  handled: 'Đã xử lý',
  onTime: 'Đúng hạn',
  late: 'Quá hạn',
  handledUnjudged: 'Chưa rõ',
  inProgress: 'Đang xử lý',
  inTime: 'Trong hạn',
  overdue: 'Đã quá hạn',
  inProgressUnjudged: 'Chưa rõ hạn',
};

/** Every group of words about feedback, by its key. */
export const everyFeedbackVi = {
  feedback: feedbackVi,
  match: matchVi,
  count: countVi,
  paper: paperVi,
};

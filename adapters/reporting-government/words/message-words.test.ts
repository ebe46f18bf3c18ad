import { expect, it } from 'vitest';
import { type MessageKind, messageKind } from './message-words.ts';

const TABLE: readonly (readonly [string, MessageKind | null])[] = [
  ['Gửi báo cáo thành công.', 'sent'],
  ['Báo cáo đã được gửi. Số biên nhận BC-2026-000123', 'sent'],
  ['Nộp báo cáo thành công nhưng có cảnh báo: tổng số tăng 40%', 'sent'],
  ['Trình lãnh đạo thành công', 'sent'],
  ['Hệ thống đã tiếp nhận báo cáo của đơn vị', 'sent'],
  ['Lưu thành công', 'saved'],
  ['Đã lưu nháp lúc 08:30', 'saved'],
  ['Cập nhật dữ liệu thành công!', 'saved'],
  ['Thao tác thành công', 'done'],
  ['Gửi báo cáo không thành công', 'refused'],
  ['Lưu thất bại', 'refused'],
  ['Chưa nhập dòng Hộ tịch', 'refused'],
  ['Tổng số không khớp: cột (3) phải bằng (4)+(5)+(6)', 'unbalanced'],
  ['Dòng 2: cột 7 lệch 3 hồ sơ', 'unbalanced'],
  ['Kiểm tra xong: không có lỗi', null],
  ['Số liệu đã bị thay đổi bởi người khác, vui lòng tải lại trang', 'stale'],
  ['Báo cáo đã được cập nhật bởi một phiên làm việc khác', 'stale'],
  ['Số liệu vừa thay đổi, đề nghị tải lại biểu', 'stale'],
  ['Báo cáo đã gửi, không thể sửa số liệu.', 'already'],
  ['Báo cáo đã được gửi trước đó', 'already'],
  ['Kỳ báo cáo đã đóng, không thể gửi', 'closed'],
  ['Kỳ báo cáo đã khoá', 'closed'],
  ['Bạn có chắc chắn muốn gửi báo cáo?', 'question'],
  ['Xác nhận gửi báo cáo Quý II/2026', 'question'],
  ['Phiên làm việc đã hết hạn, vui lòng đăng nhập lại', 'session'],
  ['Có lỗi xảy ra, vui lòng thử lại sau', 'fault'],
  ['Hệ thống đang bảo trì', 'fault'],
  ['Runtime Error', 'fault'],
  ['Có lỗi xảy ra: cột (3) không khớp (4)+(5)+(6)', 'unbalanced'],
  ['Gửi báo cáo thành công (đã quá hạn nộp)', 'sent'],
  ['Cảnh báo: số liệu tăng đột biến', 'warning'],
  ['Nếu số liệu không khớp, báo cáo sẽ bị trả lại', null],
  ['Lưu ý: hết thời hạn nộp hệ thống sẽ khóa', null],
  ['Hạn nộp: 17/06/2026', null],
  ['Đơn vị tính: Số hồ sơ TTHC', null],
  ['Gui bao cao thanh cong', 'sent'],
];

it.each(TABLE)('%s', (text, kind) => {
  expect(messageKind(text)).toBe(kind);
});

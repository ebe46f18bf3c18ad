import type { Words } from '@dung-hen/domain';

/** What `dung-hen --help` prints. Plain text, so that it comes at once. */
export const OVERVIEW: Words = {
  vi: `Đúng Hẹn: trả kết quả đúng hẹn, báo cáo đúng số, không gửi hai lần.

Cách dùng: dung-hen <lệnh> [tùy chọn]

Lệnh:
  collect          lấy hồ sơ từ Hệ thống một cửa về máy này (dừng lúc nào cũng được, chạy lại là tiếp tục)
  assess           hồ sơ nào sắp hết hạn: số ngày làm việc còn lại theo hệ thống và theo luật, kèm lý do
  kpi              chỉ tiêu của một kỳ: đúng hạn, trực tuyến, quá hạn; đạt hay chưa, cần thêm gì
  report build     lập biểu II.06a của một kỳ từ hồ sơ đã lấy
  report check     kiểm tra biểu: cân đối, kỳ trước chuyển sang, dữ liệu lỗi, lệch với báo cáo của tỉnh
  report submit    điền và gửi biểu lên hệ thống báo cáo, đọc lại từng ô, lấy biên nhận; không bao giờ gửi hai lần
  feedback         phản ánh, kiến nghị của hai hệ thống: hạn, sổ chung, số liệu (list, register, figures, draft, paper)
  plan             đọc kế hoạch kiểm soát TTHC thành nhiệm vụ, xem mốc đến hạn (import, due, list, state, set)
  files            đọc, kiểm tra, gộp tệp số liệu xuất từ các hệ thống (.xlsx, .xls, HTML, .csv)
  publicity check  danh sách thủ tục niêm yết so với thủ tục đang có hiệu lực: thiếu, hết hiệu lực, khác, trùng
  inspect          tự kiểm tra: quy định nào hồ sơ nào không đạt, chỗ nào không đủ dữ liệu; biên bản .docx
  review           rà soát: thời gian giải quyết thực tế, đề xuất cắt giảm, chi phí tuân thủ; kiến nghị .docx
  bulletin         bản tin công khai hằng tuần: thông báo, bài đọc loa bằng chữ, hỏi – đáp; .docx
  site             trang thông tin điện tử của xã: đã đăng đúng kỳ chưa, soạn sẵn bài (check, article)
  national         Cổng quốc gia: thủ tục, thay đổi, Word, đồng bộ, điểm 766 (search, detail, export, changes, sync, scoreboard)
  post             bưu chính công ích: kiểm tra vận đơn, định vị, tỷ lệ hồ sơ (check, track, share)
  calendar         ngày làm việc, ngày nghỉ, kỳ báo cáo, hạn gửi
  sandbox          mở các cổng mô phỏng trên máy này để thử
  demo             chạy thử toàn bộ trên dữ liệu mô phỏng
  doctor           kiểm tra máy và cài đặt, nói rõ phải làm gì

Tùy chọn chung:
  --lang vi|en     ngôn ngữ (mặc định vi)
  --json           một tài liệu JSON ra stdout; tiến độ và ghi chú ra stderr
  --dry-run        chạy thử, không ghi và không gửi gì
  --home <thư mục> nơi giữ dữ liệu (hoặc biến DUNG_HEN_HOME)
  --now <lúc>      tính như thể đang là lúc này, ví dụ 2026-06-15T08:00
  --no-color       không tô màu (hoặc biến NO_COLOR)
  -h, --help       trợ giúp; dùng được sau mọi lệnh
  -V, --version    phiên bản

Mật khẩu chỉ nhận qua biến môi trường (DUNG_HEN_PASSWORD…) hoặc --password-stdin, không nhận trên dòng lệnh.
Bắt đầu: dung-hen demo
`,
  en: `Đúng Hẹn ("on time, as promised"): results on time, reports with the right figures, nothing sent twice.

Usage: dung-hen <command> [options]

Commands:
  collect          bring dossiers from the one-stop system to this computer (stop at any time, run again to go on)
  assess           which dossiers are running out of time: working days left by system and by law, with reasons
  kpi              KPIs of a period: on time, online, overdue; reached or not, what is needed
  report build     make form II.06a of a period from the dossiers collected
  report check     check the form: sums, carry-over, dirty data, differences to the province's own report
  report submit    fill and submit the form, read every cell back, keep the receipt; never sent twice
  feedback         feedback of both systems: limits, register, figures (list, register, figures, draft, paper)
  plan             read the plan of procedure control into tasks, see what falls due (import, due, list, state, set)
  files            read, check and merge exported files of figures (.xlsx, .xls, HTML, .csv)
  publicity check  the posted list of procedures against those in force: missing, expired, different, twice
  inspect          self-inspection: which dossiers broke which rule, where data do not say; minutes as .docx
  review           real handling time against limits, proposals to cut, compliance cost; proposal as .docx
  bulletin         the weekly public statement: notice, loudspeaker text in words, questions; as .docx
  site             the commune's website: published in time, articles made ready (check, article)
  national         national portal (search, detail, export, changes, sync, scoreboard)
  post             the postal service: check orders, track items, share of dossiers (check, track, share)
  calendar         working days, days off, report windows, deadlines
  sandbox          open the emulated portals on this computer to try things out
  demo             the whole way on emulated data
  doctor           check this computer and the set-up, say what to do

Options everywhere:
  --lang vi|en     language (vi by default)
  --json           one JSON document on stdout; progress and remarks on stderr
  --dry-run        rehearse: write and send nothing
  --home <folder>  where data are kept (or the variable DUNG_HEN_HOME)
  --now <moment>   reckon as if it were this moment, e.g. 2026-06-15T08:00
  --no-color       no colours (or the variable NO_COLOR)
  -h, --help       help; works after every command
  -V, --version    version

Passwords are taken from the environment (DUNG_HEN_PASSWORD…) or --password-stdin only, never on the command line.
To begin: dung-hen demo
`,
};

/** The same sentence in both languages, Vietnamese first. */
export interface Words {
  readonly vi: string;
  readonly en: string;
}

/** Why a file was not read; stable codes. */
export const REFUSAL_REASONS = [
  'empty',
  'notATable',
  'archive',
  'encrypted',
  'broken',
  'loginPage',
  'oldFont',
  'noTable',
  'noReport',
  'stacked',
  'noProcedures',
  'noStatuses',
  'noOrders',
  'noScores',
  'tooLarge',
  'tooSlow',
  'cancelled',
] as const;

export type RefusalReason = (typeof REFUSAL_REASONS)[number];

export interface Refusal {
  readonly ok: false;
  readonly reason: RefusalReason;
  /** What is the matter and what to do about it. */
  readonly words: Words;
}

export const refuse = (reason: RefusalReason): Refusal => ({ ok: false, reason, words: WORDS[reason] });

const WORDS: Readonly<Record<RefusalReason, Words>> = {
  empty: {
    vi: 'Tệp rỗng (0 byte). Hãy xuất lại từ hệ thống.',
    en: 'The file is empty (0 bytes). Export it again.',
  },
  notATable: {
    vi: 'Đây không phải bảng tính (có thể là PDF, ảnh hoặc văn bản). Hãy xuất ra .xlsx, .xls hoặc .csv.',
    en: 'This is no spreadsheet (perhaps a PDF, a picture or a document). Export .xlsx, .xls or .csv.',
  },
  archive: {
    vi: 'Đây là tệp nén (.zip), không phải bảng tính. Giải nén rồi chọn các tệp bên trong.',
    en: 'This is an archive (.zip), not a spreadsheet. Unpack it and choose the files in it.',
  },
  encrypted: {
    vi: 'Tệp đặt mật khẩu nên không đọc được. Mở bằng Excel, bỏ mật khẩu rồi lưu lại.',
    en: 'The file is protected by a password. Open it in Excel, remove the password and save it again.',
  },
  broken: {
    vi: 'Tệp hỏng hoặc tải chưa xong. Hãy tải lại; nếu mở được bằng Excel thì lưu thành tệp mới.',
    en: 'The file is damaged or was not downloaded in full. Download it again, or save it anew in Excel.',
  },
  oldFont: {
    vi: 'Tệp gõ bằng phông chữ cũ (TCVN3 hoặc VNI) nên không đọc được chữ. Chuyển sang Unicode (UniKey: Ctrl+Shift+F6) rồi lưu lại.',
    en: 'The file is typed in a font of before Unicode (TCVN3 or VNI). Convert it to Unicode (UniKey: Ctrl+Shift+F6) and save it again.',
  },
  loginPage: {
    vi: 'Tệp là trang đăng nhập, không phải số liệu: phiên làm việc đã hết khi tải. Đăng nhập lại rồi xuất lại.',
    en: 'The file is a log-in page, not figures: the session had ended. Log in again and export again.',
  },
  noTable: {
    vi: 'Trong tệp không có bảng nào.',
    en: 'There is no table in the file.',
  },
  noReport: {
    vi: 'Không nhận ra bảng số liệu TTHC nào: không thấy cột đơn vị/lĩnh vực cùng các cột số hồ sơ.',
    en: 'No table of dossier figures was recognised: no column of units or fields beside columns of figures.',
  },
  stacked: {
    vi: 'Một trang tính có hai bảng xếp chồng mà ô gộp lấn từ bảng trên xuống bảng dưới. Bỏ gộp ô đó hoặc tách mỗi bảng ra một trang tính.',
    en: 'Two tables stand one under the other on a sheet, and a merged cell reaches from one into the other. Split that cell, or put each table on a sheet of its own.',
  },
  noProcedures: {
    vi: 'Không nhận ra danh mục thủ tục nào: cần có cột “Tên thủ tục” và thêm ít nhất một cột như “Mã thủ tục”, “Lĩnh vực”.',
    en: 'No list of procedures was recognised: it needs a column of names and one more, such as codes or fields.',
  },
  noOrders: {
    vi: 'Không nhận ra bảng đơn bưu chính: cần cột mã hồ sơ, mã vận đơn hoặc người nhận, và ít nhất một cột nữa.',
    en: 'No table of postal orders found: a column of dossier code, item number or receiver is needed, and one more.',
  },
  noScores: {
    vi: 'Không nhận ra bảng điểm nào: cần có cột “Đơn vị” và ít nhất ba nhóm của Quyết định 766 (Công khai, minh bạch; Tiến độ giải quyết; …).',
    en: 'No table of points was recognised: a column of units and at least three groups of Decision 766 are needed.',
  },
  noStatuses: {
    vi: 'Không nhận ra trạng thái hồ sơ nào: cần có cột “Mã hồ sơ” và cột “Trạng thái” (1–10 hoặc bằng chữ).',
    en: 'No statuses of dossiers were recognised: a column of dossier codes and one of statuses (1–10 or words) are needed.',
  },
  tooLarge: {
    vi: 'Tệp quá lớn (quá nhiều ô, hoặc bung ra quá nhiều dữ liệu). Hãy tách tệp hoặc chỉ xuất kỳ cần dùng.',
    en: 'The file is too large (too many cells, or too much data once unpacked). Split it or export only the period you need.',
  },
  tooSlow: {
    vi: 'Đọc tệp quá lâu nên đã dừng; tệp có thể bị hỏng. Mở bằng Excel và lưu thành tệp mới rồi thử lại.',
    en: 'Reading took too long and was stopped; the file may be damaged. Save it anew in Excel and try again.',
  },
  cancelled: { vi: 'Đã dừng theo yêu cầu.', en: 'Stopped as asked.' },
};

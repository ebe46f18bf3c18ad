import { normalizeLabel, withoutOrdinal, withoutRemarks } from './label.ts';

/** The words by which rows of Vietnamese tables are told apart. All take raw cell texts. */

const ORDER_HEADS: ReadonlySet<string> = new Set([
  'stt',
  'tt',
  's.t.t',
  's. t. t',
  's t t',
  't.t',
  'số tt',
  'số thứ tự',
  'thứ tự',
  '#',
  'no',
]);

/** Head of the column that numbers the rows: STT, TT, Số TT, Số thứ tự, #. */
export function isOrderHead(text: string): boolean {
  return text.length <= 14 && ORDER_HEADS.has(normalizeLabel(text));
}

const PLACE =
  '(?:thành phố|tp|tỉnh|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu|đơn vị|ngành|cơ quan|cục|sở|bộ)';
const TOTAL = new RegExp(
  `^(?:tổng|tổng số|tổng cộng|tổng số cộng|cộng|cộng chung|cộng tổng|tổng chung|tổng toàn bộ|toàn bộ|tổng cuối|total|grand total` +
    `|(?:tổng số |tổng |tổng cộng |cộng )?(?:của )?toàn ${PLACE}(?: [\\p{L} ]{1,30})?` +
    `|(?:tổng|tổng số|tổng cộng|cộng) [(]?[ivxa-h1-9]+(?:\\s*\\+\\s*[ivxa-h1-9]+)+[)]?)$`,
  'u',
);
/** Also the name of an indicator, or short for another word: a total only where the line is not numbered. */
const TOTAL_OF_DOSSIERS = /^(?:(?:tổng|tổng số|tổng cộng) (?:số )?(?:hồ sơ|hs|tthc)|tc|t\.cộng|t cộng)$/u;
const SUBTOTAL =
  /^(?:tổng|tổng số|tổng cộng|cộng)\s+(?:mục|phần|nhóm|cấp|khối|theo|trang|[ivx]{1,4}|[a-h]|\d{1,2})(?:[ .)]|$)|^(?:cộng|tổng cộng|tổng số|tổng) (?:các )?(?:sở|sở ban ngành|sở, ban, ngành|huyện|xã, phường|xã phường)(?:,|$)|^(?:(?:lũy kế|cộng|số liệu) )?(?:từ )?trang trước(?: (?:chuyển|mang) sang)?$|^(?:(?:lũy kế|cộng|số liệu) )?(?:chuyển|mang)(?: sang)? trang sau$/u;

/** What the words of a row say about its summing: of everything, of a part, or nothing. */
export function summingWords(text: string, numbered = false): 'total' | 'subtotal' | null {
  if (!/^[^\p{L}]*(?:[TtCcGgLlMmSs]|[IVXA-H0-9]{1,5}[ .)–-])/u.test(text)) return null;
  const label = normalizeLabel(withoutOrdinal(text));
  const plain = withoutRemarks(label) || label;
  if (SUBTOTAL.test(plain) || /^trong đó(?!\p{L})/u.test(label)) return 'subtotal';
  if (TOTAL.test(plain) || TOTAL.test(label)) return 'total';
  if (!numbered && TOTAL_OF_DOSSIERS.test(plain)) return 'total';
  return null;
}

const SIGNATURE: readonly RegExp[] = [
  /ký,? (?:và )?(?:ghi )?(?:rõ )?(?:họ|tên|đóng dấu)/u,
  /^(?:người|cán bộ|công chức) (?:lập|tổng hợp|báo cáo|kiểm tra|kiểm soát)(?: (?:biểu|bảng|báo cáo|biểu báo cáo|phiếu))?$/u,
  /^(?:thủ trưởng|lãnh đạo|đại diện)(?: (?:cơ quan|đơn vị|lãnh đạo|ubnd))*(?:,? đơn vị)?$/u,
  /^(?:kt|tm|tl|tuq|q)\. ?\p{L}/u,
  /^(?:phó )?(?:chủ tịch|giám đốc|chánh văn phòng|trưởng phòng|cục trưởng|tổng cục trưởng)(?: ubnd.*)?$/u,
  /^(?:nơi nhận|ghi chú|lưu ý|chú thích|nguồn|ngày xuất|ngày in|người in|thời gian xuất)(?: |:|$|\/)/u,
  /^(?:ký tên|đóng dấu|xác nhận của)/u,
  /^(?:[\p{L} .]+, ?)?ngày[ .\d_]*tháng[ .\d_]*năm[ .\d_]*$/u,
  /^\*+ ?\p{L}/u,
];

/** Words under a table: signatures, place and date, notes. */
export function isSignatureWords(text: string): boolean {
  const label = normalizeLabel(text);
  if (label === '') return false;
  return SIGNATURE.some((pattern) => pattern.test(label) || pattern.test(label.replace(/^\(|\)$/gu, '')));
}

const PREAMBLE =
  /^(?:biểu (?:số|mẫu)|mẫu (?:số|biểu)|phụ lục|đơn vị (?:báo cáo|nhận báo cáo|tính|gửi) ?:|\(?từ ngày|ban hành|cộng h[oò]a|độc lập|ngày nhận báo cáo)/u;
/** Also heads of columns when they stand alone ("Báo cáo", "Kỳ báo cáo"). */
const LONG_PREAMBLE =
  /^(?:ủy ban nhân dân|ubnd|báo cáo|bảng|thống kê|tổng hợp|kỳ báo cáo|đơn vị (?:báo cáo|nhận báo cáo|tính|gửi)|tình hình|tháng \d|quý [ivx\d]|năm \d)/u;

/** Words above a table: form code, agency, period, unit of measure. */
export function isPreambleWords(text: string): boolean {
  const label = normalizeLabel(text);
  return PREAMBLE.test(label) || (label.length >= 18 && LONG_PREAMBLE.test(label)) || label.length > 160;
}

/** Level of a row by the number in its order column, outermost first; null for none. */
export type OrderLevel = 'letter' | 'roman' | 'arabic' | 'dotted' | 'small' | 'bullet';

/** Reads what stands in an order column: "A", "I.", "1", "1.2", "a)", "-". */
export function orderLevel(text: string): OrderLevel | null {
  if (/^\d{1,6}$/u.test(text)) return 'arabic';
  const mark = text.replace(/[\s.)(:]+$|^[\s(]+/gu, '');
  if (/^\d{1,6}$/u.test(mark)) return 'arabic';
  if (/^\d{1,3}(?:[.,]\d{1,3})+$/u.test(mark)) return 'dotted';
  if (/^[IVXLC]{1,7}$/u.test(mark)) return 'roman';
  if (/^[A-ZĐ]$/u.test(mark)) return 'letter';
  if (/^(?:[a-zđ]|[ivx]{2,5})$/u.test(mark)) return 'small';
  return /^[-–—+*•]$/u.test(text.trim()) ? 'bullet' : null;
}

const COLUMN_NUMBER = /^[([]?\s*(\d{1,3})\s*[)\]]?\s*(?:=[\s\d()[\]+\-–*/:;.,x×%]+)?[)\]]?$/u;
const COLUMN_LETTER = /^[([]?\s*[A-ZĐ]\s*[)\]]?$/u;

/** The number a cell of a column-number row gives: "(3)", "3", "(3)=(4)+(5)", "3 = 7 + 11"; 'letter' for "A", "(B)"; null otherwise. */
export function columnNumberOf(text: string): number | 'letter' | null {
  const match = COLUMN_NUMBER.exec(text.trim());
  if (match) return Number(match[1]);
  return COLUMN_LETTER.test(text.trim()) ? 'letter' : null;
}

const EMPTY_NOTICE =
  /^(?:trống|(?:hiện )?(?:không|chưa) (?:có|tìm thấy|tồn tại)(?: (?:bất kỳ )?(?:dữ liệu|hồ sơ|kết quả|bản ghi|thông tin|số liệu|nội dung|mục|dòng)[\p{L} ,]*)?|no (?:data|records?|results?|matching records)[\w ]*|empty|danh sách (?:trống|rỗng)|0 (?:bản ghi|hồ sơ|kết quả))$/u;

/** "Không có dữ liệu", "Trống", "Không có kết quả tìm kiếm": the page itself says that there is nothing. */
export function isEmptyNotice(text: string): boolean {
  return text.length <= 80 && EMPTY_NOTICE.test(normalizeLabel(text).replace(/[!.]+$/u, ''));
}

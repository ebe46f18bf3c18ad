import { shortened } from './snapshot.ts';

/** What heads the code of a dossier, or a code in its usual shape (unit, day of receipt, number). */
export const CODE_LABEL = /(?<!\p{L})(?:mã|số)(?: số)? (?:hồ sơ|hs|biên nhận)(?!\p{L})/iu;
export const CODE = /(?<![\p{L}\d./_-])[\p{L}\d.]{2,30}-\d{6}-\d{3,7}(?![\d-])/u;
const DATED = /\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d{2}-\d{2}/u;
/** Dates, and codes wherever they stand: texts of cells follow one another without a blank. */
const DATES = new RegExp(DATED, 'gu');
const CODES = /[\p{L}\d.]{2,30}-\d{6}-\d{3,7}/gu;
/** Labels of what readers of lists ask for. */
const LABEL =
  /(?<!\p{L})(?:hồ sơ|biên nhận|ngày|hạn|hẹn|nhận|nộp|trạng thái|tình trạng|thủ tục|lĩnh vực|bước|kênh|hình thức|đơn vị|cơ quan)(?!\p{L})/iu;
/** Labels under which words stand that are no date and no code. */
const WORDED = /^(?:trạng thái|tình trạng|tên thủ tục|thủ tục|lĩnh vực|bước|kênh|hình thức)(?!\p{L})/iu;
/** How states begin, and no name does. */
const STATE =
  /^(?:đang|đã|chờ|chưa|mới|yêu cầu|tạm|từ chối|hoàn|kết thúc|bị|trả|tiếp nhận|thẩm định|dừng|hủy|huỷ|rút|không|quá|đúng|trễ)(?!\p{L})/iu;
/** Colons and blanks, and the number of a row. */
const BARE = /^(?:[:\s]+|\d{1,4}\.?)$/u;
/** Labels of what names a citizen, and what stands under them as far as the line goes. */
export const PERSONAL =
  /(?<!\p{L})(?:người|chủ hồ sơ|công dân|họ|tên|ông|bà|cccd|cmnd|căn cước|địa chỉ|điện thoại|sđt|email|ngày sinh|ngày cấp)(?!\p{L})[^:|]*:[^|•;]*/giu;
const PERSONAL_LABEL =
  /^(?:người|chủ hồ sơ|công dân|họ|ông|bà|cccd|cmnd|căn cước|địa chỉ|điện thoại|sđt|email|ngày sinh|ngày cấp)(?!\p{L})/iu;

/** The label last passed: what stands right after it belongs to it. */
export interface Passed {
  label: string;
}

/** What of a text readers of lists need: dates, codes, labels and states; '' for the rest, which may name a citizen. */
export function mayTravel(text: string, passed: Passed): string {
  if (text === '') return '';
  const { label } = passed;
  passed.label = text.replace(/^[:\s]+$/u, label);
  if (PERSONAL_LABEL.test(label) && !LABEL.test(text) && !CODE.test(text)) return '';
  const said = shortened(text).replace(PERSONAL, '');
  const isWanted = [DATED, CODE, LABEL, STATE, BARE].some((shape) => shape.test(said));
  return isWanted || WORDED.test(label) ? said : '';
}

/** How many dates a text says, codes left out. */
export function datesIn(text: string): number {
  return [...text.replace(CODES, ' ').matchAll(DATES)].length;
}

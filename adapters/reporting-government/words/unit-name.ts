import { wordsOf } from './phrases.ts';

const AGENCY = /^(?:ủy ban nhân dân|ubnd|hđnd và ubnd|văn phòng hđnd và ubnd|văn phòng)\s+/u;
const KIND = /^(?:x|p|tt)\s+(?=\p{L})/u;
const LONG_KIND: Readonly<Record<string, string>> = { x: 'xã', p: 'phường', tt: 'thị trấn' };
/** What a portal may add behind a unit's name: the province or the district it lies in. */
const PLACE = /^(?:tỉnh|thành phố|tp|huyện|quận|thị xã) /u;

/**
 * Whether two spellings name one agency: "UBND xã Hà Trung", "Ủy ban nhân dân xã Hà Trung, tỉnh Thanh Hóa" and "Xã
 * Hà Trung" do. Marks always count ("Đại Thanh" is not "Đại Thành"), and a name without its kind of place
 * ("Hà Trung") is not enough.
 */
export function sameUnitName(a: string, b: string): boolean {
  const [left, right] = [key(a), key(b)];
  if (left === '' || right === '') return false;
  if (left === right) return true;
  const [short, long] = left.length < right.length ? [left, right] : [right, left];
  return long.startsWith(`${short} `) && PLACE.test(long.slice(short.length + 1));
}

function key(name: string): string {
  const words = wordsOf(name).replace(AGENCY, '');
  return words.replace(KIND, (kind) => `${LONG_KIND[kind.trim()] ?? kind.trim()} `);
}

/** An office within or below a unit, which has figures of its own. */
const WITHIN =
  /^(?:phòng|ban|trung tâm|trường|trạm|công an|ban chỉ huy|tổ|thôn|bản|khu phố|chi nhánh) \p{L}/u;

/** An agency's identifier: 'h56.101'. */
const CODE = /^[a-z]\d{2}(?:\.\d+)+$/u;

/**
 * Whether a text names the unit by its code ("H56.101 - UBND xã Hà Trung") or by its name. "UBND xã Hà Trung - Phòng
 * Kinh tế" names an office of the unit, not the unit, and
 * "UBND xã Hà Trung (H56.999)" contradicts itself when the unit's code is another.
 */
export function namesUnit(text: string, unit: { readonly code: string; readonly name: string }): boolean {
  if (sameUnitName(text, unit.name)) return true;
  const parts = [text, ...text.split(/\s[-–—|]\s|[()]/u)];
  if (parts.some((part) => WITHIN.test(wordsOf(part)) && !sameUnitName(part, unit.name))) return false;
  const code = unit.code.trim().toLowerCase();
  const tokens = text.toLowerCase().split(/[^\p{L}\p{N}.]+/u);
  if (code !== '' && tokens.includes(code)) return true;
  // Another unit's code beside the same name: which of them is right is for a person to say.
  if (CODE.test(code) && tokens.some((token) => CODE.test(token))) return false;
  return parts.some((part) => sameUnitName(part, unit.name));
}

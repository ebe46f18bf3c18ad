import { isConcealed } from './concealed.ts';
import { isOurs } from './own-nodes.ts';
import { addressOf } from './route.ts';
import { shortened } from './snapshot.ts';
import type { PageSnapshot, SnapshotNode } from './snapshot-types.ts';
import { TABLES } from './table-parts.ts';

/** What heads the code of a dossier, or a code in its usual shape (unit, day of receipt, number). */
const CODE_LABEL = /(?<!\p{L})(?:mã|số)(?: số)? (?:hồ sơ|hs|biên nhận)(?!\p{L})/iu;
/** The same in the text of a whole table, where cells follow one another without a blank. */
const CODE_HEAD = /(?:mã|số)(?: số)? (?:hồ sơ|hs|biên nhận)/iu;
const CODE = /(?<![\p{L}\d./_-])[\p{L}\d.]{2,30}-\d{6}-\d{3,7}(?![\d-])/u;
const DATED = /\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d{2}-\d{2}/u;
/** Labels of what readers of lists ask for. */
const LABEL =
  /(?<!\p{L})(?:hồ sơ|biên nhận|ngày|hạn|hẹn|nhận|nộp|trạng thái|tình trạng|thủ tục|lĩnh vực|bước|kênh|hình thức|đơn vị|cơ quan)(?!\p{L})/iu;
/** Labels under which words stand that are no date and no code. */
const WORDED = /^(?:trạng thái|tình trạng|tên thủ tục|thủ tục|lĩnh vực|bước|kênh|hình thức)(?!\p{L})/iu;
/** Labels of what names a citizen, and what stands under them as far as the line goes. */
const PERSONAL =
  /(?<!\p{L})(?:người|chủ hồ sơ|công dân|họ|tên|ông|bà|cccd|cmnd|căn cước|địa chỉ|điện thoại|sđt|email|ngày sinh|ngày cấp)(?!\p{L})[^:|]*:[^|•;]*/giu;
const PERSONAL_LABEL =
  /^(?:người|chủ hồ sơ|công dân|họ|ông|bà|cccd|cmnd|căn cước|địa chỉ|điện thoại|sđt|email|ngày sinh|ngày cấp)(?!\p{L})/iu;

const UNREAD = `${TABLES}, script, style, template, noscript, select, datalist, textarea, input, svg, iframe`;
const LEAST_CODES = 2;
const MOST_ELEMENTS = 4_000;
const NODES_OF_TEXT = 4;

/** A list drawn without a table, as it travels. */
export interface PlainOutline {
  /** The smallest box around all that says a code. */
  readonly box: HTMLElement;
  readonly page: PageSnapshot;
  /** The elements by the numbers they travel under. */
  readonly numbered: readonly HTMLElement[];
}

/**
 * The part of a page in which several dossier codes stand outside tables; null where there are fewer, where a table
 * lists dossiers, or where it is too big. Words travel only where they are a date, a code, a label readers ask for, or
 * stand under one; what names a citizen stays.
 */
export function plainOutlineOf(document: Document): PlainOutline | null {
  const { body } = document;
  if (body === null) return null;
  for (const table of document.querySelectorAll(TABLES))
    if (CODE_HEAD.test((table.textContent ?? '').slice(0, 2_000))) return null;
  const box = boxOf(body);
  if (box === null || box.querySelectorAll('*').length > MOST_ELEMENTS) return null;
  const numbered: HTMLElement[] = [];
  const root: SnapshotNode = { t: 'html', c: [nodeOf(box, numbered, { label: '' })] };
  return { box, page: { url: addressOf(document.location), root }, numbered };
}

function boxOf(body: HTMLElement): HTMLElement | null {
  const walker = body.ownerDocument.createTreeWalker(body, NODES_OF_TEXT);
  const found: HTMLElement[] = [];
  let codes = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = node.nodeValue ?? '';
    const isCode = CODE.test(text);
    const isLabel = CODE_LABEL.test(text);
    const parent = node.parentElement;
    if ((!isCode && !isLabel) || parent === null || parent.closest(UNREAD) !== null) continue;
    found.push(parent);
    if (isCode) codes += 1;
  }
  const [first] = found;
  const last = found.at(-1);
  if (first === undefined || last === undefined || codes < LEAST_CODES) return null;
  let box = first;
  while (!box.contains(last) && box.parentElement !== null) box = box.parentElement;
  return box;
}

/** The label last passed: what stands right after it belongs to it. */
interface Passed {
  label: string;
}

function nodeOf(element: HTMLElement, numbered: HTMLElement[], passed: Passed): SnapshotNode {
  const i = numbered.push(element) - 1;
  const frame = { t: element.localName, i, ...(isHidden(element) ? { h: 1 as const } : {}) };
  const pieces: string[] = [];
  const children: SnapshotNode[] = [];
  let loose = false;
  for (const node of element.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) {
      const text = tidy(node.nodeValue ?? '');
      loose ||= text !== '';
      pieces.push(mayTravel(text, passed));
    } else if (node instanceof HTMLElement && !isOurs(node) && !node.matches(UNREAD)) {
      const child = nodeOf(node, numbered, passed);
      children.push(child);
      pieces.push(child.h === 1 ? '' : child.t === 'br' ? '|' : textOf(child));
    }
  }
  if (children.length === 0) return { ...frame, x: pieces.join('') };
  const whole = tidy(pieces.join(' ')).replace(PERSONAL, '');
  return loose ? { ...frame, x: shortened(tidy(whole)), c: children } : { ...frame, c: children };
}

/** Not shown by the page; what we hid ourselves counts as shown. */
function isHidden(element: HTMLElement): boolean {
  if (isConcealed(element)) return false;
  const { display, visibility } = getComputedStyle(element);
  return display === 'none' || visibility === 'hidden' || visibility === 'collapse';
}

function textOf({ x, c = [] }: SnapshotNode): string {
  return x ?? c.map(textOf).join(' ');
}

function mayTravel(text: string, passed: Passed): string {
  if (text === '') return '';
  const { label } = passed;
  passed.label = text.replace(/^[:\s]+$/u, label);
  if (PERSONAL_LABEL.test(label) && !LABEL.test(text) && !CODE.test(text)) return '';
  const said = shortened(text).replace(PERSONAL, '');
  return DATED.test(said) ||
    CODE.test(said) ||
    LABEL.test(said) ||
    WORDED.test(label) ||
    /^[:\s]+$/u.test(said)
    ? said
    : '';
}

function tidy(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

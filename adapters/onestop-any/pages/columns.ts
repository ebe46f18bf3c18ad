import {
  type ColumnTexts,
  type Concept,
  conceptOf,
  DOSSIER_LIST,
  findTaught,
  type GridColumn,
  matchColumns,
  normalizeLabel,
  pickConcepts,
  saidUnder,
  type TaughtColumn,
} from '@dung-hen/page';
import { DATE_COLUMNS, type DateColumn, READ_COLUMNS, type ReadColumn } from '../fields.ts';
import { plainHead } from './head-words.ts';

/** Where a fact stands: a column, one of the two dates of a column headed by two names, or a label in its cells. */
export interface Place {
  readonly column: GridColumn;
  /** 0 or 1: which of two dates; 'said': what stands under its label in the cell; null: the whole cell. */
  readonly part: 0 | 1 | 'said' | null;
  /** A column of its own for the time of day. */
  readonly clock: GridColumn | null;
}

/** What a table's header says. */
export interface ListColumns {
  readonly places: ReadonlyMap<ReadColumn, Place>;
  /** What several columns may be, or one column may be besides something else. */
  readonly unclear: ReadonlyMap<ReadColumn, readonly GridColumn[]>;
}

const RENEWED =
  /(?:hẹn|hạn)(?: trả)?(?: kết quả)? (?:mới|cũ|ban đầu|trước đó|lần (?:1|2|đầu|hai|sau|cuối)|điều chỉnh|sau (?:khi )?(?:gia hạn|điều chỉnh))$|^(?:ngày )?(?:gia hạn|hẹn lại|hẹn trả lại|hạn điều chỉnh)(?: đến(?: ngày)?)?$/u;

/** English words of any deadline: only beside the day of receipt are they a dossier's. */
const ENGLISH_DUE = /^due (?:date|on)$/u;

/** Columns of a due date set anew, or one that held before, in which some row says a date: then the first due date does not hold for every row. */
function renewedDue(columns: readonly GridColumn[], texts: ColumnTexts | undefined): GridColumn[] {
  return columns.filter((column) => {
    if (!RENEWED.test(normalizeLabel(column.path.at(-1) ?? ''))) return false;
    return texts === undefined || [...texts(column)].some((text) => /\d/u.test(text));
  });
}

const CLOCK_LEAVES = /^(?:giờ|giờ phút|lúc)$/u;

/** Finds the columns that are read: what was taught first, then by the glossary, then headers of two names. */
export function columnsOf(
  columns: readonly GridColumn[],
  taught: readonly TaughtColumn[],
  texts?: ColumnTexts,
): ListColumns {
  const places = new Map<ReadColumn, Place>();
  const unclear = new Map<ReadColumn, readonly GridColumn[]>();
  const known = findTaught(columns, taught);
  for (const [concept, column] of known.found) {
    if (isRead(concept)) places.set(concept, { column, part: null, clock: null });
  }
  for (const concept of known.twice) if (isRead(concept)) unclear.set(concept, []);
  const used = new Set([...places.values()].map(({ column }) => column));
  const free = columns.filter((column) => !used.has(column));
  const wanted = READ_COLUMNS.filter((id) => !places.has(id) && !unclear.has(id));
  const plain = free.map(plainHead);
  const { found, ambiguous } = matchColumns(plain, DOSSIER_LIST, ASKED, texts);
  for (const id of wanted) {
    const column = columns.find(({ index }) => index === found.get(id)?.column.index);
    if (column !== undefined) places.set(id, { column, part: null, clock: clockFor(column, columns) });
  }
  for (const { concept, columns: several } of ambiguous) {
    if (isWanted(concept.id, wanted)) unclear.set(concept.id, several);
  }
  for (const column of free) addPair(column, places, unclear);
  addCode(free, places, unclear);
  if (texts !== undefined) addSaid(free, texts, places, unclear);
  const due = places.get('dueAt');
  const renewed = due?.part === null && !known.found.has('dueAt') ? renewedDue(columns, texts) : [];
  if (due !== undefined && renewed.length > 0) {
    places.delete('dueAt');
    unclear.set('dueAt', [due.column, ...renewed.filter((column) => column !== due.column)]);
  }
  const received = places.has('receivedAt') || places.has('submittedAt');
  if (due !== undefined && !received && ENGLISH_DUE.test(normalizeLabel(due.column.label))) {
    places.delete('dueAt');
    unclear.set('dueAt', [due.column]);
  }
  return { places, unclear };
}

/** Rivals for a label are asked for too, but for those that name a citizen: their cells are not looked into. */
const ASKED: readonly Concept[] = DOSSIER_LIST.concepts.filter((concept) => concept.personal !== true);

function isWanted(id: string, wanted: readonly ReadColumn[]): id is ReadColumn {
  return (wanted as readonly string[]).includes(id);
}

function isRead(id: string): id is ReadColumn {
  return (READ_COLUMNS as readonly string[]).includes(id);
}

/** The column with the time of day of a date: its neighbour under the same group, or "Giờ hẹn trả" beside "Ngày hẹn trả". */
function clockFor(column: GridColumn, columns: readonly GridColumn[]): GridColumn | null {
  const leaf = normalizeLabel(column.path.at(-1) ?? '');
  const group = column.path.slice(0, -1).join('>');
  const named = leaf.replace(/^ngày\s+/u, '');
  const fits = columns.filter((other) => {
    if (other === column) return false;
    const label = normalizeLabel(other.path.at(-1) ?? '');
    const sameGroup = other.path.slice(0, -1).join('>') === group;
    return (group !== '' && sameGroup && CLOCK_LEAVES.test(label)) || label === `giờ ${named}`;
  });
  return fits.length === 1 ? (fits[0] ?? null) : null;
}

const JOINTS = /\s+[-–—]\s+|\s*[/|→]\s*|\s+(?:và|đến)\s+|\s*;\s*/u;

/** "Ngày tiếp nhận - Ngày hẹn trả": both names must be plain dates of their own. */
function addPair(
  column: GridColumn,
  places: Map<ReadColumn, Place>,
  unclear: Map<ReadColumn, readonly GridColumn[]>,
): void {
  const parts = namesIn(column.path.at(-1) ?? '');
  const [first, second] = parts;
  if (parts.length !== 2 || first === undefined || second === undefined) return;
  if ([...places.values()].some((place) => place.column === column)) return;
  const ids = [dateNamed(first), dateNamed(second)] as const;
  if (ids[0] === null || ids[1] === null || ids[0] === ids[1]) return;
  for (const [part, id] of ids.entries()) {
    if (id === null) continue;
    const rival = places.get(id);
    if (rival !== undefined) {
      places.delete(id);
      unclear.set(id, [rival.column, column]);
    } else if (!unclear.has(id)) places.set(id, { column, part: part === 0 ? 0 : 1, clock: null });
  }
}

/** The names of a head; two on lines of their own have nothing between them but that the second begins with a capital. */
function namesIn(head: string): string[] {
  const parts = head.split(JOINTS).filter((part) => part !== '');
  if (parts.length > 1 || conceptOf([head], DOSSIER_LIST) !== null) return parts;
  const halves = [...head.matchAll(/\s+(?=\p{Lu}\p{Ll})/gu)].map(({ index }) => [
    head.slice(0, index),
    head.slice(index).trim(),
  ]);
  const named = halves.filter((names) => names.every((name) => dateNamed(name) !== null));
  return named.length === 1 ? (named[0] ?? parts) : parts;
}

/** "Mã hồ sơ / Người nộp": the one column that names the code among other things. */
function addCode(
  columns: readonly GridColumn[],
  places: Map<ReadColumn, Place>,
  unclear: ReadonlyMap<ReadColumn, readonly GridColumn[]>,
): void {
  if (places.has('code') || unclear.has('code')) return;
  const named = columns.filter(({ path }) =>
    (path.at(-1) ?? '').split(JOINTS).some((part) => conceptOf([part], DOSSIER_LIST)?.id === 'code'),
  );
  const [only] = named;
  if (only !== undefined && named.length === 1) places.set('code', { column: only, part: null, clock: null });
}

/** Facts no head names that stand under labels of their own in the cells of one column: "Hẹn trả: 17/03/2026". */
function addSaid(
  columns: readonly GridColumn[],
  texts: ColumnTexts,
  places: Map<ReadColumn, Place>,
  unclear: ReadonlyMap<ReadColumn, readonly GridColumn[]>,
): void {
  const said = columns.map((column) => ({ column, ids: idsSaid(texts(column)) }));
  for (const id of READ_COLUMNS) {
    if (places.has(id) || unclear.has(id)) continue;
    const having = said.filter(({ ids }) => ids.has(id));
    const [only] = having;
    if (only !== undefined && having.length === 1)
      places.set(id, { column: only.column, part: 'said', clock: null });
  }
}

function idsSaid(texts: Iterable<string>): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const text of texts) if (text.includes(':')) for (const id of saidUnder(text).keys()) ids.add(id);
  return ids;
}

/** Heads of columns whose cells hold several facts, each under a label of its own. */
const GATHERING = /^(?:thời gian|thông tin|thông tin (?:chung|hồ sơ|xử lý|thời gian)|ngày tháng|tiến độ)$/u;

/** Whether the cells of a column may hold what no head names. */
export function maySay({ path }: GridColumn): boolean {
  return GATHERING.test(normalizeLabel(path.at(-1) ?? ''));
}

function dateNamed(label: string): DateColumn | null {
  for (const spoken of [label, `Ngày ${label}`]) {
    const column: GridColumn = { index: 0, path: [spoken], label: spoken, number: null };
    const { found } = matchColumns([column], DOSSIER_LIST, pickConcepts(DOSSIER_LIST, DATE_COLUMNS));
    const ids = DATE_COLUMNS.filter((id) => found.has(id));
    if (ids.length === 1) return ids[0] ?? null;
  }
  return null;
}

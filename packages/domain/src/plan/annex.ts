import type { PlanTask } from './plan-task.ts';
import { planTime, planTimes } from './plan-time.ts';

/** The columns of an annex by what their heads say. */
const HEADS = {
  number: /^(?:s\s*t\s*t|tt|số tt)$/iu,
  content: /nội dung|nhiệm vụ/iu,
  owner: /chủ trì|thực hiện/iu,
  partner: /phối hợp/iu,
  time: /thời gian|thời hạn|hoàn thành/iu,
  product: /sản phẩm|kết quả/iu,
} as const;
type Head = keyof typeof HEADS;
const ORDER: readonly Head[] = ['number', 'partner', 'time', 'product', 'owner', 'content'];

const ROMAN = /^[IVX]{1,6}$/u;

/** Text of a cell: tags of a converter away, blanks together. */
const plain = (cell: string): string =>
  cell
    .replace(/<\/(?:p|li|ul|div)>|<br\s*\/?>/giu, '\n')
    .replace(/<[^>]*>/gu, ' ')
    .replace(/[ \t\u00a0]+/gu, ' ')
    .replace(/ ?\n ?/gu, '\n')
    .trim();

/**
 * Several owners or products in one cell, parted by lines and semicolons; by dashes too where the cell begins with one:
 * 'Tài chính - Kế toán' is one office.
 */
function listed(cell: string): string[] {
  const text = plain(cell);
  return text
    .split(/^[-–+]\s/u.test(text) ? /\n|(?:^|\s)-\s+|;/u : /\n|;/u)
    .map((part) => part.replace(/^[-–+\s]+|[,;.\s]+$/gu, '').replace(/\s+/gu, ' '))
    .filter((part) => part !== '');
}

const oneLine = (cell: string): string =>
  plain(cell)
    .replace(/\s*\n\s*/gu, ' ')
    .trim();

/** The cells of a line of a table; null for a line that is none. */
function cellsOf(line: string): string[] | null {
  if (line.includes('\t')) return line.split('\t');
  const bars = /^\s*\|(.*)\|\s*$/u.exec(line)?.[1];
  return bars === undefined || /^[\s|:-]*$/u.test(bars) ? null : bars.split('|');
}

/** Words an office begins with: after a comma or "và" they begin another one. */
const OFFICE =
  'Phòng|Ban|Công chức|Cán bộ|Văn phòng|UBND|Ủy ban|Bộ phận|Trung tâm|Công an|Đài|Các|Trưởng|Hội|Thành viên';
const NEXT_OFFICE = new RegExp(
  `,\\s+(?=(?:${OFFICE})(?!\\p{L}))|(?<!HĐND|Hội đồng nhân dân)\\s+và\\s+(?=(?:${OFFICE})(?!\\p{L}))`,
  'u',
);

/** Offices of a cell, those named in one line too. */
const officesIn = (cell: string): string[] => listed(cell).flatMap((part) => part.split(NEXT_OFFICE));

/** "As above": a mark people write, and what the readers of Word files put into a cell merged with the one above. */
const DITTO = /^(?:["”〃]|-?\s*nt\s*-?|n\.t\.?|như trên)$/iu;

/** A heading alone in its line: 'I. Công tác chỉ đạo', 'B. Nhiệm vụ cụ thể' over the whole width. */
const WIDE_SECTION = /^([IVX]{1,6}|[A-Z])\s*[.):-]\s*(\p{L}.*)$/u;

/** A row of one cell has no mark of a table but the rows around it. */
function wideRow(lines: readonly string[], index: number): string[] | null {
  const [before, line, after] = [lines[index - 1] ?? '', lines[index] ?? '', lines[index + 1] ?? ''];
  return cellsOf(before) !== null && cellsOf(after) !== null && WIDE_SECTION.test(line.trim())
    ? [line.trim()]
    : null;
}

/** The tasks of the annex table, in order, and lines of it that were not understood. */
export function annexTasks(
  text: string,
  year: number | null,
): { readonly tasks: readonly PlanTask[]; readonly notUnderstood: readonly string[] } {
  const tasks: PlanTask[] = [];
  const notUnderstood: string[] = [];
  let columns: ReadonlyMap<Head, number> | null = null;
  let section = { number: '', title: '', remark: '' };
  let above: readonly string[] = [];
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  for (const [index, line] of lines.entries()) {
    const written = cellsOf(line) ?? wideRow(lines, index);
    if (written === null) continue;
    const cells: string[] = written.map((cell, column) =>
      DITTO.test(oneLine(cell)) ? (above[column] ?? '') : cell,
    );
    columns = headOf(cells) ?? columns;
    if (columns === null || headOf(cells) !== null) continue;
    const filled = cells.map(oneLine).filter((cell) => cell !== '');
    const wide = filled.length === 1 ? WIDE_SECTION.exec(filled[0] ?? '') : null;
    if (wide !== null) {
      section = { number: wide[1] ?? '', title: wide[2] ?? '', remark: '' };
      continue;
    }
    above = cells;
    const at = (head: Head): string => cells[columns?.get(head) ?? -1] ?? '';
    const number = oneLine(at('number')).replace(/[.)]$/u, '');
    const content = oneLine(at('content'));
    if (content === '') {
      if (cells.some((cell) => cell.trim() !== '')) notUnderstood.push(cells.map(oneLine).join(' | '));
      continue;
    }
    const isSection = ROMAN.test(number);
    if (isSection) {
      section = {
        number,
        title: content,
        remark: [oneLine(at('time')), oneLine(at('product'))].join(' ').trim(),
      };
    }
    const owners = officesIn(at('owner'));
    // A section with an owner is a task itself (a report, say); one without is a heading, and its remark is about its tasks.
    if (isSection && owners.length === 0) continue;
    const id = isSection ? number : [section.number, number].filter((part) => part !== '').join('.');
    for (const [index, said] of planTimes(plain(at('time')), year).entries()) {
      const timeText = said.replace(/\s*\n\s*/gu, ' ');
      tasks.push({
        id: index === 0 ? id : `${id} (${index + 1})`,
        section: section.title,
        content,
        owners,
        partners: officesIn(at('partner')),
        timeText,
        time: planTime(timeText, year),
        products: listed(at('product')),
        // A section that is a task itself has products, no remark on others.
        remark: isSection ? '' : section.remark,
        from: 'annex',
      });
    }
  }
  return { tasks, notUnderstood };
}

/** Which column is which; null for a line that is no head: it must name content and owner. */
function headOf(cells: readonly string[]): ReadonlyMap<Head, number> | null {
  const found = new Map<Head, number>();
  for (const head of ORDER) {
    const place = cells.findIndex(
      (cell, index) =>
        HEADS[head].test(oneLine(cell)) && ![...found.values()].includes(index) && oneLine(cell).length < 60,
    );
    if (place >= 0) found.set(head, place);
  }
  return found.has('content') && found.has('owner') && found.has('number') ? found : null;
}

import type { GridColumn } from './grid-types.ts';
import { isFigure } from './header-signs.ts';
import { normalizeLabel } from './label.ts';
import { isOrderHead, orderLevel } from './row-words.ts';
import type { SpannedRow } from './spans.ts';

/** Which columns number the rows and which say what they are about. */
export interface ColumnProfile {
  readonly order: number | null;
  readonly label: number | null;
}

const SAMPLE = 60;

/** Heads that say a column holds names or codes of rows, and heads that say it does not. */
const LABEL_HEADS =
  /^(?:mã (?:số )?hồ sơ|số hồ sơ|tên .*|đơn vị.*|lĩnh vực.*|thủ tục.*|nội dung.*|chỉ tiêu.*|cơ quan.*|phường.*|xã.*|thông tin hồ sơ|địa phương.*|trường hợp.*)$/u;
const OTHER_HEADS =
  /^(?:mã(?! (?:số )?hồ sơ)|mức độ|ghi chú|đơn vị tính|trạng thái|thao tác|tỷ lệ|đánh giá|ngày)/u;
/** Heads of what names a citizen: no row is called by it, and the cells are not looked into. */
const PERSONAL_HEADS =
  /^(?:(?:tên |họ tên |họ và tên |địa chỉ )?chủ hồ sơ|(?:tên |họ tên )?người (?:nộp|yêu cầu|đăng ký|được ủy quyền)|họ (?:và )?tên|tổ chức, cá nhân|cá nhân|công dân|địa chỉ|số điện thoại|điện thoại|sđt|cccd|cmnd|số giấy tờ|số định danh)/u;

/**
 * Recognises the order column (by its head STT, else by numbers that stand left of texts) and the label column: among
 * columns of texts the one with most different texts, heads speaking for or against it.
 */
export function profileColumns(rows: readonly SpannedRow[], columns: readonly GridColumn[]): ColumnProfile {
  const sample: SpannedRow[] = [];
  for (const row of rows) {
    if (row.raw.cells.length >= Math.min(2, columns.length)) sample.push(row);
    if (sample.length === SAMPLE) break;
  }
  const order = orderColumn(sample, columns);
  return { order, label: labelColumn(sample, columns, order) };
}

function textsOf(sample: readonly SpannedRow[], column: number): string[] {
  return sample.map((row) => row.cells[column]?.text ?? '').filter((text) => text !== '');
}

function orderColumn(sample: readonly SpannedRow[], columns: readonly GridColumn[]): number | null {
  const byHead = columns.find((column) => column.path.some(isOrderHead));
  if (byHead) return byHead.index;
  const byContent = columns.slice(0, 3).find((column, at) => {
    const texts = textsOf(sample, column.index);
    const ordinals = texts.filter((text) => orderLevel(text) !== null);
    const next = columns[at + 1];
    return (
      column.label === '' &&
      texts.length > 0 &&
      ordinals.length * 5 >= texts.length * 4 &&
      next !== undefined &&
      textsOf(sample, next.index).some((text) => !isFigure(text))
    );
  });
  return byContent?.index ?? null;
}

function labelColumn(
  sample: readonly SpannedRow[],
  columns: readonly GridColumn[],
  order: number | null,
): number | null {
  let best: number | null = null;
  let bestScore = 0;
  for (const column of columns) {
    const head = normalizeLabel(column.path.at(-1) ?? '');
    if (column.index === order || PERSONAL_HEADS.test(head)) continue;
    const score = labelScore(textsOf(sample, column.index), column.index, head);
    if (score > bestScore) {
      best = column.index;
      bestScore = score;
    }
  }
  return best;
}

function labelScore(texts: readonly string[], index: number, head: string): number {
  const named = LABEL_HEADS.test(head) && !OTHER_HEADS.test(head);
  const words = texts.filter((text) => !isFigure(text) || /\d{6}-\d{3,}/u.test(text));
  if (words.length * 2 <= texts.length) return named && texts.length === 0 ? 0.5 : 0;
  const distinct = new Set(words).size;
  const weight = named ? 2 : OTHER_HEADS.test(head) ? 0.25 : 1;
  // Equal columns: the one further left.
  return (distinct + 1) * weight - index / 1000;
}

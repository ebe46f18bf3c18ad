import type { DigitisedState, PaymentFact } from '@dung-hen/domain';
import { parseDossierCode } from '@dung-hen/domain';
import { foldMarks, normalizeLabel, parsePortalDate, withoutRemarks } from '@dung-hen/page';

/** What an officer's list says of results and fees, by dossier code. */
export interface ToldResults {
  readonly digitised: ReadonlyMap<string, DigitisedState>;
  readonly payments: ReadonlyMap<string, PaymentFact>;
  /** Rows, counted from 1 below the heads, of which a code or a cell cannot be read; nothing is taken from them. */
  readonly badRows: readonly number[];
}

type Column = 'code' | 'digitised' | 'payment';

const HEADS: Readonly<Record<Column, ReadonlySet<string>>> = {
  code: heads('Mã hồ sơ', 'Số hồ sơ', 'Mã số hồ sơ', 'MaHoSo'),
  digitised: heads(
    ...['Số hóa', 'Số hóa kết quả', 'Kết quả số hóa', 'Tình trạng số hóa', 'Trạng thái số hóa'],
    ...['Đã số hóa', 'Đã số hóa kết quả', 'Số hóa kết quả giải quyết', 'Tình trạng số hóa kết quả'],
    ...['Ngày số hóa', 'Ngày số hóa kết quả', 'Thời điểm số hóa', 'Số hóa lúc', 'Số hóa ngày'],
  ),
  payment: heads(
    ...['Thanh toán', 'Trạng thái thanh toán', 'Tình trạng thanh toán', 'Trạng thái thu phí', 'Thu phí'],
    ...['Phí, lệ phí', 'Thu phí, lệ phí', 'Nghĩa vụ tài chính', 'Trạng thái'],
    ...['Ngày thanh toán', 'Ngày thu phí', 'Ngày thu phí, lệ phí', 'Thời điểm thanh toán', 'Thanh toán lúc'],
  ),
};

/** Heads whose cells are taken where no head says more: 'Trạng thái' stands on lists of fees, and on others too. */
const WEAK: ReadonlySet<string> = heads('Trạng thái');

/**
 * Reads an officer's list of results and fees: rows of cells, the heads among the first ones. Columns are known by their
 * labels, so order and further columns do not matter; those are not even looked at. A day in a cell means done on that
 * day. Null when there is no column of codes beside one of digitisation or payment.
 */
export function toldResults(rows: readonly (readonly string[])[]): ToldResults | null {
  for (const [at, head] of rows.slice(0, MOST_HEAD_ROWS).entries()) {
    const columns = columnsOf(head);
    if (columns !== null) return read(rows.slice(at + 1), columns);
  }
  return null;
}

const MOST_HEAD_ROWS = 15;

type Columns = Readonly<Record<Column, readonly number[]>>;

function columnsOf(head: readonly string[]): Columns | null {
  const labels = head.map((cell) => withoutRemarks(normalizeLabel(cell)));
  const of = (column: Column): number[] =>
    labels.flatMap((label, index) => (HEADS[column].has(label) ? [index] : []));
  const [code, digitised, all] = [of('code'), of('digitised'), of('payment')];
  const strong = all.filter((index) => !WEAK.has(labels[index] ?? ''));
  const payment = strong.length > 0 ? strong : digitised.length > 0 ? [] : all;
  if (code.length === 0 || digitised.length + payment.length === 0) return null;
  return { code, digitised, payment };
}

function read(rows: readonly (readonly string[])[], columns: Columns): ToldResults {
  const digitised = new Map<string, DigitisedState>();
  const payments = new Map<string, PaymentFact>();
  const badRows: number[] = [];
  for (const [index, row] of rows.entries()) {
    const cells = (column: Column): string[] =>
      columns[column].map((at) => (row[at] ?? '').trim()).filter((cell) => !BLANK.test(cell));
    const [written] = cells('code');
    if (row.every((cell) => cell.trim() === '')) continue;
    const code = parseDossierCode(written ?? '')?.code;
    const results = cells('digitised').map(digitisedOf);
    const fees = cells('payment').map(paymentOf);
    if (code === undefined || results.includes(null) || fees.includes(null)) {
      badRows.push(index + 1);
      continue;
    }
    const result = results.find((one) => one !== 'no') ?? results[0];
    if (result != null) digitised.set(code, result);
    const paid = fees.reduce((a, b) => (a === null || b === null ? (a ?? b) : joined(a, b)), null);
    if (paid !== null) payments.set(code, paid);
  }
  return { digitised, payments, badRows };
}

/** A state and a day of one dossier as one: the day completes "đã thanh toán"; a state that denies it wins. */
function joined(a: PaymentFact, b: PaymentFact): PaymentFact {
  const open = [a, b].find(({ state, paidAt }) => state !== 'paid' && paidAt === null);
  return open ?? { state: 'paid', paidAt: a.paidAt ?? b.paidAt };
}

const BLANK = /^[-–—.\s]*$/u;
const NOT = /^(?:chua|khong|cho)(?![a-z])|^(?:0|k|sai|false|no)$/u;
const DONE = /^(?:da|roi|xong|hoan thanh)(?![a-z])|^(?:co|x|v|1|dung|true|yes|dat)$/u;
const NO_RESULT = /^(?:khong co ket qua|thu tuc khong co ket qua|khong phat sinh ket qua)/u;
const NO_FEE = /^(?:mien|khong thu|khong phat sinh|khong co (?:phi|nghia vu)|khong phai|doi tuong mien)/u;

function digitisedOf(cell: string): DigitisedState | null {
  const text = foldMarks(cell);
  if (NO_RESULT.test(text)) return 'noResult';
  if (NOT.test(text)) return 'no';
  return DONE.test(text) || dayOf(cell) !== null ? 'yes' : null;
}

function paymentOf(cell: string): PaymentFact | null {
  const text = foldMarks(cell);
  if (NO_FEE.test(text)) return { state: 'none', paidAt: null };
  if (NOT.test(text)) return { state: 'unpaid', paidAt: null };
  const paidAt = dayOf(cell);
  return DONE.test(text) || paidAt !== null ? { state: 'paid', paidAt } : null;
}

function dayOf(cell: string): string | null {
  const read = parsePortalDate(cell, /^\d{4}/u.test(cell) ? 'iso' : 'dayFirst');
  return read.ok ? read.value : null;
}

function heads(...labels: readonly string[]): ReadonlySet<string> {
  return new Set(labels.map((label) => withoutRemarks(normalizeLabel(label))));
}

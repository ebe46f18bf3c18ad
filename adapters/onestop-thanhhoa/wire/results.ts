import type { DigitisedState, PaymentState } from '@dung-hen/domain';

/**
 * Whether the result of a finished dossier lies in the system: its files, or the procedure's mark that it has no result
 * ('True'). The portal's own count of digitised results (Chỉ tiêu số hóa, QĐ 766) goes by the same two members (portal fact,
 * February 2025). A member that is not there says nothing.
 */
export function digitisedOf(
  files: string | null | undefined,
  withoutResult: string | null | undefined,
): DigitisedState | undefined {
  if (files === undefined) return undefined;
  if (files !== null && files.trim() !== '') return 'yes';
  return withoutResult?.trim().toLowerCase() === 'true' ? 'noResult' : 'no';
}

const OPEN: ReadonlySet<string> = new Set(['Chưa thanh toán', 'Chờ thanh toán']);

/**
 * Fees by the states of a dossier's payment requests, joined with '##': one still open is unpaid. Without a request the
 * procedure's mark that it has no fee speaks; a procedure with a fee but no request may be exempt, so nothing is said.
 */
export function paymentOf(
  states: string | null,
  hasFee: boolean | null | undefined,
): PaymentState | undefined {
  const all = (states ?? '').split('##').map((state) => state.trim());
  if (all.some((state) => OPEN.has(state))) return 'unpaid';
  if (all.includes('Đã thanh toán')) return 'paid';
  return states === null && hasFee === false ? 'none' : undefined;
}

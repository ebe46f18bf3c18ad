import { guidOf, hash32 } from '../data/random.ts';
import type { DossierRow } from '../data/state.ts';

const MINUTE = 60_000;
const FEES = [8_000, 15_000, 20_000, 25_000, 50_000];

/** A payment request of a dossier (yeucauthanhtoan). Amounts in VND. */
export interface Payment {
  readonly id: string;
  readonly requestedAt: number;
  readonly paidAt: number | null;
  readonly state: 'Chưa thanh toán' | 'Chờ thanh toán' | 'Đã thanh toán' | 'Hủy thanh toán' | 'Đã hoàn phí';
  readonly method: 'tien-mat' | 'truc-tuyen' | null;
  readonly collected: 'Thu trước' | 'Thu sau' | 'Đối tượng miễn phí';
  readonly exempt: boolean;
  readonly fee: number;
}

/** Its first request. None where the procedure has no fee or the dossier was not received. Follows from the dossier, no chance involved. */
export function paymentOf(row: DossierRow): Payment | null {
  const requestedAt = row.receivedAt;
  if (!row.life.procedure.hasFee || requestedAt === null) return null;
  const draw = hash32(`payment/${row.life.code}`) >>> 0;
  const exempt = draw % 25 === 0;
  const after = draw % 7 === 0;
  const paidAt = after ? row.finishedAt : requestedAt + (draw % 40) * MINUTE;
  const refunded = row.withdrawn && draw % 2 === 0;
  const canceled = draw % 211 === 0;
  return {
    id: guidOf(`payment/${row.life.code}`),
    requestedAt,
    paidAt: canceled ? null : paidAt,
    state: canceled
      ? 'Hủy thanh toán'
      : refunded
        ? 'Đã hoàn phí'
        : paidAt === null
          ? 'Chờ thanh toán'
          : 'Đã thanh toán',
    method: paidAt === null || canceled ? null : row.channel === '2' ? 'truc-tuyen' : 'tien-mat',
    collected: exempt ? 'Đối tượng miễn phí' : after ? 'Thu sau' : 'Thu trước',
    exempt,
    fee: exempt ? 0 : (FEES[draw % FEES.length] ?? 8_000),
  };
}

/** Every request of a dossier: now and then a second one is still open. */
export function paymentsOf(row: DossierRow): readonly Payment[] {
  const first = paymentOf(row);
  if (first === null) return [];
  if ((hash32(`second/${row.life.code}`) >>> 0) % 60 !== 0) return [first];
  const id = guidOf(`payment/2/${row.life.code}`);
  return [first, { ...first, id, state: 'Chờ thanh toán', method: null, paidAt: null, collected: 'Thu sau' }];
}

/** trangThaiThuPhi of lists: states joined with '##'. */
export function paymentStates(row: DossierRow): string | null {
  const states = paymentsOf(row).map((payment) => payment.state);
  return states.length === 0 ? null : states.join('##');
}

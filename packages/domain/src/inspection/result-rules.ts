import { found, type InspectionRule, KEPT, OTHER, unknown } from './inspect-rule.ts';

const isSettled = (status: number, withdrawn: boolean): boolean =>
  !withdrawn && (status === 9 || status === 10);

const DIGITISED: InspectionRule = {
  id: 'result-digitised',
  duty: { vi: 'Kết quả giải quyết được số hóa', en: 'Results are digitised' },
  source: 'TT 01/2023/TT-VPCP; NĐ 118/2025/NĐ-CP, Điều 17; chỉ tiêu của kế hoạch: 100%',
  confidence: 'known',
  ask({ dossier, records }) {
    if (!isSettled(dossier.status, dossier.withdrawn)) return OTHER;
    const digitised = records.digitised?.get(dossier.code);
    if (digitised === undefined) return unknown('digitised');
    return digitised ? KEPT : found('kết quả chưa số hóa', 'the result is not digitised');
  },
};

const PAID: InspectionRule = {
  id: 'payment-settled',
  duty: {
    vi: 'Phí, lệ phí của hồ sơ đã trả kết quả được thu đủ, có chứng từ',
    en: 'Fees of dossiers handed over are paid and on record',
  },
  source: 'NĐ 118/2025/NĐ-CP, Điều 16, 17; văn bản quy định phí, lệ phí của từng thủ tục',
  confidence: 'unsure',
  ask({ dossier, records }) {
    if (!isSettled(dossier.status, dossier.withdrawn)) return OTHER;
    const payment = records.payments?.get(dossier.code);
    if (payment === undefined) return unknown('payments');
    if (payment === 'none') return OTHER;
    return payment === 'paid'
      ? KEPT
      : found('đã trả kết quả, chưa ghi nhận thanh toán', 'handed over without a payment on record');
  },
};

/** Rules about results and fees. */
export const RESULT_RULES = [DIGITISED, PAID] as const;

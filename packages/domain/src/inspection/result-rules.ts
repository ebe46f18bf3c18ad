import { toDay } from '@dung-hen/calendar';
import { writtenDate } from '../words.ts';
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
    const told = records.digitised?.get(dossier.code);
    const digitised = told ?? dossier.digitised;
    if (digitised === undefined) return unknown('digitised');
    if (digitised === 'noResult') return OTHER;
    if (digitised === 'yes') return KEPT;
    return told === undefined
      ? found('trên hệ thống chưa có tệp kết quả', 'no file of the result in the system')
      : found('kết quả chưa số hóa', 'the result is not digitised');
  },
};

const PAID: InspectionRule = {
  id: 'payment-settled',
  duty: {
    vi: 'Phí, lệ phí của hồ sơ đã có kết quả được thu đủ, thu không muộn hơn ngày trả',
    en: 'Fees of settled dossiers are paid, not later than the result is handed over',
  },
  source: 'NĐ 118/2025/NĐ-CP, Điều 16, 17; văn bản quy định phí, lệ phí của từng thủ tục',
  confidence: 'unsure',
  ask({ dossier, records }) {
    if (!isSettled(dossier.status, dossier.withdrawn)) return OTHER;
    const told = records.payments?.get(dossier.code);
    const state = told?.state ?? dossier.payment;
    if (state === undefined) return unknown('payments');
    if (state === 'none') return OTHER;
    if (state === 'unpaid') {
      return found('có kết quả, chưa ghi nhận thanh toán', 'a result without a payment on record');
    }
    const [paidAt, returnedAt] = [told?.paidAt ?? null, dossier.returnedAt];
    if (paidAt === null || returnedAt === null || toDay(paidAt) <= toDay(returnedAt)) return KEPT;
    const [paid, returned] = [writtenDate(paidAt), writtenDate(returnedAt)];
    return found(
      `trả kết quả ${returned}, thu phí ${paid}: thu sau khi trả`,
      `handed over ${returned}, paid ${paid}: after the result`,
    );
  },
};

/** Rules about results and fees. */
export const RESULT_RULES = [DIGITISED, PAID] as const;

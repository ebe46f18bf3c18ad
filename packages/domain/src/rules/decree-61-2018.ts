import type { RuleVersion } from './rule-version.ts';

const DECREE = 'NĐ 61/2018/NĐ-CP';

/** One-stop rules from 21/06/2018 to 30/06/2025: NĐ 61/2018/NĐ-CP, amended by NĐ 107/2021/NĐ-CP. */
export const DECREE_61_2018: RuleVersion = {
  id: 'nd-61-2018',
  name: { vi: 'NĐ 61/2018/NĐ-CP, NĐ 107/2021/NĐ-CP', en: 'Decree 61/2018, Decree 107/2021' },
  from: '2018-06-21',
  to: '2025-06-30',
  confidence: 'known',
  source: `${DECREE}, signed 23/04/2018; replaced by NĐ 118/2025/NĐ-CP on 01/07/2025`,
  amendments: [
    {
      instrument: 'NĐ 107/2021/NĐ-CP',
      signed: '2021-12-06',
      from: '2021-12-06',
      confidence: 'known',
      note: {
        vi: 'Bổ sung số hóa hồ sơ và kết quả điện tử, không đổi cách tính thời hạn.',
        en: 'Added digitisation and electronic results; did not change how limits count.',
      },
    },
  ],
  apologyMinDaysBefore: { value: 1, confidence: 'known', source: `${DECREE} Art. 19` },
  maxReappointments: { value: 1, confidence: 'known', source: `${DECREE} Art. 19` },
  onlineAcceptHours: {
    value: 8,
    confidence: 'unsure',
    source: 'NĐ 45/2020/NĐ-CP: reply within 8 working hours',
  },
  onlineAlertHours: { value: null, confidence: 'unsure', source: 'not found' },
  supplementNoticeWorkingDays: {
    value: null,
    confidence: 'unsure',
    source: `${DECREE} Art. 19: within the limit`,
  },
  supplementClock: { value: 'restart', confidence: 'unsure', source: `${DECREE} Art. 19` },
  closeIfNoSupplementDays: { value: null, confidence: 'unsure', source: 'not found' },
  paperForwardCutoff: { value: '15:00', confidence: 'known', source: `${DECREE} Art. 18` },
  nonTerritorialWorkingDays: { value: null, confidence: 'unsure', source: 'not found' },
  resultErrorFixWorkingDays: { value: null, confidence: 'unsure', source: 'not found' },
  apologyForm: {
    value: {
      vi: 'Mẫu 04 TT 01/2018/TT-VPCP: Phiếu xin lỗi và hẹn lại ngày trả kết quả',
      en: 'Form 04 of Circular 01/2018: apology and new appointment',
    },
    confidence: 'known',
    source: 'TT 01/2018/TT-VPCP, annex',
  },
};

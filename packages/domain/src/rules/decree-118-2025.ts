import type { RuleVersion } from './rule-version.ts';

const DECREE = 'NĐ 118/2025/NĐ-CP';

/** One-stop rules from 01/07/2025: NĐ 118/2025/NĐ-CP. Its amendments were not seen in full. */
export const DECREE_118_2025: RuleVersion = {
  id: 'nd-118-2025',
  name: { vi: DECREE, en: 'Decree 118/2025' },
  from: '2025-07-01',
  to: null,
  confidence: 'certain',
  source: `${DECREE}, signed 09/06/2025`,
  amendments: [
    {
      instrument: 'NĐ 367/2025/NĐ-CP',
      signed: '2025-12-31',
      from: null,
      confidence: 'unsure',
      note: {
        vi: 'Ký 31/12/2025, chưa rõ ngày hiệu lực và có sửa thời hạn ở Điều 17, 19 hay không.',
        en: 'Signed 31/12/2025; its day of force, and whether it changed the periods of Art. 17 and 19, were not seen.',
      },
    },
    {
      instrument: 'NĐ 309/2026/NĐ-CP',
      signed: '2026-08-05',
      from: '2026-08-05',
      confidence: 'unsure',
      note: {
        vi: 'Hiệu lực 05/8/2026, chưa rõ có sửa thời hạn ở Điều 19 hay không; xem văn bản hợp nhất 6050/2026/VBHN-BTP.',
        en: 'In force 05/08/2026; whether it changed Art. 19 was not seen; see consolidated text 6050/2026/VBHN-BTP.',
      },
    },
  ],
  apologyMinDaysBefore: { value: 1, confidence: 'certain', source: `${DECREE} Art. 19(6)` },
  maxReappointments: { value: 1, confidence: 'certain', source: `${DECREE} Art. 19(6)` },
  onlineAcceptHours: { value: 8, confidence: 'certain', source: `${DECREE} Art. 17(2)` },
  onlineAlertHours: { value: 2, confidence: 'certain', source: `${DECREE} Art. 17(2)` },
  supplementNoticeWorkingDays: { value: 3, confidence: 'certain', source: `${DECREE} Art. 19(5)` },
  supplementClock: { value: 'restart', confidence: 'certain', source: `${DECREE} Art. 19(5)` },
  closeIfNoSupplementDays: { value: 15, confidence: 'certain', source: `${DECREE} Art. 19(5)` },
  paperForwardCutoff: { value: '15:00', confidence: 'certain', source: `${DECREE} Art. 18` },
  nonTerritorialWorkingDays: { value: 1, confidence: 'certain', source: `${DECREE} Art. 20` },
  resultErrorFixWorkingDays: { value: 3, confidence: 'certain', source: `${DECREE} Art. 23` },
  apologyForm: {
    value: {
      vi: 'Mẫu 04 TT 03/2025/TT-VPCP: Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết',
      en: 'Form 04 of Circular 03/2025: apology and request for more time',
    },
    confidence: 'certain',
    source: 'TT 03/2025/TT-VPCP, annex I; its layout was not seen',
  },
};

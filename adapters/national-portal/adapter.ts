import type { AdapterMetadata } from '../kit/metadata.ts';

/** The public side of the national public-service portal: procedures, their Word export, the scoreboard of Decision 766. */
export const nationalPortal: AdapterMetadata = {
  id: 'national-portal',
  name: {
    vi: 'Cổng Dịch vụ công quốc gia (thủ tục, bộ chỉ số 766)',
    en: 'National public-service portal (procedures, index of Decision 766)',
  },
  // The old pages, whose addresses are known, have moved along these hosts since the rebuild of 2025; tried in this order.
  hosts: ['thutuc.dichvucong.gov.vn', 'vpcp.dichvucong.gov.vn', 'old.dichvucong.gov.vn', 'dichvucong.gov.vn'],
  pageKinds: ['procedureDetail'],
  needs: { login: false, captcha: false, otp: false },
  pace: { concurrency: 1, interval: 1_000 },
  sources: [
    'Public programs that read the gateway rest.jsp of the portal, 2022–2025 (two or more for every service named)',
    'Public pages of procedures as read by public programs, 2022–2025',
    'Source of an adapter between the Thanh Hóa one-stop system and the national portal, February 2025 (status codes)',
  ],
  lastVerified: '2025-06-30',
  confidence: 'medium',
};

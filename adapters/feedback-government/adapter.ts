import type { AdapterMetadata } from '../kit/metadata.ts';

/** PAKN: phản ánh, kiến nghị on the national public-service portal, officers' side and published answers. */
export const feedbackGovernment: AdapterMetadata = {
  id: 'feedback-government',
  name: {
    vi: 'Hệ thống tiếp nhận phản ánh, kiến nghị của Cổng Dịch vụ công quốc gia',
    en: 'Feedback system of the national public-service portal (PAKN)',
  },
  hosts: ['pakn.dichvucong.gov.vn', 'dichvucong.gov.vn'],
  pageKinds: ['feedbackList', 'feedbackDetail', 'publishedList', 'publishedDetail', 'publishedAnswer'],
  needs: { login: false, captcha: false, otp: false },
  pace: { concurrency: 1, interval: 1_000 },
  sources: [
    'Public pages of the national portal as read by public programs, 2022',
    'Method note of the indicators of Decision 766/QĐ-TTg, 5.1–5.4 (statuses, limits)',
    'Source of a comparable provincial system, 2022 (words of the officers’ screens)',
  ],
  lastVerified: '2022-12-31',
  confidence: 'low',
};

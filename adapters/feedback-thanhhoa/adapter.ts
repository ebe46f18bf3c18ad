import type { AdapterMetadata } from '../kit/metadata.ts';

/** Hệ thống Phản hồi Thanh Hóa: the province's own channel for phản ánh, kiến nghị. */
export const feedbackThanhHoa: AdapterMetadata = {
  id: 'feedback-thanhhoa',
  name: { vi: 'Hệ thống Phản hồi Thanh Hóa', en: 'Thanh Hóa province feedback system' },
  hosts: ['phanhoi.thanhhoa.gov.vn'],
  pageKinds: ['feedbackList', 'feedbackDetail'],
  needs: { login: false, captcha: false, otp: false },
  pace: { concurrency: 1, interval: 500 },
  sources: [
    'Public source of the vendor product: citizen application 2020–2021, administration skeleton and API description 2018',
    'Press on the system, June 2023 (17 days from receipt to publication)',
  ],
  lastVerified: '2021-12-31',
  confidence: 'low',
};

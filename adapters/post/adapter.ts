import type { AdapterMetadata } from '../kit/metadata.ts';

/** Public postal service for dossiers and results (BCCI): orders as the province one-stop system makes them, tracking. */
export const post: AdapterMetadata = {
  id: 'post',
  name: {
    vi: 'Bưu chính công ích (VNPost): vận đơn hồ sơ, kết quả thủ tục hành chính',
    en: 'Public postal service (VNPost): orders and tracking for dossiers and results',
  },
  hosts: ['vnpost.vn', 'www.vnpost.vn'],
  pageKinds: ['tracking'],
  needs: { login: false, captcha: false, otp: false },
  pace: { concurrency: 1, interval: 2_000 },
  sources: [
    'Province one-stop product of Thanh Hóa, February 2025 (order to the postal service over the province’s LGSP)',
    'Public programs of an older postal API and of OpenCPS (states of collection), before 2023',
    'UPU S10 (form and check digit of item numbers), general knowledge',
  ],
  lastVerified: '2025-02-28',
  confidence: 'low',
};

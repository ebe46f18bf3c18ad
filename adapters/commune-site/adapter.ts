import type { AdapterMetadata } from '../kit/metadata.ts';

/** Website of a commune ("trang thông tin điện tử"), in the three families of page seen in Thanh Hóa. */
export const communeSite: AdapterMetadata = {
  id: 'commune-site',
  name: {
    vi: 'Trang thông tin điện tử của xã, phường',
    en: 'Website of a commune',
  },
  hosts: ['*.thanhhoa.gov.vn'],
  pageKinds: ['articleList', 'article', 'procedureList'],
  needs: { login: false, captcha: false, otp: false },
  pace: { concurrency: 1, interval: 1_000 },
  sources: [
    'Public addresses and texts of commune sites of Thanh Hóa, 2019–2025 (hacthanh, ngaphu.ngason, camtu.camthuy, longanh.tpthanhhoa)',
    'Plan of procedure control 2022 of a township: what is published on its site and how often',
  ],
  lastVerified: '2025-11-24',
  confidence: 'low',
};

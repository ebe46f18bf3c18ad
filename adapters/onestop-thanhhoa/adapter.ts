import type { AdapterMetadata } from '../kit/metadata.ts';
import { ONESTOP_HOSTS } from './hosts.ts';

/** Hệ thống một cửa điện tử tỉnh Thanh Hóa: the officers' side of the province's public-service portal. */
export const onestopThanhHoa: AdapterMetadata = {
  id: 'onestop-thanhhoa',
  name: {
    vi: 'Hệ thống một cửa điện tử tỉnh Thanh Hóa',
    en: 'Thanh Hóa province one-stop system',
  },
  hosts: ONESTOP_HOSTS,
  pageKinds: ['dossierList', 'drillDown', 'dossierDetail', 'report'],
  needs: { login: true, captcha: false, otp: false },
  pace: { concurrency: 1, interval: 250 },
  sources: ['The vendor product as of February 2025: its screens, its API and its report predicates'],
  lastVerified: '2025-02-28',
  confidence: 'medium',
};

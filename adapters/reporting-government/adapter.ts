import type { AdapterMetadata } from '../kit/metadata.ts';
import { REPORTING_HOSTS } from './hosts.ts';

/**
 * Hệ thống thông tin báo cáo Chính phủ. Public hand-outs name `vpcp.baocaochinhphu.gov.vn`; older plans
 * `baocao.chinhphu.gov.vn`. Its inner pages were never seen: everything is read by label.
 */
export const reportingGovernment: AdapterMetadata = {
  id: 'reporting-government',
  name: {
    vi: 'Hệ thống thông tin báo cáo Chính phủ',
    en: 'Government reporting information system',
  },
  hosts: REPORTING_HOSTS,
  pageKinds: ['reports', 'report'],
  needs: { login: true, captcha: false, otp: false },
  pace: { concurrency: 1, interval: 500 },
  sources: [
    'Public hand-outs of 2022 on logging in (host, VNConnect, USB token)',
    'NĐ 09/2019/NĐ-CP and TT 01/2020/TT-VPCP (periods and forms)',
    'General pattern of Vietnamese reporting systems (inner pages; unverified)',
  ],
  lastVerified: '2026-11-01',
  confidence: 'low',
};

/**
 * Hosts of the national log-in the portal hands its visitors to ("Đăng nhập với VNConnect"). Unverified: named from
 * the portal's general arrangement, not seen; a setting of the client adds or replaces others.
 */
export const IDENTITY_HOSTS: readonly string[] = ['*.dichvucong.gov.vn'];

import type { AdapterMetadata } from '../kit/metadata.ts';

/** Any other one-stop list, read by the labels of its columns alone; nothing else is known of the system behind it. */
export const onestopAny: AdapterMetadata = {
  id: 'onestop-any',
  name: {
    vi: 'Hệ thống một cửa khác (đọc theo tên cột)',
    en: 'Another one-stop system (read by its column labels)',
  },
  // Which host it is, is the officer's choice: the extension asks for each one.
  hosts: ['*'],
  pageKinds: ['dossierList'],
  needs: { login: true, captcha: false, otp: false },
  pace: { concurrency: 1, interval: 1000 },
  sources: [
    'The glossary of column labels in @dung-hen/page; no particular system',
    'Status words: phần mềm một cửa as named in Thông tư 01/2018/TT-VPCP, and their usual short forms',
  ],
  lastVerified: '2026-11-27',
  confidence: 'low',
};

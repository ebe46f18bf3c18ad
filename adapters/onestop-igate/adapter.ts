import type { AdapterMetadata } from '../kit/metadata.ts';

/** VNPT iGate ("digo"): the one-stop system of several provinces and ministries, each on a host of its own. */
export const onestopIgate: AdapterMetadata = {
  id: 'onestop-igate',
  name: {
    vi: 'Hệ thống một cửa VNPT iGate',
    en: 'VNPT iGate one-stop system',
  },
  // Every province has its own host and none is on record: pages are recognised by what they are made of.
  hosts: [],
  pageKinds: ['dossierList'],
  needs: { login: true, captcha: false, otp: false },
  pace: { concurrency: 1, interval: 500 },
  sources: ['Public tools that talk to it; nothing was seen on a live host'],
  lastVerified: '2026-11-27',
  confidence: 'low',
};

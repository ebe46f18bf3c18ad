/** Hosts the portal is named under; apart from the rest of the metadata, which would weigh on what runs in pages. */
export const REPORTING_HOSTS: readonly string[] = [
  '*.baocaochinhphu.gov.vn',
  'baocaochinhphu.gov.vn',
  'baocao.chinhphu.gov.vn',
];

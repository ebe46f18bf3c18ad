/** Hosts of the province's one-stop system, as seen in February 2025. */
export const ONESTOP_HOSTS: readonly string[] = ['motcua.thanhhoa.gov.vn'];

/** Match pattern of a host as adapters name it ('motcua.thanhhoa.gov.vn', '*.example.vn'). */
export const pattern = (host: string): string => `*://${host}/*`;

/** Whether a host pattern covers a host name. */
export function hostMatches(hostPattern: string, hostname: string): boolean {
  if (!hostPattern.startsWith('*.')) return hostPattern === hostname;
  const base = hostPattern.slice(2);
  return hostname === base || hostname.endsWith(`.${base}`);
}

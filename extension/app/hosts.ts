import { onestopThanhHoa } from '@dung-hen/adapters/onestop-thanhhoa/adapter';
import { reportingGovernment } from '@dung-hen/adapters/reporting-government/adapter';

/** The systems the extension knows without being taught. */
export const KNOWN_SYSTEMS = [onestopThanhHoa] as const;

const pattern = (host: string): string => `*://${host}/*`;

/** Match patterns of every known host, for the manifest and the content scripts. */
export const PORTAL_MATCHES: readonly string[] = KNOWN_SYSTEMS.flatMap((system) => system.hosts.map(pattern));

/** The systems reports are typed into. */
export const REPORTING_SYSTEMS = [reportingGovernment] as const;

/** Match patterns of the reporting systems' hosts. */
export const REPORTING_MATCHES: readonly string[] = REPORTING_SYSTEMS.flatMap((system) =>
  system.hosts.map(pattern),
);

/** Whether reports are typed in on this host. */
export function isReportingHost(hostname: string): boolean {
  return REPORTING_SYSTEMS.some((system) => system.hosts.some((host) => hostMatches(host, hostname)));
}

/** Whether a host pattern ('motcua.thanhhoa.gov.vn', '*.example.vn') covers a host name. */
export function hostMatches(hostPattern: string, hostname: string): boolean {
  if (!hostPattern.startsWith('*.')) return hostPattern === hostname;
  const base = hostPattern.slice(2);
  return hostname === base || hostname.endsWith(`.${base}`);
}

/** The known system on this host, if any. */
export function systemOn(hostname: string): (typeof KNOWN_SYSTEMS)[number] | null {
  return KNOWN_SYSTEMS.find((system) => system.hosts.some((host) => hostMatches(host, hostname))) ?? null;
}

import { reportingGovernment } from '@dung-hen/adapters/reporting-government/adapter';
import { REPORTING_HOSTS } from '@dung-hen/adapters/reporting-government/hosts';
import { hostMatches, pattern } from './host-pattern.ts';

/** The systems reports are typed into. */
export const REPORTING_SYSTEMS = [reportingGovernment] as const;

/** Match patterns of the reporting systems' hosts. */
export const REPORTING_MATCHES: readonly string[] = REPORTING_HOSTS.map(pattern);

/** Whether reports are typed in on this host. */
export function isReportingHost(hostname: string): boolean {
  return REPORTING_HOSTS.some((host) => hostMatches(host, hostname));
}

import { onestopThanhHoa } from '@dung-hen/adapters/onestop-thanhhoa/adapter';
import { ONESTOP_HOSTS } from '@dung-hen/adapters/onestop-thanhhoa/hosts';
import { hostMatches, pattern } from './host-pattern.ts';

/** The systems the extension knows without being taught. */
export const KNOWN_SYSTEMS = [onestopThanhHoa] as const;

/** Match patterns of every known host, for the manifest and the content scripts. */
export const PORTAL_MATCHES: readonly string[] = ONESTOP_HOSTS.map(pattern);

/** The known system on this host, if any. */
export function systemOn(hostname: string): (typeof KNOWN_SYSTEMS)[number] | null {
  return KNOWN_SYSTEMS.find((system) => system.hosts.some((host) => hostMatches(host, hostname))) ?? null;
}

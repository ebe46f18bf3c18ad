import { DungHenError } from '@dung-hen/domain';

/**
 * Hosts a client may talk to: names ('baocaochinhphu.gov.vn') and everything below a name
 * ('*.baocaochinhphu.gov.vn', which does not include the name itself). A pattern may carry a port, and then means
 * only that.
 */
export interface HostRule {
  allows(url: string): boolean;
  /** Throws FORBIDDEN where `url` is no address the client may go to. */
  check(url: string, step: string): void;
}

/**
 * Makes the rule for a client: the adapter's hosts, those of the settings, and the host it starts at. Once it starts
 * over https nothing goes over plain http.
 */
export function hostRule(startUrl: string, patterns: readonly string[]): HostRule {
  const start = new URL(startUrl);
  const all = [start.hostname, ...patterns].map((pattern) => pattern.toLowerCase());
  const allows = (address: string): boolean => {
    if (!URL.canParse(address)) return false;
    const url = new URL(address);
    const secure = url.protocol === 'https:' || (url.protocol === 'http:' && start.protocol === 'http:');
    return secure && url.username === '' && all.some((pattern) => matches(pattern, url));
  };
  return {
    allows,
    check(url, step) {
      if (allows(url)) return;
      throw new DungHenError('FORBIDDEN', {
        adapter: 'reporting-government',
        step,
        url,
        detail: 'the portal leads to a host that is not on the list of allowed hosts',
      });
    },
  };
}

function matches(pattern: string, url: URL): boolean {
  if (pattern.startsWith('*.')) return url.hostname.endsWith(pattern.slice(1));
  return pattern === url.hostname || pattern === url.host;
}

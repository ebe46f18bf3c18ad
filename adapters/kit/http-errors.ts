import { DungHenError, type ErrorContext } from '@dung-hen/domain';
import { looksLikeChallenge, looksLikeHtml, looksLikeLogin, looksLikeMaintenance } from './page-signs.ts';
import type { TransportResponse } from './transport.ts';

/** What the caller asked for: data, or a page it is going to read. */
export type Expected = 'json' | 'html';

/**
 * The typed failure an answer stands for, or null when its body may be read. Bodies are looked at, never quoted.
 *
 * | Answer | Code |
 * |---|---|
 * | challenge, captcha or firewall page, at any status | CHALLENGE |
 * | 401, a log-in page instead of what was asked for | LOGIN_REQUIRED |
 * | 403 | FORBIDDEN |
 * | 429 | RATE_LIMITED with `retryAfter` |
 * | 503, a maintenance page, any other 5xx | MAINTENANCE with `retryAfter` |
 * | 408, 504 | TIMEOUT |
 * | 502 | NETWORK |
 * | 409 | CONFLICT |
 * | 400, 422 | INVALID_INPUT |
 * | 404, 405, 410, 3xx not followed, any other | SITE_CHANGED |
 * | HTML where data was expected | SITE_CHANGED |
 */
export function errorOf(
  response: TransportResponse,
  expected: Expected,
  context: ErrorContext = {},
): DungHenError | null {
  const fail = (code: DungHenError['code'], detail: string): DungHenError => {
    const retryAfter = retryAfterOf(response);
    return new DungHenError(code, {
      ...context,
      url: context.url ?? response.url,
      status: response.status,
      ...(retryAfter === undefined ? {} : { retryAfter }),
      detail,
    });
  };
  const html = looksLikeHtml(response.text);
  if (response.headers['cf-mitigated'] === 'challenge' || (html && looksLikeChallenge(response.text))) {
    return fail('CHALLENGE', 'the portal asks whether a human is there');
  }
  if (response.status >= 200 && response.status < 300) {
    if (html && looksLikeMaintenance(response.text))
      return fail('MAINTENANCE', 'the portal says it is under maintenance');
    if (expected === 'html') return null;
    if (!html) return null;
    return looksLikeLogin(response.text, response.url)
      ? fail('LOGIN_REQUIRED', 'a log-in page came instead of data')
      : fail('SITE_CHANGED', 'a page came instead of data');
  }
  return fail(...ofStatus(response.status));
}

function ofStatus(status: number): [DungHenError['code'], string] {
  if (status === 401) return ['LOGIN_REQUIRED', 'the portal wants a log-in'];
  if (status === 403) return ['FORBIDDEN', 'the portal refuses this account'];
  if (status === 429) return ['RATE_LIMITED', 'too many requests'];
  if (status === 503) return ['MAINTENANCE', 'the portal is not available'];
  if (status === 408 || status === 504) return ['TIMEOUT', 'the portal did not answer in time'];
  if (status === 502) return ['NETWORK', 'the gateway before the portal got no answer'];
  if (status === 409) return ['CONFLICT', 'the portal reports a conflict'];
  if (status === 400 || status === 422) return ['INVALID_INPUT', 'the portal does not accept the request'];
  if (status >= 500) return ['MAINTENANCE', 'the portal failed inside'];
  return ['SITE_CHANGED', 'the address does not answer as it used to'];
}

/** Seconds of Retry-After, given as a number or as a date (then counted from the answer's own Date header). */
export function retryAfterOf(response: Pick<TransportResponse, 'headers'>): number | undefined {
  const text = response.headers['retry-after']?.trim();
  if (text === undefined) return undefined;
  if (/^\d{1,6}$/u.test(text)) return Number(text);
  const seconds = Math.ceil((Date.parse(text) - Date.parse(response.headers.date ?? '')) / 1_000);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : undefined;
}

/** The body of a good answer as data. Throws the answer's own failure, or NETWORK for text that breaks off. */
export function readJson(response: TransportResponse, context: ErrorContext = {}): unknown {
  const error = errorOf(response, 'json', context);
  if (error !== null) throw error;
  return parseJson(response, context);
}

/** The body as data, whatever the status. Cut off or empty: NETWORK. Not JSON at all: SITE_CHANGED. */
export function parseJson(response: TransportResponse, context: ErrorContext = {}): unknown {
  const text = response.text.replace(/^\uFEFF/u, '').trim();
  try {
    return JSON.parse(text);
  } catch {
    const where = { ...context, url: context.url ?? response.url, status: response.status };
    throw breaksOff(text)
      ? new DungHenError('NETWORK', { ...where, detail: 'the answer breaks off' })
      : new DungHenError('SITE_CHANGED', { ...where, detail: 'the answer is not JSON' });
  }
}

/** Whether JSON was begun and not finished: an open string, bracket or brace at its end, or nothing at all. */
function breaksOff(text: string): boolean {
  if (!/^[[{"]/u.test(text)) return text === '';
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at];
    if (inString && char === '\\') at += 1;
    else if (char === '"') inString = !inString;
    else if (!inString && (char === '{' || char === '[')) depth += 1;
    else if (!inString && (char === '}' || char === ']')) depth -= 1;
  }
  return inString || depth > 0;
}

/**
 * The body of a good answer as a page to be read. A log-in page is LOGIN_REQUIRED unless it was asked for; a page
 * without its end (`</html>`) breaks off: NETWORK.
 */
export function readHtml(
  response: TransportResponse,
  context: ErrorContext & { readonly loginExpected?: boolean } = {},
): string {
  const { loginExpected = false, ...rest } = context;
  const error = errorOf(response, 'html', rest);
  if (error !== null) throw error;
  const where = { ...rest, url: rest.url ?? response.url, status: response.status };
  if (!loginExpected && looksLikeLogin(response.text, response.url)) {
    throw new DungHenError('LOGIN_REQUIRED', { ...where, detail: 'a log-in page came instead' });
  }
  if (!isWholePage(response.text))
    throw new DungHenError('NETWORK', { ...where, detail: 'the page breaks off' });
  return response.text;
}

/**
 * Whether a page has its end. A page cut in the middle would read as one with fewer rows. Something may follow the end:
 * proxies append scripts and comments there.
 */
export function isWholePage(html: string): boolean {
  return /<\/html\s*>/iu.test(html);
}

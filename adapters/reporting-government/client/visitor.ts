import type { PageDocument } from '@dung-hen/page';
import { errorOf, isWholePage } from '../../kit/http-errors.ts';
import { type RetryOptions, retryRead } from '../../kit/retry.ts';
import type { Transport, TransportRequest, TransportResponse } from '../../kit/transport.ts';
import { failure, named } from '../failure.ts';
import { actionsOf } from '../page/actions.ts';
import { gateOf } from '../page/gates.ts';
import { textBlocks } from '../page/text-blocks.ts';
import type { FormRequest } from '../wire/html-form.ts';
import { scriptRedirect, spokenByScript } from '../wire/page-script.ts';
import type { HostRule } from './hosts.ts';
import { jsonAnswer } from './json-answer.ts';
import { kindOf } from './page-memory.ts';

/** A page as it was answered. */
export interface Seen {
  readonly page: PageDocument;
  readonly status: number;
  /** What the page says by script as it loads (`alert('…')`), and what pages said that led on to it at once. */
  readonly spoken: readonly string[];
  /** The failure the answer stands for by status or words; null for an ordinary page. */
  readonly error: ReturnType<typeof errorOf>;
  /** Whether the page has its end. */
  readonly whole: boolean;
  /** Whether it worked, where data came that says so instead of a page. */
  readonly worked: boolean | null;
}

/** One visitor of the portal: sends what pages ask for, follows where they lead, never leaves the allowed hosts. */
export interface Visitor {
  /** Throws FORBIDDEN where a request would leave the allowed hosts. Sends nothing. */
  check(request: FormRequest, step: string): void;
  /** Sends a read (a link, a search form); repeated on passing failures. Throws what the answer stands for. */
  read(request: FormRequest, step: string, from: PageDocument | null, signal?: AbortSignal): Promise<Seen>;
  /** Sends once and throws what the answer stands for: log-in forms, hand-overs. */
  sendOnce(request: FormRequest, step: string, from: PageDocument, signal?: AbortSignal): Promise<Seen>;
  /**
   * Sends once and gives back whatever was answered, whole or not. Only the pages it leads to afterwards are asked for
   * again on passing failures. Throws NETWORK or TIMEOUT where no answer came.
   */
  write(request: FormRequest, step: string, from: PageDocument, signal?: AbortSignal): Promise<Seen>;
}

export interface VisitorOptions {
  /** Already paced. */
  readonly transport: Transport;
  readonly parse: (html: string, url: string) => PageDocument;
  readonly hosts: HostRule;
  readonly retry?: RetryOptions;
}

const MOST_HOPS = 20;

interface Trip {
  readonly step: string;
  readonly from: PageDocument | null;
  readonly signal: AbortSignal | undefined;
}

/**
 * A visitor over a transport. Redirects are followed here and not by the transport, so that every hop is checked against
 * the allowed hosts. Throws FORBIDDEN before anything goes elsewhere.
 */
export function createVisitor(options: VisitorOptions): Visitor {
  const { transport, parse, hosts } = options;

  const exchange = async (request: FormRequest, trip: Trip): Promise<TransportResponse> => {
    hosts.check(request.url, trip.step);
    try {
      return await transport(exchangeOf(request, trip));
    } catch (error) {
      throw named(error, trip.step);
    }
  };

  const again = <T>(read: () => Promise<T>, signal: AbortSignal | undefined): Promise<T> =>
    retryRead(read, { ...options.retry, ...(signal === undefined ? {} : { signal }) });

  /** Follows redirects, by header, by refresh and by script, with `get` for every further page. */
  const arrive = async (
    answer: TransportResponse,
    sent: FormRequest,
    trip: Trip,
    get: (request: FormRequest) => Promise<TransportResponse>,
    resend: boolean,
  ): Promise<Seen> => {
    let response = answer;
    let request = sent;
    const spoken: string[] = [];
    for (let hop = 0; hop < MOST_HOPS; hop += 1) {
      const next = redirected(response, request, resend);
      if (next !== null) {
        request = next;
        response = next.method === 'GET' ? await get(next) : await exchange(next, trip);
        continue;
      }
      const seen = look(response, parse, trip.step);
      spoken.push(...seen.spoken);
      const onward = leadsOn(seen.page);
      if (onward === null) return { ...seen, spoken };
      spoken.push(...textBlocks(seen.page).map((block) => block.text));
      request = { method: 'GET', url: onward, fields: [], encoding: 'urlencoded' };
      response = await get(request);
    }
    throw failure('SITE_CHANGED', trip.step, { url: request.url, detail: 'redirects without end' });
  };

  const visitOnce = async (request: FormRequest, trip: Trip): Promise<Seen> => {
    const get = (next: FormRequest) => exchange(next, trip);
    const seen = await arrive(await get(request), request, trip, get, true);
    if (seen.error !== null && gateOf(seen.page) === null) throw seen.error;
    if (!seen.whole)
      throw failure('NETWORK', trip.step, { url: seen.page.url, detail: 'the page breaks off' });
    return seen;
  };

  return {
    check: (request, step) => hosts.check(request.url, step),
    read: (request, step, from, signal) => again(() => visitOnce(request, { step, from, signal }), signal),
    sendOnce: (request, step, from, signal) => visitOnce(request, { step, from, signal }),
    async write(request, step, from, signal) {
      const trip = { step, from, signal };
      const answer = await exchange(request, trip);
      return arrive(answer, request, trip, (next) => again(() => exchange(next, trip), signal), false);
    },
  };
}

function exchangeOf(request: FormRequest, trip: Trip): TransportRequest {
  const url = new URL(request.url);
  if (request.method === 'GET' && request.fields.length > 0) {
    url.search = new URLSearchParams(request.fields.map(([name, value]) => [name, value])).toString();
  }
  const origin = trip.from === null ? null : new URL(trip.from.url).origin;
  return {
    method: request.method,
    url: url.href,
    headers: {
      accept: 'text/html,application/xhtml+xml;q=0.9,*/*;q=0.5',
      'accept-language': 'vi,en;q=0.5',
      ...(trip.from === null || origin === null ? {} : { referer: refererOf(trip.from.url, url.origin) }),
      ...(request.method === 'POST' && origin !== null ? { origin } : {}),
    },
    ...(request.method === 'POST' ? { body: { kind: 'form' as const, fields: request.fields } } : {}),
    followRedirects: false,
    ...(trip.signal === undefined ? {} : { signal: trip.signal }),
  };
}

/** As browsers do by default: the whole address within an origin, the origin alone across. */
function refererOf(from: string, to: string): string {
  const url = new URL(from);
  url.hash = '';
  return url.origin === to ? url.href : `${url.origin}/`;
}

/** The request a redirect asks for. `resend` false: a body that was sent is not sent a second time. */
function redirected(response: TransportResponse, sent: FormRequest, resend: boolean): FormRequest | null {
  const { location } = response.headers;
  if (![301, 302, 303, 307, 308].includes(response.status) || location === undefined) return null;
  if (!URL.canParse(location, response.url)) return null;
  const url = new URL(location, response.url);
  url.hash = '';
  const keeps = response.status === 307 || response.status === 308;
  if (keeps && sent.method === 'POST')
    return resend && sameHost(url.href, sent.url) ? { ...sent, url: url.href } : null;
  return { method: 'GET', url: url.href, fields: [], encoding: 'urlencoded' };
}

function sameHost(a: string, b: string): boolean {
  return new URL(a).host === new URL(b).host;
}

function look(response: TransportResponse, parse: VisitorOptions['parse'], step: string): Seen {
  const data = jsonAnswer(response.text);
  const page = parse(data === null ? response.text : '', response.url);
  const said = errorOf(response, 'html', { adapter: 'reporting-government', step });
  const error = said !== null && response.status < 300 && isUsable(page) ? null : said;
  if (data !== null)
    return { page, status: response.status, spoken: data.texts, error, whole: true, worked: data.worked };
  return {
    page,
    status: response.status,
    spoken: spokenByScript(page),
    error,
    whole: isWhole(response.text),
    worked: null,
  };
}

/**
 * Whether a page that mentions maintenance or carries the script of a captcha is one to work with all the same: a list,
 * a report, a log-in form, or a page with a menu.
 */
function isUsable(page: PageDocument): boolean {
  const kind = kindOf(page);
  if (kind !== null && kind !== 'maintenance') return kind !== 'challenge';
  return actionsOf(page).filter((action) => action.enabled).length >= 4;
}

/**
 * A page that opened <html> must close it; a fragment must at least close what it opened, or it would read as one
 * with fewer rows.
 */
function isWhole(html: string): boolean {
  if (isWholePage(html)) return true;
  const bare = html.replace(/<!--[\s\S]*?-->|<(script|style)\b[\s\S]*?<\/\1\s*>/giu, '');
  if (/<html\b/iu.test(bare) || /<[a-z/!][^>]*$/iu.test(bare)) return false;
  const count = (pattern: RegExp) => bare.match(pattern)?.length ?? 0;
  return ['table', 'form', 'select', 'script', 'div'].every(
    (tag) => count(new RegExp(`<${tag}\\b`, 'giu')) <= count(new RegExp(`</${tag}\\s*>`, 'giu')),
  );
}

/** Where a page without content of its own sends its visitor at once. */
function leadsOn(page: PageDocument): string | null {
  const refresh = page.root
    .find('meta')
    .filter((meta) => meta.attr('http-equiv')?.trim().toLowerCase() === 'refresh')
    .map((meta) => /^\s*(\d+)\s*[;,]\s*(?:url\s*=\s*)?["']?([^"']+)/iu.exec(meta.attr('content') ?? ''))
    .find((match) => match !== null && Number(match[1]) <= 5);
  if (refresh?.[2] !== undefined) return absolute(refresh[2], page);
  if (page.root.find('form', 'table', 'input').length > 0) return null;
  const words = textBlocks(page).reduce((sum, block) => sum + block.text.length, 0);
  const target = words > 200 ? null : scriptRedirect(page);
  return target === null ? null : absolute(target, page);
}

function absolute(address: string, page: PageDocument): string | null {
  if (!URL.canParse(address.trim(), page.url)) return null;
  const url = new URL(address.trim(), page.url);
  const same = new URL(page.url);
  url.hash = '';
  same.hash = '';
  return /^https?:$/u.test(url.protocol) && url.href !== same.href ? url.href : null;
}

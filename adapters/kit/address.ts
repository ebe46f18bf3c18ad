import { DungHenError } from '@dung-hen/domain';
import type { QueryValue, TransportRequest } from './transport.ts';

/**
 * The full address of a request: query parameters appended, arrays as repeated keys without brackets, `undefined`
 * left out. Throws INVALID_INPUT for anything that is not an absolute http(s) address.
 */
export function addressOf(request: Pick<TransportRequest, 'url' | 'query'>): string {
  const url = absoluteUrl(request.url);
  for (const [key, value] of Object.entries(request.query ?? {})) {
    for (const one of valuesOf(value)) url.searchParams.append(key, one);
  }
  return url.href;
}

/** Parses an absolute http(s) address or throws INVALID_INPUT, which never repeats the address. */
export function absoluteUrl(text: string): URL {
  if (!URL.canParse(text)) {
    throw new DungHenError('INVALID_INPUT', { step: 'request', detail: 'the address is not a URL' });
  }
  const url = new URL(text);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    throw new DungHenError('INVALID_INPUT', { step: 'request', detail: 'the address is not http or https' });
  }
  return url;
}

function valuesOf(value: QueryValue): string[] {
  if (value === undefined) return [];
  if (typeof value === 'object') return value.map(String);
  return [String(value)];
}

/** The body of a request as text, with the content type that goes with it. */
export function bodyOf(
  request: Pick<TransportRequest, 'body'>,
): { text: string; contentType: string } | null {
  const { body } = request;
  if (body === undefined) return null;
  if (body.kind === 'json') return { text: JSON.stringify(body.value), contentType: 'application/json' };
  const fields = new URLSearchParams(body.fields.map(([name, value]) => [name, value]));
  return { text: fields.toString(), contentType: 'application/x-www-form-urlencoded' };
}

import { readFileSync } from 'node:fs';
import type { Transport, TransportRequest, TransportResponse } from '../../kit/transport.ts';
import { createOneStopThanhHoa, type OneStopOptions, type OneStopThanhHoa } from '../client.ts';

/** For tests: a portal in memory that answers what it is told. Nothing of it is part of the library. */

export type Answer = {
  readonly status?: number;
  readonly body?: unknown;
  readonly text?: string;
  readonly headers?: Readonly<Record<string, string>>;
};
export type Responder = Answer | ((request: TransportRequest) => Answer | Promise<Answer>);

export const BASE = 'https://motcua.example';
export const NOW = '2025-06-16T09:00:00';

/** A JSON sample of the fixtures folder. */
export function sample(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../fixtures/${name}.json`, import.meta.url), 'utf8'));
}

export interface FakePortal {
  readonly transport: Transport;
  /** Every request sent, oldest first. */
  readonly requests: readonly TransportRequest[];
  /** Requests to one path below /api/. */
  to(path: string): TransportRequest[];
}

/** Paths stand below `/api/`, e.g. 'v1/hosos'. A path without answer gives 404 with an empty page. */
export function fakePortal(answers: Readonly<Record<string, Responder>>): FakePortal {
  const requests: TransportRequest[] = [];
  const pathOf = (request: TransportRequest) => new URL(request.url).pathname.replace('/api/', '');
  const transport: Transport = async (request) => {
    request.signal?.throwIfAborted();
    requests.push(request);
    const responder = answers[pathOf(request)] ?? { status: 404, text: '' };
    const answer = typeof responder === 'function' ? await responder(request) : responder;
    return responseOf(request, answer);
  };
  return { transport, requests, to: (path) => requests.filter((request) => pathOf(request) === path) };
}

function responseOf(request: TransportRequest, answer: Answer): TransportResponse {
  const { status = 200, body, text, headers = {} } = answer;
  return { status, url: request.url, headers, text: text ?? JSON.stringify(body ?? null) };
}

/** A client of such a portal: no pause between requests, hardly any between attempts. */
export function clientOf(portal: FakePortal, options: Partial<OneStopOptions> = {}): OneStopThanhHoa {
  return createOneStopThanhHoa({
    baseUrl: BASE,
    transport: portal.transport,
    credentials: { token: 'token-1' },
    now: () => NOW,
    pace: { concurrency: 1, interval: 0 },
    retry: { minDelay: 1, maxDelay: 1 },
    ...options,
  });
}

/** The officer's account the fake portal knows. */
export const ACCOUNT = { userName: 'canbo.mau', password: 'mat-khau-bi-mat' };

/** Everything an async generator gives, and what it returns. */
export async function drain<Item, Result>(
  items: AsyncGenerator<Item, Result>,
): Promise<{ all: Item[]; result: Result }> {
  const all: Item[] = [];
  for (;;) {
    const next = await items.next();
    if (next.done) return { all, result: next.value };
    all.push(next.value);
  }
}

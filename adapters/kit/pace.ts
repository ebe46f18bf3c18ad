import PQueue from 'p-queue';
import { absoluteUrl } from './address.ts';
import type { AdapterMetadata } from './metadata.ts';
import type { Transport } from './transport.ts';

/** Requests in flight per host, and least milliseconds between two starts (0 = no gap). */
export type PaceLimit = AdapterMetadata['pace'];

/** Wraps a transport so that its requests wait their turn. All transports wrapped by one pacer share its queues. */
export type Pacer = (transport: Transport) => Transport;

/**
 * Makes a pacer: one queue per host, at most `concurrency` requests in flight and one start per `interval`
 * milliseconds. Several clients of one portal in one process should share a pacer. A request aborted while it waits
 * rejects with the signal's reason and is never sent.
 */
export function createPacer(limit: PaceLimit): Pacer {
  const queues = new Map<string, PQueue>();
  const queueOf = (host: string): PQueue => {
    const known = queues.get(host);
    if (known !== undefined) return known;
    const queue = new PQueue({
      concurrency: limit.concurrency,
      ...(limit.interval > 0 ? { interval: limit.interval, intervalCap: 1, strict: true } : {}),
    });
    queues.set(host, queue);
    return queue;
  };
  return (transport) => async (request) => {
    const { host } = absoluteUrl(request.url);
    const { signal } = request;
    return queueOf(host).add(() => transport(request), signal === undefined ? {} : { signal });
  };
}

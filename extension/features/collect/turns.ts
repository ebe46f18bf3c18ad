import type { Pacer } from '@dung-hen/adapters/kit/pace';

/**
 * A pacer for a content script: one request in flight, and at least `interval` milliseconds between two starts. The
 * adapter's own stands on a queue that extends EventTarget, and Firefox gives content scripts no working subclass of a
 * class of the page's world (seen in Firefox ESR 153: its methods are missing).
 */
export function createTurns(interval: number): Pacer {
  let free: Promise<unknown> = Promise.resolve();
  return (transport) => (request) => {
    let gap: Promise<unknown> = Promise.resolve();
    const answer = free.then(() => {
      request.signal?.throwIfAborted();
      gap = new Promise((resolve) => setTimeout(resolve, interval));
      return transport(request);
    });
    free = answer.catch(() => undefined).then(() => gap);
    return answer;
  };
}

import { browser } from 'wxt/browser';
import type { MessageName, Reply, Request } from './messages.ts';

/** A background that has not answered by then will not: it was ended in the middle. Milliseconds. */
const PATIENCE = 10_000;

/**
 * A content script's way to send a message. Answers are checked by a small guard instead of the schema: zod would
 * weigh as much as half a content script may (docs/decisions.md). Null when nobody answered: the background was
 * asleep or replaced, or the answer had another shape. Ask again later.
 */
export async function ask<Name extends MessageName>(
  name: Name,
  body: Request<Name>,
  isReply: (answer: unknown) => answer is Reply<Name>,
): Promise<Reply<Name> | null> {
  let timer = 0;
  const tooLate = new Promise<null>((resolve) => {
    timer = window.setTimeout(resolve, PATIENCE, null);
  });
  try {
    const answer: unknown = await Promise.race([
      browser.runtime.sendMessage({ dungHen: name, body }),
      tooLate,
    ]);
    return isReply(answer) ? answer : null;
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
}

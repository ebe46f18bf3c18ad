import { browser } from 'wxt/browser';
import { type Guard, isText, shape } from './guard.ts';
import type { MessageName, Reply, Request } from './messages.ts';

const isNamed = shape<{ dungHen: string; body: unknown }>({
  dungHen: isText,
  body: (value): value is unknown => true,
});

/**
 * A content script's way to listen to one kind of message until the signal ends. What comes is checked by a small
 * guard instead of the schema: zod would weigh as much as half a content script may (docs/decisions.md). A message of
 * another kind or shape, or of another extension, is left unanswered.
 */
export function hear<Name extends MessageName>(
  name: Name,
  isBody: Guard<Request<Name>>,
  handle: (body: Request<Name>) => Promise<Reply<Name>>,
  signal: AbortSignal,
): void {
  const listener = (
    message: unknown,
    sender: { readonly id?: string | undefined },
    reply: (answer: unknown) => void,
  ): true | undefined => {
    if (sender.id !== browser.runtime.id || !isNamed(message)) return undefined;
    if (message.dungHen !== name || !isBody(message.body)) return undefined;
    handle(message.body).then(reply, () => reply(null));
    return true;
  };
  if (signal.aborted) return;
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => {
    // After an update the browser has taken its own listeners away, and calling it may throw.
    if (browser.runtime?.id) browser.runtime.onMessage.removeListener(listener);
  });
}

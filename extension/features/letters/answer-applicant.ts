import { pageFromDom } from '@dung-hen/page';
import { browser } from 'wxt/browser';
import { type Guard, isText, oneOf, shape } from '../../app/guard.ts';
import type { Reply, Request } from '../../app/messages.ts';
import { readApplicant } from './read-applicant.ts';

const NAMES = ['applicant.read', 'applicant.inFrame'] as const;
type Name = (typeof NAMES)[number];
type Question = { readonly dungHen: Name; readonly body: Request<Name> };

const isCode: Guard<string> = (value): value is string =>
  isText(value) && value.length >= 3 && value.length <= 60;
/** A guard instead of the schema: zod would weigh as much as half a content script may (docs/decisions.md). */
const isQuestion: Guard<Question> = shape<Question>({ dungHen: oneOf(NAMES), body: shape({ code: isCode }) });

/**
 * Answers the letters page: whom this dossier belongs to, if this page shows it. Asked as a frame among others, one
 * that does not show it keeps silent, so that the one that does is heard. Other messages, and those of other
 * extensions, are left unanswered. Stops with the signal.
 */
export function answerApplicant(signal: AbortSignal): void {
  const listener = (
    message: unknown,
    sender: { readonly id?: string | undefined },
    reply: (answer: Reply<Name>) => void,
  ): undefined => {
    if (sender.id !== browser.runtime.id || !isQuestion(message)) return;
    const applicant = readApplicant(pageFromDom(document), message.body.code);
    if (applicant !== null || message.dungHen === 'applicant.read') reply({ applicant });
  };
  if (signal.aborted) return;
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => {
    // After an update the browser has taken its own listeners away, and calling it may throw.
    if (browser.runtime?.id) browser.runtime.onMessage.removeListener(listener);
  });
}

import { pageFromDom } from '@dung-hen/page';
import { browser } from 'wxt/browser';
import { type Guard, isText, shape } from '../../app/guard.ts';
import type { Reply, Request } from '../../app/messages.ts';
import { readApplicant } from './read-applicant.ts';

type Question = { readonly dungHen: 'applicant.read'; readonly body: Request<'applicant.read'> };

const isName: Guard<'applicant.read'> = (value): value is 'applicant.read' => value === 'applicant.read';
const isCode: Guard<string> = (value): value is string =>
  isText(value) && value.length >= 3 && value.length <= 60;
/** A guard instead of the schema: zod would weigh as much as half a content script may (docs/decisions.md). */
const isQuestion: Guard<Question> = shape<Question>({ dungHen: isName, body: shape({ code: isCode }) });

/**
 * Answers the letters page: whom this dossier belongs to, if this page shows it. Other messages, and those of other
 * extensions, are left unanswered. Stops with the signal.
 */
export function answerApplicant(signal: AbortSignal): void {
  const listener = (
    message: unknown,
    sender: { readonly id?: string | undefined },
    reply: (answer: Reply<'applicant.read'>) => void,
  ): undefined => {
    if (sender.id !== browser.runtime.id || !isQuestion(message)) return;
    reply({ applicant: readApplicant(pageFromDom(document), message.body.code) });
  };
  if (signal.aborted) return;
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => {
    // After an update the browser has taken its own listeners away, and calling it may throw.
    if (browser.runtime?.id) browser.runtime.onMessage.removeListener(listener);
  });
}

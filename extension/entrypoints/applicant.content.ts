import { defineContentScript } from 'wxt/utils/define-content-script';
import { PORTAL_MATCHES } from '../app/hosts.ts';
import { answerApplicant } from '../features/letters/answer-applicant.ts';

// A script of its own: it answers the letters page alone and must not weigh on the overlay's budget.
export default defineContentScript({
  matches: [...PORTAL_MATCHES],
  // Some systems show a dossier in a frame of their own host.
  allFrames: true,
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main: (script) => answerApplicant(script.signal),
});

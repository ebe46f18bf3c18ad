import { defineContentScript } from 'wxt/utils/define-content-script';
import { PORTAL_MATCHES } from '../app/hosts.ts';
import { startWalker } from '../features/walk/page.ts';

// A script of its own: it is idle until asked and must not weigh on the overlay's budget.
export default defineContentScript({
  matches: [...PORTAL_MATCHES],
  // Some systems keep their lists in a frame of their own host.
  allFrames: true,
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main: (script) => startWalker(script.signal),
});

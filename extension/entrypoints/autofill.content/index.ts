import { defineContentScript } from 'wxt/utils/define-content-script';
import { REPORTING_MATCHES } from '../../app/reporting-hosts.ts';
import { startAutofill } from '../../features/autofill/start.ts';

export default defineContentScript({
  matches: [...REPORTING_MATCHES],
  runAt: 'document_idle',
  // The page would read the message; the event on the document is enough to end an older script.
  noScriptStartedPostMessage: true,
  main: (script) => startAutofill(document, script),
});

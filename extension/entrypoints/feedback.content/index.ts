import { defineContentScript } from 'wxt/utils/define-content-script';
import { FEEDBACK_MATCHES } from '../../app/feedback-hosts.ts';
import { createListReader } from '../../app/page-watch/list-reader.ts';
import { runFeatures } from '../../app/page-watch/run-features.ts';
import { feedback } from '../../features/feedback/feature.ts';

export default defineContentScript({
  matches: [...FEEDBACK_MATCHES],
  runAt: 'document_idle',
  // The page would read the message; the event on the document is enough to end an older script.
  noScriptStartedPostMessage: true,
  main: (script) => runFeatures(script, [feedback], createListReader),
});

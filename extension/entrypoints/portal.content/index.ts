import { defineContentScript } from 'wxt/utils/define-content-script';
import { PORTAL_MATCHES } from '../../app/hosts.ts';
import { createListReader } from '../../app/page-watch/list-reader.ts';
import { runFeatures } from '../../app/page-watch/run-features.ts';
import { overlay } from '../../features/overlay/feature.ts';

export default defineContentScript({
  matches: [...PORTAL_MATCHES],
  // Some systems keep their lists in a frame of their own host.
  allFrames: true,
  runAt: 'document_idle',
  // The page would read the message; the event on the document is enough to end an older script.
  noScriptStartedPostMessage: true,
  main: (script) => runFeatures(script, [overlay], createListReader),
});

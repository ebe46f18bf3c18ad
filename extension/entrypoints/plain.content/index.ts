import { defineContentScript } from 'wxt/utils/define-content-script';
import { createPlainReader } from '../../app/page-watch/plain-reader.ts';
import { runFeatures } from '../../app/page-watch/run-features.ts';
import { overlay } from '../../features/overlay/feature.ts';

// In no manifest: lists without a table are looked for only on hosts the officer switched on. A script of its own, so
// that it does not weigh on the one that reads tables.
export default defineContentScript({
  registration: 'runtime',
  matches: [],
  allFrames: true,
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main: (script) => runFeatures(script, [overlay], createPlainReader),
});

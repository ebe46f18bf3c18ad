import { defineContentScript } from 'wxt/utils/define-content-script';
import { startTeaching } from '../../features/teach/start.tsx';

// In no manifest: it is registered only on hosts the officer switched on.
export default defineContentScript({
  registration: 'runtime',
  matches: [],
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main: (script) => startTeaching(document, script.signal),
});

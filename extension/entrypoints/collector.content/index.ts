import { defineContentScript } from 'wxt/utils/define-content-script';
import { PORTAL_MATCHES } from '../../app/hosts.ts';
import { startCollector } from '../../features/collect/page.ts';

export default defineContentScript({
  matches: [...PORTAL_MATCHES],
  main: (context) => startCollector(context.signal),
});

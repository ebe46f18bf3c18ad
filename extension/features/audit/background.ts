import { vietnamNow } from '../../app/clock.ts';
import type { BackgroundFeature } from '../../app/feature.ts';
import { listen } from '../../app/messages.ts';
import { loadSettings } from '../../app/settings.ts';
import { appendAudit } from './log.ts';

/** Keeps the audit log for content scripts, which cannot reach the extension's own store. */
export const auditBackground: BackgroundFeature = {
  id: 'audit',
  register() {
    listen('audit.append', async (act) => {
      const { officerName } = await loadSettings();
      await appendAudit(act, officerName, vietnamNow());
      return {};
    });
  },
};

import { defineBackground } from 'wxt/utils/define-background';
import { pageWatchBackground } from '../app/page-watch/background.ts';
import { auditBackground } from '../features/audit/background.ts';
import { autofillBackground } from '../features/autofill/background.ts';
import { collectBackground } from '../features/collect/background.ts';
import { feedbackBackground } from '../features/feedback/background.ts';
import { otherSystemsBackground } from '../features/other-systems/background.ts';
import { overlayBackground } from '../features/overlay/background.ts';
import { teachBackground } from '../features/teach/background.ts';
import { todayBackground } from '../features/today/background.ts';
import { walkBackground } from '../features/walk/background.ts';

export default defineBackground(() => {
  for (const feature of [
    pageWatchBackground,
    overlayBackground,
    todayBackground,
    auditBackground,
    collectBackground,
    otherSystemsBackground,
    teachBackground,
    walkBackground,
    feedbackBackground,
    autofillBackground,
  ])
    feature.register();
});

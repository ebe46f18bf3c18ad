import { render } from 'preact';
import { watchChanges } from '../../app/changes.ts';
import { vietnamNow } from '../../app/clock.ts';
import { startPageMenu } from '../../app/page/page-menu.tsx';
import { loadSettings, watchSettings } from '../../app/settings.ts';
import '../../app/theme.css';
import '../../app/page.css';
import '../../app/fact-page.css';
import './plan.css';
import { PlanPage } from './plan-page.tsx';
import type { PlanSources } from './plan-sources.ts';
import { changePlan, loadPlans } from './plan-store.ts';

const sources: PlanSources = {
  now: vietnamNow,
  async load() {
    const [settings, plans] = await Promise.all([loadSettings(), loadPlans()]);
    return { settings, plans };
  },
  watch(changed) {
    const stops = [watchChanges(changed), watchSettings(changed)];
    return () => {
      for (const stop of stops) stop();
    };
  },
  change: changePlan,
};

/** Draws the page of the plan. */
export function startPlanPage(): void {
  startPageMenu('plan');
  const root = document.getElementById('app');
  if (root !== null) render(<PlanPage sources={sources} />, root);
}

/**
 * Pages of the extension an officer goes to, in the order of the menu: the day's work, reports, the plan, settings.
 * A page is its file: 'kpi' is kpi.html.
 */
export const MENU_PAGES = [
  'today',
  'collect',
  'letters',
  'report',
  'merge',
  'kpi',
  'plan',
  'feedback-register',
  'inspect',
  'publicity',
  'review',
  'post',
  'bulletin',
  'options',
] as const;

export type MenuPage = (typeof MENU_PAGES)[number];

/** All pages that can be opened by a message. */
export const PAGES = [...MENU_PAGES, 'welcome'] as const;

import type { Calendar, IsoLocal } from '@dung-hen/calendar';
import browser from 'webextension-polyfill';
import { calendarOf } from '../../app/calendar.ts';
import { watchChanges } from '../../app/changes.ts';
import { vietnamNow } from '../../app/clock.ts';
import { storeDossiers } from '../../app/dossier-store.ts';
import type { BackgroundFeature } from '../../app/feature.ts';
import { listen } from '../../app/messages.ts';
import { loadSettings, watchSettings } from '../../app/settings.ts';
import type { Settings } from '../../app/settings-schema.ts';
import { badgeFor, showBadge } from './badge.ts';
import { coalesced } from './coalesce.ts';
import type { Duty } from './duty.ts';
import { openPage } from './extension-pages.ts';
import { countUrgent, type UrgentCounts } from './list.ts';
import { isTimeToTell, newsOf, nextSetTime, noticeWords } from './notices.ts';
import { openToday, registerPanel } from './panel.ts';
import { reckonToday } from './reckon.ts';
import { indexedStore, type TodayStore } from './store.ts';
import { loadTold, noteTold } from './told.ts';

/** Alarms by what they are for. A periodic one is made only where it is missing, or it would never come round. */
export const ALARMS = { badge: 'today.badge', tell: 'today.tell', expire: 'today.expire' } as const;
const BADGE_MINUTES = 10;
const DAY_MINUTES = 1440;
const NOTICE_PREFIX = 'today.';

export interface TodayBackgroundParts {
  readonly store: TodayStore;
  readonly now: () => IsoLocal;
}

/** The background part of today's list: the store, the badge, the notifications, where the list opens. */
export function createTodayBackground({ store, now }: TodayBackgroundParts): BackgroundFeature {
  async function openDuties(settings: Settings, calendar: Calendar): Promise<readonly Duty[]> {
    if (settings.disabledFeatures.includes('today')) return [];
    return reckonToday(await store.load(), calendar, now(), settings).open;
  }

  // A list that fills sends many sightings at once; and one look for news must be noted before the next one starts.
  const refreshBadge = coalesced(async () => {
    const settings = await loadSettings();
    let counts: UrgentCounts | null;
    try {
      counts = countUrgent(await openDuties(settings, calendarOf(settings)), now());
    } catch {
      counts = null;
    }
    await showBadge(badgeFor(counts, settings.language));
  });

  const tellNews = coalesced(async () => {
    const settings = await loadSettings();
    const calendar = calendarOf(settings);
    const told = await loadTold();
    const at = now();
    // Freshly installed there is no news yet: the first set time to come is the first look.
    if (told.lookedAt === null) return noteTold(told, [], at, settings.dataDays);
    if (!isTimeToTell(at, told.lookedAt, settings, calendar)) return;
    const news = newsOf(await openDuties(settings, calendar), new Set(Object.keys(told.ids)), at);
    // Noted before it is shown: killed in between, the officer misses one notice rather than getting it twice.
    const keys = news.map(({ key }) => key);
    await noteTold(told, keys, at, settings.dataDays);
    if (news.length === 0) return;
    await browser.notifications.create(`${NOTICE_PREFIX}${at}`, {
      type: 'basic',
      iconUrl: browser.runtime.getURL('icons/128.png'),
      ...noticeWords(
        news.map(({ duty }) => duty),
        settings.language,
      ),
    });
  });

  async function setAlarms(): Promise<void> {
    const next = nextSetTime(now(), await loadSettings());
    if (next === null) await browser.alarms.clear(ALARMS.tell);
    else await browser.alarms.create(ALARMS.tell, { when: Date.parse(`${next}+07:00`) });
    for (const [name, periodInMinutes] of [
      [ALARMS.badge, BADGE_MINUTES],
      [ALARMS.expire, DAY_MINUTES],
    ] as const) {
      if (!(await browser.alarms.get(name))) {
        await browser.alarms.create(name, { delayInMinutes: 1, periodInMinutes });
      }
    }
  }

  async function wake(): Promise<void> {
    await setAlarms();
    await refreshBadge();
    await tellNews();
  }

  async function onAlarm(name: string): Promise<void> {
    if (name === ALARMS.expire) await store.expire(now(), (await loadSettings()).dataDays);
    else if (name === ALARMS.badge || name === ALARMS.tell) await wake();
  }

  return {
    id: 'today',
    register() {
      registerPanel();
      // Killed while it set them, a worker would leave an alarm missing: every start sees to it.
      void setAlarms();
      browser.alarms.onAlarm.addListener(({ name }) => void onAlarm(name));
      browser.runtime.onStartup.addListener(() => void wake());
      browser.runtime.onInstalled.addListener(({ reason }) => {
        void wake();
        if (reason === 'install') void openPage('welcome');
      });
      browser.notifications.onClicked.addListener((id) => {
        if (!id.startsWith(NOTICE_PREFIX)) return;
        void browser.notifications.clear(id);
        void openPage('today');
      });
      // After everything was cleared its alarms are gone as well, and nothing else would set them again.
      watchChanges((kind) => void (kind === 'everything' ? wake() : refreshBadge()));
      watchSettings(() => void wake());
      listen('dossiers.seen', async ({ dossiers }) => {
        await storeDossiers(dossiers, now());
        return { stored: dossiers.length };
      });
      listen('today.open', async (_body, { tabId }) => {
        await openToday(tabId);
        return {};
      });
      listen('page.open', async ({ page, query }) => ({ opened: await openPage(page, query) }));
    },
  };
}

export const todayBackground: BackgroundFeature = createTodayBackground({
  store: indexedStore,
  now: vietnamNow,
});

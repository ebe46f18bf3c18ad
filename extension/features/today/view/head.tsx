import { dateOf, toDay } from '@dung-hen/calendar';
import type { ComponentChildren } from 'preact';
import { pageMenuTexts } from '../../../app/page/page-menu-texts.ts';
import { MENU_PAGES } from '../../../app/page/pages.ts';
import { formatCount, formatMoment } from '../../../app/text.ts';
import type { DutyKind } from '../duty.ts';
import type { UrgentCounts } from '../list.ts';
import type { OnTimeRate } from '../on-time-rate.ts';
import { writtenDay } from '../words.ts';
import { PrintIcon, SettingsIcon } from './icons.tsx';
import { RateLine } from './rate-line.tsx';
import { useSurroundings } from './surroundings.ts';
import type { TodayPlace } from './today-page.tsx';
import type { Marks } from './use-marks.ts';

interface HeadProps {
  readonly place: TodayPlace;
  /** Null before any dossier was seen: nothing counted is not the same as nothing due. */
  readonly counts: UrgentCounts | null;
  /** Group of the first of the other urgent duties; null where there is none. */
  readonly firstOther: DutyKind | null;
  readonly rate: OnTimeRate | null;
  readonly print: () => void;
  readonly open: Marks['open'];
}

/** Whose list it is and of which day, where else to go, the urgent counts, and how the year goes so far. */
export function Head({ place, counts, firstOther, rate, print, open }: HeadProps) {
  const { t, now, settings, calendar } = useSurroundings();
  const dayOff = !calendar.isWorkingDay(toDay(dateOf(now)));
  return (
    <header class="head">
      <div class="title-row">
        <div>
          <p class="unit">
            {settings.unitName === '' ? (
              <button type="button" class="link no-print" onClick={open('options')}>
                {t.setUnit}
              </button>
            ) : (
              settings.unitName
            )}
          </p>
          <h1>{t.title}</h1>
          <p class="date">
            {writtenDay(now, t)}
            {dayOff && <span class="flag paused">{t.dayOff}</span>}
          </p>
        </div>
        <div class="tools no-print">
          <Tool name={t.actions.print} open={print} icon={<PrintIcon />} />
          <Tool name={t.actions.settings} open={open('options')} icon={<SettingsIcon />} />
        </div>
      </div>
      {place !== 'tab' && <OtherPages open={open} />}
      <p class="print-only">{t.printed(formatMoment(now))}</p>
      {counts !== null && (
        <div class="figures">
          <Urgent counts={counts} firstOther={firstOther} />
          {rate !== null && <RateLine rate={rate} />}
        </div>
      )}
    </header>
  );
}

/** What a tab has as its menu above, for a panel or popup: each page comes in a tab. The settings have their icon. */
function OtherPages({ open }: { readonly open: Marks['open'] }) {
  const { settings } = useSurroundings();
  const t = pageMenuTexts(settings.language);
  return (
    <nav class="pages no-print" aria-label={t.label}>
      {MENU_PAGES.filter((page) => page !== 'today' && page !== 'options').map((page) => (
        <button key={page} type="button" class="link" onClick={open(page)}>
          {t.pages[page]}
        </button>
      ))}
    </nav>
  );
}

/** A button that is an icon; its name shows on hover and is read aloud. */
function Tool(props: { readonly name: string; readonly open: () => void; readonly icon: ComponentChildren }) {
  return (
    <button type="button" class="icon-button" title={props.name} aria-label={props.name} onClick={props.open}>
      {props.icon}
    </button>
  );
}

/** The numbers of the badge, one by one. Each leads to its group; what is no dossier shows only where there is some. */
function Urgent({ counts, firstOther }: Readonly<{ counts: UrgentCounts; firstOther: DutyKind | null }>) {
  const { t, settings } = useSurroundings();
  const parts = [
    { key: 'late', tone: 'late', group: 'overdue' },
    { key: 'today', tone: 'today', group: 'dueToday' },
    { key: 'letters', tone: 'today', group: 'apology' },
    ...(firstOther === null ? [] : [{ key: 'others', tone: 'today', group: firstOther } as const]),
  ] as const;
  const jump = (group: DutyKind): void => {
    const heading = document.getElementById(`group-${group}`);
    heading?.scrollIntoView({ block: 'start' });
    heading?.focus({ preventScroll: true });
  };
  return (
    <ul class="urgent" aria-label={t.urgentLabel}>
      {parts.map(({ key, tone, group }) => (
        <li key={key}>
          <button
            type="button"
            class={`urgent-part ${key} ${counts[key] > 0 ? tone : 'none'}`}
            disabled={counts[key] === 0}
            onClick={() => jump(group)}
          >
            <b>{formatCount(counts[key], settings.language)}</b>
            <span>{t.urgent[key]}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

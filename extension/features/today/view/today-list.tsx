import type { Calendar, IsoLocal } from '@dung-hen/calendar';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { formatCount } from '../../../app/text.ts';
import { countUrgent, type DutyGroup, isOtherUrgent, matches } from '../list.ts';
import { nextDue } from '../next-due.ts';
import { onTimeRate } from '../on-time-rate.ts';
import type { ReasonTexts } from '../reason-texts.ts';
import { reckonToday } from '../reckon.ts';
import type { TodayTexts } from '../texts.ts';
import { FreshnessLine } from './freshness-line.tsx';
import { Group } from './group.tsx';
import { Head } from './head.tsx';
import { KeyHelp } from './key-help.tsx';
import { NothingDue, NothingMatches, NothingSeen } from './nothing.tsx';
import { SaidLine } from './said-line.tsx';
import { Settled } from './settled.tsx';
import { SurroundingsContext } from './surroundings.ts';
import type { TodayPlace } from './today-page.tsx';
import { useCurrentLine } from './use-current-line.ts';
import { useMarks } from './use-marks.ts';
import type { Loaded, TodaySources } from './use-today.ts';

interface TodayListProps {
  readonly sources: TodaySources;
  readonly place: TodayPlace;
  readonly printNow: boolean;
  readonly printing: boolean;
  readonly loaded: Loaded;
  readonly now: IsoLocal;
  readonly calendar: Calendar;
  readonly t: TodayTexts;
  readonly r: ReasonTexts;
}

/** Today's list itself. */
export function TodayList(props: TodayListProps) {
  const { sources, place, printNow, printing, loaded, now, calendar, t, r } = props;
  const { facts, settings, freshness } = loaded;
  const [typed, setTyped] = useState('');
  const filter = useRef<HTMLInputElement>(null);
  const list = useMemo(() => reckonToday(facts, calendar, now, settings), [facts, calendar, now, settings]);
  const today = now.slice(0, 10);
  // The year's share counts every dossier, and changes with the day, not with the minute.
  const rate = useMemo(() => onTimeRate(facts.dossiers, now), [facts, today]);

  const groups: readonly DutyGroup[] = list.groups
    .map(({ kind, duties }) => ({ kind, duties: duties.filter((duty) => matches(duty, typed)) }))
    .filter(({ duties }) => duties.length > 0);
  const shown = groups.flatMap(({ duties }) => duties);

  const { said, actions, undo, hush, open } = useMarks(sources, now, t);
  const { currentId, setCurrent } = useCurrentLine(shown, {
    done: actions.done,
    undo,
    filter: () => filter.current?.focus(),
  });

  // A panel or popup cannot be relied on to print: the list prints from a tab of its own.
  const print = (): void => {
    if (place === 'tab') window.print();
    else void sources.openPage('today', { print: '1' });
  };
  useEffect(() => {
    if (printNow) window.print();
  }, [printNow]);

  const { language } = settings;
  const urgent = countUrgent(list.open, now);
  const counted = t.shown(formatCount(shown.length, language), formatCount(list.open.length, language));
  return (
    <SurroundingsContext.Provider value={{ t, r, now, settings, calendar, actions, printing }}>
      <main class={`today-page place-${place}`}>
        <Head
          place={place}
          counts={facts.dossiers.length === 0 && urgent.others === 0 ? null : urgent}
          firstOther={list.open.find((duty) => isOtherUrgent(duty, now))?.kind ?? null}
          rate={rate}
          print={print}
          open={open}
        />
        <FreshnessLine freshness={freshness} known={facts.dossiers.length} collect={open('collect')} />
        {list.open.length > 0 && (
          <div class="filter no-print">
            <input
              ref={filter}
              type="search"
              value={typed}
              placeholder={t.filter}
              aria-label={t.filterLabel}
              onInput={(event) => setTyped(event.currentTarget.value)}
            />
            <span role="status">{typed.trim() !== '' && counted}</span>
          </div>
        )}
        {list.open.length > 0 && typed.trim() !== '' && (
          // Whoever reads the paper sees no search field: a part of the list must not pass for all of it.
          <p class="print-only filtered">
            <strong>
              {t.filterLabel}: “{typed.trim()}”, {counted}
            </strong>
          </p>
        )}
        {facts.dossiers.length === 0 && <NothingSeen collect={open('collect')} />}
        {facts.dossiers.length > 0 && list.open.length === 0 && (
          <NothingDue next={nextDue(facts.dossiers, now)} />
        )}
        {list.open.length > 0 && shown.length === 0 && (
          <NothingMatches typed={typed} clear={() => setTyped('')} />
        )}
        {groups.map((group) => (
          <Group key={group.kind} group={group} currentId={currentId} onFocus={setCurrent} />
        ))}
        <Settled settled={list.settled} />
        {shown.length > 0 && <KeyHelp />}
        <SaidLine said={said} undo={undo} close={hush} />
      </main>
    </SurroundingsContext.Provider>
  );
}

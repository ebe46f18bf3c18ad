import { useEffect, useRef } from 'preact/hooks';
import { formatMoment } from '../../../app/text.ts';
import type { Duty } from '../duty.ts';
import { type SnoozeChoice, snoozeChoices } from '../snooze.ts';
import { writtenDay } from '../words.ts';
import { useSurroundings } from './surroundings.ts';

/** Choices of when a duty comes back. The first one has the focus; arrows move, Escape closes. */
export function SnoozeMenu({ duty, close }: { readonly duty: Duty; readonly close: () => void }) {
  const { t, now, calendar, settings, actions } = useSurroundings();
  const menu = useRef<HTMLDivElement>(null);

  useEffect(() => {
    menu.current?.querySelector('button')?.focus({ preventScroll: true });
    menu.current?.scrollIntoView({ block: 'nearest' });
    const outside = (event: Event): void => {
      const path = event.composedPath();
      if (menu.current !== null && !path.includes(menu.current)) close();
    };
    document.addEventListener('pointerdown', outside);
    return () => document.removeEventListener('pointerdown', outside);
  }, [close]);

  const words = ({ snooze, until }: SnoozeChoice): string => {
    const time = until.slice(11, 16);
    const day = `${writtenDay(until, t)}, ${time}`;
    switch (snooze) {
      case 'hour':
        return t.snoozes.hour(time);
      case 'afternoon':
        return t.snoozes.afternoon(time);
      case 'tomorrow':
        return isTomorrow(now, until) ? t.snoozes.tomorrow(formatMoment(until)) : t.snoozes.nextDay(day);
      case 'monday':
        return t.snoozes.monday(day);
    }
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const buttons = [...(menu.current?.querySelectorAll('button') ?? [])];
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Escape') close();
    else if (step !== undefined) buttons[(at + step + buttons.length) % buttons.length]?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys move the focus among the buttons inside
    <div class="snooze-menu" ref={menu} onKeyDown={onKeyDown}>
      <p class="snooze-title" id={`snooze-${duty.id}`}>
        {t.actions.snoozeUntil}
      </p>
      <ul aria-labelledby={`snooze-${duty.id}`}>
        {snoozeChoices(duty, now, calendar, settings).map((choice) => (
          <li key={choice.snooze}>
            <button type="button" class="snooze-choice" onClick={() => actions.snooze(duty, choice)}>
              {words(choice)}
              {choice.afterDeadline && <span class="flag late">{t.afterDeadline}</span>}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function isTomorrow(now: string, until: string): boolean {
  const tomorrow = new Date(Date.parse(`${now.slice(0, 10)}T00:00:00Z`) + 86_400_000);
  return until.startsWith(tomorrow.toISOString().slice(0, 10));
}

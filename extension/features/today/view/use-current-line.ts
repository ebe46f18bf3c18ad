import { useEffect, useRef, useState } from 'preact/hooks';
import type { Duty } from '../duty.ts';
import { lineId } from './duty-line.tsx';
import { commandOf } from './keyboard.ts';

interface Commands {
  readonly done: (duty: Duty) => void;
  readonly undo: () => void;
  readonly filter: () => void;
}

interface CurrentLine {
  /** Id of the duty the keys act on. */
  readonly currentId: string | null;
  readonly setCurrent: (duty: Duty) => void;
}

/** The line the keys act on, and the keys. A line that is put away hands over to the one that takes its place. */
export function useCurrentLine(open: readonly Duty[], commands: Commands): CurrentLine {
  const [wanted, setWanted] = useState<string | null>(null);
  const place = useRef(0);
  const at = open.findIndex(({ id }) => id === wanted);
  if (at >= 0) place.current = at;
  const current = open[at] ?? open[Math.min(place.current, open.length - 1)] ?? null;

  // A line put away takes the focus with it: hand it on, but only if it was in the list.
  const inList = useRef(false);
  useEffect(() => {
    const follow = ({ target }: FocusEvent): void => {
      inList.current = target instanceof Element && target.closest('[data-line]') !== null;
    };
    document.addEventListener('focusin', follow);
    return () => document.removeEventListener('focusin', follow);
  }, []);
  useEffect(() => {
    if (current !== null && inList.current && document.activeElement === document.body)
      lineOf(current)?.focus();
  });

  const lineOf = (duty: Duty): HTMLElement | null => document.getElementById(lineId(duty));
  const press = (duty: Duty, control: 'open' | 'snooze' | 'why'): void =>
    lineOf(duty)?.querySelector<HTMLElement>(`[data-${control}]`)?.click();

  function move(step: 1 | -1): void {
    // Folded groups and lines not shown yet are passed over.
    const shown = open.filter((duty) => lineOf(duty)?.checkVisibility() ?? false);
    const from = shown.findIndex(({ id }) => id === current?.id);
    const focused = current !== null && (lineOf(current)?.contains(document.activeElement) ?? false);
    const next = focused ? shown[from + step] : (shown[Math.max(from, 0)] ?? null);
    if (next) lineOf(next)?.focus();
  }

  function onKeyDown(event: KeyboardEvent): void {
    const command = commandOf(event);
    if (command === null) return;
    event.preventDefault();
    if (command === 'next') move(1);
    else if (command === 'previous') move(-1);
    else if (command === 'filter') commands.filter();
    else if (command === 'undo') commands.undo();
    else if (current !== null) {
      if (command === 'done') commands.done(current);
      else press(current, command);
    }
  }

  // On the document: the keys work before anything has the focus.
  useEffect(() => {
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  });

  return { currentId: current?.id ?? null, setCurrent: (duty) => setWanted(duty.id) };
}

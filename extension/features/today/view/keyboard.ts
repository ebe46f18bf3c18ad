/** What a key asks for. Physical keys, so that a Vietnamese input method in between changes nothing. */
export type KeyCommand = 'next' | 'previous' | 'open' | 'done' | 'snooze' | 'why' | 'filter' | 'undo';

const COMMANDS: Readonly<Record<string, KeyCommand>> = {
  KeyJ: 'next',
  ArrowDown: 'next',
  KeyK: 'previous',
  ArrowUp: 'previous',
  Enter: 'open',
  NumpadEnter: 'open',
  KeyD: 'done',
  KeyS: 'snooze',
  KeyW: 'why',
  Slash: 'filter',
  KeyU: 'undo',
};

const TYPED_INTO = 'input, select, textarea, [contenteditable]';
const PRESSED = 'button, a[href], summary';

/** The command of a key press; null while typing, with a modifier, or where the key already means something. */
export function commandOf(event: KeyboardEvent): KeyCommand | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.defaultPrevented) return null;
  const { target } = event;
  if (!(target instanceof Element) || target.closest(TYPED_INTO) !== null) return null;
  const command = COMMANDS[event.code] ?? null;
  return command === 'open' && target.closest(PRESSED) !== null ? null : command;
}

import { useSurroundings } from './surroundings.ts';

/** The keys, at the foot of the list. */
export function KeyHelp() {
  const { keys } = useSurroundings().t;
  const shown = [
    [['J', 'K'], keys.move],
    [['Enter'], keys.open],
    [['D'], keys.done],
    [['S'], keys.snooze],
    [['W'], keys.why],
    [['U'], keys.undo],
    [['/'], keys.filter],
  ] as const;
  return (
    <footer class="keys no-print">
      <span>{keys.title}:</span>
      {shown.map(([names, words]) => (
        <span key={words} class="key">
          {names.map((name) => (
            <kbd key={name}>{name}</kbd>
          ))}{' '}
          {words}
        </span>
      ))}
    </footer>
  );
}

import { useEffect, useState } from 'preact/hooks';

interface SourceProps {
  readonly label: string;
  readonly value: string;
  readonly save: (value: string) => void;
}

const LONGEST = 300;

/** Where figures are from, in the officer's words; kept when the box is left. */
export function SourceInput({ label, value, save }: SourceProps) {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const keep = (): void => {
    if (text.trim() !== value) save(text.trim());
  };
  return (
    <label class="grow">
      {label}
      <input
        type="text"
        maxLength={LONGEST}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
        onBlur={keep}
        onKeyDown={(event) => event.key === 'Enter' && keep()}
      />
    </label>
  );
}

import { useEffect, useRef, useState } from 'preact/hooks';
import { readDayText } from './day-text.ts';
import { formatMoment } from './text.ts';

interface DateInputProps {
  readonly id?: string | undefined;
  /** A day, or a moment where `withTime` is set; null shows nothing. */
  readonly value: string | null;
  readonly onInput: (value: string | null) => void;
  readonly withTime?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly describedBy?: string | undefined;
  /** Where no <label> names it. */
  readonly name?: string | undefined;
  /** Name of the button that opens the calendar. */
  readonly pick: string;
}

/** A day written day first, whatever the browser's language, with the browser's own calendar behind a button. */
export function DateInput({
  id,
  value,
  onInput,
  withTime,
  disabled,
  describedBy,
  name,
  pick,
}: DateInputProps) {
  const [typed, setTyped] = useState(value === null ? '' : formatMoment(value));
  const picker = useRef<HTMLInputElement>(null);
  const read = (text: string): string | null => {
    const found = readDayText(text);
    return found !== null && !withTime && found.length > 10 ? null : found;
  };
  useEffect(() => {
    // What the officer is typing stays as typed as long as it says the same.
    if (read(typed) !== value) setTyped(shown(value));
  }, [value]);
  const broken = typed.trim() !== '' && read(typed) === null;
  const time = value === null || value.length === 10 ? '' : value.slice(10);
  return (
    <span class="date-input">
      <input
        id={id}
        type="text"
        inputMode="numeric"
        autocomplete="off"
        placeholder={withTime ? 'hh:mm dd/mm/yyyy' : 'dd/mm/yyyy'}
        value={typed}
        disabled={disabled}
        aria-label={name}
        aria-describedby={describedBy}
        aria-invalid={broken}
        maxLength={20}
        onInput={(event) => {
          const text = event.currentTarget.value;
          setTyped(text);
          onInput(read(text));
        }}
        onBlur={() => value !== null && setTyped(shown(value))}
      />
      <input
        ref={picker}
        type="date"
        class="picker"
        tabIndex={-1}
        aria-hidden="true"
        value={value?.slice(0, 10) ?? ''}
        onInput={(event) => {
          const day = event.currentTarget.value;
          if (readDayText(formatMoment(day)) !== null) onInput(`${day}${withTime ? time : ''}`);
        }}
      />
      <button
        type="button"
        class="button quiet"
        disabled={disabled}
        aria-label={name === undefined ? pick : `${pick}: ${name}`}
        onClick={() => picker.current?.showPicker()}
      >
        <span aria-hidden="true">▾</span>
      </button>
    </span>
  );
}

function shown(value: string | null): string {
  return value === null ? '' : formatMoment(value);
}

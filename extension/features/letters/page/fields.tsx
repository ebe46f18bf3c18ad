import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { DateInput } from '../../../app/date-input.tsx';

interface Labelled {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly wide?: boolean | undefined;
}

function Frame({
  id,
  label,
  hint,
  wide,
  children,
}: Labelled & { readonly id: string; readonly children: ComponentChildren }) {
  return (
    <div class={wide ? 'field wide' : 'field'}>
      <label for={id}>{label}</label>
      {children}
      {hint !== undefined && hint !== '' && (
        <small id={`${id}-hint`} class="hint">
          {hint}
        </small>
      )}
    </div>
  );
}

interface TextFieldProps extends Labelled {
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly placeholder?: string | undefined;
  readonly disabled?: boolean | undefined;
  readonly maxLength?: number | undefined;
  readonly inputMode?: 'text' | 'tel' | 'email' | 'numeric' | undefined;
  readonly rows?: number | undefined;
}

/** One line of text, or several. Browsers are told not to remember what was typed: it may be a citizen's name. */
export function TextField(props: TextFieldProps) {
  const {
    label,
    hint,
    wide,
    value,
    onInput,
    placeholder,
    disabled,
    maxLength = 300,
    rows,
    inputMode,
  } = props;
  const id = useId();
  const shared = {
    id,
    value,
    maxLength,
    placeholder,
    disabled,
    autocomplete: 'off',
    'aria-describedby': hint ? `${id}-hint` : undefined,
  };
  return (
    <Frame id={id} label={label} hint={hint} wide={wide}>
      {rows === undefined ? (
        <input
          {...shared}
          type="text"
          inputMode={inputMode}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      ) : (
        <textarea {...shared} rows={rows} onInput={(event) => onInput(event.currentTarget.value)} />
      )}
    </Frame>
  );
}

interface DateFieldProps extends Labelled {
  /** A day, or a moment where `withTime` is set; null shows nothing. */
  readonly value: string | null;
  readonly onInput: (value: string | null) => void;
  readonly pick: string;
  readonly withTime?: boolean | undefined;
  readonly disabled?: boolean | undefined;
}

/** A labelled day, or a moment to the minute. What is not a whole date that exists counts as nothing. */
export function DateField({ label, hint, wide, ...rest }: DateFieldProps) {
  const id = useId();
  return (
    <Frame id={id} label={label} hint={hint} wide={wide}>
      <DateInput id={id} describedBy={hint ? `${id}-hint` : undefined} {...rest} />
    </Frame>
  );
}

interface SelectFieldProps extends Labelled {
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onInput: (value: string) => void;
  readonly disabled?: boolean | undefined;
}

/** A choice among a few. */
export function SelectField({ label, hint, wide, value, options, onInput, disabled }: SelectFieldProps) {
  const id = useId();
  return (
    <Frame id={id} label={label} hint={hint} wide={wide}>
      <select
        id={id}
        value={value}
        disabled={disabled}
        onChange={(event) => onInput(event.currentTarget.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    </Frame>
  );
}

import { useEffect, useState } from 'preact/hooks';

/** '1.024.000' and '2,5' as written here, '2.5' as elsewhere; null for nothing, undefined for no number. */
export function numberOf(text: string): number | null | undefined {
  const typed = text.trim();
  if (typed === '') return null;
  if (/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/u.test(typed))
    return Number(typed.replaceAll('.', '').replace(',', '.'));
  return /^\d{1,12}(?:[.,]\d{1,3})?$/u.test(typed) ? Number(typed.replace(',', '.')) : undefined;
}

/** A number as it is typed here: '1.024.000', '2,5'. */
export function numberText(value: number | null): string {
  return value === null ? '' : value.toLocaleString('vi-VN', { maximumFractionDigits: 3 });
}

interface NumberProps {
  readonly label: string;
  readonly value: number | null;
  /** Shown while nothing is typed. */
  readonly hint?: string;
  readonly wide?: boolean;
  /** Whether a number may stand here. */
  readonly allows?: (value: number | null) => boolean;
  readonly save: (value: number | null) => void;
}

/** One number the officer may change; kept when the box is left or Enter is pressed, and only if it can stand here. */
export function NumberInput({ label, value, hint = '', wide = false, allows, save }: NumberProps) {
  const [text, setText] = useState(numberText(value));
  const [bad, setBad] = useState(false);
  useEffect(() => {
    setText(numberText(value));
    setBad(false);
  }, [value]);
  const keep = (): void => {
    const typed = numberOf(text);
    const fits = typed !== undefined && (allows === undefined || allows(typed));
    setBad(!fits);
    if (fits && typed !== value) save(typed);
  };
  return (
    <input
      type="text"
      inputMode="decimal"
      class={wide ? 'number wide' : 'number'}
      aria-label={label}
      aria-invalid={bad}
      placeholder={hint}
      value={text}
      onInput={(event) => setText(event.currentTarget.value)}
      onBlur={keep}
      onKeyDown={(event) => event.key === 'Enter' && keep()}
    />
  );
}

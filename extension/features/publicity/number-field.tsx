import { useState } from 'preact/hooks';

interface FieldProps {
  readonly label: string;
  readonly value: number;
  readonly most: number;
  readonly change: (value: number) => void;
  /** Said while what is typed is no whole number from 0 to `most`. */
  readonly bad: string;
}

/** A setting that is a whole number from 0. */
export function NumberField({ label, value, most, change, bad }: FieldProps) {
  const [refused, setRefused] = useState(false);
  return (
    <>
      <label class="field">
        {label}
        <input
          type="number"
          min={0}
          max={most}
          value={value}
          aria-invalid={refused}
          onChange={(event) => {
            const typed = event.currentTarget.valueAsNumber;
            const fits = Number.isInteger(typed) && typed >= 0 && typed <= most;
            setRefused(!fits);
            if (fits) change(typed);
          }}
        />
      </label>
      {refused && (
        <p role="alert" class="flag late">
          {bad}
        </p>
      )}
    </>
  );
}

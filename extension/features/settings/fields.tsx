import type { ComponentChildren } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';
import type { Settings } from '../../app/settings-schema.ts';
import type { SettingsTexts } from './texts.ts';
import { asTime } from './typed-times.ts';
import type { SettingsState } from './use-settings.ts';

/** What every section gets. */
export interface SectionProps {
  readonly state: SettingsState;
  readonly t: SettingsTexts;
}

interface TextFieldProps extends SectionProps {
  /** The setting the field belongs to: says whether it is preset or was refused. */
  readonly setting: keyof Settings;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  /** 'lines' takes several lines of text. */
  readonly type?: 'text' | 'time' | 'number' | 'lines';
  readonly store: (value: string) => void;
}

const INPUTS = {
  text: { type: 'text' },
  // Not <input type=time>: browsers write it '05:00 PM' wherever their own language is English.
  time: { type: 'text', inputMode: 'numeric', placeholder: 'HH:mm' },
  number: { type: 'text', inputMode: 'decimal' },
  lines: { rows: 2 },
} as const;

/** A labelled field that stores what was typed when it is left or Enter is pressed. */
export function TextField({ state, t, setting, label, hint, value, store, type = 'text' }: TextFieldProps) {
  const id = useId();
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  const fixed = state.preset.has(setting);
  const refused = state.refused.includes(setting);
  const Box = type === 'lines' ? 'textarea' : 'input';
  const notes = [fixed ? t.preset : null, hint ?? null].filter((note) => note !== null);
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <Box
        id={id}
        {...INPUTS[type]}
        value={typed}
        disabled={fixed}
        aria-invalid={refused}
        aria-describedby={notes.length > 0 ? `${id}-hint` : undefined}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onChange={(event) => {
          const { value: text } = event.currentTarget;
          const meant = type === 'time' ? asTime(text) : text.trim();
          setTyped(meant);
          if (meant !== value) store(meant);
        }}
      />
      {notes.length > 0 && (
        <p class={refused ? 'hint refused' : 'hint'} id={`${id}-hint`}>
          {notes.join(' ')}
        </p>
      )}
    </div>
  );
}

/** A titled part of the page. */
export function Section(props: {
  readonly title: string;
  readonly lead?: string;
  readonly children: ComponentChildren;
}) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{props.title}</h2>
      {props.lead !== undefined && <p class="lead">{props.lead}</p>}
      {props.children}
    </section>
  );
}

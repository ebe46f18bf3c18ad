import { toDay, toIso } from '@dung-hen/calendar';
import { LETTER_REASONS, proposeNewDue, SUPPLEMENT_ITEMS } from '@dung-hen/domain';
import { useState } from 'preact/hooks';
import { formatMoment } from '../../../app/text.ts';
import { lettersTexts } from '../texts.ts';
import { DateField, SelectField, TextField } from './fields.tsx';
import type { SectionProps } from './letter-form.tsx';

/** More than fit on one sheet anyway. */
const MOST_ITEMS = 20;

/** What the letter says, by its kind. */
export function ContentSection(props: SectionProps) {
  const { state, stored } = props;
  const t = lettersTexts(stored.settings.language);
  return (
    <fieldset>
      <legend>{t.content}</legend>
      {state.kind === 'supplement' && <Items {...props} />}
      <Reason {...props} />
      {state.kind === 'apology' && <Appointment {...props} />}
      {state.kind === 'refusal' && (
        <TextField
          wide
          label={t.legalBasis}
          value={state.legalBasis}
          onInput={(legalBasis) => props.onChange({ legalBasis })}
        />
      )}
    </fieldset>
  );
}

function Reason({ state, stored, onChange }: SectionProps) {
  const t = lettersTexts(stored.settings.language);
  const text = state.reasons[state.kind];
  const change = (reason: string): void => onChange({ reasons: { ...state.reasons, [state.kind]: reason } });
  const phrases = LETTER_REASONS[state.kind];
  return (
    <>
      <SelectField
        wide
        label={t.phrase}
        value={phrases.find((phrase) => phrase.text === text)?.text ?? ''}
        options={[
          { value: '', label: t.choosePhrase },
          ...phrases.map((phrase) => ({ value: phrase.text, label: phrase.text })),
        ]}
        onInput={(phrase) => phrase !== '' && change(withPhrase(text, phrase, phrases))}
      />
      <TextField wide rows={3} maxLength={LONGEST_REASON} label={t.reason} value={text} onInput={change} />
    </>
  );
}

const LONGEST_REASON = 1_000;

/** A common reason takes the place of another one; what the officer typed stays, and the reason comes below it. */
function withPhrase(typed: string, phrase: string, phrases: readonly { readonly text: string }[]): string {
  if (typed.trim() === '' || phrases.some(({ text }) => text === typed)) return phrase;
  const both = `${typed.trimEnd()}\n${phrase}`;
  return both.length <= LONGEST_REASON ? both : typed;
}

/** The new date and the number of working days tell each other. */
function Appointment({ state, stored, onChange }: SectionProps) {
  const t = lettersTexts(stored.settings.language);
  const { calendar, now } = stored;
  const today = now.slice(0, 10);
  const fixed = state.entry !== null;
  const proposal = proposeNewDue(state.facts, calendar, today);
  const late =
    state.facts.dueAt !== null &&
    calendar.covers(toDay(state.facts.dueAt)) &&
    toDay(today) > calendar.lastApologyDay(toDay(state.facts.dueAt));

  const countFrom = (): number | null => {
    if (proposal === null || state.newDue === null || !calendar.covers(toDay(state.newDue))) return null;
    return calendar.countWorkingDays(toDay(proposal.from), toDay(state.newDue));
  };
  const days = countFrom();
  const shownFrom = proposal === null ? '' : formatMoment(proposal.from);
  return (
    <>
      <DateField
        label={t.newDue}
        pick={t.pick}
        value={state.newDue}
        disabled={fixed}
        hint={
          days === null || days <= 0
            ? ''
            : `${t.extensionOf(days, shownFrom)}${proposal?.calendarStatus === 'estimated' ? ` (${t.estimated})` : ''}`
        }
        onInput={(newDue) => onChange({ newDue })}
      />
      <div class="field">
        <label for="working-days">{t.extension}</label>
        <input
          id="working-days"
          type="number"
          min={1}
          max={60}
          disabled={fixed || proposal === null}
          value={days !== null && days > 0 ? days : ''}
          onInput={(event) => {
            const wanted = event.currentTarget.valueAsNumber;
            if (proposal === null || !Number.isInteger(wanted) || wanted < 1 || wanted > 60) return;
            const from = toDay(proposal.from);
            if (!calendar.covers(from + 120)) return;
            onChange({ newDue: toIso(calendar.addWorkingDays(from, wanted)) });
          }}
        />
        {!fixed && proposal !== null && proposal.newDue !== state.newDue && (
          <button type="button" class="link" onClick={() => onChange({ newDue: proposal.newDue })}>
            {t.useProposal(formatMoment(proposal.newDue))}
          </button>
        )}
      </div>
      {late && (
        <TextField
          wide
          rows={2}
          maxLength={300}
          disabled={fixed}
          label={t.lateReason}
          value={state.lateReason}
          onInput={(lateReason) => onChange({ lateReason })}
        />
      )}
    </>
  );
}

function Items({ state, stored, onChange }: SectionProps) {
  const t = lettersTexts(stored.settings.language);
  const { items } = state;
  const [common, setCommon] = useState('');
  const full = items.length >= MOST_ITEMS;
  const put = (next: readonly string[]): void => onChange({ items: next });
  const add = (text: string): void => {
    const last = items.length - 1;
    put(items[last]?.trim() === '' ? [...items.slice(0, last), text] : [...items, text]);
  };
  return (
    <fieldset class="items wide">
      <legend class="label">{t.items}</legend>
      {items.map((item, index) => (
        <div key={index} class="item">
          <span aria-hidden="true">{index + 1}.</span>
          <input
            type="text"
            aria-label={t.item(index + 1)}
            value={item}
            maxLength={300}
            autocomplete="off"
            onInput={(event) => put(items.with(index, event.currentTarget.value))}
          />
          <button
            type="button"
            class="button quiet"
            aria-label={t.removeItem(index + 1)}
            disabled={items.length === 1}
            onClick={() => put(items.toSpliced(index, 1))}
          >
            ✕
          </button>
        </div>
      ))}
      <div class="row">
        <button type="button" class="button" disabled={full} onClick={() => put([...items, ''])}>
          {t.addItem}
        </button>
        {/* Arrow keys choose at once in a closed list, so choosing alone adds nothing. */}
        <select
          aria-label={t.commonItem}
          value={common}
          disabled={full}
          onChange={(event) => setCommon(event.currentTarget.value)}
        >
          <option value="">{t.chooseItem}</option>
          {SUPPLEMENT_ITEMS.map((text) => (
            <option key={text} value={text}>
              {text}
            </option>
          ))}
        </select>
        <button
          type="button"
          class="button"
          disabled={full || common === ''}
          onClick={() => {
            add(common);
            setCommon('');
          }}
        >
          {t.addCommonItem}
        </button>
      </div>
    </fieldset>
  );
}

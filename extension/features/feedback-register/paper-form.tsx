import { dateOf, type IsoDate, type IsoLocal } from '@dung-hen/calendar';
import { type FeedbackKind, PAPER_CHANNELS, type PaperChannel, paperNote } from '@dung-hen/domain';
import { useState } from 'preact/hooks';
import { DateInput } from '../../app/date-input.tsx';
import type { ChangePaper } from './paper-card.tsx';
import type { RegisterTexts } from './texts.ts';

interface FormProps {
  readonly today: IsoDate;
  readonly now: IsoLocal;
  readonly newId: () => string;
  readonly change: ChangePaper;
  readonly t: RegisterTexts;
}

const KINDS = ['rules', 'conduct'] as const satisfies readonly FeedbackKind[];

/** Notes an item that came another way; what names a person is taken out of the note before it is kept. */
export function PaperForm({ today, now, newId, change, t }: FormProps) {
  const p = t.paper;
  const [day, setDay] = useState<string | null>(today);
  const [channel, setChannel] = useState<PaperChannel>('paper');
  const [kind, setKind] = useState<FeedbackKind | null>(null);
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState('');
  const add = async (): Promise<void> => {
    if (day === null || day > today) return setWrong(p.dayMissing);
    const { note, masked } = paperNote(text);
    if (note === '') return setWrong(p.noteMissing);
    setWrong('');
    const item = {
      id: newId(),
      receivedOn: dateOf(day),
      channel,
      kind,
      note,
      code: null,
      enteredOn: null,
      at: now,
    };
    if (await change(null, item, masked ? `${p.added} ${p.masked}` : p.added)) setText('');
  };
  return (
    <form
      class="take no-print"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <label for="paper-day">
        {p.receivedOn}
        <DateInput id="paper-day" value={day} onInput={setDay} pick={p.pick} />
      </label>
      <label>
        {p.channel}
        <select
          value={channel}
          onChange={(event) =>
            setChannel(PAPER_CHANNELS.find((one) => one === event.currentTarget.value) ?? 'paper')
          }
        >
          {PAPER_CHANNELS.map((one) => (
            <option key={one} value={one}>
              {t.channels[one]}
            </option>
          ))}
        </select>
      </label>
      <label>
        {p.kind}
        <select
          value={kind ?? ''}
          onChange={(event) => setKind(KINDS.find((one) => one === event.currentTarget.value) ?? null)}
        >
          <option value="">{p.kindUnknown}</option>
          {KINDS.map((one) => (
            <option key={one} value={one}>
              {t.kinds[one]}
            </option>
          ))}
        </select>
      </label>
      <label class="grow">
        {p.note}
        <input
          type="text"
          autocomplete="off"
          maxLength={300}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <button type="submit" class="button primary">
        {p.add}
      </button>
      {wrong !== '' && (
        <span role="alert" class="trouble">
          {wrong}
        </span>
      )}
    </form>
  );
}

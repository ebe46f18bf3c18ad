import { type Calendar, dateOf, type IsoLocal } from '@dung-hen/calendar';
import {
  isDungHenError,
  type PaperClock,
  type PaperFeedback,
  paperClock,
  systemCode,
} from '@dung-hen/domain';
import { useState } from 'preact/hooks';
import { DateInput } from '../../app/date-input.tsx';
import type { RowGroup } from '../../app/page-watch/row-view.ts';
import { formatCount, formatMoment, type Language } from '../../app/text.ts';
import type { ChangePaper } from './paper-card.tsx';
import type { RegisterTexts } from './texts.ts';

interface LineProps {
  readonly item: PaperFeedback;
  readonly calendar: Calendar;
  readonly now: IsoLocal;
  readonly change: ChangePaper;
  readonly t: RegisterTexts;
  readonly language: Language;
}

/** One item that came another way: until when it is to be typed in, its code once it is, and the way back. */
export function PaperLine({ item, calendar, now, change, t, language }: LineProps) {
  const p = t.paper;
  const { note, receivedOn, channel, kind, enteredOn } = item;
  const today = dateOf(now);
  const [code, setCode] = useState(item.code ?? '');
  const [day, setDay] = useState<string | null>(enteredOn ?? today);
  const [wrong, setWrong] = useState('');
  const settle = (): void => {
    const read = systemCode(code);
    const badDay = day === null || day < receivedOn || day > today;
    setWrong(read === null && code.trim() !== '' ? p.badCode : badDay ? p.badEntered : '');
    if (badDay || (read === null && code.trim() !== '')) return;
    void change(item, { ...item, code: read, enteredOn: dateOf(day), at: now }, p.settled);
  };
  const state = stateOf(clockOf(item, calendar, now), enteredOn, t, language);
  return (
    <tr>
      <td class="day">{formatMoment(receivedOn)}</td>
      <td>{t.channels[channel]}</td>
      <td class="matter">
        {note}
        {kind !== null && <small class="soft">{t.kinds[kind]}</small>}
      </td>
      <td>
        <span class={`clock ${state.group}`}>{state.words}</span>
        {enteredOn !== null && item.code === null && <small class="soft">{p.noCode}</small>}
      </td>
      <td>
        <div class="settle no-print">
          <input
            type="text"
            autocomplete="off"
            maxLength={60}
            aria-label={p.codeOf(note)}
            placeholder={p.code}
            value={code}
            onInput={(event) => setCode(event.currentTarget.value)}
          />
          <DateInput value={day} onInput={setDay} name={p.enteredOf(note)} pick={p.pick} />
          <button
            type="button"
            class="button"
            aria-label={enteredOn === null ? p.settleOf(note) : p.saveCodeOf(note)}
            onClick={settle}
          >
            {enteredOn === null ? p.settle : p.saveCode}
          </button>
          {enteredOn === null ? (
            <button
              type="button"
              class="button quiet"
              aria-label={p.removeOf(note)}
              onClick={() => void change(item, null, p.removed)}
            >
              {p.remove}
            </button>
          ) : (
            <button
              type="button"
              class="button quiet"
              aria-label={p.reopenOf(note)}
              onClick={() => void change(item, { ...item, enteredOn: null, code: null, at: now }, p.reopened)}
            >
              {p.reopen}
            </button>
          )}
        </div>
        <span class="print-only">{item.code ?? ''}</span>
        {wrong !== '' && (
          <span role="alert" class="trouble">
            {wrong}
          </span>
        )}
      </td>
    </tr>
  );
}

function clockOf(item: PaperFeedback, calendar: Calendar, now: IsoLocal): PaperClock | null {
  try {
    return paperClock(item, calendar, now);
  } catch (error) {
    if (isDungHenError(error, 'CALENDAR_MISSING')) return null;
    throw error;
  }
}

function stateOf(
  clock: PaperClock | null,
  enteredOn: string | null,
  { paper: p }: RegisterTexts,
  language: Language,
): { readonly words: string; readonly group: RowGroup } {
  const due = clock === null ? '' : formatMoment(clock.due);
  if (enteredOn !== null) {
    const day = formatMoment(enteredOn);
    return clock?.inTime === false
      ? { words: p.doneLate(day, due), group: 'doneLate' }
      : { words: p.done(day), group: 'done' };
  }
  if (clock === null) return { words: p.unknown, group: 'unknown' };
  const left = clock.workingDaysLeft ?? 0;
  const count = formatCount(Math.abs(left), language);
  if (left < 0) return { words: p.late(count, due), group: 'late' };
  return left === 0 ? { words: p.today(due), group: 'today' } : { words: p.left(count, due), group: 'soon' };
}

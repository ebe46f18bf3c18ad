import { toDay } from '@dung-hen/calendar';
import { useId, useState } from 'preact/hooks';
import { calendarOf, ENTERED_BY_OFFICE } from '../../app/calendar.ts';
import { formatMoment } from '../../app/text.ts';
import { type DayList, readDayList, withDays } from './calendar-import.ts';
import { Section, type SectionProps } from './fields.tsx';

/** The years with their basis, the office's own days, and a list to paste. */
export function CalendarSection(props: SectionProps) {
  const { state, t } = props;
  const calendar = calendarOf(state.settings);
  return (
    <Section title={t.calendar} lead={t.calendarLead}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t.year}</th>
            <th scope="col">{t.status}</th>
            <th scope="col" class="number">
              {t.workingDays}
            </th>
            <th scope="col">{t.source}</th>
          </tr>
        </thead>
        <tbody>
          {calendar.years.slice(-8).map(({ year, status, source }) => (
            <tr key={year}>
              <th scope="row">{year}</th>
              <td>
                <span class={`tag ${status === 'announced' ? 'fine' : 'soon'}`}>{t[status]}</span>
              </td>
              <td class="number">
                {calendar.countWorkingDays(toDay(`${year}-01-01`), toDay(`${year}-12-31`)) +
                  (calendar.isWorkingDay(toDay(`${year}-01-01`)) ? 1 : 0)}
              </td>
              <td class="small">
                {source === ENTERED_BY_OFFICE
                  ? t.enteredSource
                  : status === 'announced'
                    ? source
                    : t.estimatedSource}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <OwnDays {...props} />
      <PasteDays {...props} />
      <EnteredYears {...props} />
    </Section>
  );
}

function OwnDays({ state, t }: SectionProps) {
  const { calendarDays } = state.settings;
  const fixed = state.preset.has('calendarDays');
  return (
    <>
      <h3>{t.ownDays}</h3>
      {calendarDays.length === 0 && <p class="lead">{t.noOwnDays}</p>}
      <ul class="days">
        {calendarDays.map((day) => (
          <li key={day.date}>
            <span class="date">{formatMoment(day.date)}</span> <span>{t[day.kind]}</span>{' '}
            <span class="small">{day.note}</span>{' '}
            <button
              type="button"
              class="button quiet"
              disabled={fixed}
              aria-label={t.remove(formatMoment(day.date))}
              onClick={() => state.change({ calendarDays: calendarDays.filter((other) => other !== day) })}
            >
              ✕
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Years the office has entered from the official notice: no longer estimated. The next two without one can be ticked. */
function EnteredYears({ state, t }: SectionProps) {
  const { announcedYears } = state.settings;
  const estimated = calendarOf({ ...state.settings, announcedYears: [] }).years.flatMap(({ year, status }) =>
    status === 'estimated' ? [year] : [],
  );
  return (
    <>
      <h3>{t.entered}</h3>
      <p class="hint">{t.enteredHint}</p>
      {estimated.slice(0, 2).map((year) => (
        <p key={year}>
          <label class="check">
            <input
              type="checkbox"
              checked={announcedYears.includes(year)}
              disabled={state.preset.has('announcedYears')}
              onChange={(event) =>
                state.change({
                  announcedYears: event.currentTarget.checked
                    ? [...announcedYears, year].sort((a, b) => a - b)
                    : announcedYears.filter((other) => other !== year),
                })
              }
            />{' '}
            {t.enteredYear(String(year))}
          </label>
        </p>
      ))}
    </>
  );
}

function PasteDays({ state, t }: SectionProps) {
  const id = useId();
  const [text, setText] = useState('');
  const [read, setRead] = useState<DayList | null>(null);
  const add = (): void => {
    const list = readDayList(text);
    setRead(list);
    if (!list.ok) return;
    state.change({ calendarDays: withDays(state.settings.calendarDays, list.days) });
    setText('');
  };
  return (
    <div class="field wide">
      <label for={id}>{t.paste}</label>
      <textarea
        id={id}
        rows={3}
        value={text}
        aria-describedby={`${id}-hint`}
        disabled={state.preset.has('calendarDays')}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <p class="hint" id={`${id}-hint`}>
        {t.pasteHint}
      </p>
      <button type="button" class="button" disabled={text.trim() === ''} onClick={add}>
        {t.pasteRead}
      </button>
      <p role="status" class={read !== null && !read.ok ? 'hint refused' : 'hint'}>
        {read === null ? '' : read.ok ? t.pasteDone(read.days.length) : t.pasteBad(read.line, read.text)}
      </p>
    </div>
  );
}

import { readPastedTracking } from '@dung-hen/adapters/post/tracking/pasted';
import { ENDED_STATES, POST_STATES } from '@dung-hen/adapters/post/tracking/states';
import { IDLE_LIMIT, summaryOf, type TrackingSummary } from '@dung-hen/adapters/post/tracking/tracking';
import { trackingAddress } from '@dung-hen/adapters/post/wire';
import type { Calendar, IsoDate } from '@dung-hen/calendar';
import { useMemo, useState } from 'preact/hooks';
import { formatCount, formatMoment, type Language } from '../../app/text.ts';
import type { PostTexts } from './texts.ts';

interface TrackingProps {
  readonly calendar: Calendar;
  readonly today: IsoDate;
  readonly t: PostTexts;
  readonly language: Language;
}

/** The old public page (not verified since); the officer opens it, this page asks it nothing. */
const TRACKING_PAGE = trackingAddress('https://vnpost.vn');
const LONGEST_IDLE = 365;

/** Where items are, out of pasted numbers or pasted tracking tables, and which somebody should ask after. */
export function TrackingCard({ calendar, today, t, language }: TrackingProps) {
  const [text, setText] = useState('');
  const [idle, setIdle] = useState(IDLE_LIMIT.value);
  const { items, mistyped, unread } = useMemo(() => readPastedTracking(text), [text]);
  const tracked = items.map((item) => ({
    waybill: item.waybill,
    summary: summaryOf(item, calendar, today, idle),
  }));
  const n = (fits: (summary: TrackingSummary) => boolean): string =>
    formatCount(tracked.filter(({ summary }) => fits(summary)).length, language);
  const ended = ({ state }: TrackingSummary): boolean => ENDED_STATES.has(state);
  return (
    <section class="card" aria-label={t.tracking}>
      <h2>{t.tracking}</h2>
      <div class="take">
        <label class="grow">
          {t.trackingPaste}
          <textarea
            rows={4}
            autocomplete="off"
            spellcheck={false}
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        </label>
        <label>
          {t.idle}
          <input
            type="number"
            min={0}
            max={LONGEST_IDLE}
            value={idle}
            onChange={(event) => {
              const typed = event.currentTarget.valueAsNumber;
              if (Number.isInteger(typed) && typed >= 0 && typed <= LONGEST_IDLE) setIdle(typed);
              else event.currentTarget.value = String(idle);
            }}
          />
        </label>
      </div>
      <p class="source">{t.trackingHow}</p>
      {mistyped.length > 0 && <p class="trouble">{t.mistyped(mistyped.join(', '))}</p>}
      {unread.length > 0 && <p class="soft">{t.unreadLines(unread.join(', '))}</p>}
      {tracked.length > 0 && (
        <>
          <p role="status">
            {t.counts(
              n((one) => !ended(one)),
              n(ended),
              n(({ ask }) => ask),
            )}
          </p>
          <table class="tracked">
            <thead>
              <tr>
                {[t.waybill, t.state, t.since, t.office, t.idleDays, t.toDo].map((head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {tracked.map(({ waybill, summary }) => (
                <tr key={waybill}>
                  <th scope="row">{waybill}</th>
                  <td>{stateName(summary, t, language)}</td>
                  <td>{summary.since === null ? '–' : formatMoment(summary.since)}</td>
                  <td>{summary.office ?? '–'}</td>
                  <td>{summary.idleDays ?? '–'}</td>
                  <td>
                    {summary.ask && <span class="state late">{t.ask}</span>}{' '}
                    {!ended(summary) && (
                      <a
                        href={`${TRACKING_PAGE}?key=${encodeURIComponent(waybill)}`}
                        target="_blank"
                        rel="noreferrer noopener"
                        aria-label={t.lookUpOf(waybill)}
                      >
                        {t.lookUp}
                      </a>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  );
}

function stateName({ state, since }: TrackingSummary, t: PostTexts, language: Language): string {
  if (since === null) return t.noEvent;
  return POST_STATES.find((one) => one.state === state)?.name[language] ?? t.unknownState;
}

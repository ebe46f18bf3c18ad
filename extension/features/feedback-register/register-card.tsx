import { useMemo, useState } from 'preact/hooks';
import type { StoredFeedback } from '../../app/stored-feedback.ts';
import { formatCount, formatMoment, type Language } from '../../app/text.ts';
import { CopyButton } from './copy-button.tsx';
import { NearMisses } from './near-misses.tsx';
import {
  type Register,
  type RegisterRow,
  type RegisterSide,
  ROW_FILTERS,
  type RowFilter,
  shownRows,
} from './register-rows.ts';
import type { RegisterSources } from './register-sources.ts';
import { registerAsTsv } from './register-tsv.ts';
import type { RegisterTexts } from './texts.ts';

interface CardProps {
  readonly register: Register;
  readonly stored: readonly StoredFeedback[];
  readonly copy: RegisterSources['copy'];
  readonly t: RegisterTexts;
  readonly language: Language;
}

/** Every matter once, with its clock in each system. */
export function RegisterCard({ register, stored, copy, t, language }: CardProps) {
  const [typed, setTyped] = useState('');
  const [filter, setFilter] = useState<RowFilter>('all');
  const { rows, nearMisses } = register;
  const shown = useMemo(() => shownRows(rows, filter, typed), [rows, filter, typed]);
  const n = (value: number): string => formatCount(value, language);
  const both = rows.filter(({ match }) => match !== '').length;
  const seenAt = stored.reduce((last, one) => (one.seenAt > last ? one.seenAt : last), '');
  const { receivedOn, matter, thanhHoa, government } = t.columns;
  return (
    <section class="card">
      <h2>{t.register}</h2>
      <p class="soft">
        {t.summary(n(rows.length), n(stored.length), n(both))} {t.seenAt(formatMoment(seenAt))}
      </p>
      <div class="take no-print">
        <label class="grow">
          {t.filter}
          <input type="search" value={typed} onInput={(event) => setTyped(event.currentTarget.value)} />
        </label>
        <label>
          {t.show}
          <select
            value={filter}
            onChange={(event) =>
              setFilter(ROW_FILTERS.find((one) => one === event.currentTarget.value) ?? 'all')
            }
          >
            {ROW_FILTERS.map((one) => (
              <option key={one} value={one}>
                {t.filters[one]}
              </option>
            ))}
          </select>
        </label>
        <CopyButton label={t.copy} copied={t.copied} text={() => registerAsTsv(shown, t)} copy={copy} t={t} />
      </div>
      <p role="status" class="soft">
        {shown.length === 0 ? t.none : t.shownOf(n(shown.length), n(rows.length))}
      </p>
      {shown.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        <section class="table-scroll" aria-label={t.register} tabIndex={0}>
          <table class="matters">
            <thead>
              <tr>
                {[receivedOn, matter, thanhHoa, government].map((head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.map((row) => (
                <MatterRow key={row.key} row={row} t={t} />
              ))}
            </tbody>
          </table>
        </section>
      )}
      {nearMisses.length > 0 && <NearMisses nearMisses={nearMisses} t={t} language={language} />}
    </section>
  );
}

function MatterRow({ row, t }: { readonly row: RegisterRow; readonly t: RegisterTexts }) {
  const small = [row.topic, row.channel && t.cameBy(t.channels[row.channel]), row.match].filter(Boolean);
  return (
    <tr>
      <td class="day">{row.receivedOn === null ? '–' : formatMoment(row.receivedOn)}</td>
      <td class="matter">
        {row.title}
        {small.length > 0 && <small class="soft">{small.join(' · ')}</small>}
      </td>
      <SideCell side={row.thanhHoa} t={t} />
      <SideCell side={row.government} t={t} />
    </tr>
  );
}

function SideCell({ side, t }: { readonly side: RegisterSide | null; readonly t: RegisterTexts }) {
  if (side === null) return <td class="side">–</td>;
  const { code, pageUrl, status, due, view } = side;
  const facts = [status, due !== null && t.dueOn(formatMoment(due))].filter(Boolean);
  return (
    <td class="side">
      {pageUrl === '' ? (
        <span class="code">{code}</span>
      ) : (
        <a
          class="code"
          href={pageUrl}
          target="_blank"
          rel="noopener noreferrer"
          aria-label={t.openItem(code)}
        >
          {code}
        </a>
      )}
      <span class={`clock ${view.group}`}>{view.text}</span>
      {view.chance !== '' && <span class="chance">{view.chance}</span>}
      {facts.length > 0 && <small class="soft">{facts.join(' · ')}</small>}
    </td>
  );
}

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
import { type SayOfPair, usePairs } from './use-pairs.ts';

interface CardProps {
  readonly register: Register;
  readonly stored: readonly StoredFeedback[];
  readonly sources: Pick<RegisterSources, 'copy' | 'sayOfPair'>;
  readonly t: RegisterTexts;
  readonly language: Language;
}

/** Every matter once, with its clock in each system. */
export function RegisterCard({ register, stored, sources, t, language }: CardProps) {
  const [typed, setTyped] = useState('');
  const [filter, setFilter] = useState<RowFilter>('all');
  const { rows, nearMisses } = register;
  const { say, said, undo } = usePairs(sources, t);
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
        <CopyButton
          label={t.copy}
          copied={t.copied}
          text={() => registerAsTsv(shown, t)}
          copy={sources.copy}
          t={t}
        />
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
                <MatterRow key={row.key} row={row} say={say} t={t} />
              ))}
            </tbody>
          </table>
        </section>
      )}
      <p class="actions no-print">
        <span role="status">{said}</span>
        {undo !== null && (
          <button type="button" class="button quiet" onClick={undo}>
            {t.paper.undo}
          </button>
        )}
      </p>
      {nearMisses.length > 0 && <NearMisses nearMisses={nearMisses} say={say} t={t} language={language} />}
    </section>
  );
}

interface RowProps {
  readonly row: RegisterRow;
  readonly say: SayOfPair;
  readonly t: RegisterTexts;
}

function MatterRow({ row, say, t }: RowProps) {
  const { thanhHoa, government, saidSame } = row;
  const small = [row.topic, row.channel && t.cameBy(t.channels[row.channel]), row.match].filter(Boolean);
  return (
    <tr>
      <td class="day">{row.receivedOn === null ? '–' : formatMoment(row.receivedOn)}</td>
      <td class="matter">
        {row.title}
        {small.length > 0 && <small class="soft">{small.join(' · ')}</small>}
        {thanhHoa !== null && government !== null && (
          <button
            type="button"
            class="button quiet small no-print"
            aria-label={t.pairs.apartOf(thanhHoa.code, government.code)}
            onClick={() =>
              say({
                thanhHoa: thanhHoa.code,
                government: government.code,
                same: false,
                before: saidSame ? true : null,
              })
            }
          >
            {t.pairs.apart}
          </button>
        )}
      </td>
      <SideCell side={thanhHoa} t={t} />
      <SideCell side={government} t={t} />
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

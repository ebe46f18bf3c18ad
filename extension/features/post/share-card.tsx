import type { Calendar, IsoLocal } from '@dung-hen/calendar';
import { type PostalShare, percentOf, postalShares } from '@dung-hen/domain';
import { useMemo, useState } from 'preact/hooks';
import { asDossier } from '../../app/seen-dossier.ts';
import { formatCount, formatMoment } from '../../app/text.ts';
import { boardOf } from '../kpi/board.ts';
import { percentWords } from '../kpi/words.ts';
import { firstPeriod, periodKey, periodsToChoose } from '../report/made-report.ts';
import { PeriodChoice } from '../report/period-choice.tsx';
import type { PostFacts, PostSources } from './post-sources.ts';
import type { PostTexts } from './texts.ts';

interface ShareProps {
  readonly facts: PostFacts;
  readonly calendar: Calendar;
  readonly now: IsoLocal;
  readonly t: PostTexts;
  readonly open: PostSources['open'];
}

/** How many dossiers of a period came by post, by field; the same figure stands on the page of targets. */
export function ShareCard({ facts, calendar, now, t, open }: ShareProps) {
  const { settings, collectedAt } = facts;
  const { language } = settings;
  const periods = useMemo(() => periodsToChoose(now), [now]);
  const [key, setKey] = useState(() => {
    const first = firstPeriod(now);
    return first === null ? '' : periodKey(first);
  });
  const dossiers = useMemo(() => facts.dossiers.map(asDossier), [facts.dossiers]);
  const period = periods.find((one) => periodKey(one) === key) ?? periods[0];
  const shares = useMemo(
    () => (period === undefined ? null : postalShares(dossiers, { from: period.from, to: period.to })),
    [dossiers, period],
  );
  const board = useMemo(
    () =>
      period === undefined
        ? undefined
        : boardOf(dossiers, period, calendar, collectedAt ?? now, []).kpis.plan.find(
            ({ target }) => target.id === 'postal',
          ),
    [dossiers, period, calendar, collectedAt, now],
  );
  if (shares === null || period === undefined) return null;
  const n = (value: number): string => formatCount(value, language);
  const percent = (value: number | null): string => (value === null ? t.none : percentWords(value, language));
  const row = (name: string, { counts, percent: share }: PostalShare) => (
    <tr key={name}>
      <th scope="row">{name}</th>
      {(['received', 'counter', 'online', 'post', 'unknown'] as const).map((column) => (
        <td key={column} class="count">
          {n(counts[column])}
        </td>
      ))}
      <td class="count">
        {percent(share)}
        {share !== null && ` (${n(counts.post)}/${n(counts.received - counts.unknown)})`}
      </td>
    </tr>
  );
  const count = n(dossiers.length);
  return (
    <section class="card" aria-label={t.share}>
      <div class="share-head">
        <h2>{t.share}</h2>
        <PeriodChoice
          label={t.period}
          periods={periods}
          value={periodKey(period)}
          language={language}
          onChoose={setKey}
        />
      </div>
      {dossiers.length === 0 ? (
        <p>
          {t.empty}{' '}
          <button type="button" class="button" onClick={() => open('collect')}>
            {t.collect}
          </button>
        </p>
      ) : (
        <>
          <p class="soft">
            {collectedAt === null ? t.neverCollected(count) : t.collectedAt(formatMoment(collectedAt), count)}
          </p>
          <table class="shares">
            <thead>
              <tr>
                {[t.group, t.received, t.counter, t.online, t.post, t.unknown, t.percent].map((head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {row(t.total, shares.total)}
              {shares.byField.map((one) => row(one.name === '' ? t.unnamed : one.name, one))}
            </tbody>
          </table>
          {shares.undated > 0 && <p class="soft">{t.undated(n(shares.undated))}</p>}
          {board?.ratio != null && (
            <p>
              {t.onBoard(`${n(board.ratio.part)}/${n(board.ratio.whole)}`, percent(percentOf(board.ratio)))}{' '}
              <button type="button" class="button quiet" onClick={() => open('kpi')}>
                {t.openBoard}
              </button>
            </p>
          )}
        </>
      )}
      <p class="source">{t.shareNote}</p>
    </section>
  );
}

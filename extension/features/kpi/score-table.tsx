import {
  COMPARISON_NOTES,
  compareScores,
  FORMULAS_766,
  type KpiLine,
  type OwnStanding,
  pointsAddUp,
  scorePlace,
  type UnitPoints,
} from '@dung-hen/domain';
import type { Language } from '../../app/text.ts';
import type { ScoreboardTexts } from './scoreboard-texts.ts';
import { countWords, percentWords } from './words.ts';

interface TableProps {
  readonly unit: UnitPoints;
  readonly units: readonly UnitPoints[];
  readonly standing: OwnStanding;
  readonly t: ScoreboardTexts;
  readonly language: Language;
}

/** The unit's points group by group, our own figures beside them, and the difference by the formula. */
export function ScoreTable({ unit, units, standing, t, language }: TableProps) {
  const groups = compareScores(unit, standing);
  const points = (value: number | null): string =>
    value === null ? '–' : value.toFixed(2).replace('.', language === 'vi' ? ',' : '.');
  const signed = (value: number): string => `${value > 0 ? '+' : ''}${points(value).replace('-', '−')}`;
  const figure = (line: KpiLine): string =>
    line.percent === null ? '' : `${percentWords(line.percent, language)} (${countWords(line, language)})`;
  const place = scorePlace(unit, units);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section class="table-scroll" aria-label={t.table} tabIndex={0}>
        <table class="scores">
          <caption>{unit.name}</caption>
          <thead>
            <tr>
              {[t.group, t.portal, t.ours, t.difference, t.why].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {groups.map(({ group, national, own, related, difference, reasons }) => {
              const told = own.filter(({ line }) => line.percent !== null);
              return (
                <tr key={group.id}>
                  <th scope="row">{group.words[language]}</th>
                  <td class="count">
                    {points(national)}/{group.most}
                  </td>
                  <td>
                    {told.map(({ line, points: worth }) => (
                      <div key={line.target.id}>
                        <b>
                          {line.target.id}: {figure(line)}
                        </b>{' '}
                        {worth === null ? t.noPoints : t.points(points(worth))}
                        <small class="source">
                          {t.formula(line.target.id, FORMULAS_766.get(line.target.id)?.[language] ?? '')}
                        </small>
                      </div>
                    ))}
                    {related.map((line) => (
                      <div key={line.target.id}>
                        {line.target.words[language]}: {figure(line)}
                      </div>
                    ))}
                    {told.length + related.length === 0 && <span class="soft">{t.notCounted}</span>}
                  </td>
                  <td class="count">{difference === null ? '–' : signed(difference)}</td>
                  <td>
                    {reasons.map((words) => (
                      <p key={words.vi}>{words[language]}</p>
                    ))}
                  </td>
                </tr>
              );
            })}
            <tr class="total">
              <th scope="row">{t.total}</th>
              <td class="count">{points(unit.total)}/100</td>
              <td colSpan={3}>
                {place !== null && t.place(String(place), String(units.length))}
                {pointsAddUp(unit) === false && <span class="flag late">{t.addsUpNot}</span>}
              </td>
            </tr>
          </tbody>
        </table>
      </section>
      {COMPARISON_NOTES.map((words) => (
        <p key={words.vi} class="soft">
          {words[language]}
        </p>
      ))}
    </>
  );
}

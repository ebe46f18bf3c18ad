import {
  COST_FORMULA,
  COST_SOURCE,
  type CutProposal,
  FILING_INPUTS,
  type FilingInputId,
  leftOutOf,
} from '@dung-hen/domain';
import { formatCount, type Language } from '../../app/text.ts';
import { costOf, costResults } from './made-review.ts';
import { NumberInput, numberText } from './number-input.tsx';
import type { ReviewSources } from './review-sources.ts';
import { NO_COST, type ProcedureCost, type ReviewState, withCost } from './review-state.ts';
import { SourceInput } from './source-input.tsx';
import type { ReviewTexts } from './texts.ts';
import { dongWords, procedureName, shareWords } from './words.ts';

interface CostProps {
  readonly proposal: CutProposal;
  readonly review: ReviewState;
  readonly t: ReviewTexts;
  readonly language: Language;
  readonly change: ReviewSources['change'];
}

/** Compliance cost of one procedure by the standard cost model, every input to be seen and changed. */
export function CostCard({ proposal: { times }, review, t, language, change }: CostProps) {
  const { income, costs, costTarget } = review;
  const name = procedureName(times, t);
  const cost = costs[times.code] ?? NO_COST;
  const { now, then, saved } = costResults(costOf(cost, income, name));
  const save = (part: (before: ProcedureCost) => Partial<ProcedureCost>): void =>
    void change((before) => withCost(before, times.code, part(before.costs[times.code] ?? NO_COST)));
  const setIncome = (part: Partial<ReviewState['income']>): void =>
    void change((before) => ({ ...before, income: { ...before.income, ...part } }));
  const missing = [...new Set([...now.missing, ...(then?.missing ?? [])].map(({ what }) => what[language]))];
  const finished = formatCount(times.count + leftOutOf(times), language);
  const box = (id: FilingInputId, when: 'before' | 'after') => (
    <td>
      <NumberInput
        label={t.inputOf(t.inputs[id], t[when])}
        value={cost[when][id]}
        hint={when === 'after' ? numberText(cost.before[id]) : ''}
        wide
        save={(value) => save((before) => ({ [when]: { ...before[when], [id]: value } }))}
      />
    </td>
  );
  return (
    <section class="card cost no-print" aria-label={t.costs(name)}>
      <h2>{t.costs(name)}</h2>
      <div class="boxes">
        <span class="field">
          <span aria-hidden="true">{t.income}</span>
          <NumberInput
            label={t.income}
            value={income.income}
            wide
            save={(value) => setIncome({ income: value })}
          />
        </span>
        <SourceInput label={t.incomeSource} value={income.source} save={(source) => setIncome({ source })} />
        <SourceInput label={t.costSource} value={cost.source} save={(source) => save(() => ({ source }))} />
      </div>
      <table>
        <thead>
          <tr>
            {[t.input, t.before, `${t.after} (${t.asBefore})`, t.from].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {FILING_INPUTS.map((id) => (
            <tr key={id}>
              <th scope="row">{t.inputs[id]}</th>
              {box(id, 'before')}
              {box(id, 'after')}
              <td class="soft">
                {t.sources[id]}
                {id === 'subjects' && ` (${t.inPeriod(finished)})`}
              </td>
            </tr>
          ))}
          {(['perFiling', 'perYear'] as const).map((line) => (
            <tr key={line} class="sum">
              <th scope="row">{t[line]}</th>
              <td>{dongWords(now[line], t, language)}</td>
              <td>{then === null ? '–' : dongWords(then[line], t, language)}</td>
              <td />
            </tr>
          ))}
        </tbody>
      </table>
      {saved !== null && (
        <p role="status">
          {t.saved(shareWords(saved, language), shareWords(costTarget, language))}{' '}
          <span class={`state ${saved >= costTarget ? 'fine' : 'soon'}`}>
            {saved >= costTarget ? t.reaches : t.falls}
          </span>
        </p>
      )}
      {missing.length > 0 && <p class="soft">{t.missing(missing.join('; '))}</p>}
      <p class="source">
        {COST_FORMULA[language]} [{COST_SOURCE[language]}] {t.noNames}
      </p>
    </section>
  );
}

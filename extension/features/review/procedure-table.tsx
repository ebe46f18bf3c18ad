import { type CutProposal, leftOutOf } from '@dung-hen/domain';
import { formatCount, type Language } from '../../app/text.ts';
import { ProposalCell } from './proposal-cell.tsx';
import type { ReviewTexts } from './texts.ts';
import { limitWords, procedureName, timeWords } from './words.ts';

interface TableProps {
  readonly proposals: readonly CutProposal[];
  /** Code of the procedure shown in full. */
  readonly chosen: string;
  readonly t: ReviewTexts;
  readonly language: Language;
  readonly choose: (code: string) => void;
  readonly propose: (code: string, days: number | null | undefined) => void;
}

/** Every procedure with its real handling time against the limit, and what is proposed. */
export function ProcedureTable({ proposals, chosen, t, language, choose, propose }: TableProps) {
  const heads = [t.procedure, t.limit, t.count, t.median, t.p75, t.p90, t.max, t.bar, t.late, t.proposal];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section class="table-scroll no-print" aria-label={t.table} tabIndex={0}>
      <table class="times">
        <caption>{t.table}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {proposals.map((proposal) => (
            <Row
              key={proposal.times.code}
              proposal={proposal}
              chosen={proposal.times.code === chosen}
              t={t}
              language={language}
              choose={() => choose(proposal.times.code)}
              propose={(days) => propose(proposal.times.code, days)}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface RowProps extends Pick<TableProps, 't' | 'language'> {
  readonly proposal: CutProposal;
  readonly chosen: boolean;
  readonly choose: () => void;
  readonly propose: (days: number | null | undefined) => void;
}

function Row({ proposal, chosen, t, language, choose, propose }: RowProps) {
  const { times } = proposal;
  const name = procedureName(times, t);
  const left = leftOutOf(times);
  const n = (value: number): string => formatCount(value, language);
  return (
    <tr class={chosen ? 'chosen' : ''}>
      <th scope="row">
        <button type="button" class="link" aria-pressed={chosen} aria-label={t.open(name)} onClick={choose}>
          {name}
        </button>
      </th>
      <td>{limitWords(proposal, t, language)}</td>
      <td class="count">
        {n(times.count)}
        {left > 0 && <small class="soft">{t.leftOutOf(n(left), n(left + times.count))}</small>}
      </td>
      {(['p50', 'p75', 'p90', 'max'] as const).map((at) => (
        <td key={at} class="count">
          {times.hours === null || times.days === null
            ? '–'
            : t.hoursDays(timeWords(times.hours[at], language), timeWords(times.days[at], language))}
        </td>
      ))}
      <td>
        <LimitBar proposal={proposal} />
      </td>
      <td class="count">{times.judged === 0 ? '–' : `${n(times.late)}/${n(times.judged)}`}</td>
      <ProposalCell proposal={proposal} t={t} language={language} propose={propose} />
    </tr>
  );
}

/** Median and 90 % as parts of the limit; the same figures stand beside it. */
function LimitBar({ proposal: { times, limit, limitDays } }: Pick<RowProps, 'proposal'>) {
  if (limit === null || limitDays === null) return null;
  const [taken, bound] = limitDays < 1 ? [times.hours, limit.hours] : [times.days, limitDays];
  if (taken === null) return null;
  const part = (value: number): string => `${Math.min(100, Math.round((value * 100) / bound))}%`;
  return (
    <span class="limit-bar" aria-hidden="true">
      <span class="most" style={{ width: part(taken.p90) }} />
      <span class="half" style={{ width: part(taken.p50) }} />
    </span>
  );
}

import { CUT_VERDICT_WORDS, type CutProposal } from '@dung-hen/domain';
import type { Language } from '../../app/text.ts';
import { NumberInput } from './number-input.tsx';
import type { ReviewTexts } from './texts.ts';
import { procedureName, shareWords } from './words.ts';

interface CellProps {
  readonly proposal: CutProposal;
  readonly t: ReviewTexts;
  readonly language: Language;
  /** `undefined` goes back to the rule. */
  readonly propose: (days: number | null | undefined) => void;
}

/** The days proposed, which the officer may change, the share they cut, and whether that reaches the target. */
export function ProposalCell({ proposal, t, language, propose }: CellProps) {
  const { times, limitDays, proposedDays, cutShare, reachesTarget, byOfficer, verdict } = proposal;
  const name = procedureName(times, t);
  // What has no single limit of a day or more leaves nothing to shorten by days.
  const editable = limitDays !== null && limitDays > 1 && times.limits.length === 1 && times.code !== '';
  return (
    <td class="proposal">
      {editable && (
        <NumberInput
          label={t.daysOf(name)}
          value={proposedDays}
          allows={(days) =>
            days === null || (Number.isInteger(days) && days >= 1 && limitDays !== null && days < limitDays)
          }
          save={propose}
        />
      )}
      {cutShare === null ? (
        <small class="soft">{CUT_VERDICT_WORDS[verdict][language]}</small>
      ) : (
        <>
          <small>{t.cutBy(shareWords(cutShare, language))}</small>
          <span class={`state ${reachesTarget === true ? 'fine' : 'soon'}`}>
            {reachesTarget === true ? t.reaches : t.falls}
          </span>
        </>
      )}
      {byOfficer && (
        <small class="soft">
          {t.byOfficer}{' '}
          <button type="button" class="link" aria-label={t.byRuleOf(name)} onClick={() => propose(undefined)}>
            {t.byRule}
          </button>
        </small>
      )}
    </td>
  );
}

import { CONFIDENCE_WORDS, type RuleOutcome } from '@dung-hen/domain';
import { formatCount, type Language } from '../../app/text.ts';
import { copyText } from '../overlay/clipboard.ts';
import type { InspectTexts } from './texts.ts';

interface ListProps {
  readonly outcomes: readonly RuleOutcome[];
  readonly language: Language;
  readonly t: InspectTexts;
  readonly say: (words: string) => void;
}

/** Findings shown of one rule before the rest is left to the minutes. */
const MOST = 12;
const TONE = { found: 'late', notEnough: 'soon', kept: 'fine', none: 'paused' } as const;

/** Every rule: what came of it, which dossiers broke it, what the data lack. */
export function RuleList({ outcomes, language, t, say }: ListProps) {
  return (
    <ul class="rules" aria-label={t.rules}>
      {outcomes.map((outcome) => (
        <RuleItem key={outcome.rule.id} outcome={outcome} language={language} t={t} say={say} />
      ))}
    </ul>
  );
}

function RuleItem({
  outcome,
  language,
  t,
  say,
}: Omit<ListProps, 'outcomes'> & { readonly outcome: RuleOutcome }) {
  const { rule, verdict, kept, findings, unknown } = outcome;
  const n = (value: number): string => formatCount(value, language);
  const unjudged = unknown.reduce((sum, { codes }) => sum + codes.length, 0);
  const copy = async (): Promise<void> => {
    const codes = findings.map(({ code }) => code).join('\n');
    say((await copyText(codes, document)) ? t.copied : t.copyFailed);
  };
  return (
    <li data-rule={rule.id}>
      <p class="duty">
        <span class={`flag ${TONE[verdict]}`}>{t.verdicts[verdict]}</span> {rule.duty[language]}
      </p>
      <p class="soft" lang="vi">
        {rule.source}
        {rule.confidence !== 'certain' && ` (${CONFIDENCE_WORDS[rule.confidence][language]})`}
      </p>
      <p class="soft">{t.counts(n(kept), n(findings.length), n(unjudged))}</p>
      {findings.length > 0 && (
        <>
          <ul class="findings">
            {findings.slice(0, MOST).map(({ code, words }) => (
              <li key={code}>
                <b>{code}</b>: {words[language]}
              </li>
            ))}
            {findings.length > MOST && <li>{t.more(n(findings.length - MOST))}</li>}
          </ul>
          <button type="button" class="button quiet" onClick={() => void copy()}>
            {t.copyCodes}
          </button>
        </>
      )}
      {unknown.map(({ lacks, words, codes }) => (
        <p key={lacks} class="lacking">
          {t.lacks(words[language], n(codes.length))}
        </p>
      ))}
    </li>
  );
}

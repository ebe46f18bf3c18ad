import { NumberInput } from './number-input.tsx';
import type { ReviewSources } from './review-sources.ts';
import type { ReviewState } from './review-state.ts';
import type { ReviewTexts } from './texts.ts';

interface SettingsProps {
  readonly review: ReviewState;
  readonly t: ReviewTexts;
  readonly change: ReviewSources['change'];
}

const whole = (from: number, to: number) => (value: number | null) =>
  value !== null && Number.isInteger(value) && value >= from && value <= to;

/** What makes a proposal, and the targets: shown with every figure, changed by the officer. */
export function RuleSettings({ review: { rules, costTarget }, t, change }: SettingsProps) {
  const box = (
    label: string,
    value: number,
    [from, to]: readonly [number, number],
    save: (before: ReviewState, value: number) => ReviewState,
  ) => (
    <span class="field">
      <span aria-hidden="true">{label}</span>
      <NumberInput
        label={label}
        value={value}
        allows={whole(from, to)}
        save={(typed) => typed !== null && void change((before) => save(before, typed))}
      />
    </span>
  );
  const percent = (share: number): number => Math.round(share * 100);
  const rule = (part: Partial<ReviewState['rules']>) => (before: ReviewState) => ({
    ...before,
    rules: { ...before.rules, ...part },
  });
  return (
    <section class="card rules no-print" aria-label={t.settings}>
      <h2>{t.settings}</h2>
      <div class="boxes">
        {box(t.smallSample, rules.smallSample, [1, 100_000], (before, smallSample) =>
          rule({ smallSample })(before),
        )}
        {box(t.within, rules.within, [50, 100], (before, within) => rule({ within })(before))}
        {box(t.leftOut, percent(rules.leftOut), [0, 100], (before, value) =>
          rule({ leftOut: value / 100 })(before),
        )}
        {box(t.target, percent(rules.target), [1, 99], (before, value) =>
          rule({ target: value / 100 })(before),
        )}
        {box(t.costTarget, percent(costTarget), [1, 99], (before, value) => ({
          ...before,
          costTarget: value / 100,
        }))}
      </div>
      <p class="source">{t.settingsSource}</p>
    </section>
  );
}

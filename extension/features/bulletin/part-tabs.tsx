import type { BulletinTexts } from './texts.ts';

export const PARTS = ['notice', 'spoken', 'questions'] as const;

export type Part = (typeof PARTS)[number];

interface TabProps {
  readonly part: Part;
  readonly t: BulletinTexts;
  readonly choose: (part: Part) => void;
}

/** Which of the three papers is worked on. */
export function PartTabs({ part, t, choose }: TabProps) {
  return (
    <fieldset class="parts no-print">
      <legend>{t.parts}</legend>
      {PARTS.map((one) => (
        <button key={one} type="button" class="part" aria-pressed={one === part} onClick={() => choose(one)}>
          {t[one]}
        </button>
      ))}
    </fieldset>
  );
}

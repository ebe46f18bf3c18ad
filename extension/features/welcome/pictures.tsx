import { Drawing, Label, Scribble, Sheet } from './drawing.tsx';
import type { WelcomeTexts } from './texts.ts';

interface PictureProps {
  readonly t: WelcomeTexts;
}

/** 1: the labels beside the lines of a list. */
export function ListPicture({ t }: PictureProps) {
  const { drawn, steps } = t;
  const lines = [
    ['late', drawn.late],
    ['today', drawn.today],
    ['soon', drawn.soon],
  ] as const;
  return (
    <Drawing alt={steps.list.picture}>
      <Sheet x={10} y={8} width={300} height={134} />
      <rect class="bar" x="10" y="8" width="300" height="24" rx="6" />
      {lines.map(([state, text], at) => (
        <g key={state}>
          <text class="writing" x="24" y={60 + at * 34}>
            {`${drawn.code} ${at + 1}`}
          </text>
          <Scribble x={92} y={53 + at * 34} width={84} />
          <Label x={192} y={45 + at * 34} state={state} text={text} />
        </g>
      ))}
    </Drawing>
  );
}

/** 2: today's list beside the page. */
export function TodayPicture({ t }: PictureProps) {
  const { drawn, steps } = t;
  return (
    <Drawing alt={steps.today.picture}>
      <Sheet x={50} y={8} width={220} height={134} />
      <text class="heading" x="66" y="32">
        {drawn.day}
      </text>
      <Label x={66} y={44} state="late" text={drawn.late} />
      <Scribble x={182} y={52} width={70} />
      <Label x={66} y={74} state="today" text={drawn.today} />
      <Scribble x={182} y={82} width={56} />
      <Label x={66} y={104} state="fine" text={`✓ ${drawn.done}`} />
      <Scribble x={182} y={112} width={64} />
    </Drawing>
  );
}

/** 3: a letter with number and new date. */
export function LettersPicture({ t }: PictureProps) {
  const { drawn, steps } = t;
  return (
    <Drawing alt={steps.letters.picture}>
      <Sheet x={70} y={6} width={180} height={138} />
      <text class="small" x="84" y="26">
        {drawn.number}
      </text>
      <text class="heading" x="160" y="48" text-anchor="middle">
        {drawn.letter}
      </text>
      <Scribble x={84} y={60} width={152} />
      <Scribble x={84} y={74} width={130} />
      <text class="writing" x="84" y="106">
        {drawn.due}
      </text>
      <Label x={166} y={91} width={70} state="fine" text="09/12" />
      <Scribble x={176} y={126} width={56} />
    </Drawing>
  );
}

/** 4: a computer with a padlock, and no way out. */
export function LocalPicture({ t }: PictureProps) {
  return (
    <Drawing alt={t.steps.local.picture}>
      <Sheet x={24} y={14} width={150} height={96} />
      <rect class="scribble" x="84" y="110" width="30" height="16" />
      <rect class="scribble" x="60" y="126" width="78" height="8" rx="4" />
      <rect class="lock" x="76" y="58" width="46" height="36" rx="6" />
      <path class="stroke" d="M86 58v-10a13 13 0 0 1 26 0v10" />
      <path class="stroke soft" d="M184 62h50m-12-10 12 10-12 10" />
      <path class="stroke cross" d="m194 44 26 36m0-36-26 36" />
      <path class="sheet" d="M254 84a16 16 0 0 1 2-32 22 22 0 0 1 40 4 14 14 0 0 1 0 28z" />
    </Drawing>
  );
}

/** 5: the unit's form, then the portal. */
export function BeginPicture({ t }: PictureProps) {
  const { drawn, steps } = t;
  return (
    <Drawing alt={steps.begin.picture}>
      <Sheet x={10} y={24} width={124} height={102} />
      <text class="writing" x="24" y="52">
        {drawn.unit}
      </text>
      <rect class="field" x="24" y="60" width="96" height="20" rx="4" />
      <rect class="bar" x="24" y="94" width="56" height="20" rx="6" />
      <path class="stroke" d="M144 75h30m-10-10 10 10-10 10" />
      <Sheet x={186} y={24} width={124} height={102} />
      <rect class="bar" x="186" y="24" width="124" height="26" rx="6" />
      <text class="on-bar" x="198" y="42">
        {drawn.portal}
      </text>
      <Scribble x={200} y={66} width={94} />
      <Scribble x={200} y={84} width={74} />
      <Scribble x={200} y={102} width={86} />
    </Drawing>
  );
}

import { Fragment } from 'preact';
import { useState } from 'preact/hooks';
import type { Duty } from '../duty.ts';
import { byWords, leftWords, subjectWords, todoWords, toneOf, writtenMoment } from '../words.ts';
import { CopyIcon, DoneIcon, LetterIcon, OpenIcon, PlanIcon, SnoozeIcon, WhyIcon } from './icons.tsx';
import { SnoozeMenu } from './snooze-menu.tsx';
import { useSurroundings } from './surroundings.ts';
import { Why } from './why.tsx';

/** Id of a line's element: duty ids hold nothing but code, kind and day. */
export const lineId = (duty: Duty): string => `line-${duty.id}`;

/** Kinds whose dossier may still need an apology letter. */
const LETTER_KINDS: ReadonlySet<Duty['kind']> = new Set(['overdue', 'apology', 'dueToday', 'dueSoon']);

interface LineProps {
  readonly duty: Duty;
  /** The line the keys act on; the only one in the tab order. */
  readonly current: boolean;
  readonly onFocus: () => void;
}

/** One duty: code, what to do, by when, and what can be done about it. */
export function DutyLine({ duty, current, onFocus }: LineProps) {
  const { t, now, settings, actions } = useSurroundings();
  const [why, setWhy] = useState(false);
  const [snoozing, setSnoozing] = useState(false);
  const subject = subjectWords(duty, t);
  const tone = toneOf(duty, now);
  const seenAt = duty.dossier?.pageUrl ?? duty.feedback?.pageUrl;
  const whyId = `why-${duty.id}`;
  const named = (action: string): string => t.forDossier(action, subject);

  const closeSnooze = (): void => {
    setSnoozing(false);
    document.getElementById(lineId(duty))?.focus();
  };

  return (
    <li class="line-item">
      <article
        class={`line tone-${tone}`}
        id={lineId(duty)}
        tabIndex={current ? 0 : -1}
        aria-label={`${subject}, ${leftWords(duty, now, settings.language)}`}
        onFocusIn={onFocus}
        data-line
      >
        <div class="subject">
          <strong class="code">{subject}</strong>
          {duty.dossier !== null && (
            <button
              type="button"
              class="icon-button no-print"
              title={t.actions.copy}
              aria-label={named(t.actions.copy)}
              onClick={() => actions.copy(duty)}
            >
              <CopyIcon />
            </button>
          )}
        </div>
        <span class={`left ${tone}`}>{leftWords(duty, now, settings.language)}</span>
        <p class="todo">
          {todoWords(duty, settings.language)} <span class="by">{byWords(duty, now, t)}.</span>
        </p>
        <SmallPrint duty={duty} />
        <div class="actions no-print">
          {seenAt !== undefined && seenAt !== '' && (
            <a
              class="action"
              data-open
              href={seenAt}
              target="_blank"
              rel="noopener noreferrer"
              title={t.actions.open}
              aria-label={named(t.actions.open)}
            >
              <OpenIcon />
              {t.actions.openShort}
            </a>
          )}
          {LETTER_KINDS.has(duty.kind) && duty.letter === null && (
            <button
              type="button"
              class={`action ${duty.kind === 'apology' ? 'wanted' : ''}`}
              title={t.actions.makeLetter}
              aria-label={named(t.actions.makeLetter)}
              onClick={() => actions.letter(duty)}
            >
              <LetterIcon />
              {t.actions.letter}
            </button>
          )}
          {duty.kind === 'report' && (
            <button
              type="button"
              class="action wanted"
              aria-label={named(t.actions.makeReport)}
              onClick={actions.report}
            >
              <LetterIcon />
              {t.actions.report}
            </button>
          )}
          {duty.kind === 'plan' && (
            <button
              type="button"
              class="action"
              aria-label={named(t.actions.openPlan)}
              onClick={actions.plan}
            >
              <PlanIcon />
              {t.actions.plan}
            </button>
          )}
          {duty.paper !== null && (
            <button type="button" class="action" aria-label={named(t.paper.openPage)} onClick={actions.paper}>
              <LetterIcon />
              {t.paper.noteCode}
            </button>
          )}
          <button
            type="button"
            class="action"
            data-done
            aria-label={named(t.actions.done)}
            onClick={() => actions.done(duty)}
          >
            <DoneIcon />
            {t.actions.done}
          </button>
          <span class="snooze">
            <button
              type="button"
              class="action"
              data-snooze
              aria-expanded={snoozing}
              aria-label={named(t.actions.snooze)}
              onClick={() => setSnoozing(!snoozing)}
            >
              <SnoozeIcon />
              {t.actions.snooze}
            </button>
            {snoozing && <SnoozeMenu duty={duty} close={closeSnooze} />}
          </span>
          <button
            type="button"
            class="action"
            data-why
            aria-expanded={why}
            aria-controls={whyId}
            aria-label={named(t.actions.why)}
            onClick={() => setWhy(!why)}
          >
            <WhyIcon />
            {t.actions.why}
          </button>
        </div>
        {why && <Why duty={duty} id={whyId} />}
      </article>
    </li>
  );
}

const ownerWords = (owners: readonly string[], t: ReturnType<typeof useSurroundings>['t']): string =>
  owners.length === 0 ? t.planNoOwner : t.planOwner(owners.join('; '));

/** Unit, field, step, channel; the letter already made; what is not certain; when it was seen, if not today. */
function SmallPrint({ duty }: { readonly duty: Duty }) {
  const { t, now, settings } = useSurroundings();
  const { dossier, letter, assessment } = duty;
  const facts = [
    duty.feedback?.item.topic,
    duty.feedback?.twin && t.feedback.twin(duty.feedback.twin),
    duty.plan !== null && ownerWords(duty.plan.due.task.owners, t),
    dossier?.fieldName ?? dossier?.procedureName,
    dossier?.stepName && t.step(dossier.stepName),
    dossier?.channel && t.channels[dossier.channel],
    dossier?.unitName !== settings.unitName && dossier?.unitName,
    dossier !== null &&
      dossier.seenAt.slice(0, 10) !== now.slice(0, 10) &&
      t.seen(writtenMoment(dossier.seenAt, now, t)),
  ].filter((fact): fact is string => typeof fact === 'string' && fact !== '');
  const estimated = assessment?.calendarStatus === 'estimated';
  return (
    <div class="small-print">
      {facts.length > 0 && (
        <span>
          {/* Each by itself: marks of direction in the name of a step must not turn the dates after it. */}
          {facts.map((fact, index) => (
            <Fragment key={index}>
              {index > 0 && ' · '}
              <bdi>{fact}</bdi>
            </Fragment>
          ))}
        </span>
      )}
      {letter !== null && (
        <span class="letter-made">
          {letter.newDue === null
            ? t.letterMadeOpen(letter.printed)
            : t.letterMade(letter.printed, writtenMoment(letter.newDue, now, t))}
        </span>
      )}
      {duty.unverified && <span class="flag unknown">{estimated ? t.estimated : t.unverified}</span>}
    </div>
  );
}

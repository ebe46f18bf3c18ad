import { useState } from 'preact/hooks';
import { formatCount } from '../../../app/text.ts';
import type { SettledDuty } from '../list.ts';
import { subjectWords, writtenMoment } from '../words.ts';
import { ChevronIcon } from './icons.tsx';
import { useSurroundings } from './surroundings.ts';

/** What the officer put away, each with the way back; and whether the system has since shown it unfinished. */
export function Settled({ settled }: { readonly settled: readonly SettledDuty[] }) {
  const { t, now, settings, actions } = useSurroundings();
  const [open, setOpen] = useState(false);
  if (settled.length === 0) return null;
  const when = (moment: string): string => writtenMoment(moment, now, t);
  return (
    <section class="settled no-print" aria-labelledby="settled">
      <h2 id="settled">
        <button type="button" class="fold" aria-expanded={open} onClick={() => setOpen(!open)}>
          <ChevronIcon open={open} />
          <span class="group-name">{t.settled}</span>
          <span class="count">{formatCount(settled.length, settings.language)}</span>
        </button>
      </h2>
      {open && (
        <ul class="lines">
          {settled.map(({ duty, mark }) => {
            const seenAfter = mark.state === 'done' && duty.dossier !== null && duty.dossier.seenAt > mark.at;
            const subject = subjectWords(duty, t);
            return (
              <li key={duty.id} class="settled-line">
                <strong class="code">{subject}</strong>
                <span>
                  {t.groups[duty.kind]},{' '}
                  {mark.state === 'done' || mark.until === null
                    ? t.settledDone(when(mark.at))
                    : t.settledSnoozed(when(mark.until))}
                  {seenAfter && duty.dossier && (
                    <span class="flag today">{t.stillOpen(when(duty.dossier.seenAt))}</span>
                  )}
                </span>
                <button
                  type="button"
                  class="action"
                  aria-label={t.forDossier(t.actions.restore, subject)}
                  onClick={() => actions.restore(duty)}
                >
                  {t.actions.restore}
                </button>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}

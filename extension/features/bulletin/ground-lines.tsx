import { formatPeriod } from '@dung-hen/calendar';
import { formatCount, formatMoment, type Language } from '../../app/text.ts';
import type { BulletinTexts } from './texts.ts';
import type { WeekFeedback, WeekFigures, WeekGround } from './week-figures.ts';

interface LinesProps {
  readonly made: Pick<WeekFigures, 'ground' | 'feedback'>;
  readonly dossiers: number;
  readonly language: Language;
  readonly t: BulletinTexts;
}

/** Which figures these are, and of when: those of dossiers, and those of feedback. */
export function GroundLines({ made: { ground, feedback }, dossiers, language, t }: LinesProps) {
  return (
    <>
      <p class="soft ground">{groundWords(ground, formatCount(dossiers, language), t)}</p>
      <p class="soft ground">{feedbackWords(feedback, ground, language, t)}</p>
    </>
  );
}

function groundWords(ground: WeekGround, count: string, t: BulletinTexts): string {
  switch (ground.kind) {
    case 'closedWeek':
      return t.fromClosedWeek(formatMoment(ground.at));
    case 'closedPeriod':
      return t.fromClosedPeriod(formatPeriod(ground.period), formatMoment(ground.at));
    case 'collected':
      return t.collectedAt(formatMoment(ground.at), count);
    case 'seen':
      return t.neverCollected(count);
  }
}

function feedbackWords(
  feedback: WeekFeedback | null,
  ground: WeekGround,
  language: Language,
  t: BulletinTexts,
): string {
  if (feedback === null) return ground.kind === 'closedWeek' ? t.feedbackNotClosed : t.noFeedback;
  const { counts, from } = feedback;
  const n = (value: number): string => formatCount(value, language);
  const said = t.feedback(n(counts.received), n(counts.handled), n(counts.onTime));
  if (from === null) return said;
  const apart = from.paper.waiting + from.paper.unseen;
  return [
    said,
    from.seenAt === null ? t.feedbackNoneSeen : t.feedbackFrom(n(from.records), formatMoment(from.seenAt)),
    ...(apart === 0 ? [] : [t.feedbackPaper(n(apart))]),
    ...(from.paper.withoutCode === 0 ? [] : [t.feedbackWithoutCode(n(from.paper.withoutCode))]),
    ...(from.leftOut === 0 ? [] : [t.feedbackLeftOut(n(from.leftOut))]),
  ].join(' ');
}

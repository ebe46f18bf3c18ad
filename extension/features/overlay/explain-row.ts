import { type Calendar, dateOf, toDay, toIso } from '@dung-hen/calendar';
import { type Assessment, CONFIDENCE_WORDS, type Reason, writtenDate } from '@dung-hen/domain';
import type { ExplainedLine, Explanation } from '../../app/page-watch/row-view.ts';
import { sourceWords } from '../../app/source-words.ts';
import type { Language } from '../../app/text.ts';
import { type ExplainTexts, explainTexts } from './explain-texts.ts';
import type { JudgedRow } from './judged-row.ts';
import { portalSays } from './portal-says.ts';
import { writtenDue } from './row-words.ts';
import { stateTexts } from './state-texts.ts';

/** Why a row is judged as it is: dates, reckoning, rules with their sources, and what the portal shows. */
export function explainRow(
  judged: JudgedRow,
  calendar: Calendar,
  url: string,
  language: Language,
): Explanation {
  const t = explainTexts(language);
  const { assessment, facts } = judged;
  if (facts.code === '') {
    return { title: '', sections: [{ heading: t.reckoning, lines: [plain(t.noCode)] }] };
  }
  const sections = [
    { heading: t.dates, lines: dateLines(judged, language, t) },
    {
      heading: t.reckoning,
      lines:
        assessment === null ? [plain(t.noCalendar)] : reckoning(judged, assessment, calendar, language, t),
    },
    { heading: t.portal, lines: portalSays(judged, url, language).lines.map(plain) },
  ];
  return { title: facts.code, sections: sections.filter(({ lines }) => lines.length > 0) };
}

const plain = (text: string): ExplainedLine => ({ label: '', text, source: '' });

function dateLines(
  { facts, assessment, statusUnknown }: JudgedRow,
  language: Language,
  t: ExplainTexts,
): ExplainedLine[] {
  const line = (label: string, text: string | null | undefined): ExplainedLine[] =>
    text ? [{ label, text, source: '' }] : [];
  const moment = (value: string | null | undefined): string | null => (value ? writtenDue(value) : null);
  const status = facts.status === null ? null : stateTexts(language).statuses[facts.status as 1];
  const { limit } = facts;
  const law = assessment?.dueByLaw ?? null;
  return [
    ...line(t.status, statusUnknown ? t.statusUnknown : status),
    ...line(t.submitted, facts.receivedAt === null ? moment(facts.submittedAt) : null),
    ...line(t.acceptBy, moment(assessment?.acceptBy)),
    ...line(t.received, moment(facts.receivedAt)),
    ...line(t.limit, limit ? t.limitOf(limit.hours / 8, limit.unit) : null),
    ...line(t.due, moment(facts.dueAt)),
    ...line(t.law, moment(law)),
    ...line(facts.stepName === null ? t.step : t.stepNamed(facts.stepName), moment(facts.stepDueAt)),
    ...line(t.finished, moment(facts.finishedAt)),
  ];
}

function reckoning(
  judged: JudgedRow,
  assessment: Assessment,
  calendar: Calendar,
  language: Language,
  t: ExplainTexts,
): ExplainedLine[] {
  const { facts, now } = judged;
  const lines: ExplainedLine[] = [];
  if (assessment.dueByLaw === null && facts.receivedAt !== null && facts.dueAt !== null) {
    const between = betweenText(facts.receivedAt, facts.dueAt, calendar, t);
    if (between !== null) lines.push(plain(between));
  }
  if (assessment.workingDaysLeft !== null && judged.due !== null) {
    lines.push(plain(t.today(writtenDate(now), assessment.workingDaysLeft, toDay(judged.due) < toDay(now))));
  }
  if (assessment.apologyBy !== null && assessment.apologyBy >= dateOf(now)) {
    lines.push(plain(t.apologyBy(writtenDate(assessment.apologyBy))));
  }
  return [...lines, ...assessment.reasons.map((reason) => reasonLine(reason, language))];
}

function reasonLine({ words, source, confidence }: Reason, language: Language): ExplainedLine {
  const sure = confidence === 'certain' ? '' : CONFIDENCE_WORDS[confidence][language];
  return {
    label: '',
    text: words[language],
    source: [sourceWords(source, language), sure].filter(Boolean).join(' · '),
  };
}

/** How many working days the system gave, and the days off in between. */
function betweenText(from: string, to: string, calendar: Calendar, t: ExplainTexts): string | null {
  const [first, last] = [toDay(dateOf(from)), toDay(dateOf(to))];
  if (last < first || !calendar.covers(first) || !calendar.covers(last)) return null;
  const named = (days: readonly number[]): string => days.map((day) => writtenDate(toIso(day))).join(', ');
  return t.between(
    writtenDate(from),
    writtenDate(to),
    calendar.countWorkingDays(first, last),
    named(calendar.weekdaysOffBetween(first, last)),
    named(calendar.workedSaturdaysBetween(first, last)),
  );
}

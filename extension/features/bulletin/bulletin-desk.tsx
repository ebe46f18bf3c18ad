import { checkBulletin, noticePaper, questionsPaper, spokenPaper } from '@dung-hen/domain';
import { useMemo, useState } from 'preact/hooks';
import { formatCount, formatMoment } from '../../app/text.ts';
import { PaperView } from '../letters/page/paper-view.tsx';
import { BulletinActions } from './bulletin-actions.tsx';
import type { BulletinFacts, BulletinSources } from './bulletin-sources.ts';
import { bulletinOffice, firstQuestions, firstWeek, makeBulletin, weeksToChoose } from './made-bulletin.ts';
import { type Part, PartTabs } from './part-tabs.tsx';
import { QuestionList } from './question-list.tsx';
import { TextFields } from './text-fields.tsx';
import { bulletinTexts } from './texts.ts';
import { useDraft } from './use-draft.ts';

interface DeskProps {
  readonly facts: BulletinFacts;
  readonly sources: BulletinSources;
}

/** Words on the left, the paper they make on the right. */
export function BulletinDesk({ facts, sources }: DeskProps) {
  const { settings, dossiers, collectedAt } = facts;
  const { language } = settings;
  const t = bulletinTexts(language);
  const now = useMemo(() => sources.now(), [sources, facts]);
  const weeks = useMemo(() => weeksToChoose(now), [now]);
  const [from, setFrom] = useState(() => firstWeek(now));
  const week = weeks.find((one) => one.from === from) ?? weeks[1];
  const takenAt = collectedAt ?? now;
  const made = useMemo(
    () => (week === undefined ? null : makeBulletin(dossiers, settings, week, takenAt)),
    [dossiers, settings, week, takenAt],
  );
  const [part, setPart] = useState<Part>('notice');
  const title = useDraft(made?.text.title ?? '');
  const notice = useDraft(made?.text.notice ?? '');
  const spoken = useDraft(made?.text.spoken ?? '');
  const [questions, setQuestions] = useState(() => firstQuestions(now));
  if (made === null || week === undefined) return null;

  const texts = { title: title.text, notice: notice.text, spoken: spoken.text };
  const office = bulletinOffice(settings, now);
  const asked = questions.filter(({ included, question }) => included && question.trim() !== '');
  const papers = {
    notice: noticePaper(texts, made.figures, office),
    spoken: spokenPaper(texts, office),
    questions: questionsPaper(asked, office),
  };
  const said = asked.map(({ question, answer }) => `${question}\n${answer}`).join('\n');
  const warnings = checkBulletin({ ...texts, notice: `${texts.notice}\n${said}` });
  const copied = { notice: `${title.text}\n\n${notice.text}`, spoken: spoken.text, questions: null };
  const reset = (): void => {
    if (part === 'questions') setQuestions(firstQuestions(now));
    else if (part === 'spoken') spoken.reset();
    else {
      title.reset();
      notice.reset();
    }
  };
  /** Words of one week are not those of another. */
  const choose = (next: string): void => {
    for (const draft of [title, notice, spoken]) draft.reset();
    setFrom(next);
  };
  const count = formatCount(dossiers.length, language);
  const over = week.to < now.slice(0, 10);
  return (
    <main class="desk-page">
      <header class="no-print">
        <div>
          <p class="unit">{settings.unitName}</p>
          <h1>{t.title}</h1>
          <p class="soft">
            {collectedAt === null ? t.neverCollected(count) : t.collectedAt(formatMoment(collectedAt), count)}
          </p>
          {!over && <p class="flag soon">{t.running}</p>}
          {over && collectedAt !== null && collectedAt.slice(0, 10) <= week.to && (
            <p class="flag soon">{t.notSince}</p>
          )}
        </div>
        <label class="week">
          {t.week}
          <select value={week.from} onChange={(event) => choose(event.currentTarget.value)}>
            {weeks.map((one) => (
              <option key={one.from} value={one.from}>
                {t.weekName(formatMoment(one.from), formatMoment(one.to))}
              </option>
            ))}
          </select>
        </label>
      </header>
      <PartTabs part={part} t={t} choose={setPart} />
      <BulletinActions
        shown={papers[part]}
        text={copied[part]}
        all={[papers.notice, papers.spoken, papers.questions]}
        week={week.from}
        t={t}
        print={sources.print}
        reset={reset}
      />
      {warnings.length > 0 && (
        <section class="warnings no-print" aria-label={t.checks}>
          <h2>{t.checks}</h2>
          <ul>
            {warnings.map(({ code, words }) => (
              <li key={code}>{words[language]}</li>
            ))}
          </ul>
        </section>
      )}
      <div class="desk">
        <section class="card no-print" aria-label={t[part]}>
          {part === 'questions' ? (
            <QuestionList questions={questions} language={language} t={t} change={setQuestions} />
          ) : (
            <TextFields part={part} title={title} notice={notice} spoken={spoken} language={language} t={t} />
          )}
          <p class="soft">{t.notKept}</p>
        </section>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard */}
        <section class="preview" aria-label={t.preview} tabIndex={0}>
          <PaperView paper={papers[part]} />
        </section>
      </div>
    </main>
  );
}

import {
  checkBulletin,
  composeBulletin,
  noticePaper,
  questionsPaper,
  spokenPaper,
  weekPeriod,
} from '@dung-hen/domain';
import { useMemo, useState } from 'preact/hooks';
import { formatMoment } from '../../app/text.ts';
import { PaperView } from '../letters/page/paper-view.tsx';
import { BulletinActions } from './bulletin-actions.tsx';
import type { BulletinFacts, BulletinSources } from './bulletin-sources.ts';
import { GroundLines } from './ground-lines.tsx';
import { bulletinKey, mayBeKept } from './kept-bulletins.ts';
import {
  bulletinOffice,
  type EditedQuestion,
  firstQuestions,
  firstWeek,
  weeksToChoose,
} from './made-bulletin.ts';
import { type Part, PartTabs } from './part-tabs.tsx';
import { QuestionList } from './question-list.tsx';
import { TextFields } from './text-fields.tsx';
import { bulletinTexts } from './texts.ts';
import { useOwnWords } from './use-own-words.ts';
import { weekFigures } from './week-figures.ts';

interface DeskProps {
  readonly facts: BulletinFacts;
  readonly sources: BulletinSources;
}

/** Words on the left, the paper they make on the right. */
export function BulletinDesk({ facts, sources }: DeskProps) {
  const { settings, dossiers, kept } = facts;
  const { language } = settings;
  const t = bulletinTexts(language);
  const now = useMemo(() => sources.now(), [sources, facts]);
  const weeks = useMemo(() => weeksToChoose(now, kept), [now, kept]);
  const [from, setFrom] = useState(() => firstWeek(now));
  const week = weeks.find((one) => one.from === from) ?? weekPeriod(from);
  const made = useMemo(() => weekFigures(facts, week, now), [facts, week.from, now]);
  const computed = useMemo(() => composeBulletin(made.figures), [made]);
  const keptOwn = kept.find(({ key }) => key === bulletinKey(settings.unitCode, week.from))?.own ?? null;
  const { title, notice, spoken, own, outdated } = useOwnWords(week.from, keptOwn, computed, (words) => {
    void sources.keepOwn(week, settings.unitCode, words);
  });
  const [part, setPart] = useState<Part>('notice');
  const [questions, setQuestions] = useState(() => facts.questions ?? firstQuestions(now));
  const change = (next: readonly EditedQuestion[] | null): void => {
    setQuestions(next ?? firstQuestions(now));
    void sources.keepQuestions(next);
  };

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
    if (part === 'questions') change(null);
    else if (part === 'spoken') spoken.reset();
    else {
      title.reset();
      notice.reset();
    }
  };
  const over = week.to < now.slice(0, 10);
  const { ground } = made;
  return (
    <main class="desk-page">
      <header class="no-print">
        <div>
          <p class="unit">{settings.unitName}</p>
          <h1>{t.title}</h1>
          <GroundLines made={made} dossiers={dossiers.length} language={language} t={t} />
          {!over && <p class="flag soon">{t.running}</p>}
          {over && ground.kind === 'collected' && ground.at.slice(0, 10) <= week.to && (
            <p class="flag soon">{t.notSince}</p>
          )}
          {outdated && <p class="flag soon">{t.outdated}</p>}
        </div>
        <label class="week">
          {t.week}
          <select value={week.from} onChange={(event) => setFrom(event.currentTarget.value)}>
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
        closed={ground.kind === 'closedWeek'}
        close={
          over
            ? () =>
                sources.closeWeek(
                  week,
                  settings,
                  ground.kind === 'closedWeek'
                    ? null
                    : { form: made.form, feedback: made.feedback?.counts ?? null },
                )
            : null
        }
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
            <QuestionList questions={questions} language={language} t={t} change={change} />
          ) : (
            <TextFields part={part} title={title} notice={notice} spoken={spoken} language={language} t={t} />
          )}
          <p class="soft">{own !== null && !mayBeKept(own) ? t.notKept : t.keptHere}</p>
        </section>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard */}
        <section class="preview" aria-label={t.preview} tabIndex={0}>
          <PaperView paper={papers[part]} />
        </section>
      </div>
    </main>
  );
}

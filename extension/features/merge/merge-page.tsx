import { type MergeSource, printMerged } from '@dung-hen/files';
import type { FormPack } from '@dung-hen/forms';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { KeptMerge } from '../../app/database.ts';
import type { Language } from '../../app/text.ts';
import { copyText } from '../overlay/clipboard.ts';
import { sourcesOf } from './chosen.ts';
import { FilesCard } from './files-card.tsx';
import { HistoryCard } from './history-card.tsx';
import { keptReport } from './kept-report.ts';
import { type ChosenFigure, MergedTable } from './merged-table.tsx';
import { type LayoutName, type MergeChoices, type MergedView, mergedTsv, mergedView } from './merged-view.ts';
import { OriginCard } from './origin-card.tsx';
import { keptPeriodText } from './period-text.ts';
import { ReviewCard } from './review-card.tsx';
import { TemplateCard, type TemplateSources } from './template-card.tsx';
import { type ExportSources, TemplateExport } from './template-export.tsx';
import { mergeTexts } from './texts.ts';
import { type ReadOne, useFiles } from './use-files.ts';
import { type WantedForm, WantedNote } from './wanted-note.tsx';

/** Everything the page reaches outside of itself. */
export interface MergeSources extends TemplateSources, ExportSources {
  readonly read: ReadOne;
  load(): Promise<{
    readonly language: Language;
    readonly unitName: string;
    readonly merges: readonly KeptMerge[];
    readonly packs: readonly FormPack[];
  }>;
  watch(changed: () => void): () => void;
  keep(merge: KeptMerge): Promise<void>;
  forget(id: string): Promise<void>;
  /** The form a report page wants figures for, when the officer came from there. */
  readonly wanted: WantedForm | null;
}

type Facts = Awaited<ReturnType<MergeSources['load']>>;
const UNREAD: Facts = { language: 'vi', unitName: '', merges: [], packs: [] };
const UNDECIDED: MergeChoices = { layout: 'plain', prefer: null, same: [], apart: [] };
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Puts exported files of many units together; the officer sees and decides whatever is not certain. */
export function MergePage({ sources: outside }: { readonly sources: MergeSources }) {
  const [facts, setFacts] = useState<Facts>(UNREAD);
  const [failed, setFailed] = useState(false);
  const { language, merges } = facts;
  const t = mergeTexts(language);
  const chosen = useFiles(outside.read);
  const [choices, setChoices] = useState<MergeChoices>(UNDECIDED);
  const [figure, setFigure] = useState<ChosenFigure | null>(null);
  const [said, setSaid] = useState('');
  useEffect(() => {
    const load = (): void => void outside.load().then(setFacts, () => setFailed(true));
    load();
    return outside.watch(load);
  }, [outside]);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = `${t.title} – Đúng Hẹn`;
  }, [language, t]);

  const { sources } = useMemo(() => sourcesOf(chosen.files), [chosen.files]);
  const view = useMemo(() => mergedView(sources, choices), [sources, choices]);
  useEffect(() => setFigure(null), [view]);
  const choose = (change: Partial<MergeChoices>): void => setChoices((before) => ({ ...before, ...change }));
  const copy = async (text: string): Promise<void> =>
    setSaid((await copyText(text, document)) ? t.copied : t.copyFailed);

  return (
    <main class="merge-page report-page">
      <header>
        <div>
          <p class="unit">{facts.unitName}</p>
          <h1>{t.title}</h1>
        </div>
      </header>
      {failed && <p role="alert">{t.failed}</p>}
      {outside.wanted !== null && <WantedNote wanted={outside.wanted} view={view} t={t} />}
      <FilesCard chosen={chosen} t={t} language={language} />
      {view.kind === 'none' && <p class="soft">{t.empty}</p>}
      {view.kind === 'unlike' && (
        <section class="card" role="alert">
          <p class="flag late">{view.reason === 'rows' ? t.unlikeRows : t.unlikePeriods}</p>
          <ul>
            {view.groups.map(({ said: same, sources: names }) => (
              <li key={same}>
                <span>
                  <b>{view.reason === 'rows' ? t.rowsBy(same) : (keptPeriodText(same) ?? t.noPeriod)}</b>:{' '}
                  {names.join(', ')}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {view.kind === 'conflict' && (
        <section class="card" role="alert">
          <h2>{t.conflicts}</h2>
          <p>{t.conflictsHow}</p>
          <ul>
            {view.conflicts.map(({ label, sources: names }) => (
              <li key={label}>{t.conflict(label, names.join(', '))}</li>
            ))}
          </ul>
          <p class="actions">
            <button type="button" class="button" onClick={() => choose({ prefer: 'first' })}>
              {t.first}
            </button>
            <button type="button" class="button" onClick={() => choose({ prefer: 'last' })}>
              {t.last}
            </button>
          </p>
        </section>
      )}
      {view.kind === 'merged' && (
        <>
          <ReviewCard merged={view.merged} choices={choices} choose={choose} t={t} language={language} />
          <Actions
            view={view}
            outside={outside}
            sources={sources}
            merges={merges}
            facts={facts}
            files={chosen.files}
            choices={choices}
            choose={choose}
            copy={copy}
            said={said}
            say={setSaid}
            language={language}
          />
          <MergedTable view={view} chosen={figure} choose={setFigure} t={t} language={language} />
          <OriginCard chosen={figure} sources={sources} choices={choices} t={t} language={language} />
        </>
      )}
      <HistoryCard
        merges={merges}
        change={(merge) => void outside.keep(merge)}
        forget={(id) => void outside.forget(id)}
        copy={(text) => void copy(text)}
        t={t}
        language={language}
      />
      <TemplateCard sources={outside} packs={facts.packs} language={language} />
    </main>
  );
}

interface ActionsProps {
  readonly view: Extract<MergedView, { kind: 'merged' }>;
  readonly outside: MergeSources;
  readonly sources: readonly MergeSource[];
  readonly merges: readonly KeptMerge[];
  readonly facts: Facts;
  readonly files: ReturnType<typeof useFiles>['files'];
  readonly choices: MergeChoices;
  readonly choose: (change: Partial<MergeChoices>) => void;
  readonly copy: (text: string) => Promise<void>;
  readonly said: string;
  readonly say: (words: string) => void;
  readonly language: Language;
}

/** Layout, export, copy, print, and keeping the merge; a closed period takes no other. */
function Actions(props: ActionsProps) {
  const { view, outside, sources, merges, facts, files, choices, choose, copy, said, say, language } = props;
  const t = mergeTexts(language);
  const { merged, title, period, columns } = view;
  const closed = merges.some((merge) => merge.locked && merge.period !== null && merge.period === period);
  const line = period === null ? '' : `Kỳ: ${keptPeriodText(period) ?? period}`;
  const save = async (): Promise<void> => {
    const bytes = await printMerged(merged, { title, columns }, line);
    outside.save(
      `tong-hop-${period ?? outside.now().slice(0, 10)}.xlsx`,
      new Blob([bytes.slice()], { type: XLSX }),
    );
  };
  const keep = async (): Promise<void> => {
    const { wanted } = outside;
    await outside.keep({
      id: crypto.randomUUID(),
      at: outside.now(),
      period: period ?? wanted?.period ?? null,
      report: {
        ...keptReport(sources, merged, choices),
        periodAssumed: period === null && wanted !== null,
      },
      title,
      rows: merged.rows.length,
      sources: files
        .filter(({ state }) => state.kind === 'read')
        .map(({ name, content }) => ({ name, content })),
      table: mergedTsv(view),
      locked: false,
    });
    say(wanted === null ? t.kept : t.keptForForm);
  };
  return (
    <div class="actions no-print">
      <label>
        {t.layout}{' '}
        <select
          value={choices.layout}
          onChange={(event) => choose({ layout: event.currentTarget.value as LayoutName })}
        >
          {(['plain', 'weekly16', 'period33'] as const).map((name) => (
            <option key={name} value={name}>
              {t.layouts[name]}
            </option>
          ))}
        </select>
      </label>
      <button type="button" class="button primary" onClick={() => void save()}>
        {t.xlsx}
      </button>
      <TemplateExport
        packs={facts.packs}
        merged={merged}
        sources={sources}
        unitName={facts.unitName}
        outside={outside}
        say={say}
        language={language}
      />
      <button type="button" class="button" onClick={() => void copy(mergedTsv(view))}>
        {t.copy}
      </button>
      <button type="button" class="button" onClick={() => window.print()}>
        {t.print}
      </button>
      <button type="button" class="button" disabled={closed} onClick={() => void keep()}>
        {outside.wanted === null ? t.keep : t.keepForForm}
      </button>
      {closed && <span class="flag soon">{t.lockedPeriod}</span>}
      <span role="status" class="soft">
        {said}
      </span>
    </div>
  );
}

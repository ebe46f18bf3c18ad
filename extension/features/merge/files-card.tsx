import { countedReports } from '@dung-hen/files';
import { useState } from 'preact/hooks';
import { formatCount, type Language } from '../../app/text.ts';
import type { Chosen } from './chosen.ts';
import { periodText } from './period-text.ts';
import type { MergeTexts } from './texts.ts';
import type { ChosenFiles } from './use-files.ts';

interface FilesProps {
  readonly chosen: ChosenFiles;
  readonly t: MergeTexts;
  readonly language: Language;
}

const ENDINGS = '.xlsx,.xls,.xlsm,.xml,.html,.htm,.csv,.tsv,.txt';

/** Takes files by dropping, choosing or pasting, and says of each what was read. */
export function FilesCard({ chosen, t, language }: FilesProps) {
  const { files, busy, add, remove, clear, cancel } = chosen;
  const [pasted, setPasted] = useState('');
  const [over, setOver] = useState(false);
  const [number, setNumber] = useState(1);
  const take = (list: FileList | null | undefined): void =>
    add([...(list ?? [])].map((file) => ({ name: file.name, bytes: () => file.arrayBuffer() })));
  const takePasted = (): void => {
    const bytes = new TextEncoder().encode(pasted);
    add([{ name: t.pasted(number), bytes: async () => bytes.buffer }]);
    setNumber(number + 1);
    setPasted('');
  };
  const done = files.filter(({ state }) => state.kind !== 'reading').length;
  return (
    <section class="card no-print">
      <p>{t.lead}</p>
      <div class="take">
        <fieldset
          aria-label={t.files}
          class={`drop ${over ? 'over' : ''}`}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={(event) => {
            event.preventDefault();
            setOver(false);
            take(event.dataTransfer?.files);
          }}
        >
          <span>{t.drop}</span>
          <label class="button primary">
            {t.choose}
            <input
              type="file"
              multiple
              accept={ENDINGS}
              class="unseen"
              onChange={(event) => {
                take(event.currentTarget.files);
                event.currentTarget.value = '';
              }}
            />
          </label>
        </fieldset>
        <div class="paste">
          <label>
            {t.paste}
            <textarea rows={3} value={pasted} onInput={(event) => setPasted(event.currentTarget.value)} />
          </label>
          <button type="button" class="button" disabled={pasted.trim() === ''} onClick={takePasted}>
            {t.pasteAdd}
          </button>
        </div>
      </div>
      {files.length > 0 && (
        <>
          <div class="files-head">
            <h2>{t.files}</h2>
            <span role="status" class="soft">
              {t.progress(formatCount(done, language), formatCount(files.length, language))}
            </span>
            {busy ? (
              <button type="button" class="button" onClick={cancel}>
                {t.cancel}
              </button>
            ) : (
              <button type="button" class="button" onClick={clear}>
                {t.clear}
              </button>
            )}
          </div>
          {busy && <progress aria-label={t.reading} value={done} max={files.length} />}
          <ul class="files">
            {files.map((one) => (
              <li key={one.id}>
                <FileLine one={one} t={t} language={language} />
                <button
                  type="button"
                  class="button quiet"
                  aria-label={t.remove(one.name)}
                  onClick={() => remove(one.id)}
                >
                  ✕
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function FileLine({
  one: { name, state },
  t,
  language,
}: {
  readonly one: Chosen;
  readonly t: MergeTexts;
  readonly language: Language;
}) {
  if (state.kind === 'reading')
    return (
      <div>
        <b>{name}</b> <span class="soft">{t.reading}</span>
      </div>
    );
  if (state.kind === 'refused')
    return (
      <div>
        <b>{name}</b> <span class="trouble">✗ {state.words[language]}</span>
      </div>
    );
  const { counted, hiddenSheets } = countedReports(name, state.file);
  return (
    <div>
      {counted.map(({ name: source, report }) => (
        <div key={source}>
          <b>{source}</b>{' '}
          <span>
            ✓{' '}
            {t.read(
              t.families[report.family],
              periodText(report.period, report.periodName) ?? t.noPeriod,
              formatCount(report.rows.filter(({ kind }) => kind === 'data').length, language),
              formatCount(report.columns.found.length, language),
            )}
          </span>
          {report.columns.unknown.length > 0 && (
            <p class="flag soon">{t.unknownColumns(report.columns.unknown.join('; '))}</p>
          )}
          {report.leftOut.truncated && <p class="flag soon">{t.truncated}</p>}
        </div>
      ))}
      {hiddenSheets.map((sheet) => (
        <p key={sheet} class="soft">
          {t.hiddenSheet(sheet)}
        </p>
      ))}
    </div>
  );
}

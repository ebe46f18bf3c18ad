import { LETTER_KIND_WORDS, LETTER_KINDS } from '@dung-hen/domain';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { RegisterEntry } from '../../../app/database.ts';
import { formatCount, formatMoment } from '../../../app/text.ts';
import { registerAsCsv } from '../register-csv.ts';
import { registerTexts } from '../register-texts.ts';
import { saveFile } from '../save-file.ts';
import { SelectField, TextField } from './fields.tsx';
import type { Stored } from './store.ts';
import { VoidDialog } from './void-dialog.tsx';

interface RegisterProps {
  readonly stored: Stored;
  readonly onReprint: (entry: RegisterEntry) => void;
}

/** Every number given out: search, print again, void, export. */
export function RegisterView({ stored, onReprint }: RegisterProps) {
  const { settings, entries, now } = stored;
  const { language } = settings;
  const t = registerTexts(language);
  const [search, setSearch] = useState('');
  const [year, setYear] = useState('');
  const [kind, setKind] = useState('');
  const [voiding, setVoiding] = useState<RegisterEntry | null>(null);

  // The button that asked goes with a number that was voided: the keyboard goes on from the heading.
  const heading = useRef<HTMLHeadingElement>(null);
  const asked = useRef('');
  useEffect(() => {
    if (voiding !== null) asked.current = voiding.number;
    else if (entries.some(({ number, voided }) => number === asked.current && voided !== null)) {
      asked.current = '';
      heading.current?.focus();
    }
  }, [voiding, entries]);

  const wanted = search.trim().toLocaleUpperCase('vi');
  const shown = entries.filter(
    (entry) =>
      (year === '' || String(entry.year) === year) &&
      (kind === '' || entry.kind === kind) &&
      (wanted === '' ||
        entry.printed.toLocaleUpperCase('vi').includes(wanted) ||
        entry.dossierCode.toLocaleUpperCase('vi').includes(wanted)),
  );
  const years = [...new Set(entries.map((entry) => entry.year))].sort((a, b) => b - a);
  const exportCsv = (): void => {
    const content = new Blob([registerAsCsv(shown, language)], { type: 'text/csv;charset=utf-8' });
    saveFile(`${t.fileName}-${now.slice(0, 10)}.csv`, content);
  };
  return (
    <main class="register">
      <h2 ref={heading} tabIndex={-1}>
        {t.heading}
      </h2>
      <div class="filters">
        <TextField label={t.search} value={search} onInput={setSearch} maxLength={60} />
        <SelectField
          label={t.year}
          value={year}
          onInput={setYear}
          options={[
            { value: '', label: t.allYears },
            ...years.map((one) => ({ value: String(one), label: String(one) })),
          ]}
        />
        <SelectField
          label={t.kind}
          value={kind}
          onInput={setKind}
          options={[
            { value: '', label: t.allKinds },
            ...LETTER_KINDS.map((one) => ({ value: one, label: LETTER_KIND_WORDS[one][language] })),
          ]}
        />
        <p class="count" role="status">
          {t.count(formatCount(shown.length, language), formatCount(entries.length, language))}
        </p>
        <button type="button" class="button" disabled={shown.length === 0} onClick={exportCsv}>
          {t.exportCsv}
        </button>
      </div>
      {shown.length === 0 ? (
        <p class="notice">{entries.length === 0 ? t.empty : t.noneFound}</p>
      ) : (
        <div class="table-frame">
          <table>
            <thead>
              <tr>
                <th scope="col">{t.number}</th>
                <th scope="col">{t.datedOn}</th>
                <th scope="col">{t.kind}</th>
                <th scope="col">{t.dossier}</th>
                <th scope="col">{t.oldDue}</th>
                <th scope="col">{t.newDue}</th>
                <th scope="col">{t.state}</th>
                <th scope="col">{t.actions}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((entry) => (
                <tr key={entry.number} class={entry.voided === null ? '' : 'void'}>
                  <th scope="row">{entry.printed}</th>
                  <td>{formatMoment(entry.datedOn)}</td>
                  <td>{LETTER_KIND_WORDS[entry.kind][language]}</td>
                  <td>
                    <span class="code">{entry.dossierCode === '' ? '–' : entry.dossierCode}</span>
                    {entry.procedureName !== null && <span class="under">{entry.procedureName}</span>}
                  </td>
                  <td>{entry.oldDue === null ? '–' : formatMoment(entry.oldDue.slice(0, 10))}</td>
                  <td>{entry.newDue === null ? '–' : formatMoment(entry.newDue)}</td>
                  <td>
                    <State entry={entry} t={t} />
                  </td>
                  <td class="acts">
                    {entry.voided === null && (
                      <>
                        <button
                          type="button"
                          class="button"
                          aria-label={`${t.reprint} ${entry.printed}`}
                          onClick={() => onReprint(entry)}
                        >
                          {t.reprint}
                        </button>
                        <button
                          type="button"
                          class="button danger"
                          aria-label={`${t.voidIt} ${entry.printed}`}
                          onClick={() => setVoiding(entry)}
                        >
                          {t.voidIt}
                        </button>
                      </>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {voiding !== null && (
        <VoidDialog entry={voiding} settings={settings} onClose={() => setVoiding(null)} />
      )}
    </main>
  );
}

function State({
  entry,
  t,
}: {
  readonly entry: RegisterEntry;
  readonly t: ReturnType<typeof registerTexts>;
}) {
  return (
    <>
      {entry.voided === null ? (
        <span class="badge fine">{t.inForce}</span>
      ) : (
        <>
          <span class="badge paused">{t.voided}</span> <span class="under">{entry.voided.reason}</span>
        </>
      )}
      {entry.lateReason !== '' && (
        <span class="under">
          {t.lateReason}: {entry.lateReason}
        </span>
      )}
      {entry.reprints > 0 && <span class="under">{t.reprintedTimes(entry.reprints)}</span>}
    </>
  );
}

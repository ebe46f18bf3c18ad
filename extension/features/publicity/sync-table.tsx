import { DOSSIER_STATUS_WORDS, type DossierStatus, type SyncKind, type SyncResult } from '@dung-hen/domain';
import { useState } from 'preact/hooks';
import { formatCount, formatShare, type Language } from '../../app/text.ts';
import { copyText } from '../overlay/clipboard.ts';
import { tableText } from '../overlay/tsv.ts';
import type { SyncTexts } from './sync-texts.ts';
import type { PublicityTexts } from './texts.ts';

interface TableProps {
  readonly result: SyncResult;
  readonly print: () => void;
  readonly s: SyncTexts;
  readonly t: PublicityTexts;
  readonly language: Language;
}

/** Lines shown before the rest is left to the copied table. */
const MOST = 200;
const ATTENTION: readonly SyncKind[] = ['different', 'missingThere', 'unknownHere'];
const KINDS: readonly SyncKind[] = [...ATTENTION, 'explained', 'same'];
const TONE: Readonly<Record<SyncKind, string>> = {
  different: 'late',
  missingThere: 'late',
  unknownHere: 'soon',
  explained: 'paused',
  same: 'fine',
};

/** The figures, and every dossier with both statuses and why they differ. */
export function SyncTable({ result, print, s, t, language }: TableProps) {
  const { counts, sent, agreeing, outOfScope } = result;
  const [shown, setShown] = useState<SyncKind | 'attention'>('attention');
  const [said, setSaid] = useState('');
  const n = (value: number): string => formatCount(value, language);
  const status = (code: DossierStatus | null): string =>
    code === null ? '–' : `${code} ${DOSSIER_STATUS_WORDS[code][language]}`;
  const lines = result.lines.filter(({ kind }) =>
    shown === 'attention' ? ATTENTION.includes(kind) : kind === shown,
  );
  const attention = ATTENTION.reduce((sum, kind) => sum + counts[kind], 0);
  const heads = [s.dossier, t.matter, s.here, s.there, s.why, t.toDo];
  const copy = async (): Promise<void> => {
    const rows = lines.map(({ code, kind, local, national, words, toDo }) => [
      code,
      s.kinds[kind],
      status(local),
      status(national),
      words[language],
      toDo?.[language] ?? '',
    ]);
    setSaid((await copyText(tableText(heads, rows), document)) ? t.copied : t.copyFailed);
  };
  return (
    <>
      <p class={`share flag ${attention === 0 ? 'fine' : 'late'}`} role="status">
        {s.sent(formatShare(sent.part, sent.whole, language))}.{' '}
        {s.agreeing(formatShare(agreeing.part, agreeing.whole, language))}.
      </p>
      {outOfScope > 0 && <p class="soft">{s.outOfScope(n(outOfScope))}</p>}
      <p class="actions no-print">
        <label>
          {s.show}{' '}
          <select
            value={shown}
            onChange={(event) => {
              const { value } = event.currentTarget;
              setShown(KINDS.find((kind) => kind === value) ?? 'attention');
            }}
          >
            <option value="attention">{`${s.attention} (${n(attention)})`}</option>
            {KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {`${s.kinds[kind]} (${n(counts[kind])})`}
              </option>
            ))}
          </select>
        </label>
        <button type="button" class="button" onClick={print}>
          {s.print}
        </button>
        <button type="button" class="button" onClick={() => void copy()}>
          {s.copy}
        </button>
        <span role="status" class="soft">
          {said}
        </span>
      </p>
      {lines.length === 0 ? (
        <p class="soft">{s.none}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard
        <section class="table-scroll" aria-label={s.dossier} tabIndex={0}>
          <table>
            <thead>
              <tr>
                {heads.map((head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {lines.slice(0, MOST).map(({ code, kind, local, national, words, toDo }) => (
                <tr key={code} data-sync={kind}>
                  <td>{code}</td>
                  <td>
                    <span class={`flag ${TONE[kind]}`}>{s.kinds[kind]}</span>
                  </td>
                  <td>{status(local)}</td>
                  <td>{status(national)}</td>
                  <td>{words[language]}</td>
                  <td>{toDo?.[language] ?? ''}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {lines.length > MOST && <p class="soft">{s.more(n(lines.length - MOST))}</p>}
    </>
  );
}

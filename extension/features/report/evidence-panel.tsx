import type { Dossier } from '@dung-hen/domain';
import { cellsOf, II_06A } from '@dung-hen/forms';
import { useMemo, useState } from 'preact/hooks';
import { formatCount, formatMoment, type Language } from '../../app/text.ts';
import { type CellChoice, codesBehind } from './cell-choice.ts';
import { CopyButton } from './copy-button.tsx';
import type { MadeReport } from './made-report.ts';
import type { ReportTexts } from './texts.ts';

interface EvidenceProps {
  readonly made: MadeReport;
  readonly chosen: CellChoice | null;
  readonly language: Language;
  readonly t: ReportTexts;
}

/** Rows drawn at once; a cell of thousands is copied, not scrolled. */
const MOST_SHOWN = 200;

/** From a figure to its dossiers, and from a dossier back to the figures that count it. */
export function EvidencePanel({ made, chosen, language, t }: EvidenceProps) {
  const { form, dossiers } = made;
  const byCode = useMemo(() => new Map(dossiers.map((dossier) => [dossier.code, dossier])), [dossiers]);
  const codes = codesBehind(form, chosen);
  const row = chosen === null ? undefined : form.rows[chosen.row];
  const column = II_06A.columns.find(({ number }) => number === chosen?.column);
  const rest = codes.length - MOST_SHOWN;
  return (
    <section class="card evidence" aria-live="polite">
      <h2>{t.evidence}</h2>
      {row === undefined || column === undefined ? (
        <p class="soft">{t.evidenceHow}</p>
      ) : (
        <>
          <p class="where">
            <strong>{t.evidenceOf(row.label, column.header.join(' › '))}</strong>{' '}
            <span class="number">{formatCount(codes.length, language)}</span>
            <CopyButton label={t.copyCodes} text={codes.join('\n')} t={t} />
          </p>
          <DossierTable codes={codes.slice(0, MOST_SHOWN)} byCode={byCode} t={t} />
          {rest > 0 && <p class="soft">{t.more(formatCount(rest, language))}</p>}
        </>
      )}
      <FindDossier made={made} t={t} />
    </section>
  );
}

interface DossierTableProps {
  readonly codes: readonly string[];
  readonly byCode: ReadonlyMap<string, Dossier>;
  readonly t: ReportTexts;
}

function DossierTable({ codes, byCode, t }: DossierTableProps) {
  const shown = (moment: string | null | undefined): string => (moment ? formatMoment(moment) : '–');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section class="dossier-scroll" aria-label={t.evidence} tabIndex={0}>
      <table class="dossiers">
        <thead>
          <tr>
            <th scope="col">{t.code}</th>
            <th scope="col">{t.received}</th>
            <th scope="col">{t.due}</th>
            <th scope="col">{t.finished}</th>
          </tr>
        </thead>
        <tbody>
          {codes.map((code) => (
            <tr key={code}>
              <th scope="row">{code}</th>
              <td>{shown(byCode.get(code)?.receivedAt)}</td>
              <td>{shown(byCode.get(code)?.dueAt)}</td>
              <td>{shown(byCode.get(code)?.finishedAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function FindDossier({ made, t }: Pick<EvidenceProps, 'made' | 't'>) {
  const [text, setText] = useState('');
  const code = text.trim().toUpperCase();
  const cells = code === '' ? [] : cellsOf(made.form, code).filter(({ rowKind }) => rowKind === 'data');
  return (
    <div class="find no-print">
      <label>
        {t.find}
        <input
          type="search"
          maxLength={60}
          placeholder={t.findHint}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <p role="status">
        {code === ''
          ? ''
          : cells.length === 0
            ? t.findNone
            : t.findIn(cells.map(({ rowLabel, columnNumber }) => `${rowLabel} (${columnNumber})`).join(', '))}
      </p>
    </div>
  );
}

import {
  correctionPaper,
  type InForceProcedure,
  type OfficialPaper,
  type PublicityKind,
  type PublicityResult,
  postingPaper,
  publicityShare,
} from '@dung-hen/domain';
import { useMemo, useState } from 'preact/hooks';
import type { Settings } from '../../app/settings-schema.ts';
import { formatCount } from '../../app/text.ts';
import { safeFileName } from '../letters/save-file.ts';
import { copyText } from '../overlay/clipboard.ts';
import { filtered } from './check-lists.ts';
import { FindingTable } from './finding-table.tsx';
import type { PublicitySources } from './publicity-sources.ts';
import { correctionsAsTsv, postingAsTsv } from './publicity-tsv.ts';
import type { PublicityTexts } from './texts.ts';
import { UnjudgedList } from './unjudged-list.tsx';

interface ResultProps {
  readonly result: PublicityResult;
  readonly inForce: readonly InForceProcedure[];
  readonly settings: Settings;
  readonly sources: PublicitySources;
  readonly t: PublicityTexts;
}

/** The share posted, every finding with both values, what could not be judged, and the lists to hand out. */
export function ResultView({ result, inForce, settings, sources, t }: ResultProps) {
  const { language } = settings;
  const { findings, today, percent } = result;
  const [kind, setKind] = useState('');
  const [typed, setTyped] = useState('');
  const [said, setSaid] = useState('');
  const n = (value: number): string => formatCount(value, language);
  const shown = useMemo(() => filtered(findings, kind, typed), [findings, kind, typed]);
  const kinds = useMemo(
    () =>
      (Object.keys(t.kinds) as PublicityKind[]).flatMap((one) => {
        const count = findings.filter((finding) => finding.kind === one).length;
        return count === 0 ? [] : [{ one, count }];
      }),
    [findings, t],
  );
  const valid = useMemo(
    () => inForce.filter(({ from, to }) => (from === null || from <= today) && (to === null || today <= to)),
    [inForce, today],
  );
  const office = { unitName: settings.unitName, place: settings.letterPlace, datedOn: today };
  const copy = async (text: string): Promise<void> =>
    setSaid((await copyText(text, document)) ? t.copied : t.copyFailed);
  const docx = async (paper: OfficialPaper, name: string): Promise<void> => {
    try {
      // The writer of .docx files is loaded when it is first needed.
      const { papersAsDocx } = await import('@dung-hen/forms/docx');
      sources.save(`${safeFileName(`${name}-${today}`)}.docx`, await papersAsDocx([paper]));
      setSaid('');
    } catch {
      setSaid(t.docxFailed);
    }
  };
  return (
    <section aria-label={t.result} class="result">
      <p class={`share flag ${percent === 100 && findings.length === 0 ? 'fine' : 'late'}`}>
        {publicityShare(result)[language]}
      </p>
      <p role="status">{findings.length === 0 ? t.allRight : t.some(n(findings.length))}</p>
      <UnjudgedList result={result} t={t} language={language} />
      <p class="actions no-print">
        <button type="button" class="button primary" onClick={sources.print}>
          {t.print}
        </button>
        <button
          type="button"
          class="button"
          onClick={() => void copy(correctionsAsTsv(findings, t, language))}
        >
          {t.copy}
        </button>
        <button
          type="button"
          class="button"
          onClick={() => void docx(correctionPaper(result, office), t.correctionFile)}
        >
          {t.docx}
        </button>
        <button type="button" class="button" onClick={() => void copy(postingAsTsv(valid, t))}>
          {t.copyPosting}
        </button>
        <button
          type="button"
          class="button"
          onClick={() => void docx(postingPaper(valid, office), t.postingFile)}
        >
          {t.docxPosting}
        </button>
        <span role="status" class="soft">
          {said}
        </span>
      </p>
      {findings.length > 0 && (
        <>
          <div class="filter no-print">
            <label>
              {t.kind}{' '}
              <select value={kind} onChange={(event) => setKind(event.currentTarget.value)}>
                <option value="">{`${t.every} (${n(findings.length)})`}</option>
                {kinds.map(({ one, count }) => (
                  <option key={one} value={one}>
                    {`${t.kinds[one]} (${n(count)})`}
                  </option>
                ))}
              </select>
            </label>
            <input
              type="search"
              aria-label={t.search}
              placeholder={t.search}
              value={typed}
              onInput={(event) => setTyped(event.currentTarget.value)}
            />
            <span role="status" class="soft">
              {t.shown(n(shown.length), n(findings.length))}
            </span>
          </div>
          {shown.length === 0 ? (
            <p class="soft">{t.nothingShown}</p>
          ) : (
            <FindingTable findings={shown} t={t} language={language} />
          )}
        </>
      )}
    </section>
  );
}

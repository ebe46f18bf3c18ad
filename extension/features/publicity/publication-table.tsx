import {
  PUBLICATION_DUTIES,
  type PublicationLine,
  type PublicationState,
  publicationPeriodName,
} from '@dung-hen/domain';
import { useState } from 'preact/hooks';
import { formatCount, formatMoment, type Language } from '../../app/text.ts';
import { copyText } from '../overlay/clipboard.ts';
import { tableText } from '../overlay/tsv.ts';
import type { SiteTexts } from './site-texts.ts';
import type { PublicityTexts } from './texts.ts';

interface TableProps {
  readonly lines: readonly PublicationLine[];
  readonly print: () => void;
  readonly s: SiteTexts;
  readonly t: PublicityTexts;
  readonly language: Language;
}

const TONE: Readonly<Record<PublicationState, string>> = {
  inTime: 'fine',
  late: 'today',
  undated: 'unknown',
  pending: 'paused',
  missing: 'late',
  notSeen: 'unknown',
  old: 'soon',
};

const nameOf = (line: PublicationLine, language: Language): string =>
  PUBLICATION_DUTIES.find(({ id }) => id === line.duty)?.name[language] ?? line.duty;

/** What to do, by the pages of the extension where the domain names commands. */
function toDoOf({ state, duty, by, toDo }: PublicationLine, s: SiteTexts, language: Language): string {
  if (state === 'old') return s.compareList;
  if (state === 'missing' && by !== null)
    return duty === 'weeklyBulletin' ? s.publishBulletin : s.publishResult;
  return toDo?.[language] ?? '';
}

/** Every duty in every period: published or not, when, where, and what to do. */
export function PublicationTable({ lines, print, s, t, language }: TableProps) {
  const [said, setSaid] = useState('');
  const missing = lines.filter(({ state }) => state === 'missing').length;
  const heads = [s.duty, s.period, s.by, s.state, s.article, t.toDo];
  const copy = async (): Promise<void> => {
    const rows = lines.map((line) => [
      nameOf(line, language),
      publicationPeriodName(line)[language],
      line.by === null ? '' : formatMoment(line.by),
      s.states[line.state],
      line.item === null ? '' : `${line.item.title} ${line.item.address}`,
      toDoOf(line, s, language),
    ]);
    setSaid((await copyText(tableText(heads, rows), document)) ? t.copied : t.copyFailed);
  };
  return (
    <>
      <p class={`share flag ${missing === 0 ? 'fine' : 'late'}`} role="status">
        {missing === 0 ? s.allThere : s.missing(formatCount(missing, language))}
      </p>
      <p class="actions no-print">
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
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard */}
      <section class="table-scroll" aria-label={s.duty} tabIndex={0}>
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
            {lines.map((line) => (
              <tr key={`${line.duty} ${line.period}`} data-duty={line.duty} data-state={line.state}>
                <td>{nameOf(line, language)}</td>
                <td>{publicationPeriodName(line)[language]}</td>
                <td class="day">{line.by === null ? '–' : formatMoment(line.by)}</td>
                <td>
                  <span class={`flag ${TONE[line.state]}`}>{s.states[line.state]}</span>
                </td>
                <td>
                  {line.item !== null && (
                    <a href={line.item.address} target="_blank" rel="noreferrer" lang="vi">
                      {line.item.title}
                    </a>
                  )}
                  <p class="soft">{line.words[language]}</p>
                  {!line.sure && <p class="soft">({s.unsure})</p>}
                </td>
                <td>{toDoOf(line, s, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

import type { PublicityFinding, PublicityKind } from '@dung-hen/domain';
import type { Language } from '../../app/text.ts';
import type { PublicityTexts } from './texts.ts';

interface TableProps {
  readonly findings: readonly PublicityFinding[];
  readonly t: PublicityTexts;
  readonly language: Language;
}

const TONE: Readonly<Record<PublicityKind, string>> = {
  missing: 'late',
  expired: 'late',
  code: 'soon',
  name: 'soon',
  limit: 'today',
  fee: 'today',
  twice: 'paused',
};

/** Every finding: the procedure, what is in force and what is posted side by side, and what to do. */
export function FindingTable({ findings, t, language }: TableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard
    <section class="table-scroll" aria-label={t.some(String(findings.length))} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {[t.number, t.procedure, t.matter, t.valid, t.shownThere, t.toDo].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {findings.map((finding, index) => (
            <Line
              key={`${finding.kind} ${finding.code} ${finding.rows.join()} ${finding.name}`}
              number={index + 1}
              finding={finding}
              t={t}
              language={language}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Line({
  number,
  finding: { kind, code, name, field, rows, values, words, toDo },
  t,
  language,
}: Omit<TableProps, 'findings'> & { readonly number: number; readonly finding: PublicityFinding }) {
  return (
    <tr data-kind={kind}>
      <td>{number}</td>
      <td>
        <b lang="vi">{name}</b>
        <p class="soft" lang="vi">
          {[code, field].filter((text) => text !== '').join(' · ')}
        </p>
      </td>
      <td>
        <span class={`flag ${TONE[kind]}`}>{t.kinds[kind]}</span>
      </td>
      {values === null ? (
        <td colSpan={2}>{words[language]}</td>
      ) : (
        <>
          <td class="valid">{values.inForce}</td>
          <td class="posted">
            {values.posted.map((text) => (text === '' ? t.blank : text)).join('; ')}
            <p class="soft">{t.inRows(rows.join(', '))}</p>
          </td>
        </>
      )}
      <td>{toDo[language]}</td>
    </tr>
  );
}

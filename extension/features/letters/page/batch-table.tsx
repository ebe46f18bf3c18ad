import type { LetterCheck } from '@dung-hen/domain';
import { DateInput } from '../../../app/date-input.tsx';
import { formatMoment, type Language } from '../../../app/text.ts';
import type { Candidate, OwnWords } from '../batch.ts';
import { batchTexts } from '../batch-texts.ts';
import type { JudgedLetter } from '../judge-letter.ts';

const SHOWN = 100;

/** Checks on words given once for all are said once, not in every row. */
const COMMON: ReadonlySet<LetterCheck['code']> = new Set(['REASON_MISSING', 'LATE_REASON_MISSING']);

interface Row {
  readonly candidate: Candidate;
  readonly letter: JudgedLetter;
}

interface TableProps {
  readonly rows: readonly Row[];
  /** What to say where there are none. */
  readonly none: string;
  readonly chosen: ReadonlySet<string>;
  readonly language: Language;
  readonly onChosen: (codes: ReadonlySet<string>) => void;
  readonly onOwn: (code: string, words: OwnWords) => void;
}

/** What in this row alone keeps its letter from being sent. */
function blocking({ letter }: Row): LetterCheck | undefined {
  return letter.checks.find(({ code, severity }) => severity === 'stop' && !COMMON.has(code));
}

const codeOf = (row: Row): string => row.candidate.seen.code;

/** Dossiers to choose from, each with its new date and, where the officer types one, its name. */
export function BatchTable({ rows, none, chosen, language, onChosen, onOwn }: TableProps) {
  const t = batchTexts(language);
  if (rows.length === 0) return <p class="notice">{none}</p>;
  const open = rows.slice(0, SHOWN).filter((row) => blocking(row) === undefined);
  return (
    <>
      <div class="table-frame">
        <table>
          <thead>
            <tr>
              <th scope="col">
                <input
                  type="checkbox"
                  aria-label={t.chooseAll}
                  title={t.chooseAll}
                  checked={open.length > 0 && open.every((row) => chosen.has(codeOf(row)))}
                  onChange={(event) =>
                    onChosen(new Set(event.currentTarget.checked ? [...chosen, ...open.map(codeOf)] : []))
                  }
                />
              </th>
              <th scope="col">{t.dossier}</th>
              <th scope="col">{t.due}</th>
              <th scope="col">{t.left}</th>
              <th scope="col">{t.newDue}</th>
              <th scope="col">{t.name}</th>
              <th scope="col">{t.state}</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, SHOWN).map((row) => (
              <RowView
                key={codeOf(row)}
                row={row}
                chosen={chosen.has(codeOf(row))}
                language={language}
                onChoose={(on) => {
                  const next = new Set(chosen);
                  if (on) next.add(codeOf(row));
                  else next.delete(codeOf(row));
                  onChosen(next);
                }}
                onOwn={(words) => onOwn(codeOf(row), words)}
              />
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > SHOWN && <p class="hint">{t.more(rows.length - SHOWN)}</p>}
    </>
  );
}

interface RowProps {
  readonly row: Row;
  readonly chosen: boolean;
  readonly language: Language;
  readonly onChoose: (on: boolean) => void;
  readonly onOwn: (words: OwnWords) => void;
}

function RowView({ row, chosen, language, onChoose, onOwn }: RowProps) {
  const t = batchTexts(language);
  const { candidate, letter } = row;
  const { seen, workingDaysLeft } = candidate;
  const { newDue, recipient } = letter.state;
  const stop = blocking(row);
  const late = letter.checks.some(({ code }) => code.startsWith('LETTER_'));
  const left =
    workingDaysLeft > 0
      ? t.daysLeft(workingDaysLeft)
      : workingDaysLeft === 0
        ? t.today
        : t.overdueBy(-workingDaysLeft);
  const tone = workingDaysLeft > 0 ? 'soon' : workingDaysLeft === 0 ? 'today' : 'late';
  return (
    <tr class={chosen ? 'chosen' : ''}>
      <td>
        <input
          type="checkbox"
          aria-label={t.chooseOne(seen.code)}
          checked={chosen}
          disabled={stop !== undefined && !chosen}
          onChange={(event) => onChoose(event.currentTarget.checked)}
        />
      </td>
      <th scope="row">
        <span class="code">{seen.code}</span>
        {seen.procedureName !== null && <span class="under">{seen.procedureName}</span>}
      </th>
      <td>{seen.dueAt === null ? '–' : formatMoment(seen.dueAt)}</td>
      <td>
        <span class={`badge ${tone}`}>{left}</span>
      </td>
      <td>
        <DateInput
          name={t.newDueOf(seen.code)}
          pick={t.pick}
          value={newDue}
          onInput={(typed) => onOwn({ name: recipient.name, newDue: typed })}
        />
      </td>
      <td>
        <input
          type="text"
          aria-label={t.nameOf(seen.code)}
          value={recipient.name}
          maxLength={200}
          autocomplete="off"
          onInput={(event) => onOwn({ name: event.currentTarget.value, newDue })}
        />
      </td>
      <td>
        {stop !== undefined ? (
          <span class="late">{stop.words[language]}</span>
        ) : (
          <span class={`badge ${late ? 'soon' : 'fine'}`}>{late ? t.late : t.sendable}</span>
        )}
      </td>
    </tr>
  );
}

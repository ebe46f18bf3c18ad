import {
  CONFIDENCE_WORDS,
  INPUT_TARGETS,
  type KpiInputId,
  type KpiInputs,
  type KpiLine,
  type Ratio,
} from '@dung-hen/domain';
import { sourceWords } from '../../app/source-words.ts';
import { formatCount, type Language } from '../../app/text.ts';
import { FigureInput } from './figure-input.tsx';
import type { KpiTexts } from './texts.ts';
import { countWords, needWords, resultWords, shareWords } from './words.ts';

interface TableProps {
  readonly heading: string;
  readonly lines: readonly KpiLine[];
  readonly levelUnknown: number;
  /** Feedback that stands in no system yet. */
  readonly outside: number;
  /** Figures this computer can offer. */
  readonly suggested: KpiInputs;
  /** Figures the officer typed in. */
  readonly typed: KpiInputs;
  readonly t: KpiTexts;
  readonly language: Language;
  /** Keeps a figure the officer typed in. */
  readonly save: (id: KpiInputId, ratio: Ratio | null) => Promise<void>;
}

const LEVEL_IDS: ReadonlySet<string> = new Set(['onlinePartial', 'onlineFull']);

/** Targets with their counts, share, state, what is needed and where each comes from. */
export function TargetTable({
  heading,
  lines,
  levelUnknown,
  outside,
  suggested,
  typed,
  t,
  language,
  save,
}: TableProps) {
  const noteOf = (id: string): string => {
    if (LEVEL_IDS.has(id) && levelUnknown > 0) return t.levelUnknown(formatCount(levelUnknown, language));
    return id === 'feedbackOnTime' && outside > 0 ? t.outside(formatCount(outside, language)) : '';
  };
  return (
    // A wide table on a small screen scrolls by itself, and by keyboard too.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section class="table-scroll" aria-label={heading} tabIndex={0}>
      <table class="targets">
        <caption>{heading}</caption>
        <thead>
          <tr>
            {[t.name, t.counts, t.percent, t.target, t.result, t.need].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <TargetRow
              key={line.target.id}
              line={line}
              suggested={suggested}
              typed={typed}
              note={noteOf(line.target.id)}
              t={t}
              language={language}
              save={save}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface RowProps extends Pick<TableProps, 'suggested' | 'typed' | 't' | 'language' | 'save'> {
  readonly line: KpiLine;
  readonly note: string;
}

function TargetRow({ line, note, suggested, typed, t, language, save }: RowProps) {
  const { target, ratio, margin } = line;
  const input = inputOf(target.id);
  const own = input === null ? null : (typed[input.id] ?? null);
  const counted = input !== null && own === null && ratio !== null;
  const tone = margin === null ? '' : margin.reached ? 'fine' : 'late';
  return (
    <tr>
      <th scope="row">
        {target.words[language]}
        <small class="source">
          {t.source}: {sourceWords(target.source, language)}
          {target.confidence !== 'certain' && ` [${CONFIDENCE_WORDS[target.confidence][language]}]`}
          {input !== null && `. ${counted ? t.counted : t.typed}`}
        </small>
      </th>
      <td class="count">
        {input === null || input.second ? (
          countWords(line, language)
        ) : (
          <>
            {counted && <div>{countWords(line, language)}</div>}
            <FigureInput
              id={input.id}
              name={target.words[language]}
              ratio={own}
              offer={suggested[input.id] ?? null}
              t={t}
              save={save}
            />
          </>
        )}
      </td>
      <td class="count">{shareWords(line, t, language)}</td>
      <td class="count">{target.target === null ? t.noTarget : t.atLeast(String(target.target))}</td>
      <td>{tone === '' ? '–' : <span class={`state ${tone}`}>{resultWords(line, t)}</span>}</td>
      <td>{[needWords(line, t, language), note].filter((part) => part !== '').join('; ')}</td>
    </tr>
  );
}

/** The figure a target is answered by, and whether another row before it is where it is typed in. */
function inputOf(targetId: string): { readonly id: KpiInputId; readonly second: boolean } | null {
  const own = INPUT_TARGETS.find(({ id }) => id === targetId);
  if (own === undefined) return null;
  return { id: own.input, second: INPUT_TARGETS.find(({ input }) => input === own.input) !== own };
}

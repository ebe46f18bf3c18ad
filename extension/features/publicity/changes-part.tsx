import type { ProcedureChange } from '@dung-hen/adapters/national-portal/changes';
import { useState } from 'preact/hooks';
import { formatCount, formatMoment } from '../../app/text.ts';
import { copyText } from '../overlay/clipboard.ts';
import { tableText } from '../overlay/tsv.ts';
import { changesTexts } from './changes-texts.ts';
import { type Look, lookAgain, questionOf } from './look-again.ts';
import type { PublicityFacts, PublicitySources } from './publicity-sources.ts';
import { ReadingLine } from './reading-line.tsx';
import type { PublicityTexts } from './texts.ts';
import type { Choices } from './use-choices.ts';
import { useReading } from './use-reading.ts';

interface PartProps {
  readonly facts: PublicityFacts;
  readonly sources: PublicitySources;
  readonly chosen: Choices;
  readonly t: PublicityTexts;
}

/** Procedures of the national portal that changed since the last look. */
export function ChangesPart({ facts: { settings, lastLook }, sources, chosen, t }: PartProps) {
  const { language } = settings;
  const c = changesTexts(language);
  const { hosts, agency, level } = chosen.choices;
  const reading = useReading(t, language);
  const [details, setDetails] = useState(false);
  const [look, setLook] = useState<Look | null>(null);
  const [said, setSaid] = useState('');
  const n = (value: number): string => formatCount(value, language);
  const choice = { agency, level, details };
  const keep = (seen: Look, words: string): Promise<void> =>
    sources.keepLook(seen.now).then(
      () => setSaid(words),
      () => setSaid(c.keepFailed),
    );
  const read = (): void => {
    void sources
      .askFor(hosts, 'answers')
      .catch(() => false)
      .then((allowed) => {
        if (!allowed) return reading.say(t.refused);
        setSaid('');
        setLook(null);
        reading.run(async (signal, onProgress) => {
          const options = { signal, onProgress, t, language };
          const seen = await lookAgain(sources.national(hosts), choice, lastLook, sources.now(), options);
          if (typeof seen === 'string') return seen;
          setLook(seen);
          if (seen.changes === null) await keep(seen, '');
          return '';
        });
      });
  };
  const changes = look?.changes ?? [];
  const heads = [t.matter, t.code, t.name, c.decision];
  const copy = async (): Promise<void> => {
    const rows = changes.map((one) => [c.kinds[one.kind], one.code, one.name, decisionsOf(one, c.fromTo)]);
    setSaid((await copyText(tableText(heads, rows), document)) ? t.copied : t.copyFailed);
  };
  return (
    <>
      <p class="soft">{c.lead}</p>
      <section class="card no-print">
        <p>
          {lastLook === null ? c.noLook : c.lastLook(formatMoment(lastLook.at), n(lastLook.marks.length))}
        </p>
        {lastLook !== null && lastLook.question !== questionOf(choice) && look === null && (
          <p class="flag soon">{c.otherQuestion}</p>
        )}
        <label>
          <input
            type="checkbox"
            checked={details}
            disabled={reading.progress !== null}
            onChange={(event) => setDetails(event.currentTarget.checked)}
          />{' '}
          {c.details}
        </label>
        <p>
          <button
            type="button"
            class="button primary"
            disabled={reading.progress !== null || chosen.refused}
            onClick={read}
          >
            {c.read}
          </button>
        </p>
        <p class="soft">{c.sameChoices}</p>
        <ReadingLine reading={reading} t={t} language={language} />
      </section>
      {look !== null && (
        <p class={`share flag ${changes.length === 0 ? 'fine' : 'today'}`} role="status">
          {look.since === null
            ? c.first(n(look.now.marks.length))
            : changes.length === 0
              ? c.none(formatMoment(look.since))
              : c.some(n(changes.length), formatMoment(look.since))}
        </p>
      )}
      <p class="actions no-print">
        {look !== null && changes.length > 0 && (
          <>
            <button type="button" class="button" onClick={() => void copy()}>
              {c.copy}
            </button>
            <button type="button" class="button primary" onClick={() => void keep(look, c.kept)}>
              {c.keep}
            </button>
          </>
        )}
        <span role="status" class="soft">
          {said}
        </span>
      </p>
      {changes.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard
        <section class="table-scroll" aria-label={c.read} tabIndex={0}>
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
              {changes.map((one) => (
                <tr key={one.code} data-change={one.kind}>
                  <td>
                    <span class={`flag ${one.kind === 'gone' ? 'late' : 'today'}`}>{c.kinds[one.kind]}</span>
                  </td>
                  <td>{one.code}</td>
                  <td lang="vi">{one.name}</td>
                  <td>{decisionsOf(one, c.fromTo)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </>
  );
}

/** The decision before and after, one where both are the same. */
function decisionsOf(
  { before, after }: ProcedureChange,
  fromTo: (before: string, after: string) => string,
): string {
  const [was, is] = [before?.decisionId ?? '', after?.decisionId ?? ''];
  if (was === '' || is === '' || was === is) return is === '' ? was : is;
  return fromTo(was, is);
}

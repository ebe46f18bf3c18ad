import { useState } from 'preact/hooks';
import type { AuditEntry } from '../../app/database.ts';
import { formatCount, formatMoment, type Language } from '../../app/text.ts';
import { auditTexts } from '../audit/texts.ts';
import type { SettingsTexts } from './texts.ts';

/** Lines shown at most: the rest is in the export. */
const SHOWN = 200;

interface AuditViewProps {
  readonly t: SettingsTexts;
  readonly language: Language;
  /** Reads the log, oldest line first; called when the officer opens it and not before. */
  readonly load: () => Promise<readonly AuditEntry[]>;
}

/** The log of this computer, the newest line first. */
export function AuditView({ t, language, load }: AuditViewProps) {
  const [entries, setEntries] = useState<readonly AuditEntry[] | null>(null);
  const words = auditTexts(language);
  const count = (value: number): string => formatCount(value, language);
  const newest = entries === null ? [] : entries.toReversed().slice(0, SHOWN);
  return (
    <details onToggle={(event) => event.currentTarget.open && void load().then(setEntries)}>
      <summary>{t.showLog}</summary>
      {entries?.length === 0 && <p class="hint">{t.logEmpty}</p>}
      {newest.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        <section class="log" aria-label={t.showLog} tabIndex={0}>
          <table>
            <thead>
              <tr>
                {[words.at, words.actor, words.action, words.subject, words.before, words.after].map(
                  (name) => (
                    <th key={name} scope="col">
                      {name}
                    </th>
                  ),
                )}
              </tr>
            </thead>
            <tbody>
              {newest.map((entry) => (
                <tr key={entry.id}>
                  <td>{formatMoment(entry.at)}</td>
                  <td>{entry.actor}</td>
                  <td>{actionWords(entry.action, words.actions)}</td>
                  <td>{entry.subject}</td>
                  <td>{entry.before}</td>
                  <td>{entry.after}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {entries !== null && entries.length > SHOWN && (
        <p class="hint">{t.logNewest(count(SHOWN), count(entries.length))}</p>
      )}
    </details>
  );
}

/** A kind of act without words of its own shows its code: better than nothing. */
function actionWords(action: string, words: Readonly<Record<string, string>>): string {
  return Object.hasOwn(words, action) ? (words[action] ?? action) : action;
}

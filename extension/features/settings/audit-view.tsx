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
                  <td>{entry.actor === '' ? t.nobodyNamed : entry.actor}</td>
                  <td>{actionWords(entry.action, words.actions)}</td>
                  <td>{subjectWords(entry, t)}</td>
                  <td>{valueWords(entry.before)}</td>
                  <td>{valueWords(entry.after)}</td>
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

/** A setting by the label it has on this page, where it has one. */
function subjectWords({ action, subject }: AuditEntry, t: SettingsTexts): string {
  if (action !== 'setting.change' || !Object.hasOwn(t, subject)) return subject;
  const label: unknown = t[subject as keyof SettingsTexts];
  return typeof label === 'string' ? label : subject;
}

/** Values of settings are kept as JSON: a text without its quotes, a list of texts with commas, anything else as it is. */
function valueWords(kept: string): string {
  try {
    const value: unknown = JSON.parse(kept);
    if (typeof value === 'string') return value;
    return Array.isArray(value) && value.every((one) => typeof one === 'string') ? value.join(', ') : kept;
  } catch {
    return kept;
  }
}

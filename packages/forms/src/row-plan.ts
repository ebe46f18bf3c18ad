import { DungHenError } from '@dung-hen/domain';
import { byLabel, labelKey } from './row-labels.ts';

/** A row to list: field code and name, or unit code and name. */
export interface RowHeading {
  readonly key: string;
  readonly label: string;
}

/** What a dossier says about its row; null = the system did not say. */
export interface RowFacts {
  readonly code: string | null;
  readonly name: string | null;
}

/** Key of the row for dossiers that name neither field nor unit. */
export const UNKNOWN_ROW = '?';

export interface RowPlan {
  readonly headings: readonly RowHeading[];
  /** Index in `headings` of the row a dossier belongs to. */
  indexOf(facts: RowFacts): number;
}

/**
 * Which rows the form has and where each dossier goes. Listed rows come first, in their order, even when empty;
 * then rows only the dossiers know, alphabetically; last, when needed, the row of the unknown. No dossier is dropped.
 * A dossier with a name and no code joins the row that bears its name, if there is exactly one.
 * The plan does not depend on the order of `everything`. Throws INVALID_INPUT when two listed rows share a key.
 */
export function planRows(
  everything: Iterable<RowFacts>,
  listed: readonly RowHeading[],
  unknownLabel: string,
): RowPlan {
  const labels = new Map(listed.map(({ key, label }) => [key, label]));
  if (labels.size < listed.length) {
    throw new DungHenError('INVALID_INPUT', {
      adapter: 'forms',
      step: 'rows',
      detail: 'two listed rows have the same key',
    });
  }
  const found = new Map<string, string>();
  const nameOnly = new Map<string, string>();
  let anyUnknown = false;
  for (const { code, name } of everything) {
    if (code !== null && code !== '') {
      if (!labels.has(code)) {
        keepFirst(found, code, tidy(name));
      }
    } else if (name !== null && labelKey(name) !== '') {
      keepFirst(nameOnly, labelKey(name), tidy(name));
    } else {
      anyUnknown = true;
    }
  }
  const rowOfName = soleRows([...labels, ...found]);
  for (const [name, label] of nameOnly) {
    if (!rowOfName.has(name)) {
      found.set(label, label);
      rowOfName.set(name, label);
    }
  }
  const extra = [...found]
    .map(([key, label]) => ({ key, label: label || key }))
    .sort((a, b) => byLabel(a.label, b.label) || byLabel(a.key, b.key));
  const headings = [...listed, ...extra, ...(anyUnknown ? [{ key: UNKNOWN_ROW, label: unknownLabel }] : [])];
  const places = new Map(headings.map(({ key }, index) => [key, index]));
  const unknown = headings.length - 1;
  return {
    headings,
    indexOf: ({ code, name }) => {
      const key = code !== null && code !== '' ? code : rowOfName.get(labelKey(name ?? ''));
      return (key === undefined ? undefined : places.get(key)) ?? unknown;
    },
  };
}

/** Name → row key, for names that only one row bears. */
function soleRows(rows: readonly (readonly [key: string, label: string])[]): Map<string, string> {
  const keys = new Map<string, string[]>();
  for (const [key, label] of rows) {
    const name = labelKey(label);
    keys.set(name, [...(keys.get(name) ?? []), key]);
  }
  return new Map(
    [...keys].flatMap(([name, [key, ...more]]) => (key && more.length === 0 ? [[name, key]] : [])),
  );
}

/** Of several spellings the alphabetically first stays, so that the order of reading does not matter. */
function keepFirst(labels: Map<string, string>, key: string, label: string): void {
  const present = labels.get(key);
  if (!present || (label !== '' && label !== present && byLabel(label, present) < 0)) {
    labels.set(key, label);
  }
}

function tidy(name: string | null): string {
  return (name ?? '').normalize('NFC').replace(/\s+/gu, ' ').trim();
}

import { claimsOf } from './column-claims.ts';
import { DOSSIER_LIST } from './glossary/dossier-list.ts';
import type { GridColumn } from './grid-types.ts';
import { tidyText } from './label.ts';
import { matchColumns } from './match-columns.ts';

/** A label with what is said under it. */
export interface LabelledPart {
  readonly label: string;
  readonly value: string;
}

const MOST_WORDS = 8;

/**
 * "Ngày nhận: 02/03/2026 08:30 Hẹn trả: 17/03/2026": the parts of a text that stand under labels of their own. A label
 * is as many words before a colon as are a known one; unknown words before a colon end the part before them, and take it
 * away where it cannot be told where they begin. Nothing is said of the text before the first label.
 */
export function labelledParts(text: string): LabelledPart[] {
  const said = tidyText(text);
  const parts: { label: string; from: number; start: number }[] = [];
  let last = 0;
  for (const { index } of said.matchAll(/(?<!\d\s?):|:(?!\s?\d)/gu)) {
    const label = labelBefore(said, last, index);
    parts.push({ ...label, from: index + 1 });
    last = index + 1;
  }
  return parts.map(({ label, from }, at) => {
    const next = parts[at + 1];
    const value = said.slice(from, Math.max(next?.start ?? said.length, from));
    return { label, value: value.replace(/[\s|;,•-]+$/u, '').trim() };
  });
}

/** The label that ends at a colon, and where it starts: the longest one that is known, else all words without figures. */
function labelBefore(text: string, from: number, colon: number) {
  const words = [...text.slice(from, colon).matchAll(/[^\s|;•]+/gu)].slice(-MOST_WORDS);
  for (const { index } of words) {
    const label = text.slice(from + index, colon).replace(/^[-+*(]+\s*/u, '');
    if (beginsAnew(text.slice(from, from + index), label) && isDossierLabel(label))
      return { label: label.trim(), start: from + index };
  }
  const label = /[^\d.,;|•()/]*$/u.exec(text.slice(from, colon))?.[0] ?? '';
  return { label: label.trim(), start: colon - label.length };
}

/** "hạn" in "Gia hạn" is no label: one begins after figures or signs, or with a capital after small letters. */
function beginsAnew(before: string, label: string): boolean {
  const said = before.trimEnd();
  return !/\p{L}$/u.test(said) || (/\p{Ll}$/u.test(said) && /^\p{Lu}/u.test(label));
}

/** Whether words may head a column of a list of dossiers. */
export function isDossierLabel(words: string): boolean {
  return claimsOf(columnNamed(words, 0), DOSSIER_LIST).length > 0;
}

function columnNamed(label: string, index: number): GridColumn {
  return { index, path: [label], label, number: null };
}

/** What a text says under the label of each concept, its labels taken together as the head of a list is. */
export function saidUnder(text: string): ReadonlyMap<string, string> {
  const parts = labelledParts(text);
  const columns = parts.map(({ label }, index) => columnNamed(label, index));
  const { found } = matchColumns(columns, DOSSIER_LIST, DOSSIER_LIST.concepts);
  return new Map([...found].map(([id, { column }]) => [id, parts[column.index]?.value ?? '']));
}

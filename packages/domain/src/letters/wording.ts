import type { LetterFacts, Recipient } from './letter-draft.ts';
import { type Block, DOTS, type Run } from './paper.ts';

/** A value to print, or null where it is empty: a dotted line then. */
export function valueOrNull(text: string): string | null {
  const value = text.normalize('NFC').replace(/\s+/gu, ' ').trim();
  return value === '' ? null : value;
}

/** A value inside a sentence, in bold where asked; dots where it is empty. */
export function inline(text: string | null, strong = false): Run {
  const value = valueOrNull(text ?? '');
  if (value === null) return { text: DOTS.repeat(3) };
  return strong ? { text: value, strong: true } : { text: value };
}

/** A sentence of plain and bold runs; strings are plain. */
export function paragraph(...parts: readonly (string | Run)[]): Block {
  const runs = parts.map((part): Run => (typeof part === 'string' ? { text: part } : part));
  return { kind: 'paragraph', runs: runs.filter((run) => run.text !== '') };
}

/** 'label: value' lines side by side; empty values are dotted to the margin. */
export function fields(...pairs: readonly (readonly [label: string, value: string])[]): Block {
  return {
    kind: 'fields',
    fields: pairs.map(([label, value]) => ({ label, value: valueOrNull(value) })),
  };
}

/** Ends a sentence with a full stop unless it has an ending of its own. */
export function sentence(text: string): string {
  const value = valueOrNull(text);
  if (value === null) return '';
  return /[.!?…]$/u.test(value) ? value : `${value}.`;
}

/**
 * What was written on several lines, one entry a line: without a label of the form typed once more in front, and with a
 * full stop at its end.
 */
export function writtenLines(text: string, label: RegExp): readonly string[] {
  const lines = text.split(/[\r\n\u2028\u2029]+/u).flatMap((line) => valueOrNull(line) ?? []);
  const [first, ...rest] = lines;
  if (first === undefined) return [];
  const whole = [first.replace(label, ''), ...rest].filter((line) => line !== '');
  return whole.map((line, index) => (index === whole.length - 1 ? sentence(line) : line));
}

/** 'Ông/Bà Nguyễn Văn A'; null without a name. An office is named alone: its salutation only speaks to it. */
export function addressed({ salutation, name }: Recipient): string | null {
  const value = valueOrNull(name);
  if (value === null) return null;
  return salutation === 'Quý cơ quan, tổ chức' ? value : `${salutation} ${value}`;
}

/** What the dossier asks for: the procedure, and its field where it is known. */
export function requested(facts: LetterFacts): string {
  const procedure = valueOrNull(facts.procedureName ?? '');
  const field = valueOrNull(facts.fieldName ?? '');
  if (procedure === null) return '';
  return field === null ? procedure : `${procedure} (lĩnh vực ${field})`;
}

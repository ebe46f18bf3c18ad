import { countedReports, type MergeSource, type ReportFile, type Words } from '@dung-hen/files';

/** One file (or pasted table) the officer gave. */
export interface Chosen {
  readonly id: string;
  readonly name: string;
  /** SHA-256 of its bytes, hexadecimal. */
  readonly content: string;
  readonly state:
    | { readonly kind: 'reading' }
    | { readonly kind: 'read'; readonly file: ReportFile }
    | { readonly kind: 'refused'; readonly words: Words };
}

/** The reports of everything that was read, in the order given, and the hidden sheets left out. */
export function sourcesOf(all: readonly Chosen[]): {
  readonly sources: readonly MergeSource[];
  readonly hidden: readonly { readonly name: string; readonly sheet: string }[];
} {
  const sources: MergeSource[] = [];
  const hidden: { name: string; sheet: string }[] = [];
  for (const { name, content, state } of all) {
    if (state.kind !== 'read') continue;
    const { counted, hiddenSheets } = countedReports(name, state.file);
    sources.push(...counted.map((one) => ({ ...one, content })));
    hidden.push(...hiddenSheets.map((sheet) => ({ name, sheet })));
  }
  return { sources, hidden };
}

/** SHA-256 of bytes, hexadecimal: the same file under two names is known by it. */
export async function hashOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

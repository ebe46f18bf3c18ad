import type { FillTarget, UnmatchedColumn, Words } from './fill-types.ts';
import { DOSSIER_LIST } from './glossary/dossier-list.ts';
import { REPORT } from './glossary/report.ts';
import { sensesOf } from './glossary/senses.ts';
import type { Grid, GridColumn } from './grid-types.ts';
import { normalizeLabel, withoutRemarks } from './label.ts';
import { conceptOf } from './match-columns.ts';

export interface FoundColumn {
  readonly column: GridColumn;
  /** Said beside every cell of the column: what it was recognised by, where not by its plain name. */
  readonly note: Words | null;
}

export interface FillColumns {
  readonly found: ReadonlyMap<number, FoundColumn>;
  readonly unmatched: readonly UnmatchedColumn[];
}

type TargetColumn = FillTarget['columns'][number];

/**
 * Finds the form's columns on the screen by two anchors: what the header path means, and the column number where the
 * screen prints one. Either may be missing; when both speak they must agree, else the column is refused.
 */
export function matchFillColumns(grid: Grid, wanted: readonly TargetColumn[]): FillColumns {
  const found = new Map<number, FoundColumn>();
  const unmatched: UnmatchedColumn[] = [];
  const meanings = grid.columns.map((column) => meaningOf(column.path));
  const named = wanted.map((target): Candidates => {
    const meant = [target.path, ...(target.also ?? [])].map(meaningOf);
    const byPath = grid.columns.filter((column) =>
      meant.some((one) => sameMeaning(meanings[column.index], one)),
    );
    const printed = printedOf(target);
    const byNumber = printed === null ? [] : grid.columns.filter((column) => column.number === printed);
    return { target, byPath, byNumber };
  });
  const elsewhere = countsFiguresAlone(grid, named);
  const targets = elsewhere ? named.map((one) => ({ ...one, byNumber: [] })) : named;
  const trusted = !elsewhere && targets.every(numbersAgree) && countsAsTheForm(grid, targets);
  for (const candidates of targets) {
    const { target } = candidates;
    const settled = settle(candidates, trusted, elsewhere);
    if ('column' in settled) found.set(target.number, settled);
    else unmatched.push({ number: target.number, label: target.path.join(' > '), ...settled });
  }
  for (const [number, { column }] of [...found]) {
    const rivals = [...found].filter(([, other]) => other.column === column);
    if (rivals.length < 2) continue;
    for (const [rival] of rivals) {
      found.delete(rival);
      const path = wanted.find((target) => target.number === rival)?.path ?? [];
      const reason = sharedColumn(column, number);
      unmatched.push({ number: rival, label: path.join(' > '), action: 'ambiguous', reason });
    }
  }
  return { found, unmatched };
}

const printedOf = ({ number, printed }: TargetColumn): number | null =>
  printed === undefined ? number : printed;

interface Candidates {
  readonly target: TargetColumn;
  readonly byPath: readonly GridColumn[];
  readonly byNumber: readonly GridColumn[];
}

type Settled = FoundColumn | Pick<UnmatchedColumn, 'action' | 'reason'>;

const LEAST_COUNTED = 4;

/**
 * Whether the screen counts its figures alone ("A B 1 2 3"): the first of them is 1, what stands before has no number,
 * and every column known by its name is as many numbers away from the form's. The names alone speak then.
 */
function countsFiguresAlone({ columns, labelColumn }: Grid, targets: readonly Candidates[]): boolean {
  const first = columns.find(({ number }) => number !== null);
  const away = targets.flatMap(({ target, byPath }) => {
    const [only] = byPath;
    const printed = printedOf(target);
    return byPath.length !== 1 || only?.number == null || printed === null ? [] : printed - only.number;
  });
  const [shift = 0] = away;
  const begins = first?.number === 1 && first.index > (labelColumn?.index ?? 0);
  return begins && away.length >= LEAST_COUNTED && shift > 0 && new Set(away).size === 1;
}

/** Whether a column known by its path carries the form's number, or none. */
function numbersAgree({ target, byPath }: Candidates): boolean {
  const [named, ...others] = byPath;
  return (
    named === undefined || others.length > 0 || named.number === null || named.number === printedOf(target)
  );
}

/**
 * Whether the screen numbers its columns from where the form does. Forms print numbers over STT and names too, or
 * letters ("A B 1 2 …"): then (3) is another column. A column known by its path settles it.
 */
function countsAsTheForm({ labelColumn }: Grid, targets: readonly Candidates[]): boolean {
  if (targets.some(({ byPath, byNumber }) => byPath.length === 1 && byPath[0] === byNumber[0])) return true;
  const first = Math.min(...targets.flatMap(({ target }) => printedOf(target) ?? []));
  return labelColumn === null || labelColumn.number === (first === 1 ? null : first - 1);
}

function settle({ target, byPath, byNumber }: Candidates, trusted: boolean, elsewhere: boolean): Settled {
  const [named] = byPath;
  const [numbered] = byNumber;
  if (byNumber.length > 1) return { action: 'ambiguous', reason: severalNumbers(target.number) };
  if (byPath.length === 1 && named) {
    if (numbered && numbered !== named) {
      return { action: 'ambiguous', reason: disagree(target, named, numbered) };
    }
    if (!elsewhere && !numbered && named.number !== null && printedOf(target) !== null)
      return { action: 'ambiguous', reason: otherNumber(target, named) };
    return { column: named, note: null };
  }
  if (byPath.length > 1) {
    if (numbered && trusted && byPath.includes(numbered)) {
      return { column: numbered, note: byNumberNote(target.number) };
    }
    return { action: 'ambiguous', reason: severalColumns(byPath) };
  }
  if (!numbered) return { action: 'notFound', reason: NO_COLUMN };
  if (!trusted) return { action: 'ambiguous', reason: OTHER_NUMBERS };
  if (contradicts(numbered.path, target.path)) {
    return { action: 'ambiguous', reason: otherMeaning(target, numbered) };
  }
  return { column: numbered, note: byNumberNote(target.number) };
}

/** The glossary's concept, or where it knows none the bare words; null for a column without header. */
function meaningOf(path: readonly string[]): string | null {
  if (path.length === 0) return null;
  const concept = conceptOf(path, REPORT);
  if (concept) return `= ${concept.id}`;
  return path.map((part) => withoutRemarks(normalizeLabel(part))).join(' > ');
}

function sameMeaning(shown: string | null | undefined, meant: string | null): boolean {
  return meant !== null && shown === meant;
}

/** Whether the screen's path says something the form's path does not: a bare "Quá hạn" fits, "Trực tuyến" does not. */
function contradicts(screen: readonly string[], form: readonly string[]): boolean {
  if (screen.length === 0) return false;
  if (conceptOf(screen, REPORT) || conceptOf(screen, DOSSIER_LIST)) return true;
  const lexicon = REPORT.lexicon;
  const said = lexicon && sensesOf(screen, lexicon);
  const meant = lexicon && sensesOf(form, lexicon);
  if (!said || !meant) return false;
  return [...said.senses].some((sense) => !meant.senses.has(sense));
}

const NO_COLUMN: Words = {
  vi: 'Màn hình không có cột mang tên hoặc số này',
  en: 'The screen has no column of this name or number',
};

const OTHER_NUMBERS: Words = {
  vi: 'Số cột trên màn hình không theo biểu (có cột mang tên khác số), nên không nhận cột theo số',
  en: 'The column numbers on the screen are not those of the form, so no column is taken by its number',
};

function byNumberNote(number: number): Words {
  return { vi: `nhận cột theo số (${number})`, en: `column recognised by its number (${number})` };
}

function disagree(target: TargetColumn, named: GridColumn, numbered: GridColumn): Words {
  return {
    vi: `Tên cột và số cột không khớp: "${named.label}" khác cột (${target.number}) "${numbered.label}"`,
    en: `Header and column number disagree: "${named.label}" is not column (${target.number}) "${numbered.label}"`,
  };
}

function otherNumber(target: TargetColumn, named: GridColumn): Words {
  return {
    vi: `Tên cột và số cột không khớp: "${named.label}" mang số (${named.number}), biểu ghi (${target.number})`,
    en: `Header and column number disagree: "${named.label}" has number (${named.number}), the form says (${target.number})`,
  };
}

function otherMeaning(target: TargetColumn, numbered: GridColumn): Words {
  return {
    vi: `Cột (${target.number}) trên màn hình là "${numbered.label}", không phải "${target.path.join(' > ')}"`,
    en: `Column (${target.number}) on the screen is "${numbered.label}", not "${target.path.join(' > ')}"`,
  };
}

function severalNumbers(number: number): Words {
  return {
    vi: `Số cột (${number}) có hai lần trên màn hình`,
    en: `Column number (${number}) stands twice on the screen`,
  };
}

function severalColumns(columns: readonly GridColumn[]): Words {
  const list = columns.map((column) => column.label).join('; ');
  return { vi: `Nhiều cột có thể là cột này: ${list}`, en: `Several columns may be meant: ${list}` };
}

function sharedColumn(column: GridColumn, number: number): Words {
  return {
    vi: `Cột "${column.label}" hợp với nhiều cột của biểu, trong đó có (${number})`,
    en: `The column "${column.label}" fits several columns of the form, (${number}) among them`,
  };
}

import { DungHenError } from '@dung-hen/domain';
import { checkCarryOver } from './carry-over.ts';
import { carryOverWords, evidenceWords, identityWords, numberWords, totalWords } from './check-words.ts';
import { compareEvidence, type EvidenceDifference } from './row-match.ts';
import type { FormCell, FormDefinition, FormRow, Identity, ReportForm, Words } from './types.ts';

/** One thing a form must satisfy, and whether it does. */
export interface Check extends EvidenceDifference {
  readonly ok: boolean;
  /**
   * identity: a sum within a row · total: the total row is the sum of the data rows · carryOver: agrees with the
   * previous period · number: figures are whole and not negative · evidence: as many codes as the
   * figure says (not asked of a form without any codes, as read back from a portal).
   */
  readonly rule: 'identity' | 'carryOver' | 'total' | 'number' | 'evidence';
  readonly rowLabel: string;
  readonly words: Words;
  /** Left side minus right side, in dossiers; 0 when they agree. */
  readonly difference: number;
  /** Columns concerned, the left side first. */
  readonly columns: readonly number[];
}

/**
 * Everything that must hold before a form leaves the office: the sums of `definition` in every row and in the total,
 * the total row, whole non-negative figures, and the carry-over when the previous period's form is given.
 * `previous` must be the form of the same unit whose period ended the day before this one began (for an annual report:
 * last year's annual report), else INVALID_INPUT; `isPreviousForm` tells. An unknown cell counts as 0 here.
 */
export function checkForm(form: ReportForm, definition: FormDefinition, previous?: ReportForm): Check[] {
  const rows = form.rows.filter(({ kind }) => kind !== 'group');
  const columns = countColumns(definition);
  const proven = rows.some(({ cells }) => Object.values(cells).some(({ evidence }) => evidence.length > 0));
  return [
    ...rows.map((row) => checkNumbers(row, columns)),
    ...(proven ? rows.map((row) => checkEvidence(row, columns)) : []),
    ...rows.flatMap((row) => definition.identities.map((identity) => checkIdentity(row, identity))),
    ...checkTotal(rows, columns),
    ...(previous === undefined
      ? []
      : checkCarryOver(form, previous, definition).map(
          ({ left, right, rowLabel, carryOver, extra, missing }) => ({
            ...judged('carryOver', rowLabel, left - right, [carryOver.column, carryOver.previousColumn]),
            words: carryOverWords(left - right, carryOver, rowLabel),
            extra,
            missing,
          }),
        )),
  ];
}

const countColumns = ({ columns }: FormDefinition): number[] =>
  columns.filter(({ kind }) => kind === 'count').map(({ number }) => number);

/** The sums of rows that may lack some columns: within each row and down to the total, as far as all figures are known. */
export function checkKnownSums({ rows }: Pick<ReportForm, 'rows'>, definition: FormDefinition): Check[] {
  const own = rows.filter(({ kind }) => kind !== 'group');
  const knows = (row: FormRow, columns: readonly number[]): boolean =>
    columns.every((column) => row.cells[column] !== undefined);
  return [
    ...own.flatMap((row) =>
      definition.identities
        .filter(({ total, parts }) => knows(row, [total, ...parts]))
        .map((identity) => checkIdentity(row, identity)),
    ),
    ...checkTotal(own, countColumns(definition)).filter(({ columns }) =>
      own.every((row) => knows(row, columns)),
    ),
  ];
}

/** Throws FORM_UNBALANCED, saying in Vietnamese what does not add up, unless every check of `checkForm` holds. */
export function requireBalanced(form: ReportForm, definition: FormDefinition, previous?: ReportForm): void {
  const broken = checkForm(form, definition, previous).filter(({ ok }) => !ok);
  if (broken.length > 0) {
    throw new DungHenError('FORM_UNBALANCED', {
      adapter: 'forms',
      step: 'check',
      label: definition.id,
      detail: broken.map(({ words }) => words.vi).join('; '),
    });
  }
}

/** The figure of a cell; 0 where the row has none, which the number check reports. */
function figureOf(row: FormRow, column: number): number {
  const value = row.cells[column]?.value;
  return value !== undefined && Number.isFinite(value) ? value : 0;
}

function judged(
  rule: Check['rule'],
  rowLabel: string,
  difference: number,
  columns: readonly number[],
): Omit<Check, 'words'> {
  return { ok: difference === 0, rule, rowLabel, difference, columns, extra: [], missing: [] };
}

function checkIdentity(row: FormRow, { total, parts }: Identity): Check {
  const difference = figureOf(row, total) - parts.reduce((sum, part) => sum + figureOf(row, part), 0);
  return {
    ...judged('identity', row.label, difference, [total, ...parts]),
    words: identityWords(difference, total, parts, row),
    ...compareEvidence(
      [row.cells[total]],
      parts.map((part) => row.cells[part]),
    ),
  };
}

function checkTotal(rows: readonly FormRow[], columns: readonly number[]): Check[] {
  const data = rows.filter(({ kind }) => kind === 'data');
  return rows
    .filter(({ kind }) => kind === 'total')
    .flatMap((total) =>
      columns.map((column) => {
        const sum = data.reduce((so, row) => so + figureOf(row, column), 0);
        const difference = figureOf(total, column) - sum;
        return {
          ...judged('total', total.label, difference, [column]),
          words: totalWords(difference, column, total),
        };
      }),
    );
}

function checkNumbers(row: FormRow, columns: readonly number[]): Check {
  const bad = columns.filter((column) => {
    const value = row.cells[column]?.value;
    return value === undefined || !Number.isSafeInteger(value) || value < 0;
  });
  return {
    ...judged('number', row.label, 0, bad),
    ok: bad.length === 0,
    words: numberWords(bad, row),
  };
}

function checkEvidence(row: FormRow, columns: readonly number[]): Check {
  const bad = columns.filter((column) => {
    const { value, evidence }: FormCell = row.cells[column] ?? { value: 0, evidence: [] };
    return evidence.length !== value;
  });
  return {
    ...judged('evidence', row.label, 0, bad),
    ok: bad.length === 0,
    words: evidenceWords(bad, row),
  };
}

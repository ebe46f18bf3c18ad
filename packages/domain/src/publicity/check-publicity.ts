import type { IsoDate } from '@dung-hen/calendar';
import { DungHenError } from '../errors.ts';
import { differentFinding, expiredFinding, missingFinding, twiceFinding } from './findings.ts';
import { feeKey, limitKey, nationalCode, wordsKey } from './keys.ts';
import { differencesOf, isComparable, pairLines } from './pair.ts';
import type {
  InForceProcedure,
  ListedProcedure,
  PublicityFinding,
  PublicityResult,
  UnjudgedPart,
} from './types.ts';

/**
 * Holds the list a commune posts against the procedures in force of the unit on a day. Procedures are matched by the
 * national part of their code, else by name. Pure; the lists are changed in nothing.
 * @param today day of the check, 'YYYY-MM-DD'; a procedure is in force from `from` to `to`, both included.
 * @throws DungHenError INVALID_INPUT when the list in force holds one code twice with different words on that day.
 */
export function checkPublicity(
  list: readonly InForceProcedure[],
  posted: readonly ListedProcedure[],
  today: IsoDate,
): PublicityResult {
  const inForce = eachOnce(list.filter((own) => isInForce(own, today)));
  const known = new Set(list.flatMap(({ code }) => nationalCode(code) ?? []));
  const { linesOf, others } = pairLines(inForce, posted, known);
  const findings: PublicityFinding[] = [];
  const unjudged: UnjudgedPart[] = [];
  let [shown, correct] = [0, 0];
  for (const [own, lines] of linesOf) {
    const found = lines.length === 0 ? [missingFinding(own)] : postedFindings(own, lines);
    findings.push(...found);
    if (lines.length === 0) continue;
    shown += 1;
    if (found.length === 0) correct += 1;
    unjudged.push(...unjudgedOf(own, lines));
  }
  for (const lines of Map.groupBy(others, (line) => nationalCode(line.code) ?? wordsKey(line.name)).values())
    findings.push(expiredFinding(lines, versionsOf(lines, list), today));
  const percent = inForce.length === 0 ? null : Math.floor((shown * 1000) / inForce.length) / 10;
  const count = (what: UnjudgedPart['what']): number => unjudged.filter((one) => one.what === what).length;
  const uncompared = { limit: count('limit'), fee: count('fee') };
  return { today, inForce: inForce.length, posted: shown, correct, percent, uncompared, unjudged, findings };
}

/** What of a posted procedure one of the lists does not tell. */
function unjudgedOf(own: InForceProcedure, lines: readonly ListedProcedure[]): readonly UnjudgedPart[] {
  return (['limit', 'fee'] as const).flatMap((what): UnjudgedPart[] => {
    if (lines.every((line) => isComparable(own[what], line[what]))) return [];
    const lacks = (own[what] ?? '').trim() === '' ? 'inForce' : 'posted';
    return [{ what, lacks, code: own.code, name: own.name }];
  });
}

function isInForce({ from, to }: InForceProcedure, today: IsoDate): boolean {
  return (from === null || from <= today) && (to === null || today <= to);
}

/** Lines of one code with the same words are one procedure; with others, nobody can say which is in force. */
function eachOnce(list: readonly InForceProcedure[]): readonly InForceProcedure[] {
  const seen = new Map<string, { readonly said: string; readonly row: number }>();
  return list.filter((own) => {
    const code = nationalCode(own.code);
    const said = [wordsKey(own.name), limitKey(own.limit ?? ''), feeKey(own.fee ?? '')].join('|');
    const key = code ?? said;
    const before = seen.get(key);
    if (before && before.said !== said) {
      throw new DungHenError('INVALID_INPUT', {
        label: own.code,
        detail: `two procedures in force have this code: rows ${before.row} and ${own.row}`,
      });
    }
    if (!before) seen.set(key, { said, row: own.row });
    return before === undefined;
  });
}

function postedFindings(
  own: InForceProcedure,
  lines: readonly ListedProcedure[],
): readonly PublicityFinding[] {
  const different = (['code', 'name', 'limit', 'fee'] as const).flatMap((kind) => {
    const wrong = lines.filter((line) => differencesOf(own, line).includes(kind));
    return wrong.length === 0 ? [] : [differentFinding(kind, own, wrong)];
  });
  return lines.length > 1 ? [...different, twiceFinding(own, lines)] : different;
}

/** What the list says of posted lines that post nothing in force: versions ended or not begun. */
function versionsOf(
  [line]: readonly ListedProcedure[],
  list: readonly InForceProcedure[],
): readonly InForceProcedure[] {
  if (line === undefined) return [];
  const code = nationalCode(line.code);
  return list.filter((own) =>
    code === null ? wordsKey(own.name) === wordsKey(line.name) : nationalCode(own.code) === code,
  );
}

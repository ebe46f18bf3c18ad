import { feeKey, limitKey, nationalCode, wordsKey } from './keys.ts';
import type { InForceProcedure, ListedProcedure } from './types.ts';

/** What of a posted line is otherwise than in force. */
export type Difference = 'code' | 'name' | 'limit' | 'fee';

/** Every procedure in force with the lines that post it, and the lines that post none. */
export interface Pairs {
  readonly linesOf: ReadonlyMap<InForceProcedure, readonly ListedProcedure[]>;
  readonly others: readonly ListedProcedure[];
}

/** Whether both lists tell the limit or fee, so that it can be compared. */
export function isComparable(own: string | null, posted: string | null): own is string {
  return own !== null && own.trim() !== '' && posted !== null;
}

/** How a posted line differs from the procedure it posts. */
export function differencesOf(own: InForceProcedure, line: ListedProcedure): readonly Difference[] {
  const [ownCode, code] = [nationalCode(own.code), nationalCode(line.code)];
  const found: Difference[] = [];
  if (ownCode !== null && code !== null && ownCode !== code) found.push('code');
  if (wordsKey(own.name) !== wordsKey(line.name)) found.push('name');
  if (isComparable(own.limit, line.limit) && limitKey(own.limit) !== limitKey(line.limit ?? ''))
    found.push('limit');
  if (isComparable(own.fee, line.fee) && feeKey(own.fee) !== feeKey(line.fee ?? '')) found.push('fee');
  return found;
}

/**
 * Pairs posted lines with procedures in force: by national code; a line whose code is not known to the list (`known`)
 * or that has none, by name. Of several procedures of one name a line takes the one it fits best that no other has.
 */
export function pairLines(
  inForce: readonly InForceProcedure[],
  posted: readonly ListedProcedure[],
  known: ReadonlySet<string>,
): Pairs {
  const linesOf = new Map<InForceProcedure, ListedProcedure[]>(inForce.map((own) => [own, []]));
  const byCode = new Map(inForce.map((own) => [nationalCode(own.code), own]));
  const byName = Map.groupBy(inForce, ({ name }) => wordsKey(name));
  const left: ListedProcedure[] = [];
  const others: ListedProcedure[] = [];
  for (const line of posted) {
    const code = nationalCode(line.code);
    const own = code === null ? undefined : byCode.get(code);
    if (own) linesOf.get(own)?.push(line);
    else if (code !== null && known.has(code)) others.push(line);
    else left.push(line);
  }
  const take = (line: ListedProcedure, own: InForceProcedure | undefined): boolean => {
    if (own) linesOf.get(own)?.push(line);
    return own !== undefined;
  };
  const namesakes = (line: ListedProcedure): readonly InForceProcedure[] =>
    byName.get(wordsKey(line.name)) ?? [];
  const isFree = (own: InForceProcedure): boolean => linesOf.get(own)?.length === 0;
  const fits = (line: ListedProcedure) => (own: InForceProcedure) => differencesOf(own, line).length === 0;
  const unfit = left.filter(
    (line) =>
      !take(
        line,
        namesakes(line).find((own) => isFree(own) && fits(line)(own)),
      ),
  );
  for (const line of unfit) {
    const same = namesakes(line);
    if (!take(line, same.find(isFree) ?? same.find(fits(line)) ?? same[0])) others.push(line);
  }
  return { linesOf, others };
}

import type { IsoDate, IsoLocal } from '@dung-hen/calendar';
import { parseDossierCode } from '../codes.ts';
import type { Dossier, DossierStatus } from '../dossier.ts';
import { DungHenError } from '../errors.ts';
import { syncLine } from './sync-line.ts';
import type {
  LocalState,
  NationalState,
  SyncKind,
  SyncLine,
  SyncOptions,
  SyncReason,
  SyncResult,
} from './types.ts';

/** What the comparison must know of a dossier. */
export function localStateOf(dossier: Dossier): LocalState {
  const { code, status, supplements } = dossier;
  const acts = [
    dossier.submittedAt,
    dossier.receivedAt,
    dossier.pausedAt,
    dossier.finishedAt,
    dossier.returnedAt,
    ...supplements.flatMap(({ requestedAt, completedAt }) => [requestedAt, completedAt]),
  ].filter((act) => act !== null);
  const paused = supplements.length > 0 || dossier.pausedAt !== null;
  return { code, status, changedAt: acts.sort().at(-1) ?? null, paused };
}

/**
 * Holds the statuses of dossiers here against those on the national portal. Both are shown; neither is changed. Pure.
 * @throws DungHenError INVALID_INPUT when one list has a code twice with different statuses, or `delayHours` is no number
 * from 0.
 */
export function checkSync(
  local: readonly LocalState[],
  national: readonly NationalState[],
  options: SyncOptions,
): SyncResult {
  const { takenAt, delayHours } = options;
  if (!(delayHours >= 0 && delayHours <= 8_760)) {
    throw new DungHenError('INVALID_INPUT', { label: 'delayHours', detail: 'a delay is 0 to 8,760 hours' });
  }
  const [here, there] = [byCode(local), byCode(national)];
  const lines: SyncLine[] = [];
  let outOfScope = 0;
  for (const code of [...new Set([...here.keys(), ...there.keys()])].sort()) {
    const [own, other] = [here.get(code) ?? null, there.get(code) ?? null];
    if ((own === null || other === null) && !isInScope(code, options.scope)) outOfScope += 1;
    else lines.push(compared(code, own, other, options));
  }
  const counts: Record<SyncKind, number> = {
    same: 0,
    explained: 0,
    different: 0,
    missingThere: 0,
    unknownHere: 0,
  };
  for (const { kind } of lines) counts[kind] += 1;
  const both = lines.filter(({ local: own, national: other }) => own !== null && other !== null);
  // A dossier too new to be there is not asked for yet.
  const due = both.length + counts.missingThere;
  const wrong = both.filter(({ kind }) => kind === 'different').length;
  return {
    takenAt,
    delayHours,
    lines,
    counts,
    outOfScope,
    sent: { part: both.length, whole: due },
    agreeing: { part: both.length - wrong, whole: both.length },
    pairs: pairsOf(both),
  };
}

function compared(
  code: string,
  own: LocalState | null,
  other: NationalState | null,
  options: SyncOptions,
): SyncLine {
  const [local, national] = [own?.status ?? null, other?.status ?? null];
  const line = (kind: SyncKind, reason: SyncReason | null = null) =>
    syncLine({ kind, code, local, national, reason }, options);
  if (own === null) return isFresh(filedOn(code), options) ? line('explained', 'delay') : line('unknownHere');
  if (other === null)
    return isFresh(own.changedAt, options) ? line('explained', 'delay') : line('missingThere');
  if (own.status === other.status) return line('same');
  if (options.mapping[own.status] === other.status) return line('explained', 'mapped');
  return isFresh(own.changedAt, options) && couldStandBefore(own, other.status, options)
    ? line('explained', 'delay')
    : line('different');
}

/** How far a dossier is: a late message can only tell an earlier standing. */
const PROGRESS: Readonly<Record<DossierStatus, number>> = {
  1: 0,
  2: 1,
  4: 2,
  5: 2,
  6: 2,
  8: 2,
  9: 3,
  3: 4,
  7: 4,
  10: 4,
};

function couldStandBefore(own: LocalState, national: DossierStatus, { mapping }: SyncOptions): boolean {
  const [here, there] = [PROGRESS[own.status], PROGRESS[national]];
  if (there < here || (there === here && here === 2)) return true;
  // It stood still before, which may have been sent as another status.
  return own.paused && Object.values(mapping).includes(national);
}

/** Whether a moment (or the end of a day) is so near to the taking, or after it, that the other side may not know yet. */
function isFresh(moment: IsoLocal | IsoDate | null, { takenAt, delayHours }: SyncOptions): boolean {
  if (moment === null) return false;
  const at = Date.parse(moment.length === 10 ? `${moment}T23:59:59Z` : `${moment}Z`);
  return Date.parse(`${takenAt}Z`) - at < delayHours * 3_600_000;
}

const filedOn = (code: string): IsoDate | null => parseDossierCode(code)?.filedOn ?? null;

function isInScope(code: string, { from, to }: SyncOptions['scope']): boolean {
  const day = filedOn(code);
  return day === null || ((from === null || day >= from) && (to === null || day <= to));
}

function byCode<State extends NationalState>(states: readonly State[]): ReadonlyMap<string, State> {
  const found = new Map<string, State>();
  for (const state of states) {
    const code = parseDossierCode(state.code)?.code ?? state.code.trim().toUpperCase();
    const before = found.get(code);
    if (before !== undefined && before.status !== state.status) {
      throw new DungHenError('INVALID_INPUT', {
        label: code,
        detail: 'a list has this dossier twice with different statuses',
      });
    }
    if (before === undefined) found.set(code, state);
  }
  return found;
}

function pairsOf(both: readonly SyncLine[]): SyncResult['pairs'] {
  const groups = Map.groupBy(both, ({ local, national }) => `${local} ${national}`);
  return [...groups.values()]
    .flatMap((lines) => {
      const { local = null, national = null } = lines[0] ?? {};
      return local === null || national === null ? [] : [{ local, national, count: lines.length }];
    })
    .sort((a, b) => b.count - a.count || a.local - b.local || a.national - b.national);
}

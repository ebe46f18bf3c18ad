import type { NumberStyle } from './numbers.ts';
import type { TableMutations } from './table.ts';

/** What a request is for. 'login' is everything at the identity provider and the way back from it. */
export const REQUEST_KINDS = [
  'login',
  'list',
  'open',
  'save',
  'check',
  'submit',
  'clear',
  'approve',
  'sendBack',
  'other',
] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];

/**
 * What can go wrong with a request:
 * commitThenDrop apply it, then cut the line without an answer · dropBefore cut the line, apply nothing ·
 * late apply it, answer after `ms` · lateCommit cut the line now, apply it after `ms` · never apply it, never answer ·
 * twice answer with the page written twice · halfPage answer with the first half of the page ·
 * otherPage a maintenance page with status 200, nothing applied · serverError status 500, nothing applied ·
 * busy status 503 with Retry-After `retryAfter` seconds, nothing applied · expireSession forget the login first ·
 * renameColumn column `column` is headed `label` · removeColumn column `column` is missing ·
 * changeTotals the total row shows one too many in its first column · loseValue one cell is not kept, silently ·
 * reformat figures are written in `style`.
 */
export const FAULT_KINDS = [
  'commitThenDrop',
  'dropBefore',
  'late',
  'lateCommit',
  'never',
  'twice',
  'halfPage',
  'otherPage',
  'serverError',
  'busy',
  'expireSession',
  'renameColumn',
  'removeColumn',
  'changeTotals',
  'loseValue',
  'reformat',
] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

export interface Fault {
  readonly kind: FaultKind;
  /** Which requests. Default: submit for the first four kinds, save and submit for loseValue, open for what is on the table, else any. */
  readonly on?: RequestKind | 'any' | readonly RequestKind[];
  /** Only those for a report of this unit. */
  readonly unit?: string;
  /** How many matching requests. Default 1. */
  readonly times?: number;
  /** For late and lateCommit. Default 100. */
  readonly ms?: number;
  /** For busy, in seconds. Default 1. */
  readonly retryAfter?: number;
  /** For renameColumn and removeColumn: the official number. Default 9. */
  readonly column?: number;
  /** For renameColumn. Default 'Số liệu khác'. */
  readonly label?: string;
  /** For reformat. Default 'decimal'. */
  readonly style?: NumberStyle;
}

export interface Faults {
  /** Sets a trap for the next matching requests. */
  add(fault: Fault): void;
  clear(): void;
  /** Traps still set, with what is left of `times`. */
  pending(): readonly Fault[];
  /** The traps this request falls into; each is used up by one. */
  take(kind: RequestKind, unit: string | null): readonly Fault[];
}

const TABLE_FAULTS: readonly FaultKind[] = ['renameColumn', 'removeColumn', 'changeTotals', 'reformat'];
const WRITE_FAULTS: readonly FaultKind[] = ['commitThenDrop', 'dropBefore', 'late', 'lateCommit'];

function matches(fault: Fault, kind: RequestKind, unit: string | null): boolean {
  if (fault.unit !== undefined && fault.unit !== unit) return false;
  const { on } = fault;
  if (on === undefined) {
    if (WRITE_FAULTS.includes(fault.kind)) return kind === 'submit';
    if (fault.kind === 'loseValue') return kind === 'save' || kind === 'submit';
    return TABLE_FAULTS.includes(fault.kind) ? kind === 'open' : true;
  }
  return on === 'any' || (typeof on === 'string' ? on === kind : on.includes(kind));
}

/** A list of traps; those set first are taken first. */
export function createFaults(): Faults {
  let set: readonly { readonly fault: Fault; readonly left: number }[] = [];
  return {
    add: (fault) => {
      set = [...set, { fault, left: fault.times ?? 1 }];
    },
    clear: () => {
      set = [];
    },
    pending: () => set.map(({ fault, left }) => ({ ...fault, times: left })),
    take: (kind, unit) => {
      const taken = set.filter(({ fault }) => matches(fault, kind, unit));
      set = set
        .map((one) => (taken.includes(one) ? { ...one, left: one.left - 1 } : one))
        .filter(({ left }) => left > 0);
      return taken.map(({ fault }) => fault);
    },
  };
}

/** What the faults do to the table of the page that answers. */
export function mutationsOf(faults: readonly Fault[]): TableMutations {
  const of = (kind: FaultKind) => faults.filter((fault) => fault.kind === kind);
  return {
    renamed: new Map(of('renameColumn').map(({ column, label }) => [column ?? 9, label ?? 'Số liệu khác'])),
    removed: new Set(of('removeColumn').map(({ column }) => column ?? 9)),
    totalsOff: of('changeTotals').length > 0,
    style: of('reformat').map(({ style }) => style ?? 'decimal')[0] ?? 'vietnamese',
  };
}

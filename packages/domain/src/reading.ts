import type { DungHenError } from './errors.ts';

/** Something worth telling that did not stop the reading. `code` is stable, `detail` is for people. */
export interface Warning {
  readonly code: string;
  readonly detail: string;
}

/** What reading a page gives: records with warnings, or a typed failure. Never half of either. */
export type Reading<T> =
  | { readonly ok: true; readonly records: readonly T[]; readonly warnings: readonly Warning[] }
  | { readonly ok: false; readonly error: DungHenError };

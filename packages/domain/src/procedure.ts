import type { OnlineLevel, TimeLimit } from './dossier.ts';

/** One thủ tục hành chính as a unit offers it. */
export interface Procedure {
  /** National part of the code, '1.000894'. */
  readonly code: string;
  readonly name: string;
  /** Lĩnh vực. */
  readonly field: string;
  readonly limit: TimeLimit | null;
  readonly level: OnlineLevel | null;
}

/** Counts of dossiers by the time they took, ready to be drawn. */
export interface BarSpec {
  /** What each bar stands for: '2', '4–5', '> 12'. */
  readonly names: readonly string[];
  readonly counts: readonly number[];
  /** Place of the limit and of the limit proposed, in bars; null: none. */
  readonly limitAt: number | null;
  readonly proposedAt: number | null;
}

/** A line of percentages over periods, ready to be drawn. */
export interface ChartSpec {
  /** Names of the periods, in order. */
  readonly names: readonly string[];
  /** Percent of each period; null leaves a gap: nothing occurred. */
  readonly values: readonly (number | null)[];
  /** Percent to be reached, drawn as a line of its own; null: none is set. */
  readonly target: number | null;
}

import {
  COST_TARGET,
  CUT_RULES,
  type CutRules,
  FILING_INPUTS,
  type FilingInputs,
  type HourlyIncome,
  NO_FILING,
} from '@dung-hen/domain';
import { z } from '@dung-hen/domain/schema';

/** What the officer gave for the cost of one procedure. */
export interface ProcedureCost {
  readonly before: FilingInputs;
  /** Only what changes; null: as it is now. */
  readonly after: FilingInputs;
  /** Where the figures are from. */
  readonly source: string;
}

/** What the officer set in the review, kept on this computer. No dossier and nobody's name stands in it. */
export interface ReviewState {
  readonly rules: CutRules;
  /** Share of the compliance cost to be saved. */
  readonly costTarget: number;
  /** The officer's own days of a procedure, by period ('2026-Q2') and code; null: not proposed. */
  readonly days: Readonly<Record<string, Readonly<Record<string, number | null>>>>;
  readonly income: HourlyIncome;
  /** By code of the procedure. */
  readonly costs: Readonly<Record<string, ProcedureCost>>;
}

/** The state before anything was set. */
export const FIRST_REVIEW: ReviewState = {
  rules: CUT_RULES,
  costTarget: COST_TARGET,
  days: {},
  income: { income: null, source: '' },
  costs: {},
};

export const NO_COST: ProcedureCost = { before: NO_FILING, after: NO_FILING, source: '' };

const share = z.number().check(z.gte(0), z.lte(1));
const amount = z._default(z.nullable(z.number().check(z.gte(0), z.lte(1e12))), null);
const source = z.string().check(z.maxLength(300));
const filing = z.object({
  prepareHours: amount,
  copies: amount,
  copyPrice: amount,
  service: amount,
  trips: amount,
  tripHours: amount,
  tripCost: amount,
  fee: amount,
  other: amount,
  filingsPerYear: amount,
  subjects: amount,
} satisfies Record<(typeof FILING_INPUTS)[number], unknown>);

const schema = z.object({
  rules: z.object({
    smallSample: z.int().check(z.gte(1), z.lte(100_000)),
    within: z.int().check(z.gte(50), z.lte(100)),
    leftOut: share,
    target: share,
  }),
  costTarget: share,
  days: z.record(z.string(), z.record(z.string(), z.nullable(z.int().check(z.gte(1), z.lte(3660))))),
  income: z.object({ income: amount, source }),
  costs: z.record(z.string(), z.object({ before: filing, after: filing, source })),
});

/** The stored state; the first one where nothing is stored or it is not understood any more. */
export function readReviewState(stored: unknown): ReviewState {
  const parsed = schema.safeParse(stored);
  return parsed.success ? parsed.data : FIRST_REVIEW;
}

/** The state with the officer's own days of one procedure; `undefined` goes back to the rule. */
export function withDays(
  state: ReviewState,
  period: string,
  code: string,
  days: number | null | undefined,
): ReviewState {
  const { [code]: _old, ...others } = state.days[period] ?? {};
  const next = days === undefined ? others : { ...others, [code]: days };
  return { ...state, days: { ...state.days, [period]: next } };
}

/** The state with a change to what one procedure costs. */
export function withCost(state: ReviewState, code: string, change: Partial<ProcedureCost>): ReviewState {
  const cost = { ...NO_COST, ...state.costs[code], ...change };
  const empty =
    cost.source === '' && FILING_INPUTS.every((id) => cost.before[id] === null && cost.after[id] === null);
  const { [code]: _old, ...others } = state.costs;
  return { ...state, costs: empty ? others : { ...others, [code]: cost } };
}

import type { IsoDate } from '@dung-hen/calendar';

/**
 * When a task is due. `before`: done before a day (that day excluded, as the plan writes it); `inYear`: some time in the
 * year; `continuous`: all year round; `periodic`: with every report period named, `beforeDay` the day of its last month
 * before which it must be in, where the plan says one; `weekly`: every week; `monthly`: every month,
 * before a day of it where the plan says one; `unclear`: the text says nothing known.
 */
export type PlanTime =
  | { readonly kind: 'before'; readonly date: IsoDate }
  | { readonly kind: 'inYear'; readonly year: number }
  | { readonly kind: 'continuous'; readonly year: number | null }
  | {
      readonly kind: 'periodic';
      readonly quarters: readonly (1 | 2 | 3 | 4)[];
      readonly yearly: boolean;
      readonly beforeDay: number | null;
    }
  | { readonly kind: 'weekly' }
  | { readonly kind: 'monthly'; readonly beforeDay: number | null }
  | { readonly kind: 'unclear' };

/** One task of a plan, as the plan writes it and as far as it is understood. */
export interface PlanTask {
  /** 'III.2'; 'VI' for a section that is a task itself; 'văn bản II.2.a' for one written in the body of the plan. */
  readonly id: string;
  /** Heading of the section. */
  readonly section: string;
  readonly content: string;
  readonly owners: readonly string[];
  readonly partners: readonly string[];
  /** The time as written, and understood. */
  readonly timeText: string;
  readonly time: PlanTime;
  readonly products: readonly string[];
  /** What the heading of the section asks of all its tasks; '' where it says nothing. */
  readonly remark: string;
  /** From the table of the annex, or from the body. */
  readonly from: 'annex' | 'body';
}

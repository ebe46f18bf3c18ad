/**
 * Procedures whose result is due the same day; received after 15:00, the next working day.
 * Codes a source names with this rule (national procedure database, hộ tịch and chứng thực); a setting, to be extended.
 */
export const SAME_DAY_PROCEDURES: ReadonlySet<string> = new Set(['2.000635', '2.000908']);

/** Minutes after midnight; received later than this, a same-day result is due the next working day. */
export const SAME_DAY_CUTOFF_MINUTE = 15 * 60;

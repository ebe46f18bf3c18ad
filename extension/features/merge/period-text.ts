const shown = (day: string): string => day.split('-').reverse().join('/');

/** A period as files write it: '15/03/2026 – 14/06/2026', or its name ('2026-Q1'); null where none is said. */
export function periodText(
  period: { readonly from: string; readonly to: string } | null,
  name: string | null,
): string | null {
  return period === null ? name : `${shown(period.from)} – ${shown(period.to)}`;
}

/** The same of a kept period ('yyyy-MM-dd…yyyy-MM-dd' or a name). */
export function keptPeriodText(period: string | null): string | null {
  const [from, to] = period?.split('…') ?? [];
  return from !== undefined && to !== undefined ? periodText({ from, to }, null) : period;
}

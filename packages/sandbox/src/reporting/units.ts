import { buildUnits } from '../data/units.ts';

/** An agency that reports: `name` as the system writes it. */
export interface ReportingUnit {
  readonly code: string;
  readonly name: string;
}

/**
 * The first `count` communes of the sandbox province, the same ones its one-stop system has; the demo commune
 * 'UBND xã Mẫu' first. Throws `RangeError` on a count the province cannot give.
 */
export function makeUnits(count: number): readonly ReportingUnit[] {
  const communes = buildUnits(count).flatMap(({ catalog, maDinhDanh, name }) =>
    catalog === 'xa-phuong' && maDinhDanh !== null ? [{ code: maDinhDanh, name }] : [],
  );
  if (communes.length !== count || new Set(communes.map(({ name }) => name)).size !== count) {
    throw new RangeError(`The sandbox province has no ${count} communes`);
  }
  return communes;
}

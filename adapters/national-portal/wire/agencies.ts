import { readerOf } from './cells.ts';
import type { GatewayRow } from './gateway.ts';

/** An agency that has procedures on the portal. */
export interface Agency {
  /** The portal's number, what a search asks by. */
  readonly id: string;
  readonly name: string;
  /** Mã định danh, 'H56'; '' where the portal has none. */
  readonly code: string;
}

/** Which agencies: ministries and sectors, or provinces. Value 1 is known (2022–2025); 0 for provinces is not confirmed. */
export const AGENCY_TYPES = { ministries: 1, provinces: 0 } as const;

export type AgencyType = keyof typeof AGENCY_TYPES;

/** The agencies of an answer. */
export function readAgencies(rows: readonly GatewayRow[]): readonly Agency[] {
  return rows.map((row, index) => {
    const read = readerOf(row, index, 'agencies');
    return { id: read.id('ID'), name: read.text('AGENCY_NAME'), code: read.optional('CODE') };
  });
}

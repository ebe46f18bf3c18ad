import type { IsoDate, PeriodKind } from '@dung-hen/calendar';

/** An agency. `code` is its mã định danh ('H56.77.5') or the system's own unit code; `name` as the system writes it. */
export interface Unit {
  readonly code: string;
  readonly name: string;
  /** The one-stop system's group code (GUID), where known. */
  readonly systemId?: string;
  readonly level?: 'province' | 'district' | 'commune';
}

/** A reporting period with its data window (both days included). */
export interface Period {
  readonly kind: PeriodKind;
  readonly year: number;
  /** Month 1–12 or quarter 1–4; 1 for the others. */
  readonly index: number;
  readonly from: IsoDate;
  readonly to: IsoDate;
}

import { type IsoLocal, type PeriodKind, periodContaining } from '@dung-hen/calendar';
import { DungHenError, type Period } from '@dung-hen/domain';
import { type FormCell, type FormDefinition, type FormRow, figureIn, type ReportForm } from '@dung-hen/forms';
import type { Merged, MergedRow } from './merge.ts';

export interface AsFormOptions {
  /** The window the sources say. */
  readonly window: { readonly from: string; readonly to: string };
  /** Who reports, as printed; may be dots to write on. */
  readonly unitName: string;
  readonly takenAt: IsoLocal;
}

const KINDS: readonly PeriodKind[] = ['quarter', 'year', 'sixMonths', 'nineMonths', 'month'];

/**
 * A merged table as a filled form, to be checked and printed as the official one. A figure no source says stays empty.
 * There is no dossier behind a figure. INVALID_INPUT for a window that is no reporting period.
 */
export function asForm(
  { rows, total }: Pick<Merged, 'rows' | 'total'>,
  definition: FormDefinition,
  { window, unitName, takenAt }: AsFormOptions,
): ReportForm {
  const row = (kind: FormRow['kind'], { key, label, figures }: MergedRow): FormRow => {
    const cells: Record<number, FormCell> = {};
    for (const column of definition.columns) {
      const value = figureIn(column, figures);
      if (value !== null) cells[column.number] = { value, evidence: [] };
    }
    return { kind, key, label, cells };
  };
  return {
    definitionId: definition.id,
    profile: `cộng từ ${total.sources.length} báo cáo, mỗi báo cáo đếm theo cách của đơn vị gửi`,
    period: periodOf(window),
    unit: { code: '', name: unitName },
    rows: [...rows.map((one) => row('data', one)), row('total', { ...total, label: 'Tổng số' })],
    takenAt,
    calendarStatus: 'announced',
  };
}

function periodOf({ from, to }: AsFormOptions['window']): Period {
  for (const kind of KINDS) {
    const period = periodContaining(kind, to);
    if (period?.from === from && period.to === to) return period;
  }
  throw new DungHenError('INVALID_INPUT', {
    adapter: 'files',
    step: 'merge',
    detail: `từ ngày ${from} đến ngày ${to} không phải kỳ báo cáo`,
  });
}

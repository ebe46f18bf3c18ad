import type { FormRow, ReportForm } from '@dung-hen/forms';

/** A small II.06a with two rows and their total; `settled` moves dossiers from running to settled. */
export function sampleForm(
  options: { readonly unit?: string; readonly settled?: number; readonly takenAt?: string } = {},
): ReportForm {
  const settled = options.settled ?? 3;
  const rows = [sampleRow('LT', 'Hộ tịch', settled), sampleRow('DD', 'Đất đai', settled + 1)];
  return {
    definitionId: 'II.06a/VPCP/KSTT',
    profile: 'thanh-hoa-2025',
    period: { kind: 'quarter', year: 2026, index: 2, from: '2026-03-15', to: '2026-06-14' },
    unit: { code: options.unit ?? 'H56.77.5', name: 'UBND xã Hà Trung' },
    rows: [...rows, total(rows)],
    takenAt: options.takenAt ?? '2026-06-15T08:00:00',
    calendarStatus: 'announced',
  };
}

/** Eleven figures in which every identity of the form holds. */
function sampleRow(key: string, label: string, settled: number): FormRow {
  const figures = [10, 6, 3, 1, settled, settled, 0, 0, 10 - settled, 10 - settled, 0];
  return { kind: 'data', key, label, cells: cells(figures) };
}

function total(rows: readonly FormRow[]): FormRow {
  const figures = Array.from({ length: 11 }, (_, index) =>
    rows.reduce((sum, row) => sum + (row.cells[index + 3]?.value ?? 0), 0),
  );
  return { kind: 'total', key: '', label: 'Tổng số', cells: cells(figures) };
}

function cells(figures: readonly number[]): FormRow['cells'] {
  return Object.fromEntries(figures.map((value, index) => [index + 3, { value, evidence: [] }]));
}

import { II_06A, type ReportForm, rowOrders } from '@dung-hen/forms';

/** The form as tab-separated text, columns in printed order, figures without thousands marks; no header. */
export function formAsTsv(form: ReportForm): string {
  const orders = rowOrders(form.rows);
  const counts = II_06A.columns.filter(({ kind }) => kind === 'count').map(({ number }) => number);
  return form.rows
    .map(({ label, cells }, index) =>
      [
        orders[index] ?? '',
        label.replace(/\s+/gu, ' '),
        ...counts.map((column) => cells[column]?.value ?? 0),
      ].join('\t'),
    )
    .join('\n');
}

import writeXlsxFile from 'write-excel-file/universal';

const WIDTHS = [40, 10, 10, 16, 12, 12, 40, 60];

/** Rows of a board as an .xlsx file: a bold head, counts as numbers. `title` stands above them. */
export async function boardAsXlsx(
  title: string,
  [head = [], ...rows]: readonly (readonly (string | number)[])[],
): Promise<Blob> {
  const bold = (text: string | number) => ({ value: String(text), fontWeight: 'bold' as const });
  const cell = (value: string | number) => (value === '' ? null : { value, wrap: true });
  const data = [[bold(title)], head.map(bold), ...rows.map((row) => row.map(cell))];
  return writeXlsxFile(
    data,
    { sheet: 'Chỉ tiêu', orientation: 'landscape', columns: WIDTHS.map((width) => ({ width })) },
    { fontFamily: 'Times New Roman', fontSize: 12 },
  ).toBlob();
}

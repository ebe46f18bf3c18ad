import writeXlsxFile from 'write-excel-file/universal';

const WIDTH = 20;

/** Rows of texts as an .xlsx file with a bold head: codes and telephones stay texts, none loses its first 0. */
export async function rowsAsXlsx([head = [], ...rows]: readonly (readonly string[])[]): Promise<Blob> {
  const data = [
    head.map((text) => ({ value: text, fontWeight: 'bold' as const })),
    ...rows.map((row) => row.map((text) => (text === '' ? null : { value: text, type: String }))),
  ];
  return writeXlsxFile(
    data,
    { sheet: 'Orders', columns: head.map(() => ({ width: WIDTH })) },
    { fontFamily: 'Times New Roman', fontSize: 12 },
  ).toBlob();
}

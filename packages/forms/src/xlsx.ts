import writeXlsxFile, { type Feature } from 'write-excel-file/universal';
import type { FormPack } from './pack/form-pack.ts';
import { packSheet, packWidths } from './pack/pack-sheet.ts';
import { printedSheet, type SheetOptions } from './print/sheet.ts';
import type { FormDefinition, ReportForm } from './types.ts';

export type { SheetOptions } from './print/sheet.ts';

/** Paper sizes as workbooks number them. */
const PAPER = { A4: 9, A3: 8 } as const;

/** All columns on one sheet of paper, as many sheets as the rows need. */
export function fitToWidth(paper: keyof typeof PAPER): Feature<Blob> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml) =>
            xml.replace('<sheetViews', '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews'),
          transformElementAttributes: (tag, attributes) =>
            tag === 'pageSetup'
              ? { ...attributes, paperSize: PAPER[paper], fitToWidth: 1, fitToHeight: 0 }
              : attributes,
        },
      },
    },
  };
}

/**
 * The form as an .xlsx file that looks like the official print: A4 landscape, Times New Roman, merged header,
 * numbered columns, figures as numbers. The bytes are the file's; works in Node and in a browser.
 */
export async function printXlsx(
  form: ReportForm,
  definition: FormDefinition,
  options: SheetOptions = {},
): Promise<Uint8Array> {
  const { name, data, widths } = printedSheet(form, definition, options);
  const blob = await writeXlsxFile(
    data,
    {
      sheet: name,
      orientation: 'landscape',
      showGridLines: false,
      columns: widths.map((width) => ({ width })),
    },
    { fontFamily: 'Times New Roman', fontSize: 12, features: [fitToWidth('A4')] },
  ).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

/** The form as an .xlsx file in the layout of an imported template. The bytes are the file's. */
export async function printPackXlsx(
  form: ReportForm,
  definition: FormDefinition,
  pack: FormPack,
): Promise<Uint8Array> {
  const blob = await writeXlsxFile(
    packSheet(form, definition, pack),
    {
      sheet: definition.family,
      orientation: 'landscape',
      columns: packWidths(definition, pack).map((width) => ({ width })),
    },
    { fontFamily: 'Times New Roman', fontSize: 12, features: [fitToWidth('A4')] },
  ).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

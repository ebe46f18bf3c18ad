/** What a zip is by the parts in it: a workbook, a document or slides that were renamed, or files packed together. */
export type PackageKind = 'workbook' | 'document' | 'archive';

/** Tells what a zip holds. .xlsx, .xlsm, .xlsb and .ods are workbooks; Apple's .numbers is none that is read. */
export function packageKind(parts: ReadonlyMap<string, Uint8Array>): PackageKind {
  const names = [...parts.keys()].map((name) => name.toLowerCase());
  const mime = parts.get('mimetype');
  if (mime !== undefined) {
    const said = new TextDecoder().decode(mime.subarray(0, 100));
    return said.startsWith('application/vnd.oasis.opendocument.spreadsheet') ? 'workbook' : 'document';
  }
  if (names.some((name) => /^\/?xl\//u.test(name))) return 'workbook';
  if (names.includes('[content_types].xml') || names.some((name) => name.endsWith('.iwa'))) return 'document';
  return 'archive';
}

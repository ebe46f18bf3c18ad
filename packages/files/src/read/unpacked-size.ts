const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const ENTRY_LENGTH = 46;
/** The end record stands in the last 64 kB: after it only a comment may follow. */
const LOOKED_AT = 65_557;

/**
 * Bytes a zip file says it unpacks to, by its directory; null when it has none that can be read. A small file may claim
 * to hold gigabytes: ask before unpacking.
 */
export function unpackedSize(bytes: Uint8Array): number | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const first = Math.max(0, bytes.length - LOOKED_AT);
  for (let end = bytes.length - 22; end >= first; end -= 1) {
    if (view.getUint32(end, true) === END_OF_DIRECTORY) {
      return sizeOfEntries(view, view.getUint16(end + 10, true), view.getUint32(end + 16, true));
    }
  }
  return null;
}

function sizeOfEntries(view: DataView, entries: number, start: number): number | null {
  let size = 0;
  let at = start;
  for (let entry = 0; entry < entries; entry += 1) {
    if (at + ENTRY_LENGTH > view.byteLength || view.getUint32(at, true) !== DIRECTORY_ENTRY) return null;
    size += view.getUint32(at + 24, true);
    at +=
      ENTRY_LENGTH +
      view.getUint16(at + 28, true) +
      view.getUint16(at + 30, true) +
      view.getUint16(at + 32, true);
  }
  return size;
}

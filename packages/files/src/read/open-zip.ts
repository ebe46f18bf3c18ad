import { inflateSync, zipSync } from 'fflate';

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const ENTRY_LENGTH = 46;
const LOCAL_LENGTH = 30;
/** The end record stands in the last 64 kB: after it only a comment may follow. */
const LOOKED_AT = 65_557;
const DEFLATED = 8;

/** One file in a zip, as its directory says; nothing of it is unpacked yet. */
interface ZipEntry {
  readonly name: string;
  readonly deflated: boolean;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  /** Where its own header begins. */
  readonly at: number;
}

/** Content of a zip by name of part, or why it was not unpacked. */
export type OpenedZip = ReadonlyMap<string, Uint8Array> | 'broken' | 'encrypted' | 'tooLarge';

/**
 * Unpacks a zip within bounds: the sizes of its directory are added up before anything is unpacked, no part gets more
 * room than it claims, and a part that is not what its checksum says makes the zip broken. So a small file that unpacks
 * to gigabytes costs nothing, whether it says so or lies.
 */
export function openZip(bytes: Uint8Array, largest: number): OpenedZip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = directory(view);
  if (entries === 'broken' || entries === 'encrypted') return entries;
  if (entries.reduce((sum, { size }) => sum + size, 0) > largest) return 'tooLarge';
  const parts = new Map<string, Uint8Array>();
  for (const entry of entries) {
    if (entry.name.endsWith('/')) continue;
    const content = unpacked(bytes, view, entry);
    if (content === null || parts.has(entry.name)) return 'broken';
    parts.set(entry.name, content);
  }
  return parts;
}

/** The parts as a zip whose sizes are true: what is handed to readers that trust them. */
export function storedZip(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  return zipSync(Object.fromEntries(parts), { level: 0 });
}

function directory(view: DataView): readonly ZipEntry[] | 'broken' | 'encrypted' {
  const first = Math.max(0, view.byteLength - LOOKED_AT);
  for (let end = view.byteLength - 22; end >= first; end -= 1) {
    if (view.getUint32(end, true) === END_OF_DIRECTORY) {
      return entriesFrom(view, view.getUint16(end + 10, true), view.getUint32(end + 16, true));
    }
  }
  return 'broken';
}

function entriesFrom(
  view: DataView,
  count: number,
  start: number,
): readonly ZipEntry[] | 'broken' | 'encrypted' {
  const entries: ZipEntry[] = [];
  let at = start;
  for (let entry = 0; entry < count; entry += 1) {
    if (at + ENTRY_LENGTH > view.byteLength || view.getUint32(at, true) !== DIRECTORY_ENTRY) return 'broken';
    if (view.getUint16(at + 8, true) & 1) return 'encrypted';
    const method = view.getUint16(at + 10, true);
    if (method !== 0 && method !== DEFLATED) return 'broken';
    const nameLength = view.getUint16(at + 28, true);
    if (at + ENTRY_LENGTH + nameLength > view.byteLength) return 'broken';
    const name = new Uint8Array(view.buffer, view.byteOffset + at + ENTRY_LENGTH, nameLength);
    entries.push({
      name: new TextDecoder().decode(name).replaceAll('\\', '/'),
      deflated: method === DEFLATED,
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    });
    at += ENTRY_LENGTH + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Content of an entry; null when it is not what the directory says. */
function unpacked(bytes: Uint8Array, view: DataView, entry: ZipEntry): Uint8Array | null {
  const { at, deflated, packed, size, crc } = entry;
  if (at + LOCAL_LENGTH > bytes.length || view.getUint32(at, true) !== LOCAL_ENTRY) return null;
  const from = at + LOCAL_LENGTH + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (from + packed > bytes.length) return null;
  const given = bytes.subarray(from, from + packed);
  try {
    // Whatever would go beyond the room it claims falls away; then length or checksum tell.
    const content = deflated ? inflateSync(given, { out: new Uint8Array(size) }) : given;
    return content.length === size && checksum(content) === crc ? content : null;
  } catch {
    return null;
  }
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value >>> 0;
});

function checksum(bytes: Uint8Array): number {
  let crc = 0xffff_ffff;
  for (const byte of bytes) crc = (CRC_TABLE[(crc ^ byte) & 255] ?? 0) ^ (crc >>> 8);
  return ~crc >>> 0;
}

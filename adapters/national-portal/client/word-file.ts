import { DungHenError } from '@dung-hen/domain';
import { errorOf } from '../../kit/http-errors.ts';
import type { TransportResponse } from '../../kit/transport.ts';
import { nationalPortal } from '../adapter.ts';

/** A procedure as the portal writes it for Word. */
export interface WordExport {
  /** 'docx': a package (PK); 'doc': the old binary format (D0 CF 11 E0). The portal names both .doc. */
  readonly format: 'docx' | 'doc';
  readonly bytes: Uint8Array;
}

const PACKAGE = [0x50, 0x4b, 0x03, 0x04];
const OLD_BINARY = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** Bytes that end a package: "PK 05 06" of the central directory, within the last 64 KiB. */
const PACKAGE_END = [0x50, 0x4b, 0x05, 0x06];

/**
 * The Word file of an answer, told by its first bytes: the portal answers errors as pages with status 200.
 * @throws DungHenError the answer's own failure; SITE_CHANGED for anything that is no Word file; NETWORK for one that
 * breaks off.
 */
export function wordFileOf(response: TransportResponse): WordExport {
  const context = { adapter: nationalPortal.id, step: 'export' };
  const error = errorOf(response, 'json', context);
  if (error !== null) throw error;
  const { bytes, url } = response;
  if (bytes === undefined) {
    throw new DungHenError('UNSUPPORTED', { ...context, url, detail: 'the transport gives no bytes' });
  }
  if (bytes.byteLength === 0) {
    throw new DungHenError('NETWORK', { ...context, url, detail: 'the file is empty' });
  }
  if (startsWith(bytes, OLD_BINARY)) return { format: 'doc', bytes };
  if (!startsWith(bytes, PACKAGE)) {
    throw new DungHenError('SITE_CHANGED', { ...context, url, detail: 'the answer is no Word file' });
  }
  if (!endsAsPackage(bytes)) {
    throw new DungHenError('NETWORK', { ...context, url, detail: 'the file breaks off' });
  }
  return { format: 'docx', bytes };
}

function startsWith(bytes: Uint8Array, signature: readonly number[], at = 0): boolean {
  return signature.every((byte, index) => bytes[at + index] === byte);
}

function endsAsPackage(bytes: Uint8Array): boolean {
  for (let at = bytes.byteLength - 22; at >= Math.max(0, bytes.byteLength - 65_557); at -= 1) {
    if (startsWith(bytes, PACKAGE_END, at)) return true;
  }
  return false;
}

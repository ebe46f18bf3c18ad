import { DungHenError } from '@dung-hen/domain';

/** Milliseconds for a whole exchange unless the request says otherwise. */
export const DEFAULT_TIMEOUT = 30_000;

/** Bytes (after decompression) above which an answer is refused. */
export const DEFAULT_MAX_BYTES = 32 * 1024 * 1024;

/** A whole body: as text, and as it came. */
export interface CollectedBody {
  readonly text: string;
  readonly bytes: Uint8Array;
}

/**
 * Collects a stream of bytes and decodes it by the charset of the content type (UTF-8 where none is named).
 * Throws SITE_CHANGED as soon as more than `maxBytes` have arrived.
 */
export async function collectBody(
  chunks: AsyncIterable<Uint8Array>,
  maxBytes: number,
  contentType: () => string | undefined,
  url: string,
): Promise<CollectedBody> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.byteLength;
    if (size > maxBytes) {
      throw new DungHenError('SITE_CHANGED', {
        step: 'request',
        url,
        detail: `the answer is larger than ${maxBytes} bytes`,
      });
    }
    parts.push(chunk);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.byteLength;
  }
  return { text: decoderFor(contentType()).decode(bytes), bytes };
}

function decoderFor(contentType: string | undefined): TextDecoder {
  const charset = /charset=["']?([\w-]+)/iu.exec(contentType ?? '')?.[1];
  try {
    return new TextDecoder(charset ?? 'utf-8');
  } catch {
    return new TextDecoder('utf-8');
  }
}

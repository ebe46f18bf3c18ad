import { DungHenError } from '@dung-hen/domain';

/** Milliseconds for a whole exchange unless the request says otherwise. */
export const DEFAULT_TIMEOUT = 30_000;

/** Bytes (after decompression) above which an answer is refused. */
export const DEFAULT_MAX_BYTES = 32 * 1024 * 1024;

/**
 * Collects a stream of bytes into text, decoded by the charset of the content type (UTF-8 where none is named).
 * Throws SITE_CHANGED as soon as more than `maxBytes` have arrived.
 */
export async function collectText(
  chunks: AsyncIterable<Uint8Array>,
  maxBytes: number,
  contentType: () => string | undefined,
  url: string,
): Promise<string> {
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
  const decoder = decoderFor(contentType());
  return parts.map((part) => decoder.decode(part, { stream: true })).join('') + decoder.decode();
}

function decoderFor(contentType: string | undefined): TextDecoder {
  const charset = /charset=["']?([\w-]+)/iu.exec(contentType ?? '')?.[1];
  try {
    return new TextDecoder(charset ?? 'utf-8');
  } catch {
    return new TextDecoder('utf-8');
  }
}

/** One piece of bytes as a stream gives it. */
async function* inOnePiece(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}

/**
 * The browser's fetch with a body a content script can go through. Firefox shows content scripts a stream that cannot
 * be iterated (seen in Firefox ESR 153), but reads it as text all the same.
 */
export const pageFetch: typeof globalThis.fetch = async (input, init) => {
  const response = await fetch(input, init);
  const text = await response.text();
  return Object.defineProperty(response, 'body', { value: inOnePiece(text) });
};

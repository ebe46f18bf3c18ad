/** A 53-bit hash of a text (not for secrets): tells ids and queries apart in resume tokens without holding them. */
export function fingerprint(text: string): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charCodeAt(at);
    high = Math.imul(high ^ char, 2_654_435_761);
    low = Math.imul(low ^ char, 1_597_334_677);
  }
  high = Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909);
  low = Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909);
  return 2 ** 32 * (0x1fffff & low) + (high >>> 0);
}

/** Bytes one fingerprint takes when packed. */
const WIDTH = 7;

/** Fingerprints as short text (base64url, seven bytes each). */
export function packFingerprints(prints: Iterable<number>): string {
  const chars: string[] = [];
  for (const print of prints) {
    let rest = print;
    for (let at = 0; at < WIDTH; at += 1) {
      chars.push(String.fromCharCode(rest % 256));
      rest = Math.floor(rest / 256);
    }
  }
  return btoa(chars.join('')).replace(/\+/gu, '-').replace(/\//gu, '_').replace(/=+$/u, '');
}

/** The fingerprints of {@link packFingerprints}; null for a text that is none. */
export function unpackFingerprints(text: string): Set<number> | null {
  if (!/^[\w-]*$/u.test(text)) return null;
  const binary = decode(text.replace(/-/gu, '+').replace(/_/gu, '/'));
  if (binary === null || binary.length % WIDTH !== 0) return null;
  const prints = new Set<number>();
  for (let start = 0; start < binary.length; start += WIDTH) {
    let print = 0;
    for (let at = WIDTH - 1; at >= 0; at -= 1) print = print * 256 + binary.charCodeAt(start + at);
    prints.add(print);
  }
  return prints;
}

function decode(base64: string): string | null {
  try {
    return atob(base64);
  } catch {
    return null;
  }
}

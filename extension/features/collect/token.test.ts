import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { readToken } from './token.ts';

const TOKEN = 'eyJhbGciOiJIUzI1NiJ9.eyJ1aWQiOiIxIn0.c2lnbmF0dXJl';
const storage = (root: string | null) => ({
  getItem: (key: string) => (key === 'persist:root' ? root : null),
});
const persisted = (data: unknown): string =>
  JSON.stringify({
    auth: JSON.stringify({ loading: false, data }),
    _persist: '{"version":-1,"rehydrated":true}',
  });

describe('the token of the officer’s own session', () => {
  it('is read out of JSON inside JSON', () => {
    expect(readToken(storage(persisted({ token: TOKEN, refreshToken: 'r' })))).toBe(TOKEN);
  });

  it.each([
    ['nothing stored', null],
    ['no JSON', 'undefined'],
    ['a bare word', '"auth"'],
    ['an array', '[]'],
    ['null inside', '{"auth":"null"}'],
    ['a slice that is no JSON', '{"auth":"{"}'],
    ['logged out', persisted(null)],
    ['an empty token', persisted({ token: '' })],
    ['a number', persisted({ token: 12 })],
    ['an object', persisted({ token: { toString: 'x' } })],
    ['a word that is no token', persisted({ token: 'Bearer' })],
    ['a header split in two', persisted({ token: `${TOKEN}\r\nx-other: 1` })],
    ['a token with a blank', persisted({ token: ` ${TOKEN}` })],
    ['a token without end', persisted({ token: `a.${'b'.repeat(9000)}.c` })],
    ['inherited members only', '{"__proto__":{"auth":"{}"}}'],
  ])('is null for %s', (_name, root) => {
    expect(readToken(storage(root))).toBeNull();
  });

  it('is null where the page’s storage is switched off', () => {
    const closed = vi.fn(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    expect(readToken({ getItem: closed })).toBeNull();
    expect(closed).toHaveBeenCalledOnce();
  });

  it('never throws, and never gives anything but three base64url parts', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), fc.json().map(persisted)), (root) => {
        const token = readToken(storage(root));
        expect(token === null || /^[\w-]+\.[\w-]+\.[\w-]+$/u.test(token)).toBe(true);
      }),
    );
  });
});

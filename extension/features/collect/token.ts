/** A bearer token as the portal issues it: three base64url parts. Anything else is not sent. */
const JWT = /^[\w-]{1,4096}\.[\w-]{1,8192}\.[\w-]{1,4096}$/u;

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined;
}

/** A member that may be stringified once more, as redux-persist does with every slice. */
function unpacked(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    return null;
  }
}

/**
 * The bearer token of the officer's own session, out of the page's `persist:root` (JSON inside JSON; portal fact,
 * February 2025). Null when nobody is logged in or the shape is another. The store is only read, and the token is
 * handed on to the one client that needs it; it is never kept, sent to another part of the extension, or logged.
 */
export function readToken(storage: Pick<Storage, 'getItem'>): string | null {
  let root: string | null;
  try {
    root = storage.getItem('persist:root');
  } catch {
    return null; // The page's storage is switched off.
  }
  const auth = unpacked(member(unpacked(root), 'auth'));
  const token = member(member(auth, 'data'), 'token');
  return typeof token === 'string' && JWT.test(token) ? token : null;
}

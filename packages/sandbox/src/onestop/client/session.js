// Token in localStorage as redux-persist leaves it: JSON texts inside JSON.

const ROOT = 'persist:root';
const USER = 'persist:user';

const read = (key) => JSON.parse(localStorage.getItem(key) ?? 'null');

export function tokens() {
  const root = read(ROOT);
  return root?.auth ? JSON.parse(root.auth).data : null;
}

function claimsOf(token) {
  const bytes = Uint8Array.from(atob(token.split('.')[1].replaceAll('-', '+').replaceAll('_', '/')), (sign) =>
    sign.charCodeAt(0),
  );
  return JSON.parse(new TextDecoder().decode(bytes));
}

function save(pair) {
  const auth = JSON.stringify({ loading: false, data: pair });
  const persisted = JSON.stringify({ version: -1, rehydrated: true });
  localStorage.setItem(ROOT, JSON.stringify({ auth, _persist: persisted }));
  const { uid, sub, exp, jti, ...rest } = claimsOf(pair.token);
  const slice = { id: uid, userName: sub, ...rest };
  const texts = Object.entries(slice).map(([name, value]) => [name, JSON.stringify(value)]);
  localStorage.setItem(USER, JSON.stringify({ ...Object.fromEntries(texts), _persist: persisted }));
}

/** The officer who is logged in; null when nobody is. */
export function officer() {
  const slice = read(USER);
  if (slice === null || tokens() === null) return null;
  return Object.fromEntries(Object.entries(slice).map(([name, text]) => [name, JSON.parse(text)]));
}

export function forget() {
  localStorage.removeItem(ROOT);
  localStorage.removeItem(USER);
}

let now = Date.now() + 7 * 3_600_000;

/** Wall-clock milliseconds by the last answer's Date header: the sandbox's clock, not this machine's. */
export const wallClock = () => now;
export const today = () => new Date(now).toISOString().slice(0, 10);

const HEADERS = {
  'Content-Type': 'application/json',
  accept: 'application/json',
  'Access-Control-Allow-Origin': '*',
  Tenant: 'root',
};

async function send(path, { method = 'GET', query = {}, body }) {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) search.append(name, one);
  }
  const address = [...search].length > 0 ? `${path}?${search}` : path;
  const token = tokens()?.token;
  const answer = await fetch(address, {
    method,
    headers: token ? { ...HEADERS, Authorization: `Bearer ${token}` } : HEADERS,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const date = Date.parse(answer.headers.get('date') ?? '');
  if (!Number.isNaN(date)) now = date + 7 * 3_600_000;
  return answer;
}

let refreshing = null;

function refresh() {
  refreshing ??= send('/api/tokens/refresh', { method: 'POST', body: tokens() ?? {} })
    .then(async (answer) => {
      if (answer.ok) save(await answer.json());
      return answer.ok;
    })
    .finally(() => {
      refreshing = null;
    });
  return refreshing;
}

/** Somebody waits for the log-in to be over: called when a refresh failed. */
let onExpired = () => {};
export const whenExpired = (listener) => {
  onExpired = listener;
};

/** One API call; on 401 the token is refreshed once for all, then the call is repeated. Throws on anything but 2xx. */
export async function api(path, options = {}) {
  let answer = await send(path, options);
  if (answer.status === 401 && tokens() !== null) {
    if (await refresh()) answer = await send(path, options);
    else {
      forget();
      onExpired();
    }
  }
  if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
  return answer.json();
}

/** Logs in; false when the portal says no. */
export async function logIn(body) {
  const answer = await send('/api/tokens', { method: 'POST', body });
  if (!answer.ok) return false;
  save(await answer.json());
  return true;
}

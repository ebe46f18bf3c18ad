import { type OneStopOptions, type OneStopSandbox, startOneStop } from './start.ts';

/** An answer with its JSON read, where it is JSON. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Parsed body; members are looked into by `at`. */
  readonly body: unknown;
}

/** A member deep inside a JSON value: `at(body, 'data', 0, 'maHoSo')`. */
export function at(value: unknown, ...path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined),
    value,
  );
}

/** The `data` list of an answer; empty for null. */
export function rowsOf(answer: Answer): readonly Readonly<Record<string, unknown>>[] {
  const data = at(answer.body, 'data');
  return Array.isArray(data) ? data : [];
}

/** A small sandbox with somebody logged in. */
export class Visitor {
  readonly sandbox: OneStopSandbox;
  token = '';

  private constructor(sandbox: OneStopSandbox) {
    this.sandbox = sandbox;
  }

  /** 90 dossiers a quarter in the demo commune, five communes in all, unless told otherwise. */
  static async start(options: OneStopOptions = {}): Promise<Visitor> {
    const small = { dossiersPerQuarter: 90, otherDossiersPerQuarter: 12, communes: 5, quarters: 3 };
    const visitor = new Visitor(await startOneStop({ ...small, ...options }));
    await visitor.logIn(visitor.sandbox.credentials.userName);
    return visitor;
  }

  async logIn(userName: string): Promise<void> {
    const { password } = this.sandbox.credentials;
    const answer = await this.post('/api/tokens', { userName, password });
    this.token = String(at(answer.body, 'token'));
  }

  get(path: string): Promise<Answer> {
    return this.send(path, { method: 'GET' });
  }

  post(path: string, body: unknown): Promise<Answer> {
    return this.send(path, { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body) });
  }

  async send(path: string, init: RequestInit): Promise<Answer> {
    const headers = {
      'content-type': 'application/json',
      authorization: `Bearer ${this.token}`,
      tenant: 'root',
    };
    const response = await fetch(this.sandbox.url + path, { headers, ...init });
    const text = await response.text();
    let body: unknown = null;
    try {
      body = JSON.parse(text);
    } catch {
      body = null;
    }
    return { status: response.status, headers: response.headers, text, body };
  }

  /** POST baocaotonghops/<name> over the window of the second quarter of 2026, or what `more` says. */
  async report(name: string, more: Readonly<Record<string, unknown>> = {}) {
    const body = { tuNgay: '2026-03-15', denNgay: '2026-06-14', maDinhDanh: 'H56.77.5', ...more };
    return rowsOf(await this.post(`/api/v1/baocaotonghops/${name}`, body));
  }
}

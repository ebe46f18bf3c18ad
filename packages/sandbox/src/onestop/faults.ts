import type { HttpBindings } from '@hono/node-server';

export const FAULT_KINDS = [
  'late',
  'error500',
  'truncated',
  'cut',
  'html',
  'maintenance',
  'tooMany',
  'drop',
  'answerThenDrop',
] as const;

/** Something that goes wrong with the next `count` requests whose path holds `path`. */
export interface Fault {
  /**
   * late: answers after `delayMs` · error500: a JSON string · truncated: half the body, neatly closed · cut: the line
   * breaks in the middle of the body · html: an HTML page with status 200 · maintenance: 503 page · tooMany: 429 with
   * Retry-After · drop: the line breaks before anything is done · answerThenDrop: the work is done, the answer never leaves.
   */
  readonly kind: (typeof FAULT_KINDS)[number];
  readonly count: number;
  /** Part of the path, any case; '' = every path. */
  readonly path: string;
  readonly delayMs: number;
  /** Seconds; for tooMany and maintenance. */
  readonly retryAfter: number;
}

/** What a waiting fault may leave out. */
export type FaultOption = Pick<Fault, 'kind'> & Partial<Fault>;

const MAINTENANCE_PAGE = `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>Bảo trì hệ thống</title></head>
<body><h1>Hệ thống đang bảo trì</h1><p>Hệ thống đang được bảo trì, nâng cấp. Vui lòng quay lại sau.</p></body></html>`;
const SHELL_PAGE = `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>Cổng dịch vụ công</title></head>
<body><div id="root"></div></body></html>`;

/** Faults waiting for their requests, in the order they were ordered. */
export class FaultBox {
  #waiting: Fault[] = [];

  add(option: FaultOption): void {
    this.#waiting.push({ count: 1, path: '', delayMs: 2_000, retryAfter: 1, ...option });
  }

  clear(): void {
    this.#waiting = [];
  }

  list(): readonly Fault[] {
    return this.#waiting;
  }

  /** The fault that hits a request to `path`, counted down; null when none does. */
  take(path: string): Fault | null {
    const at = this.#waiting.findIndex((fault) => path.toLowerCase().includes(fault.path.toLowerCase()));
    const fault = this.#waiting[at];
    if (fault === undefined) return null;
    if (fault.count <= 1) this.#waiting.splice(at, 1);
    else this.#waiting[at] = { ...fault, count: fault.count - 1 };
    return fault;
  }
}

/** Plays a fault in place of (or around) the real answer. */
export async function play(
  fault: Fault,
  env: HttpBindings,
  answer: () => Promise<Response>,
): Promise<Response> {
  const html = { 'content-type': 'text/html; charset=utf-8' };
  switch (fault.kind) {
    case 'late':
      await new Promise((resolve) => setTimeout(resolve, fault.delayMs));
      return answer();
    case 'error500':
      return Response.json('Timeout expired.', { status: 500 });
    case 'truncated': {
      const body = await (await answer()).text();
      return new Response(body.slice(0, body.length >> 1), {
        headers: { 'content-type': 'application/json' },
      });
    }
    case 'cut':
      return cut(env, await (await answer()).text());
    case 'html':
      return new Response(SHELL_PAGE, { headers: html });
    case 'maintenance':
      return new Response(MAINTENANCE_PAGE, {
        status: 503,
        headers: { ...html, 'retry-after': String(fault.retryAfter) },
      });
    case 'tooMany':
      return Response.json('Too Many Requests', {
        status: 429,
        headers: { 'retry-after': String(fault.retryAfter) },
      });
    case 'drop':
      return hangUp(env);
    case 'answerThenDrop':
      await (await answer()).text();
      return hangUp(env);
  }
}

function hangUp(env: HttpBindings): Response {
  env.incoming.socket.destroy();
  return new Response(null, { status: 444 });
}

/** Promises the whole body, sends half of it, breaks the line. */
function cut(env: HttpBindings, body: string): Response {
  const bytes = Buffer.from(body);
  const half = bytes.subarray(0, bytes.length >> 1);
  const head = [
    'HTTP/1.1 200 OK',
    'content-type: application/json',
    `content-length: ${bytes.length}`,
    '',
    '',
  ];
  const { socket } = env.incoming;
  socket.write(Buffer.concat([Buffer.from(head.join('\r\n')), half]), () => socket.destroy());
  return new Response(null, { status: 444 });
}

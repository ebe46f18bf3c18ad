import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Context } from 'hono';
import { html } from 'hono/html';
import type { SandboxEnv } from '../server.ts';
import type { Fault, FaultKind } from './faults.ts';

/** Work put off until after the line was cut; stopped when the emulator closes. */
export interface Later {
  after(ms: number, work: () => Promise<unknown>): void;
  wait(ms: number): Promise<void>;
  /** Drops what is still put off: it never happens, as in a process that was killed. */
  stop(): void;
}

/** Timers that end with the emulator. */
export function createLater(): Later {
  const timers = new Set<NodeJS.Timeout>();
  const start = (ms: number, work: () => void) => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      work();
    }, ms);
    timers.add(timer);
  };
  return {
    after: (ms, work) => start(ms, () => void work()),
    wait: (ms) => new Promise((resolve) => start(ms, resolve)),
    stop: () => {
      for (const timer of timers) clearTimeout(timer);
      timers.clear();
    },
  };
}

/** Runs a request under the faults of the line; the request is already read, so that it can be applied later. */
export async function underFaults(
  c: Context<SandboxEnv>,
  faults: readonly Fault[],
  later: Later,
  apply: () => Promise<Response>,
): Promise<Response> {
  const found = (kind: FaultKind) => faults.find((fault) => fault.kind === kind);
  const cut = (): Response => {
    c.env.incoming.socket.destroy();
    return RESPONSE_ALREADY_SENT;
  };
  if (found('dropBefore')) return cut();
  const lateCommit = found('lateCommit');
  if (lateCommit) {
    later.after(lateCommit.ms ?? 100, apply);
    return cut();
  }
  if (found('otherPage')) return page(200, 'Hệ thống đang bảo trì, nâng cấp. Vui lòng quay lại sau.');
  if (found('serverError')) return page(500, 'Đã xảy ra lỗi trong quá trình xử lý yêu cầu.');
  const busy = found('busy');
  if (busy) {
    const answer = page(503, 'Hệ thống đang quá tải. Vui lòng thử lại sau.');
    answer.headers.set('retry-after', String(busy.retryAfter ?? 1));
    return answer;
  }
  const answer = await apply();
  if (found('commitThenDrop')) return cut();
  if (found('never')) return new Promise<Response>(() => undefined);
  const late = found('late');
  if (late) await later.wait(late.ms ?? 100);
  if (found('twice')) return rewritten(answer, (text) => text + text);
  if (found('halfPage')) return rewritten(answer, (text) => text.slice(0, text.length / 2));
  return answer;
}

async function rewritten(answer: Response, change: (text: string) => string): Promise<Response> {
  const text = await answer.text();
  return new Response(change(text), { status: answer.status, headers: answer.headers });
}

function page(status: number, words: string): Response {
  const body = html`<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>Thông báo</title></head><body><h1>Thông báo</h1><p>${words}</p></body></html>`;
  return new Response(String(body), { status, headers: { 'content-type': 'text/html; charset=utf-8' } });
}

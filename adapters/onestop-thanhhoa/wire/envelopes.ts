import * as z from 'zod/mini';

function rowsOf<Item extends z.ZodMiniType>(item: Item) {
  return z.pipe(
    z.nullable(z.array(item)),
    z.transform((value) => value ?? []),
  );
}

/** One page of a list. `data` is null for an empty page, whose totals are then 0 (portal fact, February 2025). */
export function pageOf<Item extends z.ZodMiniType>(item: Item) {
  const count = z.number().check(z.int(), z.nonnegative());
  return z.object({ data: rowsOf(item), totalCount: count, totalPages: z.nullish(count) });
}

/** A short list that may come as a page, as `Result` or as a bare array; without a count it is the whole list. */
export function listOf<Item extends z.ZodMiniType>(item: Item) {
  const whole = z.transform((answer: unknown): unknown => {
    const data: unknown = isRecord(answer) && !('totalCount' in answer) ? answer.data : answer;
    if (data !== null && !Array.isArray(data)) return answer;
    const rows = data ?? [];
    return { data: rows, totalCount: rows.length, totalPages: 1 };
  });
  return z.pipe(whole, pageOf(item));
}

/** A report: `{ data: [...] }` and nothing else. */
export function reportOf<Item extends z.ZodMiniType>(item: Item) {
  return z.object({ data: rowsOf(item) });
}

/** What is inside `Result<T>`; a bare object is taken as it is. */
export function payloadOf(answer: unknown): unknown {
  return isRecord(answer) && 'data' in answer && ('succeeded' in answer || 'failed' in answer)
    ? answer.data
    : answer;
}

/** Whether a 200 answer says that the request failed. */
export function isRefused(answer: unknown): boolean {
  return isRecord(answer) && (answer.succeeded === false || answer.failed === true);
}

/**
 * The words of an error answer, whatever its shape: `Result`, the middleware's `{messages, exception}`, problem
 * details, `{message}`, or a JSON string. For recognising what happened only, never to be shown or logged.
 */
export function refusalWords(answer: unknown): string {
  if (typeof answer === 'string') return answer;
  if (!isRecord(answer)) return '';
  const { message, messages, exception, title, detail } = answer;
  const all = [message, exception, title, detail, ...(Array.isArray(messages) ? messages : [])];
  return all.filter((one) => typeof one === 'string').join('\n');
}

/** A JSON object. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

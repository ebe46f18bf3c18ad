import { DungHenError, type ErrorContext } from '@dung-hen/domain';
import * as z from 'zod/mini';

// Must run before the first schema is made: a page's CSP forbids `new Function`, and zod would try it.
z.config({ jitless: true });

/**
 * Validates something that came over the wire. Anything else than the schema allows is SITE_CHANGED naming the path
 * inside the answer ("data.3.maHoSo"), never the value found there. Unknown members are ignored.
 */
export function parseWire<Schema extends z.ZodMiniType>(
  schema: Schema,
  value: unknown,
  context: ErrorContext,
): z.output<Schema> {
  const parsed = z.safeParse(schema, value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const path =
    issue === undefined || issue.path.length === 0 ? '(whole answer)' : issue.path.map(String).join('.');
  throw new DungHenError('SITE_CHANGED', {
    ...context,
    label: path,
    detail: `the answer is not as expected at "${path}" (${issue?.code ?? 'unknown'})`,
  });
}

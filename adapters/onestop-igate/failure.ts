import { DungHenError, type ErrorCode, type ErrorContext } from '@dung-hen/domain';
import { onestopIgate } from './adapter.ts';

/** An error of this adapter. Nothing a page or an answer says is ever quoted. */
export function failure(
  code: ErrorCode,
  step: string,
  context: Omit<ErrorContext, 'adapter' | 'step'> = {},
): DungHenError {
  return new DungHenError(code, { ...context, adapter: onestopIgate.id, step });
}

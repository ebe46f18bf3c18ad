import { DungHenError, type ErrorCode, type ErrorContext, isDungHenError } from '@dung-hen/domain';
import { reportingGovernment } from './adapter.ts';

/** An error of this adapter. */
export function failure(
  code: ErrorCode,
  step: string,
  context: Omit<ErrorContext, 'adapter' | 'step'> = {},
): DungHenError {
  return new DungHenError(code, { ...context, adapter: reportingGovernment.id, step });
}

/** Names the adapter and the step in an error from below; leaves anything else as it is. */
export function named(error: unknown, step: string): unknown {
  if (!isDungHenError(error) || error.context.adapter !== undefined) return error;
  return new DungHenError(error.code, {
    ...error.context,
    adapter: reportingGovernment.id,
    step,
    cause: error.cause,
  });
}

import { type DungHenError, type ErrorCode, isDungHenError } from '@dung-hen/domain';
import { type RetryOptions, retryRead } from '../../kit/retry.ts';

/** The host that answered last. Hand one memory to every client of a session, so that it is looked for once. */
export interface HostMemory {
  /** Its origin, 'https://vpcp.dichvucong.gov.vn'; null before the first answer. */
  origin: string | null;
}

export const createHostMemory = (): HostMemory => ({ origin: null });

/**
 * Failures after which the next host is tried: nothing answers there, or something else does. A host that asks whether
 * a human is there, that says "too many requests" or "forbidden" is obeyed, not gone round.
 */
const ELSEWHERE: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'NETWORK',
  'TIMEOUT',
  'MAINTENANCE',
  'SITE_CHANGED',
]);

const isElsewhere = (error: unknown): error is DungHenError =>
  isDungHenError(error) && ELSEWHERE.has(error.code);

/**
 * Runs a read on the host that worked before, else on the hosts in order; the one that answers is remembered. When none
 * does, the failure of the remembered host counts, else the first one that tells more than that nothing is there.
 */
export async function onWorkingHost<T>(
  origins: readonly string[],
  memory: HostMemory,
  read: (origin: string) => Promise<T>,
  retry: RetryOptions,
): Promise<T> {
  const known = memory.origin;
  let failure: DungHenError | null = null;
  if (known !== null && origins.includes(known)) {
    try {
      return await retryRead(() => read(known), retry);
    } catch (error) {
      if (!isElsewhere(error)) throw error;
      failure = error;
    }
  }
  const others = origins.filter((origin) => origin !== known);
  try {
    return await retryRead(() => onFirst(others, memory, read, failure), retry);
  } catch (error) {
    throw failure !== null && isElsewhere(error) ? failure : error;
  }
}

async function onFirst<T>(
  origins: readonly string[],
  memory: HostMemory,
  read: (origin: string) => Promise<T>,
  before: DungHenError | null,
): Promise<T> {
  const failures: DungHenError[] = before === null ? [] : [before];
  for (const origin of origins) {
    try {
      const answer = await read(origin);
      memory.origin = origin;
      return answer;
    } catch (error) {
      if (!isElsewhere(error)) throw error;
      failures.push(error);
    }
  }
  throw failures.find(({ code }) => code === 'MAINTENANCE') ?? failures[0];
}

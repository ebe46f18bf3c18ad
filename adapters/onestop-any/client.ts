import { DungHenError } from '@dung-hen/domain';
import { onestopAny } from './adapter.ts';

/**
 * There is no client: what an unknown system answers cannot be known, so nothing is asked of it. Throws UNSUPPORTED
 * always. Its lists are read from the screen (`pages.ts`).
 */
export function createOneStopAny(): never {
  throw new DungHenError('UNSUPPORTED', {
    adapter: onestopAny.id,
    step: 'client',
    detail: 'an unknown system is read from its screen only',
  });
}

import { DungHenError } from '@dung-hen/domain';
import type { PageDocument } from '@dung-hen/page';
import { communeSite } from '../adapter.ts';

/** What readers of commune pages fail with; nothing the page says is quoted. */
export function pageError(
  code: 'SITE_CHANGED' | 'LOGIN_REQUIRED' | 'EMPTY_UNCONFIRMED',
  detail: string,
  page: PageDocument,
  label?: string,
): DungHenError {
  const where = { adapter: communeSite.id, step: 'page', url: page.url, detail };
  return new DungHenError(code, label === undefined ? where : { ...where, label });
}

import { DungHenError } from '@dung-hen/domain';
import type { OnProgress } from '../../kit/progress.ts';
import { nationalPortal } from '../adapter.ts';
import type { ListedNationalProcedure, ProcedurePage } from '../wire/procedures.ts';

/**
 * Every procedure of a search, page by page, each once. The list is whole only when as many came as its rows say.
 * @throws DungHenError CONFLICT when the list changed while it was read; SITE_CHANGED when it ends before its length.
 */
export async function* wholeSearch(
  open: (page: number) => Promise<ProcedurePage>,
  pageSize: number,
  onProgress: OnProgress,
): AsyncGenerator<readonly ListedNationalProcedure[], number> {
  const seen = new Set<string>();
  const fail = (code: 'CONFLICT' | 'SITE_CHANGED', detail: string) =>
    new DungHenError(code, { adapter: nationalPortal.id, step: 'search', label: 'AMOUNT', detail });
  let total: number | null = null;
  for (let page = 1; ; page += 1) {
    const { procedures, total: told } = await open(page);
    if (total === null) total = told;
    // A page without rows tells no length.
    else if (procedures.length > 0 && told !== total)
      throw fail('CONFLICT', 'the list changed while it was read');
    for (const { id } of procedures) {
      if (seen.has(id)) throw fail('CONFLICT', 'a procedure came twice: the list changed while it was read');
      seen.add(id);
    }
    onProgress({ step: 'search', done: seen.size, total });
    if (procedures.length > 0) yield procedures;
    if (seen.size >= total) return total;
    if (procedures.length < pageSize) throw fail('SITE_CHANGED', 'the list ends before its length');
  }
}

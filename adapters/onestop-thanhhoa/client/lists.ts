import { type Dossier, DungHenError } from '@dung-hen/domain';
import type { OnProgress } from '../../kit/progress.ts';
import { parseWire } from '../../kit/schema.ts';
import type { QueryValue } from '../../kit/transport.ts';
import { onestopThanhHoa } from '../adapter.ts';
import { type DossierRow, dossierRow } from '../wire/dossier-row.ts';
import { pageOf } from '../wire/envelopes.ts';
import type { Gate } from './gate.ts';
import { type PagingSummary, readPages } from './paging.ts';
import { type DossierQuery, parametersOf, pathOf } from './query.ts';

export interface ListOptions {
  /** Rows per request. Default 200; the portal's own screens offer 10 to 10 000. */
  readonly pageSize?: number;
  /** Where an earlier run stopped; only for the same query, page size and portal. */
  readonly resume?: string | undefined;
  readonly onProgress?: OnProgress | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface DossierBatch {
  /** Dossiers not given out before, without anything that names a citizen. */
  readonly records: readonly Dossier[];
  /** The same, each with what finding out the rest of it needs. */
  readonly rows: readonly DossierRow[];
  /** Opaque; hand it back as `resume` to go on after this batch, also in another process. */
  readonly resume: string;
  /** Distinct dossiers so far. */
  readonly done: number;
  /** Dossiers the portal counts now. */
  readonly total: number;
}

const listPage = pageOf(dossierRow);

/** Lists dossiers page by page; see `readPages` for what is checked. */
export function listDossiers(
  gate: Gate,
  baseUrl: string,
  query: DossierQuery,
  options: ListOptions = {},
): AsyncGenerator<DossierBatch, PagingSummary> {
  return listRows(gate, baseUrl, 'dossiers', pathOf(query), parametersOf(query), options);
}

/** Lists the dossiers behind any address that answers pages of `HoSoDto`. */
export async function* listRows(
  gate: Gate,
  baseUrl: string,
  step: string,
  path: string,
  parameters: Record<string, QueryValue>,
  options: ListOptions,
): AsyncGenerator<DossierBatch, PagingSummary> {
  const pageSize = checkedPageSize(options.pageSize ?? 200, step);
  const pages = readPages<DossierRow>({
    step,
    pageSize,
    query: `${baseUrl}|${path}|${JSON.stringify(parameters)}`,
    resume: options.resume,
    onProgress: options.onProgress,
    idOf: (row) => row.dossier.id ?? row.dossier.code,
    readPage: async (pageNumber) => {
      const query = { ...parameters, pageNumber, pageSize };
      const answer = await gate.read({ step, path, query, signal: options.signal });
      return parseWire(listPage, answer, {
        adapter: onestopThanhHoa.id,
        step,
        url: `${baseUrl}/api/v1/${path}`,
      });
    },
  });
  for (;;) {
    const next = await pages.next();
    if (next.done) return next.value;
    const { items, ...rest } = next.value;
    yield { records: items.map((row) => row.dossier), rows: items, ...rest };
  }
}

function checkedPageSize(pageSize: number, step: string): number {
  if (Number.isInteger(pageSize) && pageSize >= 1 && pageSize <= 10_000) return pageSize;
  throw new DungHenError('INVALID_INPUT', {
    adapter: onestopThanhHoa.id,
    step,
    label: 'pageSize',
    detail: 'the page size is not a whole number from 1 to 10 000',
  });
}

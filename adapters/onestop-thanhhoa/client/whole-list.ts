import type * as z from 'zod/mini';
import { parseWire } from '../../kit/schema.ts';
import type { QueryValue } from '../../kit/transport.ts';
import { onestopThanhHoa } from '../adapter.ts';
import { listOf } from '../wire/envelopes.ts';
import type { Gate } from './gate.ts';
import { readPages } from './paging.ts';

/** Rows per request of the catalogues. */
const PAGE_SIZE = 500;

/** Reads a whole paged list of the API, each item once. */
export async function readWholeList<Schema extends z.ZodMiniType>(
  gate: Gate,
  request: {
    readonly step: string;
    readonly path: string;
    readonly query?: Record<string, QueryValue>;
    readonly pageSize?: number;
    readonly signal?: AbortSignal | undefined;
  },
  item: Schema,
  idOf: (item: z.output<Schema>) => string,
): Promise<z.output<Schema>[]> {
  const { step, path, signal, pageSize = PAGE_SIZE } = request;
  const schema = listOf(item);
  const all: z.output<Schema>[] = [];
  const pages = readPages<z.output<Schema>>({
    step,
    pageSize,
    query: path,
    idOf,
    readPage: async (pageNumber) => {
      const query = { ...request.query, pageNumber, pageSize };
      const answer = await gate.read({ step, path, query, signal });
      return parseWire(schema, answer, { adapter: onestopThanhHoa.id, step });
    },
  });
  for await (const batch of pages) all.push(...batch.items);
  return all;
}

import type { IsoDate } from '@dung-hen/calendar';
import type { ErrorContext } from '@dung-hen/domain';
import type * as z from 'zod/mini';
import { readJson } from '../kit/http-errors.ts';
import { createPacer, type PaceLimit, type Pacer } from '../kit/pace.ts';
import { type RetryOptions, retryRead } from '../kit/retry.ts';
import { parseWire } from '../kit/schema.ts';
import type { Transport, TransportRequest } from '../kit/transport.ts';
import { onestopIgate } from './adapter.ts';
import { failure } from './failure.ts';
import type { ListedDossier } from './listed-dossier.ts';
import { dossierAnswer, dossierPage } from './wire.ts';

export interface IgateOptions {
  /** Where the API stands: each installation has its own address, which is not that of its pages. */
  readonly apiUrl: string;
  readonly transport: Transport;
  /** The bearer of a session that is open; null when there is none. It lives 30 to 60 minutes and is never refreshed. */
  readonly token: () => string | null;
  readonly pace?: PaceLimit | Pacer;
  readonly retry?: RetryOptions;
}

export interface IgateQuery {
  /** The unit above those whose dossiers are wanted, as the system numbers it. */
  readonly ancestorAgencyId: string;
  /** Days of submission, both included. */
  readonly appliedFrom: IsoDate;
  readonly appliedTo: IsoDate;
  /** Default 50; what the system allows at most is not known. */
  readonly pageSize?: number;
}

export interface Abortable {
  readonly signal?: AbortSignal;
}

/** Read access to an iGate installation, as far as its API is on record. Nothing here writes. */
export interface OneStopIgate {
  /** Page by page. SITE_CHANGED when a page brings nothing new and yet is not the last. */
  dossiers(query: IgateQuery, options?: Abortable): AsyncGenerator<readonly ListedDossier[], void>;
  detail(id: string, options?: Abortable): Promise<ListedDossier>;
  /** Always UNSUPPORTED: the log-in is that of a Keycloak realm whose steps are not on record. */
  login(): Promise<never>;
  /** Always UNSUPPORTED: no report of the system is on record. */
  report(): Promise<never>;
}

/** A client of one installation. Nothing is sent before the first call; all failures are `DungHenError`. */
export function createOneStopIgate(options: IgateOptions): OneStopIgate {
  const pace = options.pace ?? onestopIgate.pace;
  const transport = (typeof pace === 'function' ? pace : createPacer(pace))(options.transport);
  const base = options.apiUrl.replace(/\/+$/u, '');

  const read = <Schema extends z.ZodMiniType>(
    schema: Schema,
    step: string,
    request: Pick<TransportRequest, 'url' | 'query'>,
    signal: AbortSignal | undefined,
  ): Promise<z.output<Schema>> => {
    const aborts = signal === undefined ? {} : { signal };
    const context: ErrorContext = { adapter: onestopIgate.id, step };
    return retryRead(
      async () => {
        const token = options.token();
        if (token === null) throw failure('LOGIN_REQUIRED', step, { detail: 'no session is open' });
        const headers = { authorization: `Bearer ${token}`, accept: 'application/json' };
        const response = await transport({ method: 'GET', ...request, headers, ...aborts });
        return parseWire(schema, readJson(response, context), context);
      },
      { ...options.retry, ...aborts },
    );
  };

  return {
    async *dossiers(query, { signal } = {}) {
      const seen = new Set<string | null>();
      for (let page = 0; ; page += 1) {
        const request = { url: `${base}/pa/dossier/search`, query: queryOf(query, page) };
        const { content, last } = await read(dossierPage, 'dossiers', request, signal);
        const fresh = content.filter(({ id }) => !seen.has(id));
        for (const { id } of fresh) seen.add(id);
        if (fresh.length > 0) yield fresh;
        if (last) return;
        if (fresh.length === 0) {
          throw failure('SITE_CHANGED', 'dossiers', {
            detail: 'a page brings nothing new and is not the last',
          });
        }
      }
    },
    detail: (id, { signal } = {}) =>
      read(dossierAnswer, 'detail', { url: `${base}/pa/dossier/${encodeURIComponent(id)}/--online` }, signal),
    login: async () => {
      throw failure('UNSUPPORTED', 'login', {
        detail: 'hand in the token of a session opened in the browser',
      });
    },
    report: async () => {
      throw failure('UNSUPPORTED', 'report', { detail: 'no report of the system is on record' });
    },
  };
}

function queryOf(query: IgateQuery, page: number): Record<string, string | number> {
  return {
    page,
    size: query.pageSize ?? 50,
    spec: 'slice',
    'ancestor-agency-id': query.ancestorAgencyId,
    'applied-from': dayFirst(query.appliedFrom),
    'applied-to': dayFirst(query.appliedTo),
  };
}

function dayFirst(day: IsoDate): string {
  return day.split('-').reverse().join('/');
}

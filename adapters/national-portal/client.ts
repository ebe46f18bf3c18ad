import { DungHenError } from '@dung-hen/domain';
import type { PageDocument } from '@dung-hen/page';
import { readHtml } from '../kit/http-errors.ts';
import { createPacer, type PaceLimit, type Pacer } from '../kit/pace.ts';
import type { OnProgress } from '../kit/progress.ts';
import type { RetryOptions } from '../kit/retry.ts';
import type { Transport } from '../kit/transport.ts';
import { nationalPortal } from './adapter.ts';
import { createHostMemory, type HostMemory, onWorkingHost } from './client/hosts.ts';
import { wholeSearch } from './client/whole-search.ts';
import { type WordExport, wordFileOf } from './client/word-file.ts';
import { type ProcedureDetail, readDetail } from './pages.ts';
import { AGENCY_TYPES, type Agency, type AgencyType, readAgencies } from './wire/agencies.ts';
import { readerOf } from './wire/cells.ts';
import { type GatewayRow, gatewayRequest, rowsOf, type ServiceName } from './wire/gateway.ts';
import {
  type ListedNationalProcedure,
  MOST_PER_PAGE,
  type ProcedureQuery,
  procedureSearch,
  readProcedures,
} from './wire/procedures.ts';
import {
  ranked,
  readScores,
  type Scoreboard,
  type ScoreboardQuery,
  scoreboardParameters,
  type UnitScore,
} from './wire/scoreboard.ts';

export interface NationalPortalOptions {
  /** Origins in the order they are tried; the adapter's hosts by default. */
  readonly origins?: readonly string[];
  readonly transport: Transport;
  /** Makes a page of an HTML text: `parsePage` of '@dung-hen/page/html' in Node. */
  readonly parse: (html: string, url: string) => PageDocument;
  readonly pace?: PaceLimit | Pacer;
  readonly retry?: RetryOptions;
  /** Where the host that works is remembered; share one between clients of a session. */
  readonly memory?: HostMemory;
}

interface Abortable {
  readonly signal?: AbortSignal;
}

/** A step of a procedure and a condition to meet, as the portal writes them. */
export interface ProcedureSteps {
  readonly steps: readonly { readonly scenario: string; readonly content: string }[];
  readonly requirements: readonly string[];
}

/** Public reading of the national portal. Nothing is ever written, nobody is logged in. */
export interface NationalPortal {
  readonly memory: HostMemory;
  /** Every procedure of a search, page by page; ends with the length of the list, which it was checked against. */
  search(
    query?: ProcedureQuery,
    options?: Abortable & { readonly pageSize?: number; readonly onProgress?: OnProgress },
  ): AsyncGenerator<readonly ListedNationalProcedure[], number>;
  agencies(type: AgencyType, options?: Abortable): Promise<readonly Agency[]>;
  /** A procedure's page, by the portal's number or by its code: two pages, with one name for either parameter. */
  detail(idOrCode: string, options?: Abortable): Promise<ProcedureDetail>;
  steps(id: string, options?: Abortable): Promise<ProcedureSteps>;
  /** The Word file, refused unless its first bytes are those of one. */
  exportWord(
    procedure: Pick<ListedNationalProcedure, 'id' | 'code'>,
    options?: Abortable,
  ): Promise<WordExport>;
  /** Points of the units of a province by the index of Decision 766, highest first. */
  scoreboard(query: ScoreboardQuery, options?: Abortable): Promise<Scoreboard>;
}

const PAGES = {
  numbered: '/p/home/dvc-tthc-thu-tuc-hanh-chinh-chi-tiet.html',
  coded: '/p/home/dvc-chi-tiet-thu-tuc-hanh-chinh.html',
  word: '/jsp/tthc/export/export_word_detail_tthc.jsp',
} as const;

/** Rows of the scoreboard asked for at once; a province has fewer units on every level but the commune. */
const SCORES_PER_PAGE = 200;

/** A client of the public side. Nothing is sent before the first call. */
export function createNationalPortal(options: NationalPortalOptions): NationalPortal {
  const pace = options.pace ?? nationalPortal.pace;
  const transport = (typeof pace === 'function' ? pace : createPacer(pace))(options.transport);
  const origins = (options.origins ?? nationalPortal.hosts.map((host) => `https://${host}`)).map((origin) =>
    origin.replace(/\/+$/u, ''),
  );
  const memory = options.memory ?? createHostMemory();
  const ask = <T>(read: (origin: string) => Promise<T>, { signal }: Abortable): Promise<T> =>
    onWorkingHost(origins, memory, read, { ...options.retry, ...abortOf(signal) });
  const call = <T>(
    service: ServiceName,
    parameters: Readonly<Record<string, string | number>>,
    read: (rows: readonly GatewayRow[]) => T,
    abort: Abortable,
  ): Promise<T> =>
    ask(async (origin) => {
      const request = gatewayRequest(origin, service, parameters);
      return read(rowsOf(await transport({ ...request, ...abortOf(abort.signal) }), service));
    }, abort);

  return {
    memory,
    search: (query = {}, { pageSize = 100, onProgress = () => undefined, signal } = {}) => {
      if (!Number.isInteger(pageSize) || pageSize < 1 || pageSize > MOST_PER_PAGE) {
        throw new DungHenError('INVALID_INPUT', {
          adapter: nationalPortal.id,
          step: 'search',
          label: 'pageSize',
          detail: `a page has 1 to ${MOST_PER_PAGE} rows`,
        });
      }
      const open = (page: number) =>
        call('search', procedureSearch(query, page, pageSize), readProcedures, abortOf(signal));
      return wholeSearch(open, pageSize, onProgress);
    },
    agencies: (type, abort = {}) => call('agencies', { loaicoquan: AGENCY_TYPES[type] }, readAgencies, abort),
    detail: (idOrCode, abort = {}) =>
      ask(async (origin) => {
        const path = /^\d+$/u.test(idOrCode) ? PAGES.numbered : PAGES.coded;
        const response = await transport({
          method: 'GET',
          url: `${origin}${path}`,
          query: { ma_thu_tuc: idOrCode },
          ...abortOf(abort.signal),
        });
        const html = readHtml(response, { adapter: nationalPortal.id, step: 'detail' });
        return readDetail(options.parse(html, response.url));
      }, abort),
    steps: async (id, abort = {}) => {
      const parameters = { id, parent_id: '' };
      const steps = await call(
        'steps',
        parameters,
        (rows) =>
          rows.map((row, index) => {
            const read = readerOf(row, index, 'steps');
            return { scenario: read.optional('SCENARIO'), content: read.text('CONTENT') };
          }),
        abort,
      );
      const requirements = await call(
        'requirements',
        parameters,
        (rows) => rows.map((row, index) => readerOf(row, index, 'requirements').text('REQUIRE_NAME')),
        abort,
      );
      return { steps, requirements };
    },
    exportWord: ({ id, code }, abort = {}) =>
      ask(
        async (origin) =>
          wordFileOf(
            await transport({
              method: 'GET',
              url: `${origin}${PAGES.word}`,
              query: { maTTHC: code, idTTHC: id },
              wantBytes: true,
              ...abortOf(abort.signal),
            }),
          ),
        abort,
      ),
    scoreboard: async (query, abort = {}) => {
      const units: Omit<UnitScore, 'rank'>[] = [];
      for (let page = 1; ; page += 1) {
        const parameters = scoreboardParameters(query, page, SCORES_PER_PAGE);
        const found = await call('scoreboard', parameters, readScores, abort);
        // There is no length: a portal that forgets the page would give the same units again.
        if (found.length > 0 && found[0]?.code === units[0]?.code && found[0]?.name === units[0]?.name) break;
        units.push(...found);
        if (found.length < SCORES_PER_PAGE) break;
      }
      return ranked(units);
    },
  };
}

function abortOf(signal: AbortSignal | undefined): Abortable {
  return signal === undefined ? {} : { signal };
}

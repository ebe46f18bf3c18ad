import { DungHenError } from '@dung-hen/domain';
import * as z from 'zod/mini';
import { createPacer, type PaceLimit, type Pacer } from '../kit/pace.ts';
import type { RetryOptions } from '../kit/retry.ts';
import { parseWire } from '../kit/schema.ts';
import type { Transport } from '../kit/transport.ts';
import { feedbackThanhHoa } from './adapter.ts';
import { type FeedbackCredentials, Gate } from './client/gate.ts';
import { type FeedbackQuery, type ListOptions, listFeedback } from './client/lists.ts';
import { type FeedbackTopic, type FeedbackUnit, topic, unit } from './wire/catalogue.ts';
import { type FeedbackRequest, requestRow } from './wire/request-row.ts';

export interface FeedbackThanhHoaOptions {
  /** Origin, e.g. 'https://phanhoi.thanhhoa.gov.vn'. */
  readonly baseUrl: string;
  readonly transport: Transport;
  /** Default null: the public lists need no log-in. */
  readonly credentials?: FeedbackCredentials;
  /** Header the token travels in: 'token' in the application of 2020–2021 (default), 'authorization' in the description of 2018. */
  readonly tokenHeader?: string;
  /** Default 'api/users/login', the officers' log-in of 2018. */
  readonly loginPath?: string;
  readonly pace?: PaceLimit | Pacer;
  readonly retry?: RetryOptions;
}

interface Abortable {
  readonly signal?: AbortSignal;
}

/** Read access to the feedback system. Nothing here writes. All failures are `DungHenError`. */
export interface FeedbackThanhHoa {
  login(options?: Abortable): Promise<void>;
  isLoggedIn(): boolean;
  forget(): void;
  /** Items in pages; ends with the system's count. */
  feedback(
    query?: FeedbackQuery,
    options?: ListOptions,
  ): AsyncGenerator<readonly FeedbackRequest[], { readonly total: number }>;
  /** One item by its id. INVALID_INPUT where there is none, or it was deleted. */
  detail(id: string, options?: Abortable): Promise<FeedbackRequest>;
  topics(options?: Abortable): Promise<FeedbackTopic[]>;
  units(options?: Abortable): Promise<FeedbackUnit[]>;
  /** Where a stored file is downloaded, without log-in. */
  fileAddress(name: string): string;
}

/** A client of the system. Nothing is sent before the first call. */
export function createFeedbackThanhHoa(options: FeedbackThanhHoaOptions): FeedbackThanhHoa {
  const pace = options.pace ?? feedbackThanhHoa.pace;
  const pacer = typeof pace === 'function' ? pace : createPacer(pace);
  const gate = new Gate({
    baseUrl: options.baseUrl,
    transport: pacer(options.transport),
    credentials: options.credentials ?? null,
    tokenHeader: options.tokenHeader ?? 'token',
    loginPath: options.loginPath ?? 'api/users/login',
    ...(options.retry === undefined ? {} : { retry: options.retry }),
  });
  const catalogue = async <Item extends z.ZodMiniType>(
    step: string,
    path: string,
    item: Item,
    signal?: AbortSignal,
  ) => {
    const answer = await gate.read({ step, path, query: { limit: 0 }, signal });
    const list = z.union([z.array(item), z.object({ docs: z.array(item) })]);
    const read = parseWire(list, answer, { adapter: feedbackThanhHoa.id, step });
    return Array.isArray(read) ? read : read.docs;
  };
  return {
    login: ({ signal } = {}) => gate.login(signal),
    isLoggedIn: () => gate.isOpen(),
    forget: () => gate.forget(),
    feedback: (query = {}, own = {}) => listFeedback(gate, query, own),
    detail: async (id, { signal } = {}) => {
      const context = { adapter: feedbackThanhHoa.id, step: 'detail' };
      const path = `api/citizen/request/${encodeURIComponent(id)}`;
      const found = parseWire(requestRow, await gate.read({ step: 'detail', path, signal }), context);
      if (found === null)
        throw new DungHenError('INVALID_INPUT', { ...context, detail: 'the item was deleted' });
      return found;
    },
    topics: ({ signal } = {}) => catalogue('topics', 'api/citizen/service', topic, signal),
    units: ({ signal } = {}) => catalogue('units', 'api/citizen/unit', unit, signal),
    fileAddress: (name) =>
      gate.address(
        `${/\.(?:png|jpe?g|gif)$/iu.test(name) ? 'api/get-files/image' : 'api/get-files'}/${encodeURIComponent(name)}`,
      ),
  };
}

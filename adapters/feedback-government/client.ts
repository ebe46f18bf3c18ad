import { DungHenError, type Feedback } from '@dung-hen/domain';
import type { PageDocument } from '@dung-hen/page';
import { errorOf, isWholePage } from '../kit/http-errors.ts';
import { createPacer, type PaceLimit, type Pacer } from '../kit/pace.ts';
import { type RetryOptions, retryRead } from '../kit/retry.ts';
import type { Transport } from '../kit/transport.ts';
import { feedbackGovernment } from './adapter.ts';
import { isLoginPage } from './pages.ts';
import {
  type PublishedAnswer,
  readPublishedAnswer,
  readPublishedDetail,
  readPublishedList,
} from './published.ts';
import {
  type PublicAddress,
  publishedAnswerAddress,
  publishedDetailAddress,
  publishedListAddress,
} from './wire.ts';

export interface FeedbackGovernmentOptions {
  /** Origin of the public pages, e.g. 'https://dichvucong.gov.vn'. */
  readonly baseUrl: string;
  readonly transport: Transport;
  /** Makes a page of an HTML text: `parsePage` of '@dung-hen/page/html' in Node. */
  readonly parse: (html: string, url: string) => PageDocument;
  readonly pace?: PaceLimit | Pacer;
  readonly retry?: RetryOptions;
}

interface Abortable {
  readonly signal?: AbortSignal;
}

/** Published items and answers of the national portal. Officers' lists are read from their screens, see `pages.ts`. */
export interface FeedbackGovernment {
  /** Answered items, page by page, each once; numbers and titles only. */
  published(
    options?: Abortable & { readonly keyword?: string; readonly pageSize?: number },
  ): AsyncGenerator<readonly Feedback[], void>;
  detail(id: string, options?: Abortable): Promise<Feedback>;
  answer(id: string, options?: Abortable): Promise<PublishedAnswer>;
}

/** A client of the public pages. Nothing is sent before the first call; nothing is ever posted. */
export function createFeedbackGovernment(options: FeedbackGovernmentOptions): FeedbackGovernment {
  const { parse, retry } = options;
  const pace = options.pace ?? feedbackGovernment.pace;
  const transport = (typeof pace === 'function' ? pace : createPacer(pace))(options.transport);
  const open = (
    step: string,
    { path, query }: PublicAddress,
    signal?: AbortSignal,
  ): Promise<PageDocument> => {
    const abort = signal === undefined ? {} : { signal };
    return retryRead(
      async () => {
        const url = `${options.baseUrl.replace(/\/+$/u, '')}/${path}`;
        const response = await transport({ method: 'GET', url, query, ...abort });
        const context = { adapter: feedbackGovernment.id, step };
        const error = errorOf(response, 'html', context);
        if (error !== null) throw error;
        if (!isWhole(response.text))
          throw new DungHenError('NETWORK', { ...context, url, detail: 'the page breaks off' });
        const page = parse(response.text, response.url);
        if (isLoginPage(page))
          throw new DungHenError('LOGIN_REQUIRED', { ...context, url, detail: 'a log-in page came instead' });
        return page;
      },
      { ...retry, ...abort },
    );
  };
  return {
    async *published({ keyword = '', pageSize = 40, signal } = {}) {
      const seen = new Set<string>();
      for (let page = 1; ; page += 1) {
        const items = readPublishedList(
          await open('published', publishedListAddress(page, pageSize, keyword), signal),
        );
        const fresh = items.filter(({ code }) => !seen.has(code));
        for (const { code } of fresh) seen.add(code);
        if (fresh.length > 0) yield fresh;
        // There is no count: the list ends with a page that is not full, or that brings nothing new.
        if (items.length < pageSize || fresh.length === 0) return;
      }
    },
    detail: async (id, { signal } = {}) => {
      const page = await open('detail', publishedDetailAddress(id), signal);
      return { ...readPublishedDetail(page), code: id };
    },
    answer: async (id, { signal } = {}) =>
      readPublishedAnswer(await open('answer', publishedAnswerAddress(id), signal)),
  };
}

/** These pages may be pieces without `<html>`: one is whole when as many boxes close as open. */
function isWhole(html: string): boolean {
  if (isWholePage(html)) return true;
  const count = (pattern: RegExp) => html.match(pattern)?.length ?? 0;
  return !/<html\b/iu.test(html) && count(/<div\b/giu) > 0 && count(/<div\b/giu) === count(/<\/div\s*>/giu);
}

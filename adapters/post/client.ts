import { DungHenError } from '@dung-hen/domain';
import type { PageDocument } from '@dung-hen/page';
import { readHtml } from '../kit/http-errors.ts';
import { createPacer, type PaceLimit, type Pacer } from '../kit/pace.ts';
import { type RetryOptions, retryRead } from '../kit/retry.ts';
import type { Transport } from '../kit/transport.ts';
import { post } from './adapter.ts';
import { tidyWaybill, waybillState } from './order/waybill.ts';
import { readTracking } from './pages.ts';
import { POST_STATES, type PostStateWords } from './tracking/states.ts';
import type { Tracking } from './tracking/tracking.ts';
import { trackingAddress } from './wire.ts';

export interface PostTrackingOptions {
  /** Origin of the tracking page, e.g. 'https://vnpost.vn'. */
  readonly baseUrl: string;
  readonly transport: Transport;
  /** Makes a page of an HTML text: `parsePage` of '@dung-hen/page/html' in Node. */
  readonly parse: (html: string, url: string) => PageDocument;
  /** Words of the states, where others than those on record were seen. */
  readonly states?: readonly PostStateWords[];
  readonly pace?: PaceLimit | Pacer;
  readonly retry?: RetryOptions;
}

/** Tracking of items. Orders are made by the one-stop system itself; nothing is ever sent from here. */
export interface PostTracking {
  /**
   * What happened to an item.
   * @throws DungHenError INVALID_INPUT for a number whose check digit does not hold, SITE_CHANGED when the page shows
   * another item.
   */
  track(waybill: string, options?: { readonly signal?: AbortSignal }): Promise<Tracking>;
}

/** A client of the public tracking page. Nothing is sent before the first call. */
export function createPostTracking(options: PostTrackingOptions): PostTracking {
  const { parse, retry, baseUrl, states = POST_STATES } = options;
  const pace = options.pace ?? post.pace;
  const transport = (typeof pace === 'function' ? pace : createPacer(pace))(options.transport);
  const context = { adapter: post.id, step: 'track' };
  return {
    track: async (given, { signal } = {}) => {
      const waybill = tidyWaybill(given);
      if (!/^[0-9A-Z]{6,30}$/u.test(waybill) || waybillState(waybill) === 'digit') {
        throw new DungHenError('INVALID_INPUT', { ...context, detail: 'not an item number, or mistyped' });
      }
      const abort = signal === undefined ? {} : { signal };
      const url = trackingAddress(baseUrl);
      return retryRead(
        async () => {
          const response = await transport({ method: 'GET', url, query: { key: waybill }, ...abort });
          const tracking = readTracking(parse(readHtml(response, context), response.url), states);
          if (tracking.waybill !== waybill) {
            throw new DungHenError('SITE_CHANGED', {
              ...context,
              url,
              detail: 'the page shows another item',
            });
          }
          return tracking;
        },
        { ...retry, ...abort },
      );
    },
  };
}

import { DungHenError } from '@dung-hen/domain';
import type { OnProgress } from '../../kit/progress.ts';
import { onestopThanhHoa } from '../adapter.ts';
import { fingerprint } from './fingerprint.ts';
import { newReading, type ReadingState, readResumeToken, resumeToken } from './resume.ts';

/** One page as the API answers it. */
export interface Page<Item> {
  readonly data: readonly Item[];
  /** Rows of the whole list; 0 on any empty page, also one past the end. */
  readonly totalCount: number;
  /** Pages of the whole list, where said. */
  readonly totalPages?: number | null | undefined;
}

export interface PagingOptions<Item> {
  readonly step: string;
  readonly pageSize: number;
  readonly readPage: (pageNumber: number) => Promise<Page<Item>>;
  readonly idOf: (item: Item) => string;
  /** Tells this list from others; part of the resume token. */
  readonly query: string;
  readonly resume?: string | undefined;
  readonly onProgress?: OnProgress | undefined;
}

export interface Batch<Item> {
  /** Items not given out before. */
  readonly items: readonly Item[];
  /** Go on from after this batch with this. */
  readonly resume: string;
  /** Distinct items so far. */
  readonly done: number;
  /** Items the portal counts now. */
  readonly total: number;
}

export interface PagingSummary {
  readonly distinct: number;
  readonly total: number;
  /** Times the list was gone through; more than one means rows moved meanwhile. */
  readonly passes: number;
}

/** Times a moving list is gone through before giving up. */
const MOST_PASSES = 3;

/**
 * Reads a list page by page, gives out each item once, and makes sure nothing was missed: at the end of a pass the
 * distinct ids must be as many as the portal counts, and the count must not have changed on the way. Otherwise rows
 * moved between pages (new ones come in at the top) and the list is gone through again for what is missing; a list
 * that never stands still is CONFLICT. A page before the end that comes back empty is EMPTY_UNCONFIRMED.
 */
export async function* readPages<Item>(
  options: PagingOptions<Item>,
): AsyncGenerator<Batch<Item>, PagingSummary> {
  const query = fingerprint(`${options.query}|${options.pageSize}`);
  const state =
    options.resume === undefined ? newReading() : readResumeToken(options.resume, query, options.step);
  let inPass = state.pass === 1 ? state.seen : new Set<number>();

  for (;;) {
    while (!state.passEnded) {
      const items = await nextPage(options, state, inPass);
      const total = state.total ?? 0;
      const batch = { items, resume: resumeToken(state, query), done: state.seen.size, total };
      options.onProgress?.({ step: options.step, done: batch.done, total });
      yield batch;
    }
    const total = state.total ?? 0;
    if (!state.moved && inPass.size === total) {
      return { distinct: state.seen.size, total, passes: state.pass };
    }
    if (state.pass >= MOST_PASSES) {
      throw failure('CONFLICT', options.step, `the list changed while it was read, ${MOST_PASSES} times`);
    }
    Object.assign(state, { pass: state.pass + 1, nextPage: 1, passEnded: false, moved: false, total: null });
    inPass = new Set();
  }
}

/** Reads the next page, moves the state on and gives the items not seen before. */
async function nextPage<Item>(
  options: PagingOptions<Item>,
  state: ReadingState,
  inPass: Set<number>,
): Promise<Item[]> {
  const page = await options.readPage(state.nextPage);
  if (page.data.length === 0) {
    await endOnEmpty(options, state, page);
    return [];
  }
  if (state.total !== null && state.total !== page.totalCount) state.moved = true;
  state.total = page.totalCount;
  const fresh: Item[] = [];
  const onPage = new Set<number>();
  for (const item of page.data) {
    const print = fingerprint(options.idOf(item).toLowerCase());
    if (onPage.has(print) || (inPass !== state.seen && inPass.has(print))) state.moved = true;
    if (!state.seen.has(print)) fresh.push(item);
    else if (inPass === state.seen) state.moved = true;
    onPage.add(print);
    inPass.add(print);
    state.seen.add(print);
  }
  state.passEnded = state.nextPage >= pagesOf(page, options.pageSize);
  state.nextPage += 1;
  return fresh;
}

/** An empty page: the list is empty, or it has shrunk meanwhile, or something is wrong. */
async function endOnEmpty<Item>(
  options: PagingOptions<Item>,
  state: ReadingState,
  page: Page<Item>,
): Promise<void> {
  if (state.nextPage === 1 && page.totalCount > 0) {
    throw failure(
      'EMPTY_UNCONFIRMED',
      options.step,
      `the portal counts ${page.totalCount} rows and shows none`,
    );
  }
  if (state.nextPage > 1) {
    const first = await options.readPage(1);
    if (pagesOf(first, options.pageSize) >= state.nextPage) {
      throw failure(
        'EMPTY_UNCONFIRMED',
        options.step,
        `page ${state.nextPage} came back empty before the end`,
      );
    }
    state.moved = true;
    state.total = first.totalCount;
  } else {
    state.total = 0;
  }
  state.passEnded = true;
}

function pagesOf(page: Page<unknown>, pageSize: number): number {
  return page.totalPages ?? Math.ceil(page.totalCount / pageSize);
}

function failure(code: DungHenError['code'], step: string, detail: string): DungHenError {
  return new DungHenError(code, { adapter: onestopThanhHoa.id, step, detail });
}

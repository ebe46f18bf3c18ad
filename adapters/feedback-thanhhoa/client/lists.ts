import type { IsoDate } from '@dung-hen/calendar';
import { DungHenError, type ThanhHoaStatus } from '@dung-hen/domain';
import type { OnProgress } from '../../kit/progress.ts';
import { parseWire } from '../../kit/schema.ts';
import { feedbackThanhHoa } from '../adapter.ts';
import { pageOf } from '../wire/envelope.ts';
import { type FeedbackRequest, requestRow } from '../wire/request-row.ts';
import type { Gate } from './gate.ts';

/** What to list; everything when nothing is said. */
export interface FeedbackQuery {
  /** Days of creation, both included. */
  readonly from?: IsoDate;
  readonly to?: IsoDate;
  readonly status?: ThanhHoaStatus;
  readonly topicId?: string;
  readonly districtId?: string;
  readonly title?: string;
}

export interface ListOptions {
  /** Rows asked for at a time. Default 50; the system gives 10 unless asked. */
  readonly pageSize?: number;
  readonly signal?: AbortSignal;
  readonly onProgress?: OnProgress;
}

const LIST = pageOf(requestRow);
const STEP = 'feedback';

/**
 * Every item of a query, page by page, each once.
 * @throws DungHenError CONFLICT when the list changed while it was gone through (items came or went), so that nobody
 * takes half a list for a whole one.
 */
export async function* listFeedback(
  gate: Gate,
  query: FeedbackQuery,
  options: ListOptions,
): AsyncGenerator<readonly FeedbackRequest[], { readonly total: number }> {
  const limit = options.pageSize ?? 50;
  const seen = new Set<string>();
  let rows = 0;
  let total: number | null = null;
  for (let page = 1; total === null || (page - 1) * limit < total; page += 1) {
    const answer = await gate.read({
      step: STEP,
      path: 'api/citizen/request',
      query: { page, limit, ...queryOf(query) },
      signal: options.signal,
    });
    const read = parseWire(LIST, answer, { adapter: feedbackThanhHoa.id, step: STEP });
    if (total !== null && read.total !== total) throw changed('the count changed while the list was read');
    total = read.total;
    rows += read.docs.length;
    const fresh = read.docs.flatMap((one) => (one === null || seen.has(one.feedback.code) ? [] : [one]));
    for (const { feedback } of fresh) seen.add(feedback.code);
    options.onProgress?.({ step: STEP, done: rows, total });
    if (fresh.length > 0) yield fresh;
    if (read.docs.length === 0 && rows < total) throw changed('the list ends before its count');
  }
  if (rows !== total) throw changed('the list has another number of rows than its count');
  return { total };
}

function changed(detail: string): DungHenError {
  return new DungHenError('CONFLICT', { adapter: feedbackThanhHoa.id, step: STEP, detail });
}

/** The filters of the public screen: 0, 1 and −1 of `confirmed` only beside `isPublic=0`. */
function queryOf({ from, to, status, topicId, districtId, title }: FeedbackQuery) {
  const confirmed = { waiting: -1, refused: 0, handling: 1 } as const;
  return {
    'created_at[from]': from,
    'created_at[to]': to,
    service_id: topicId,
    district_id: districtId,
    'title[like]': title,
    ...(status === undefined
      ? {}
      : status === 'published'
        ? { isPublic: 1 }
        : { isPublic: 0, confirmed: confirmed[status] }),
  };
}

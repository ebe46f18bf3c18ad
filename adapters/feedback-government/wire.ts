import type { QueryValue } from '../kit/transport.ts';

/** One of the public pages: path and query. */
export interface PublicAddress {
  readonly path: string;
  readonly query: Readonly<Record<string, QueryValue>>;
}

const JSP = 'p/phananhkiennghi/jsp';

/** A page of the answered items; `page` from 1. */
export const publishedListAddress = (page: number, pageSize: number, keyword: string): PublicAddress => ({
  path: `${JSP}/pakn_just_answer.jsp`,
  query: { status: 1, keyword, record_per_page: pageSize, page_index: page },
});

/** An item. */
export const publishedDetailAddress = (id: string): PublicAddress => ({
  path: `${JSP}/pakn-detail.jsp`,
  query: { id },
});

/** The answer to an item. */
export const publishedAnswerAddress = (id: string): PublicAddress => ({
  path: `${JSP}/pakn_answer_byid.jsp`,
  query: { pakn_id: id },
});

/** The number in a link to an item ('…?id=123'); '' where there is none. */
export function idOfLink(address: string): string {
  return /[?&](?:pakn_)?id=(\d+)/iu.exec(address)?.[1] ?? '';
}

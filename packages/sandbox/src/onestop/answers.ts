import { randomUUID } from 'node:crypto';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** Result<T>. */
export const result = <T>(data: T) => ({ data, failed: false, message: null, succeeded: true });

/** A refused Result; `message` is what the product puts there. */
export const refusal = (message: string | null) => ({ data: null, failed: true, message, succeeded: false });

/** PaginationResponse<T>: an empty page (also one past the end) has data null and totals 0. */
export function paginated<T>(all: readonly T[], pageNumber: number, pageSize: number) {
  return pageOf(
    all.slice((pageNumber - 1) * pageSize, pageNumber * pageSize),
    all.length,
    pageNumber,
    pageSize,
  );
}

/** The same from a page already cut out. */
export function pageOf<T>(page: readonly T[], count: number, pageNumber: number, pageSize: number) {
  const total = page.length === 0 ? 0 : count;
  const totalPages = Math.ceil(total / pageSize);
  return {
    data: page.length === 0 ? null : page,
    currentPage: pageNumber,
    totalPages,
    totalCount: total,
    pageSize,
    hasPreviousPage: pageNumber > 1,
    hasNextPage: pageNumber < totalPages,
  };
}

/** An answer thrown from wherever it is found out. The three shapes of §1.7: object, JSON string, plain text. */
export class WireError extends Error {
  override readonly name = 'WireError';
  readonly status: ContentfulStatusCode;
  readonly body: unknown;
  readonly plain: boolean;

  constructor(status: ContentfulStatusCode, body: unknown, plain = false) {
    super(`HTTP ${status}`);
    this.status = status;
    this.body = body;
    this.plain = plain;
  }
}

/** Shape of the exception middleware: null members dropped. */
export function middlewareError(
  status: ContentfulStatusCode,
  exception: string,
  messages: string[] = [],
): WireError {
  return new WireError(status, {
    messages,
    source: status === 401 || status === 500 ? 'TD.WebApi.Infrastructure.Auth' : undefined,
    exception,
    errorId: randomUUID(),
    supportMessage: 'Provide the ErrorId to the support team for further analysis.',
    statusCode: status,
  });
}

/** FluentValidation. */
export const validationError = (messages: string[]) =>
  middlewareError(400, 'One or More Validations failed.', messages);

/** Model binding: ASP.NET problem details. */
export function bindingError(errors: Readonly<Record<string, readonly string[]>>): WireError {
  return new WireError(400, {
    type: 'https://tools.ietf.org/html/rfc7231#section-6.5.1',
    title: 'One or more validation errors occurred.',
    status: 400,
    traceId: `00-${randomUUID().replaceAll('-', '')}-${randomUUID().slice(0, 8)}00000000-00`,
    errors,
  });
}

/** Catch-all of dossier and catalogue controllers (500) and of report controllers (400): a JSON string. */
export const textError = (status: 400 | 500, text: string) => new WireError(status, text);

import type { ListPage } from './pages.js';

export interface ListState {
  readonly pageNumber: number;
  readonly pageSize: number;
  readonly totalPages: number;
  /** Wall-clock milliseconds. */
  readonly now: number;
}

export function listPageHtml(page: ListPage, rows: readonly unknown[] | null, state: ListState): string;

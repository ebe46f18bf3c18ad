import { ask } from '../../app/ask.ts';
import type { FeedbackView } from '../../app/feedback-messages.ts';
import { linesOf, type ReadableTable, snapshotOf } from '../../app/page-watch/list-lines.ts';
import { outlineOf } from '../../app/page-watch/outline.ts';
import { createPacer } from '../../app/page-watch/pacer.ts';
import { isColumnsReply } from '../../app/page-watch/page-messages.ts';
import { isRows } from './guards.ts';

/** A row of a list with what is to be shown beside it. */
export interface FeedbackRow {
  readonly row: HTMLElement;
  readonly cell: HTMLElement;
  readonly view: FeedbackView;
}

/** Rows that travel in one message. */
const WINDOW = 200;
const LONGEST_PATH = 300;

/**
 * Reads the list of a page through the background: only cells of the columns it asks for leave the page, and of links
 * their path alone. Null when there is no list, it is not ready yet, or nobody answered.
 */
export async function readFeedbackList(
  document: Document,
  settled: boolean,
  until: AbortSignal,
): Promise<readonly FeedbackRow[] | null> {
  const pace = createPacer();
  const outline = outlineOf(document);
  if (outline.tables.length === 0) return null;
  const columns = await ask('feedback.columns', { page: outline.snapshot(() => []) }, isColumnsReply);
  const at = columns?.tables?.findIndex((table) => table.columns.length > 0) ?? -1;
  const [table, readable] = [outline.tables[at], columns?.tables?.[at]];
  if (until.aborted || table === undefined || readable === undefined) return null;
  const main: ReadableTable = { ...table, wanted: new Set(readable.columns), code: readable.code };
  const lines = await linesOf(main, [], { from: 0, to: main.rows.length }, pace, until);
  if (lines === null) return null;
  const found: FeedbackRow[] = [];
  for (let from = 0; from < lines.length; from += WINDOW) {
    const part = lines.slice(from, from + WINDOW);
    const { page, numbered } = await snapshotOf(outline, main, [], part, pace);
    const links = part.flatMap(({ row }) => {
      const path = pathIn(row);
      return path === null ? [] : [{ row: numbered.indexOf(row), path }];
    });
    const reply = await ask('feedback.rows', { page, settled, links }, isRows);
    if (until.aborted || reply === null || reply.state !== 'rows') return null;
    for (const { row, cell, view } of reply.rows) {
      const [element, place] = [numbered[row], numbered[cell]];
      if (element && place) found.push({ row: element, cell: place, view });
    }
  }
  return found;
}

function pathIn(row: HTMLElement): string | null {
  const link = row.querySelector<HTMLAnchorElement>('a[href]');
  return link === null ? null : link.pathname.slice(0, LONGEST_PATH);
}

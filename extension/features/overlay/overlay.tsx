import { ask } from '../../app/ask.ts';
import { shape } from '../../app/guard.ts';
import type { PageContext } from '../../app/page-context.ts';
import type { ListReading, ListRow } from '../../app/page-watch/list-reader.ts';
import { Badges } from './badges.ts';
import { Bar, type BarActions, type Line } from './bar.tsx';
import { BarHost } from './bar-host.tsx';
import { FRESH, loadBar, saveBar } from './bar-memory.ts';
import { copyText } from './clipboard.ts';
import { DeadlineColumn } from './column.ts';
import { nextCorner } from './dock.ts';
import { fill } from './fill.ts';
import { RowFilter } from './filter.ts';
import { startLooking } from './looking.ts';
import { nearRows } from './near-rows.ts';
import { createPanel } from './panel.tsx';
import type { OverlayParts } from './parts.ts';
import { Patience } from './patience.ts';
import { listenForPointing } from './pointing.ts';
import { passes, summaryOf } from './summary.ts';
import { joinCells } from './tsv.ts';

/** States change as time passes: everything is judged anew this often. */
const JUDGE_AGAIN = 10 * 60_000;
const SHOW_DONE = 5_000;
const SHOW_FOUND = 2_500;

const isNothing = shape<Record<string, never>>({});

/** Draws over one list page until the signal aborts, and then leaves it as it found it. */
export function startOverlay(
  { settings, watch, lists, url }: PageContext,
  parts: OverlayParts,
  signal: AbortSignal,
): void {
  const { document, texts } = parts;
  const badges = new Badges(parts);
  const panel = createPanel(parts, url);
  const host = new BarHost(parts);
  const filter = new RowFilter();
  const column = settings.deadlineColumn ? new DeadlineColumn(parts) : null;
  const patience = new Patience();

  let memory = FRESH;
  let table: HTMLElement | null = null;
  let rows: readonly ListRow[] = [];
  let header: readonly string[] = [];
  let line: Line | null = null;
  let urgentOpen = false;
  let done = '';
  let doneTimer = 0;
  let following = 0;
  let drawing: Promise<boolean> = Promise.resolve(false);

  const showBar = (): void => {
    if (table === null) {
      host.remove();
      return;
    }
    host.place(table);
    const { language, onTimeTarget, dueSoonDays } = settings;
    const summary = summaryOf(rows.map(({ view }) => view));
    const { late, today } = summary.counts;
    const state = {
      line,
      summary,
      rows,
      filter: filter.current,
      collapsed: memory.collapsed,
      urgentOpen,
      docked: host.docked,
      done,
      announced:
        line === null ? fill(texts.announce, { late, today, all: summary.all }, language) : line.text,
    };
    host.show(
      <Bar
        state={state}
        actions={actions}
        texts={texts}
        language={language}
        target={onTimeTarget}
        dueSoonDays={dueSoonDays}
      />,
      memory.corner,
    );
  };
  const say = (text: string): void => {
    done = text;
    clearTimeout(doneTimer);
    doneTimer = window.setTimeout(say, SHOW_DONE, '');
    showBar();
  };
  const remember = (change: Partial<typeof memory>): void => {
    memory = { ...memory, ...change };
    void saveBar(memory);
    showBar();
  };

  /**
   * Other rows may have come near the window. Called when everything is laid out, so that asking for places is cheap;
   * a new badge has the whole table laid out again, so several are drawn at a time, and none before it is needed.
   */
  const follow = (): void => {
    if (!rows[0]?.row.isConnected) return;
    badges.span = nearRows(rows, 1);
    const { from, to } = nearRows(rows, 0.5);
    if (rows.slice(from, to).every(({ row }) => badges.ofRow(row))) return;
    following ||= requestAnimationFrame(() => {
      following = 0;
      void badges.draw(rows, signal, badges.span);
    });
  };
  const grown = new ResizeObserver(follow);

  const actions: BarActions = {
    filter(wanted) {
      filter.set(wanted);
      filter.apply(rows);
      showBar();
    },
    toggleUrgent() {
      urgentOpen = !urgentOpen;
      showBar();
    },
    copy() {
      const wanted = filter.current;
      const shown = rows.filter(({ view }) => wanted === null || passes(view, wanted));
      const text = joinCells([header, ...shown.map(({ view }) => view.copy)]);
      void copyText(text, document).then((copied) =>
        say(copied ? fill(texts.copied, { count: shown.length }, settings.language) : texts.copyFailed),
      );
    },
    today: () => void ask('today.open', {}, isNothing),
    walk: () => void ask('walk.ask', {}, isNothing),
    collapse: (collapsed) => remember({ collapsed }),
    moveDock: () => remember({ corner: nextCorner(memory.corner) }),
    goTo(one) {
      const { row } = one;
      badges.drawNow([one]);
      const button = badges.ofRow(row)?.button;
      const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
      row.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
      button?.focus({ preventScroll: true });
      button?.classList.add('found');
      setTimeout(() => button?.classList.remove('found'), SHOW_FOUND);
    },
  };

  const clear = (): void => {
    panel.remove();
    grown.disconnect();
    badges.sweep([]);
    column?.clear();
    filter.clear();
    rows = [];
    table = null;
    line = null;
    urgentOpen = false;
  };
  /** Instead of badges and summary: one line above the table. */
  const sayInstead = (above: HTMLElement | null, said: Line): void => {
    clear();
    table = above;
    line = said;
    showBar();
  };
  const showList = async (
    reading: Extract<ListReading, { kind: 'list' }>,
    until: AbortSignal,
  ): Promise<void> => {
    const tookEarlier = await drawing;
    const tookNow = await badges.draw(reading.rows, until, badges.span);
    if (until.aborted) return;
    if ((tookEarlier || tookNow) && patience.tried(performance.now())) {
      sayInstead(reading.table, {
        text: texts.interfered,
        action: {
          label: texts.tryAgain,
          run() {
            patience.restore();
            looking.now();
          },
        },
      });
      return;
    }
    if (reading.rows.length === 0) clear();
    else {
      ({ rows, header, table } = reading);
      grown.disconnect();
      grown.observe(table);
      line = null;
      badges.sweep(rows);
      // A table made of other elements is laid out by rules of its own: a cell more would break them.
      if (reading.table.localName === 'table') column?.draw(reading.table, rows);
      filter.apply(rows);
      panel.follow();
    }
    showBar();
  };

  /** Rows near the window of which nothing is known yet. */
  const unread = () => lists.unread((row) => (badges.ofRow(row)?.row ?? null) !== null, badges.span);
  const looking = startLooking(
    watch,
    lists,
    {
      near: () => badges.span,
      rows(read, until) {
        if (patience.lost) return;
        // The numbers are of rows that are gone.
        if (!rows[0]?.row.isConnected) host.dim();
        drawing = drawing.then(async (before) => (await badges.draw(read, until)) || before);
      },
      async reading(reading, until) {
        if (patience.lost) return;
        if (reading.kind === 'list') await showList(reading, until);
        else if (reading.kind === 'silent') badges.drawNeutral(unread());
        else if (reading.kind === 'failed') {
          sayInstead(reading.table, { text: reading.words, action: null });
        } else if (reading.kind === 'none') {
          clear();
          showBar();
        }
        drawing = Promise.resolve(false);
      },
    },
    signal,
  );
  watch.onStir(() => {
    badges.blankReused();
    if (!patience.lost) badges.reserve(unread());
    column?.even();
  }, signal);
  // Another width of the window may be another one of the column.
  const resized = (): void => {
    badges.remeasure();
    watch.nudge();
  };
  window.addEventListener('resize', resized, { signal });
  window.addEventListener('scroll', follow, { capture: true, passive: true, signal });
  // Paper shows all rows at once.
  window.addEventListener('beforeprint', () => badges.drawNow(rows), { signal });
  listenForPointing(window, badges, panel, signal);
  const judgeAgain = setInterval(() => {
    if (document.hidden) return;
    lists.forget();
    looking.now();
  }, JUDGE_AGAIN);
  void loadBar().then((stored) => {
    memory = stored;
    if (!signal.aborted) showBar();
  });
  signal.addEventListener(
    'abort',
    () => {
      cancelAnimationFrame(following);
      clearInterval(judgeAgain);
      clearTimeout(doneTimer);
      clear();
      host.remove();
    },
    { once: true },
  );
}

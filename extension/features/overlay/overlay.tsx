import { ask } from '../../app/ask.ts';
import { shape } from '../../app/guard.ts';
import type { PageContext } from '../../app/page-context.ts';
import type { ListReading, ListRow } from '../../app/page-watch/list-reader.ts';
import { createPacer } from '../../app/page-watch/pacer.ts';
import { Badges } from './badges.ts';
import { Bar, type BarState, type Line } from './bar.tsx';
import { BarHost } from './bar-host.tsx';
import { FRESH, loadBar, saveBar } from './bar-memory.ts';
import { copyText } from './clipboard.ts';
import { DeadlineColumn } from './column.ts';
import { nextCorner } from './dock.ts';
import { fill } from './fill.ts';
import { RowFilter } from './filter.ts';
import { createPanel } from './panel.tsx';
import type { OverlayParts } from './parts.ts';
import { listenForPointing } from './pointing.ts';
import { type Filter, passes, summaryOf } from './summary.ts';
import { tableText } from './tsv.ts';

/** So often within so many milliseconds a page may take badges away before we give way. */
const PATIENCE = { times: 8, within: 20_000 };
/** States change as time passes: everything is judged anew this often. */
const JUDGE_AGAIN = 10 * 60_000;
/** Pauses before a silent background is asked again. */
const ASK_AGAIN = { first: 400, longest: 30_000 };
const SHOW_DONE = 5_000;
const SHOW_FOUND = 2_500;

const isNothing = shape<Record<string, never>>({});

/** Draws over one list page until the signal aborts, and then leaves it as it found it. */
export function startOverlay(
  { settings, watch, lists, url }: PageContext,
  parts: OverlayParts,
  signal: AbortSignal,
): void {
  const { texts } = parts;
  const badges = new Badges(parts);
  const panel = createPanel(parts, url);
  const host = new BarHost(parts);
  const filter = new RowFilter();
  const column = settings.deadlineColumn ? new DeadlineColumn(parts) : null;

  let memory = FRESH;
  let rows: readonly ListRow[] = [];
  let header: readonly string[] = [];
  let table: HTMLElement | null = null;
  let line: Line | null = null;
  let urgentOpen = false;
  let done = '';
  let doneTimer = 0;
  let announced = '';
  let takenAway: number[] = [];
  let givenWay = false;
  let pass = new AbortController();
  let pause = ASK_AGAIN.first;
  let retry = 0;

  const showBar = (): void => {
    if (table === null) {
      host.remove();
      return;
    }
    host.place(table);
    const state: BarState = {
      line,
      summary: summaryOf(rows.map(({ view }) => view)),
      rows,
      filter: filter.current,
      collapsed: memory.collapsed,
      urgentOpen,
      docked: host.docked,
      done,
      announced,
    };
    const { language, onTimeTarget, dueSoonDays } = settings;
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
    doneTimer = window.setTimeout(() => {
      done = '';
      showBar();
    }, SHOW_DONE);
    showBar();
  };
  const remember = (change: Partial<typeof memory>): void => {
    memory = { ...memory, ...change };
    void saveBar(memory);
    showBar();
  };

  const actions = {
    filter(wanted: Filter | null): void {
      filter.set(wanted);
      filter.apply(rows);
      showBar();
    },
    toggleUrgent(): void {
      urgentOpen = !urgentOpen;
      showBar();
    },
    copy(): void {
      const wanted = filter.current;
      const shown = rows.filter(({ view }) => wanted === null || passes(view, wanted));
      const text = tableText(
        header,
        shown.map(({ view }) => view.copy),
      );
      void copyText(text, document).then((copied) =>
        say(copied ? fill(texts.copied, { count: shown.length }) : texts.copyFailed),
      );
    },
    today: () => void ask('today.open', {}, isNothing),
    collapse: (collapsed: boolean) => remember({ collapsed }),
    moveDock: () => remember({ corner: nextCorner(memory.corner) }),
    goTo({ row }: ListRow): void {
      const badge = badges.ofRow(row);
      const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
      row.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
      badge?.button.focus({ preventScroll: true });
      badge?.button.classList.add('found');
      setTimeout(() => badge?.button.classList.remove('found'), SHOW_FOUND);
    },
  };

  const clear = (): void => {
    panel.close();
    badges.sweep([]);
    column?.clear();
    filter.clear();
    rows = [];
    table = null;
    urgentOpen = false;
  };
  /** A page that takes our badges away again and again has its reasons: we stop, and say so. */
  const giveWay = (): void => {
    givenWay = true;
    const anchor = table;
    clear();
    table = anchor;
    line = {
      text: texts.interfered,
      action: {
        label: texts.tryAgain,
        run: () => {
          givenWay = false;
          takenAway = [];
          lists.forget();
          void look(true);
        },
      },
    };
    showBar();
  };
  const noteTakenAway = (): boolean => {
    const now = performance.now();
    takenAway = [...takenAway.filter((at) => now - at < PATIENCE.within), now];
    return takenAway.length > PATIENCE.times;
  };

  const showList = (reading: Extract<ListReading, { kind: 'list' }>): void => {
    rows = reading.rows;
    header = reading.header;
    table = reading.table;
    line = null;
    if (rows.length === 0) {
      clear();
      showBar();
      return;
    }
    badges.sweep(rows);
    column?.draw(reading.table, rows);
    filter.apply(rows);
    const { counts, all } = summaryOf(rows.map(({ view }) => view));
    announced = fill(texts.announce, { late: counts.late, today: counts.today, all });
    showBar();
    panel.follow();
  };
  const look = async (settled: boolean): Promise<void> => {
    if (givenWay) return;
    pass.abort();
    pass = new AbortController();
    const until = AbortSignal.any([pass.signal, signal]);
    const pace = createPacer();
    let drawing: Promise<boolean> = Promise.resolve(false);
    const reading = await lists.read(settled, until, (read) => {
      drawing = drawing.then(async (before) => (await badges.draw(read, pace, until)) || before);
    });
    const tookEarlier = await drawing;
    if (reading === null || until.aborted) return;
    if (reading.kind !== 'silent') {
      pause = ASK_AGAIN.first;
      clearTimeout(retry);
    }
    switch (reading.kind) {
      case 'list': {
        const tookNow = await badges.draw(reading.rows, pace, until);
        if (until.aborted) return;
        if ((tookEarlier || tookNow) && noteTakenAway()) return giveWay();
        return showList(reading);
      }
      case 'none':
        clear();
        return showBar();
      case 'waiting':
        return;
      case 'silent':
        return waitForBackground(reading.rows);
      case 'failed':
        if (!settled) return;
        clear();
        table = document.querySelector('table');
        line = { text: reading.words, action: null };
        return showBar();
    }
  };
  const waitForBackground = (unread: Extract<ListReading, { kind: 'silent' }>['rows']): void => {
    badges.drawNeutral(unread);
    clearTimeout(retry);
    retry = window.setTimeout(() => void look(true), pause);
    pause = Math.min(pause * 2, ASK_AGAIN.longest);
  };

  watch.onStir(() => {
    badges.dimReused();
    column?.even();
  }, signal);
  watch.onRest((settled) => void look(settled), signal);
  listenForPointing(window, badges, panel, signal);
  const judgeAgain = setInterval(() => {
    if (document.hidden) return;
    lists.forget();
    void look(true);
  }, JUDGE_AGAIN);
  void loadBar().then((stored) => {
    memory = stored;
    if (!signal.aborted) showBar();
  });
  signal.addEventListener(
    'abort',
    () => {
      clearInterval(judgeAgain);
      clearTimeout(retry);
      clearTimeout(doneTimer);
      clear();
      panel.remove();
      host.remove();
    },
    { once: true },
  );
}

import { elementFromDom, type FillResult, isHeld } from '@dung-hen/page';
import { ask } from '../../app/ask.ts';
import type { BegunFill, FormReading } from '../../app/autofill-messages.ts';
import type { PagePicture } from '../../app/page-picture/picture-types.ts';
import { takePicture } from '../../app/page-picture/take-picture.ts';
import type { PageWatch } from '../../app/page-watch/page-watch.ts';
import { rested } from '../../app/page-watch/rested.ts';
import { addressOf } from '../../app/page-watch/route.ts';
import { copyText } from '../overlay/clipboard.ts';
import { fill } from '../overlay/fill.ts';
import { beginning, changesFor } from './begin.ts';
import { isMine, isNothing, isOpened, isReading } from './guards.ts';
import { createMarks, type MarkLayer } from './marks.ts';
import { NO_READING } from './no-reading.ts';
import { Panel } from './panel.tsx';
import type { Act, Deed } from './panel-actions.tsx';
import { createPanelHost } from './panel-host.ts';
import { doneText, FIRST_STATE, keptOutcomes, mayFill, openCells, type PanelState } from './panel-state.ts';
import type { PanelTexts } from './panel-texts.ts';
import {
  elementAt,
  unwriteCells,
  unwriteText,
  unwriteTyped,
  type WritingParts,
  writeCells,
  writeText,
} from './writing.ts';

/** Milliseconds between two cells: the page draws, the officer can press Stop. */
const BETWEEN_CELLS = 15;

/** One page with its panel. */
export interface Desk {
  /** Reads the page anew; does nothing while something is being filled. */
  look(): Promise<void>;
  /** There is nothing here any more. */
  leave(): void;
  readonly isOpen: boolean;
}

/** Everything that happens between the page, the background and the officer's clicks, until the signal aborts. */
export function createDesk(
  document: Document,
  watch: PageWatch,
  outfit: { readonly texts: PanelTexts; readonly style: string },
  signal: AbortSignal,
): Desk {
  const t = outfit.texts;
  const host = createPanelHost(document, watch, outfit.style);
  let marks: MarkLayer | null = null;
  let state: PanelState = FIRST_STATE;
  let numbered: readonly HTMLElement[] = [];
  let stop = new AbortController();
  let turn = 0;
  let dismissed = false;
  let edited = false;
  /** What was begun on this page, by subject: with old texts that are stored nowhere. */
  const remembered = new Map<string, BegunFill>();
  /** A fill the page moved away from: it is shown, and can be undone, until the officer does something. */
  let stranded: { readonly result: FillResult; readonly begun: BegunFill } | null = null;
  /** While the officer's own deed runs, the page is not read on its own account. */
  let working = false;

  const draw = (change: Partial<PanelState> = {}): void => {
    state = { ...state, ...change };
    if (signal.aborted) return;
    const shown = state.reading.state !== 'none' && !(dismissed && state.reading.state === 'line');
    if (!shown) {
      host.hide();
      dropMarks();
      return;
    }
    host.show(<Panel state={state} act={act} t={t} />);
    if (!state.open || state.reading.state !== 'plan' || state.reading.cells.length === 0) dropMarks();
    else {
      marks ??= createMarks(document, watch, outfit.style);
      marks.draw(state.reading.cells, state.outcomes, numbered);
    }
  };
  const dropMarks = (): void => {
    marks?.remove();
    marks = null;
  };

  const ofPage = (page: PagePicture) =>
    ask('autofill.read', { page, period: state.period || null, source: state.source || null }, isReading);
  /** Whether the page is still the report of a reading: what told so says the same, or says so anew. */
  const staying = ({ subject, signs }: FormReading): (() => Promise<boolean>) => {
    let now = { signs, numbered };
    return async () => {
      const held = now.signs.every(({ at, said }) => {
        const node = now.numbered[at];
        return node?.isConnected && isHeld({ element: elementFromDom(node), said });
      });
      if (held) return true;
      const taken = takePicture(document);
      const fresh = taken && (await ofPage(taken.picture));
      if (taken === null || fresh?.subject !== subject) return false;
      now = { signs: fresh.signs, numbered: taken.numbered };
      return true;
    };
  };

  /** The page as it stands, read; null when it cannot be or another reading overtook this one. */
  const read = async (): Promise<FormReading | null> => {
    turn += 1;
    const mine = turn;
    const taken = takePicture(document);
    if (taken === null) return NO_READING;
    const reading = await ofPage(taken.picture);
    if (mine !== turn || signal.aborted) return null;
    numbered = taken.numbered;
    return reading;
  };
  /** Shows a reading. A tick under other warnings, and whatever belongs to another report, does not count any more. */
  const take = (reading: FormReading, change: Partial<PanelState> = {}): void => {
    const same = reading.subject === state.reading.subject;
    if (!same) edited = false;
    const draft = edited ? state.draft : (reading.narrative?.draft ?? '');
    const seen = same && reading.warnings.join('\n') === state.reading.warnings.join('\n');
    const outcomes = same ? keptOutcomes(state.outcomes, reading) : new Map();
    draw({ reading, draft, outcomes, confirmed: seen && state.confirmed, ...change });
  };
  const look = async (): Promise<void> => {
    if (working || stranded !== null) return;
    const reading = await read();
    if (reading === null || working || stranded !== null) return;
    if (reading.state !== 'plan' || reading.subject === state.reading.subject) {
      take(reading);
      return;
    }
    const mine = await ask('autofill.mine', { url: addressOf(document.location) }, isMine);
    if (working) return;
    const begun =
      remembered.get(reading.subject) ?? (mine?.begun?.subject === reading.subject ? mine.begun : null);
    const said = begun?.running ? t.resume : '';
    take(reading, { begun, said, copied: -1, target: 0, hasOldText: false });
  };

  const parts = (): WritingParts => ({
    numbered,
    settle: () => rested(watch, signal),
    pause: () => new Promise((resolve) => setTimeout(resolve, BETWEEN_CELLS)),
    progress: (done, total) => draw({ progress: { done, total } }),
  });

  const fillIn = async (): Promise<void> => {
    const seen = state.reading;
    const fresh = await read();
    if (fresh === null) {
      draw({ said: t.failed });
      return;
    }
    if (seen.key !== fresh.key) {
      take(fresh, { said: t.changed, confirmed: false });
      return;
    }
    stop = new AbortController();
    const cells = fresh.cells;
    const total = openCells({ ...state, reading: fresh }).length;
    const said = fill(t.filling, { total });
    const begun = beginning(fresh, state, addressOf(document.location));
    draw({ reading: fresh, busy: 'filling', begun, progress: { done: 0, total }, said });
    host.focus('.danger');
    await keep(begun);
    const { outcomes, stopped, result } = await writeCells(
      cells,
      { ...parts(), stays: staying(fresh) },
      AbortSignal.any([signal, stop.signal]),
    );
    const kept = new Map([...state.outcomes, ...outcomes]);
    const done = changesFor(fresh, outcomes);
    await keep({ ...begun, running: stopped });
    if (done.length > 0)
      await ask('autofill.end', { act: 'fill', subject: fresh.subject, cells: done }, isNothing);
    state = { ...state, busy: null, outcomes: kept, begun: { ...begun, running: stopped } };
    if (result.moved) {
      stranded = { result, begun };
      draw({ said: fill(t.moved, { count: done.length }) });
      return;
    }
    take((await read()) ?? fresh, { outcomes: kept, said: doneText(outcomes, stopped, t) });
  };

  /** Here with every old text; the background keeps figures alone. */
  const keep = (begun: BegunFill) => {
    remembered.set(begun.subject, begun);
    return ask('autofill.begin', begun, isNothing);
  };

  const undo = async (): Promise<void> => {
    const { begun } = state;
    const moved = stranded;
    const fresh = moved === null ? await read() : state.reading;
    stranded = null;
    if (begun === null || fresh === null || fresh.subject !== begun.subject) {
      draw({ said: t.failed });
      return;
    }
    draw({ reading: fresh, busy: 'undoing', said: t.undoing });
    const { back, kept } =
      moved === null ? await unwriteCells(begun, fresh.cells, parts()) : await unwriteTyped(moved, parts());
    const cells = back.map(({ row, column, before, after }) => ({
      row,
      column,
      before: String(after),
      after: before,
    }));
    if (cells.length > 0)
      await ask('autofill.end', { act: 'undo', subject: begun.subject, cells }, isNothing);
    await keep({ ...begun, running: false, cells: [] });
    remembered.delete(begun.subject);
    state = { ...state, busy: null, outcomes: new Map(), begun: null };
    const said =
      kept === 0
        ? fill(t.undone, { count: back.length })
        : fill(t.undoneSome, { count: back.length, left: kept });
    take((await read()) ?? fresh, { said });
  };

  const work = async (deed: () => Promise<void>): Promise<void> => {
    if (working) return;
    working = true;
    try {
      await deed();
    } finally {
      working = false;
      if (state.busy !== null) draw({ busy: null });
      host.focus('.said');
    }
  };

  const copy = async (text: string, said: string, change: Partial<PanelState> = {}): Promise<void> => {
    const copied = await copyText(text, document);
    draw(copied ? { ...change, said } : { said: t.copyFailed });
  };
  /** Walks through the cells to be typed: copies the value and rings the cell. */
  const copyCell = (step: 1 | -1): void => {
    const open = openCells(state);
    const at = state.copied + step;
    const cell = open[at];
    if (cell === undefined) {
      marks?.point(null);
      draw({ said: t.copyEnd, copied: -1 });
      return;
    }
    const { row, column, label, after } = cell;
    const said = fill(t.copyAt, { at: at + 1, total: open.length, row, column, label, value: after });
    void copy(String(after), said, { copied: at });
    marks?.point(elementAt(cell.control, numbered) ?? null);
  };

  const putText = (): void => {
    const target = state.reading.narrative?.targets[state.target];
    const control = target && elementAt(target.control, numbered);
    if (target === undefined || control === undefined) return;
    const before = (control as HTMLTextAreaElement).value;
    if (!writeText(control, state.draft)) {
      draw({ said: t.narrativeRefused });
      return;
    }
    const written = state.draft;
    textBack = () => unwriteText(control, written, before);
    draw({ hasOldText: true, said: fill(t.narrativeDone, { label: target.label || t.unnamed }) });
    void ask('autofill.end', { act: 'narrative', subject: state.reading.subject, cells: [] }, isNothing);
  };
  let textBack: (() => boolean) | null = null;
  const undoText = (): void => {
    const back = textBack?.() ?? false;
    textBack = null;
    draw({ hasOldText: false, said: back ? t.narrativeUndone : t.narrativeKept });
  };

  const deeds: Readonly<Record<Deed, (value: string) => void>> = {
    open: () => {
      draw({ open: true });
      host.focus('.panel');
      void look();
    },
    fold: () => {
      draw({ open: false });
      host.focus('.fold');
    },
    side: () => draw({ left: !state.left }),
    wide: (value) => value !== (state.wide ? '1' : '') && draw({ wide: value !== '' }),
    dismiss: () => {
      dismissed = true;
      draw();
    },
    period: (value) => {
      state = { ...state, period: value };
      void look();
    },
    source: (value) => {
      state = { ...state, source: value };
      void look();
    },
    file: () => {
      const { file } = state.reading;
      if (file !== null) void ask('page.open', { page: 'merge', query: file }, isOpened);
    },
    confirm: (value) => draw({ confirmed: value !== '' }),
    fill: () => void (mayFill(state) && work(fillIn)),
    stop: () => stop.abort(),
    undo: () => void (state.begun !== null && work(undo)),
    copyTable: () => void copy(state.reading.tsv, t.copied),
    copyNext: () => copyCell(1),
    copyBack: () => copyCell(-1),
    draft: (value) => {
      edited = true;
      draw({ draft: value });
    },
    target: (value) => draw({ target: Number(value) }),
    putText,
    undoText,
  };
  const act: Act =
    (deed) =>
    (event, value = '') => {
      // Opening of <details> is told by an event nobody clicked; it shows and changes nothing.
      if (deed !== 'wide' && !event.isTrusted) return;
      if (event.type === 'click' && !host.isHonest(event as MouseEvent)) {
        draw({ said: t.covered });
        return;
      }
      if (deed !== 'undo' && deed !== 'wide') stranded = null;
      deeds[deed](value);
    };

  signal.addEventListener('abort', () => {
    stop.abort();
    dropMarks();
    host.remove();
  });
  return {
    look,
    leave: () => {
      if (!working && state.reading.state !== 'none') draw({ reading: NO_READING });
    },
    get isOpen() {
      return state.open;
    },
  };
}

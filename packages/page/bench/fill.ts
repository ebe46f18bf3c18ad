import { Window } from 'happy-dom';
import { applyFill, type FillTarget, pageFromDom, planOnPage } from '../src/index.ts';
import { COLUMNS, head, line, NUMBERS, table } from '../src/testkit/fill-screen.ts';
import { withQuickEyes } from '../src/testkit/skins/quick-eyes.ts';
import type { BenchResult } from './grid.ts';

const ROWS = 40;
const ROUNDS = 25;
const TYPED = 8;
/** Columns of the form that are typed; the page reckons (3), (7) and (11). */
const columns = COLUMNS.filter(({ number }) => number !== 3 && number !== 7 && number !== 11);
const target: FillTarget = {
  columns,
  rows: Array.from({ length: ROWS }, (_, at) => ({
    label: `Lĩnh vực số ${at + 1} của xã`,
    kind: 'data',
    values: Object.fromEntries(columns.map(({ number }) => [number, at * 13 + number])),
  })),
};

function screen(): Document {
  const { document } = new Window();
  document.body.innerHTML = table(
    head(),
    NUMBERS,
    ...target.rows.map(({ label }, at) => line(String(at + 1), label)),
  );
  return document as unknown as Document;
}

/** What no filling can do without: the value put in, and the events of a person's typing, for every cell. */
function bareLoop(document: Document): number {
  const view = document.defaultView;
  if (view === null) throw new Error('a document without a window');
  let count = 0;
  for (const field of document.querySelectorAll<HTMLInputElement>('input:not([readonly])')) {
    const key = { bubbles: true, cancelable: true, key: '1' };
    field.focus();
    field.dispatchEvent(new view.KeyboardEvent('keydown', key));
    field.value = '1234';
    field.dispatchEvent(
      new view.InputEvent('input', { bubbles: true, inputType: 'insertText', data: '1234' }),
    );
    field.dispatchEvent(new view.KeyboardEvent('keyup', key));
    field.dispatchEvent(new view.Event('change', { bubbles: true }));
    field.blur();
    count += 1;
  }
  return count;
}

/** A form of 40 × 8 typed cells filled and read back, against the bare loop; the least of alternating rounds, since what else runs only adds. */
export async function fillBench(): Promise<BenchResult[]> {
  const floors: number[] = [];
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const bare = screen();
    floors.push(await timeOf(() => bareLoop(bare)));
    const live = screen();
    const undo = withQuickEyes(
      (live.defaultView as unknown as { Element: { prototype: Element } }).Element.prototype,
    );
    const plan = planOnPage([pageFromDom(live).root], target);
    undo();
    if (plan === null) throw new Error('the bench screen has no place for the form');
    const parts = { settle: () => Promise.resolve() };
    times.push(
      await timeOf(async () => {
        const { cells } = await applyFill(plan, parts, new AbortController().signal);
        return cells.filter(({ outcome }) => outcome === 'filled').length;
      }),
    );
  }
  const [floor, ours] = [Math.min(...floors), Math.min(...times)];
  const perSecond = Math.round((ROWS * TYPED * 1000) / ours);
  return [
    {
      name: `fill ${ROWS} × ${TYPED} cells of a form, read back (${perSecond} cells/s)`,
      floor: { name: 'a bare loop: focus, keydown, value, input, keyup, change, blur', ms: floor },
      ours: { name: 'applyFill: rows told again, locks, events, read back', ms: ours },
      ratio: ours / floor,
      budget: 3,
    },
  ];
}

async function timeOf(work: () => number | Promise<number>): Promise<number> {
  const start = performance.now();
  const done = await work();
  if (done !== ROWS * TYPED) throw new Error(`${done} cells were filled, not ${ROWS * TYPED}`);
  return performance.now() - start;
}

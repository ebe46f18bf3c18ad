import buildExtension, { BUILDS } from '../e2e/build-extension.ts';
import { type ContentSize, contentSizes } from '../e2e/content-sizes.ts';
import { type BenchFigure, type BenchResult, median } from './measure.ts';
import { openPair } from './overlay/browsers.ts';
import { pageThread, type ThreadWork } from './overlay/thread.ts';
import { traced } from './overlay/trace.ts';
import { type Turn, turnPage } from './overlay/turn.ts';

/** Page turns that are measured; the first one in each browser, which warms it up, is not. */
const ROUNDS = 7;

/** Longer than a page of so many rows takes to come to rest, in milliseconds. */
const watchedFor = (rows: number): number => 2_000 + 3 * rows;

export interface OverlayBench {
  readonly results: readonly BenchResult[];
  readonly figures: readonly BenchFigure[];
  /** What can not be saved: figures beside the budgets. */
  readonly least: readonly { readonly name: string; readonly ms: number; readonly ratio: number }[];
  /** Content entries of the builds people get, by browser. */
  readonly sizes: Readonly<Record<string, readonly ContentSize[]>>;
}

/**
 * The overlay on a sandbox list, in a real Chromium, against the same list in a Chromium without it: both turn their
 * pages one after the other. Costs are processor time of the page's thread, times are what an officer waits for.
 */
export async function overlayBench(): Promise<OverlayBench> {
  await buildExtension();
  const lists = [await measureList(100), await measureList(1_000)];
  return {
    results: lists.map(({ result }) => result),
    figures: lists.flatMap(({ figures }) => figures),
    least: lists.map(({ least }) => least),
    sizes: {
      Chromium: contentSizes(BUILDS.production),
      Firefox: contentSizes(BUILDS.productionFirefox),
    },
  };
}

type Measured = Turn & ThreadWork;

async function measureList(rows: number) {
  const pair = await openPair(rows);
  const floor: Measured[] = [];
  const ours: Measured[] = [];
  const least: Measured[] = [];
  try {
    for (let round = 0; round <= ROUNDS; round++) {
      for (const [page, kept] of [
        [pair.floor, floor],
        [pair.least, least],
        [pair.ours, ours],
      ] as const) {
        await page.bringToFront();
        const wanted = {
          number: round % 2 === 0 ? 2 : 1,
          rows,
          overlay: page === pair.ours,
          watched: watchedFor(rows),
        };
        const { result: turn, events } = await traced(page, () => page.evaluate(turnPage, wanted));
        if (round > 0) kept.push({ ...turn, ...pageThread(events) });
      }
    }
  } finally {
    await pair.close();
  }
  return resultOf(rows, floor, ours, least);
}

function resultOf(
  rows: number,
  floor: readonly Measured[],
  ours: readonly Measured[],
  least: readonly Measured[],
): { result: BenchResult; figures: BenchFigure[]; least: OverlayBench['least'][number] } {
  const middle = (all: readonly Measured[], of: (one: Measured) => number): number => median(all.map(of));
  const own = middle(floor, ({ busy }) => busy);
  const added = Math.max(0, middle(ours, ({ busy }) => busy) - own);
  const leastAdded = Math.max(0, middle(least, ({ busy }) => busy) - own);
  const name = `overlay, ${rows} rows`;
  const figure = (what: string, value: number, unit: string, budget: number): BenchFigure => ({
    name: `${name}: ${what}`,
    value,
    unit,
    budget,
  });
  return {
    result: {
      name,
      floor: { name: 'the page alone', ms: own },
      ours: { name: 'what the overlay adds', ms: added },
      ratio: added / own,
      budget: 0.05,
    },
    least: {
      name: `${name}: one closed root with one button and one word a row, nothing read`,
      ms: leastAdded,
      ratio: leastAdded / own,
    },
    figures: [
      figure(
        'badges in the window after the rows stand still',
        Math.round(
          middle(ours, ({ still, inView }) => Math.max(0, (inView ?? Number.POSITIVE_INFINITY) - still)),
        ),
        'ms',
        150,
      ),
      figure(
        'later than without it the rows stand still, as a share of the page’s own time',
        Math.max(0, middle(ours, ({ still }) => still) / middle(floor, ({ still }) => still) - 1),
        'of the page turn',
        0.05,
      ),
      figure(
        'tasks over 50 ms more than the page alone has',
        Math.max(0, middle(ours, ({ long }) => long) - middle(floor, ({ long }) => long)),
        'tasks',
        0,
      ),
      figure(
        'frames with new badges after a page turn, per 100 rows',
        middle(ours, ({ frames }) => frames) / (rows / 100),
        'frames',
        1,
      ),
    ],
  };
}

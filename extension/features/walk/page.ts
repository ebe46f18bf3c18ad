import { ask } from '../../app/ask.ts';
import { type Guard, isFlag, isNumber, orNull, shape } from '../../app/guard.ts';
import { hear } from '../../app/hear.ts';
import { createListReader } from '../../app/page-watch/list-reader.ts';
import { isPageSettings } from '../../app/page-watch/page-messages.ts';
import { createPageWatch, type PageWatch } from '../../app/page-watch/page-watch.ts';
import { rested } from '../../app/page-watch/rested.ts';
import { nextPage } from './next-control.ts';
import { createWalkPanel } from './panel.ts';
import { walkTexts } from './texts.ts';
import { type Progress, type WalkParts, walk } from './walk.ts';
import { wordsOf } from './walk-words.ts';

/** Milliseconds between two looks at a page: no faster than an officer turns pages. */
const BETWEEN_LOOKS = 1_000;

const isProgress: Guard<Progress> = shape<Progress>({
  pages: isNumber,
  seen: isNumber,
  uncoded: isNumber,
  total: orNull(isNumber),
});
const isMine = shape<{ walk: Progress | null }>({ walk: orNull(isProgress) });
const isTaken = shape<{ walk: Progress | null; fresh: boolean }>({ walk: orNull(isProgress), fresh: isFlag });
const isNothing = shape<Record<string, never>>({});

/** Makes this tab ready to read its list page by page: on the officer's word, or going on after the page reloaded. */
export function startWalker(signal: AbortSignal): void {
  let current: AbortController | null = null;
  const begin = (): void => {
    current?.abort();
    current = new AbortController();
    void walkHere(AbortSignal.any([signal, current.signal]), current);
  };
  if (signal.aborted) return;
  hear(
    'walk.go',
    isNothing,
    async () => {
      begin();
      return {};
    },
    signal,
  );
  void ask('walk.mine', {}, isMine).then((mine) => {
    if (mine?.walk && !signal.aborted) begin();
  });
}

async function walkHere(signal: AbortSignal, stop: AbortController): Promise<void> {
  const settings = await ask('page.settings', {}, isPageSettings);
  if (signal.aborted) return;
  const t = walkTexts(settings?.language ?? 'vi');
  const underWay = ({ pages, seen, total }: Progress): string => t.page(pages, seen, total);
  let release: (() => void) | null = null;
  let paused = false;
  let last: Progress = { pages: 0, seen: 0, uncoded: 0, total: null };
  const panel = createWalkPanel(document, t, {
    pause(now) {
      paused = now;
      panel.say(now ? t.paused : underWay(last));
      if (!now) release?.();
    },
    stop() {
      stop.abort();
      release?.();
    },
  });
  const parts = partsOf(createPageWatch(document, signal), signal, {
    progress(progress) {
      last = progress;
      panel.say(underWay(progress));
    },
    turn: () =>
      paused
        ? new Promise((resolve) => {
            release = resolve;
          })
        : Promise.resolve(),
  });
  const outcome = await walk(parts, signal);
  await ask('walk.end', {}, isNothing);
  panel.finish(wordsOf(outcome, last, t));
}

function partsOf(
  watch: PageWatch,
  signal: AbortSignal,
  own: Pick<WalkParts, 'progress' | 'turn'>,
): WalkParts {
  const lists = createListReader(document);
  return {
    ...own,
    next: () => nextPage(document),
    async read() {
      await rested(watch, signal);
      lists.forget();
      const reading = await lists.read(true, signal, () => undefined);
      return reading?.kind === 'list' ? reading.rows.map(({ facts }) => facts.code) : null;
    },
    async hand(codes, total) {
      const reply = await ask(
        'walk.page',
        { codes: codes.filter(Boolean), uncoded: codes.filter((code) => code === '').length, total },
        isTaken,
      );
      return reply === null || reply.walk === null ? null : { progress: reply.walk, fresh: reply.fresh };
    },
    pause: () => new Promise((resolve) => setTimeout(resolve, BETWEEN_LOOKS)),
  };
}

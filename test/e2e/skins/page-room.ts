import {
  applyFill,
  type FillResult,
  type FillTarget,
  findAgain,
  pagesFromDom,
  planOnPage,
  undoFill,
} from '@dung-hen/page';

/** What a test learns of a fill; null: no table to fill. */
export interface Told {
  readonly outcomes: Readonly<Record<string, number>>;
  readonly notFilled: readonly string[];
}

const QUIET = 80;
const roots = () => pagesFromDom(document).map(({ root }) => root);

/** At rest: nothing on the page changed for a while and nothing it asked for is on its way. */
function settle(): Promise<void> {
  return new Promise((resolve) => {
    let timer = setTimeout(done, QUIET);
    const observer = new MutationObserver(again);
    observer.observe(document, { childList: true, subtree: true, characterData: true });
    function again(): void {
      clearTimeout(timer);
      timer = setTimeout(done, QUIET);
    }
    function done(): void {
      if (Number(Reflect.get(window, 'onItsWay') ?? 0) > 0) again();
      else {
        observer.disconnect();
        resolve();
      }
    }
  });
}

const pause = () => new Promise<void>((resolve) => setTimeout(resolve, 0));
let undoLast: (() => Promise<FillResult>) | null = null;

async function fill(target: FillTarget): Promise<Told | null> {
  const plan = planOnPage(roots(), target);
  if (plan === null) return null;
  const parts = { settle, pause, again: findAgain(plan, roots) };
  const result = await applyFill(plan, parts, new AbortController().signal);
  undoLast = () => undoFill(result, parts);
  return tell(result);
}

async function undo(): Promise<Told | null> {
  return undoLast === null ? null : tell(await undoLast());
}

function tell({ cells }: FillResult): Told {
  const outcomes: Record<string, number> = {};
  for (const { outcome } of cells) outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
  const others = cells.filter(({ item, outcome }) => item.action === 'fill' && outcome !== 'filled');
  return {
    outcomes,
    notFilled: others.map(
      ({ item, outcome, shown }) => `${item.rowLabel} (${item.columnNumber}): ${outcome}, shows "${shown}"`,
    ),
  };
}

Object.assign(window, { pageRoom: { fill, undo } });

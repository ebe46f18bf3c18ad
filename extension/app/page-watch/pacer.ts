/** Milliseconds of work after which the page gets its turn. */
const SLICE = 4;

function turn(): Promise<void> {
  const { scheduler } = globalThis as { readonly scheduler?: { readonly yield?: () => Promise<void> } };
  if (scheduler?.yield !== undefined) return scheduler.yield();
  return new Promise((resolve) => setTimeout(resolve));
}

/** Keeps long work from holding up the page: await it between small steps. It waits only when the slice is used up. */
export type Pacer = () => Promise<void> | null;

export function createPacer(now: () => number = () => performance.now()): Pacer {
  let since = now();
  return () => {
    if (now() - since < SLICE) return null;
    return turn().then(() => {
      since = now();
    });
  };
}

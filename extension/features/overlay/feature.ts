import { ask } from '../../app/ask.ts';
import type { PageFeature } from '../../app/feature.ts';
import type { PageContext } from '../../app/page-context.ts';
import { isOutfit } from './outfit-guard.ts';
import { startOverlay } from './overlay.tsx';
import { createDress } from './styles.ts';
import type { OverlayTexts } from './texts.ts';

const ASK_AGAIN = { first: 500, longest: 30_000 };

/** Deadlines beside the rows of every dossier list. Which pages hold one is seen from the page, not the address. */
export const overlay: PageFeature = {
  id: 'overlay',
  runsOn: () => true,
  start: (context, signal) => void dressed(context, signal, ASK_AGAIN.first),
};

async function dressed(context: PageContext, signal: AbortSignal, pause: number): Promise<void> {
  const outfit = await ask('overlay.outfit', {}, isOutfit);
  if (signal.aborted) return;
  if (outfit === null) {
    const again = setTimeout(() => dressed(context, signal, Math.min(pause * 2, ASK_AGAIN.longest)), pause);
    signal.addEventListener('abort', () => clearTimeout(again), { once: true });
    return;
  }
  const texts = outfit.texts as OverlayTexts;
  const dress = createDress(outfit.styles);
  startOverlay(context, { document, watch: context.watch, texts, dress }, signal);
}

import { toDay } from '@dung-hen/calendar';
import type { Freshness } from '../../../app/freshness.ts';
import { formatCount } from '../../../app/text.ts';
import { writtenMoment } from '../words.ts';
import { useSurroundings } from './surroundings.ts';

interface FreshnessLineProps {
  readonly freshness: Freshness;
  readonly known: number;
  readonly collect: () => void;
}

/** How old what is shown is, and where it comes from. Says so when nothing came in since the last working day. */
export function FreshnessLine({ freshness, known, collect }: FreshnessLineProps) {
  const { t, now, calendar, settings } = useSurroundings();
  const { page, collected } = freshness;
  const newest = page !== null && (collected === null || page >= collected) ? page : collected;
  if (newest === null || known === 0) return null;
  const words = newest === page ? t.fresh.page : t.fresh.collected;
  const old = calendar.countWorkingDays(toDay(newest), toDay(now)) > 1;
  return (
    <p class={`freshness ${old ? 'old' : ''}`}>
      {words(writtenMoment(newest, now, t))} · {t.fresh.known(formatCount(known, settings.language))}.
      {old && <strong> {t.fresh.old}</strong>}{' '}
      <button type="button" class="link no-print" onClick={collect}>
        {t.fresh.collect}
      </button>
    </p>
  );
}

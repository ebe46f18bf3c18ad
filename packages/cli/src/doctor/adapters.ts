import { ADAPTERS } from '@dung-hen/adapters';
import { toDay } from '@dung-hen/calendar';
import { writtenDate } from '@dung-hen/domain';
import type { Context } from '../context.ts';

/** One thing looked at. */
export interface Finding {
  readonly id: string;
  readonly level: 'good' | 'warn' | 'bad';
  readonly about: string;
  /** What to do; null when nothing need be done. */
  readonly advice: string | null;
}

/** Facts about a system older than this want looking at again. */
const STALE_DAYS = 365;

/** What every adapter says of itself: how sure its facts are and how old; its own data are checked on the way. */
export async function checkAdapters({ t, language, now }: Context): Promise<readonly Finding[]> {
  if (ADAPTERS.length === 0) {
    return [
      { id: 'adapters', level: 'bad', about: t('doctor.noAdapters'), advice: t('doctor.installAdvice') },
    ];
  }
  const today = toDay(now());
  return ADAPTERS.map((adapter): Finding => {
    const age = today - toDay(adapter.lastVerified);
    const words = {
      name: adapter.name[language],
      date: writtenDate(adapter.lastVerified),
      confidence: t(`confidence.${adapter.confidence}`),
    };
    const sound = adapter.hosts.length > 0 && adapter.pageKinds.length > 0 && adapter.pace.concurrency >= 1;
    const stale = age > STALE_DAYS || adapter.confidence === 'low';
    return {
      id: adapter.id,
      level: sound ? (stale ? 'warn' : 'good') : 'bad',
      about: t('doctor.adapter', words),
      advice: !sound ? t('doctor.installAdvice') : stale ? t('doctor.adapterAdvice') : null,
    };
  });
}

import { formatMoment, formatShare } from '../../../app/text.ts';
import type { OnTimeRate } from '../on-time-rate.ts';
import { useSurroundings } from './surroundings.ts';

/** The share on time since the reporting year began, against the target, with the counts it is made of. */
export function RateLine({ rate }: { readonly rate: OnTimeRate }) {
  const { t, settings } = useSurroundings();
  const { language, onTimeTarget } = settings;
  const { onTime, finished } = rate;
  const met = onTime * 100 >= onTimeTarget * finished;
  const target = onTimeTarget.toLocaleString(language === 'en' ? 'en-GB' : 'vi-VN');
  return (
    <div class="rate" title={t.rate.counted(rate.profile[language])}>
      <p>
        <span>{t.rate.label}</span>
        <span>{finished === 0 ? t.rate.none : <b>{formatShare(onTime, finished, language)}</b>}</span>
      </p>
      {finished > 0 && (
        <div class="rate-bar" aria-hidden="true">
          <span class={met ? 'met' : 'missed'} style={{ width: `${(100 * onTime) / finished}%` }} />
          <i style={{ left: `${onTimeTarget}%` }} />
        </div>
      )}
      <p class="rate-notes">
        {finished > 0 && (
          <span class={`flag ${met ? 'fine' : 'late'}`}>
            {t.rate.target(target)}: {met ? t.rate.met : t.rate.missed}
          </span>
        )}
        <small>{t.rate.since(formatMoment(rate.from))}</small>
      </p>
    </div>
  );
}

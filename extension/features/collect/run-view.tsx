import { DungHenError, errorSentence } from '@dung-hen/domain';
import { formatCount, type Language } from '../../app/text.ts';
import type { CollectionRun } from './state.ts';
import type { CollectTexts } from './texts.ts';
import type { CollectionView } from './use-collection.ts';

function situation(run: CollectionRun, t: CollectTexts, language: Language): string {
  if (run.phase !== 'failed' || run.failure === null) {
    return t.phases[run.phase === 'failed' ? 'broken' : run.phase];
  }
  const { code, retryAfter } = run.failure;
  if (code === 'LOGIN_REQUIRED') return t.loginRequired;
  return t.failed(errorSentence(new DungHenError(code, retryAfter === null ? {} : { retryAfter }), language));
}

/** The collection under way: how far it is, how it stands, and its buttons. */
export function RunView(props: {
  readonly run: CollectionRun;
  readonly press: CollectionView['press'];
  readonly t: CollectTexts;
  readonly language: Language;
}) {
  const { run, press, t, language } = props;
  const running = run.phase === 'running';
  const done = formatCount(run.done, language);
  // The lists are read one after another, and each tells its size only when it is begun.
  const between = running && run.total !== null && run.done >= run.total;
  const counts =
    run.total === null
      ? t.counting
      : between
        ? t.between(done)
        : t.counted(done, formatCount(run.total, language));
  const bar = run.total === null || between ? {} : { value: run.done, max: Math.max(run.total, 1) };
  return (
    <div class="collect-run">
      <p class="collect-counts">
        <strong>{counts}</strong> <span>{t.scopes[run.scope]}</span>
      </p>
      {running || run.total !== null ? <progress aria-label={t.progress} {...bar} /> : null}
      <p class={`collect-said ${running ? '' : run.phase === 'paused' ? 'paused' : 'today'}`} role="status">
        {situation(run, t, language)}
      </p>
      <p class="collect-buttons">
        {running ? (
          <button type="button" class="button" onClick={() => press('pause')}>
            {t.pause}
          </button>
        ) : (
          <button type="button" class="button primary" onClick={() => press('resume')}>
            {t.resume}
          </button>
        )}
        <button type="button" class="button danger" onClick={() => press('cancel')}>
          {t.cancel}
        </button>
      </p>
    </div>
  );
}

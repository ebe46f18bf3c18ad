import { formatCount, type Language } from '../../app/text.ts';
import type { PublicityTexts } from './texts.ts';
import type { Reading } from './use-reading.ts';

interface LineProps {
  readonly reading: Reading;
  readonly t: PublicityTexts;
  readonly language: Language;
  /** What is said while the whole length is not known. */
  readonly some?: (done: string) => string;
}

/** How far a reading is, with the button that stops it; else why the last one gave nothing. */
export function ReadingLine({ reading, t, language, some = t.readSome }: LineProps) {
  const { progress, trouble, stop } = reading;
  const n = (value: number): string => formatCount(value, language);
  const said =
    progress === null
      ? ''
      : progress.done === 0
        ? t.reading
        : progress.total === null
          ? some(n(progress.done))
          : t.readOf(n(progress.done), n(progress.total));
  return (
    <>
      {progress !== null && (
        <p class="reading">
          <progress
            aria-label={t.reading}
            {...(progress.total === null ? {} : { value: progress.done, max: Math.max(1, progress.total) })}
          />
          <button type="button" class="button" onClick={stop}>
            {t.stop}
          </button>
        </p>
      )}
      <p role="status" class="soft">
        {said}
      </p>
      {trouble !== '' && (
        <p role="alert" class="flag late">
          {trouble}
        </p>
      )}
    </>
  );
}

import { formatCount, type Language } from '../../app/text.ts';
import type { PostTexts } from './texts.ts';
import type { OrderReading } from './use-orders.ts';

interface LineProps {
  readonly reading: OrderReading;
  readonly t: PostTexts;
  readonly language: Language;
}

/** What became of the file or table given. */
export function ReadingLine({ reading, t, language }: LineProps) {
  if (reading.kind === 'none') return null;
  if (reading.kind === 'reading') return <p role="status">{t.reading}</p>;
  if (reading.kind === 'refused')
    return (
      <p role="alert" class="trouble">
        ✗ {reading.refusal.words[language]}
      </p>
    );
  const { name, orders, unknownColumns, hiddenRows, truncated } = reading.file;
  const n = (value: number): string => formatCount(value, language);
  const notes = [
    t.read(n(orders.length), name),
    unknownColumns > 0 ? t.unknownColumns(n(unknownColumns)) : '',
    hiddenRows > 0 ? t.hiddenRows(n(hiddenRows)) : '',
    truncated ? t.truncated : '',
  ];
  return <p role="status">{notes.filter((note) => note !== '').join(' ')}</p>;
}

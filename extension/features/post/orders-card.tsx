import { COMMON_COLUMNS, type OrderRow } from '@dung-hen/adapters/post/order/order-rows';
import { useMemo, useState } from 'preact/hooks';
import type { Settings } from '../../app/settings-schema.ts';
import { formatCount } from '../../app/text.ts';
import { fieldName } from './field-name.ts';
import { checkBook, firstCommon, mendedLines, withCell } from './order-book.ts';
import { OrderTable } from './order-table.tsx';
import { OutButtons } from './out-buttons.tsx';
import type { PostSources } from './post-sources.ts';
import { ReadingLine } from './reading-line.tsx';
import { SettingList } from './setting-list.tsx';
import type { PostTexts } from './texts.ts';
import { useOrders } from './use-orders.ts';

interface OrdersProps {
  readonly settings: Settings;
  readonly sources: PostSources;
  readonly t: PostTexts;
}

const ENDINGS = '.xlsx,.xls,.xlsm,.csv,.tsv,.txt,.html,.htm';

/** Takes orders, says of each what to correct, and hands the corrected ones on. */
export function OrdersCard({ settings, sources, t }: OrdersProps) {
  const { language } = settings;
  const held = useOrders(sources.readOrders);
  const [common, setCommon] = useState<OrderRow>(() => firstCommon(settings));
  const [pasted, setPasted] = useState('');
  const book = useMemo(() => checkBook(held.lines, common), [held.lines, common]);
  const n = (value: number): string => formatCount(value, language);
  const all = book.orders.length;
  const readPasted = (): void => {
    const bytes = new TextEncoder().encode(pasted);
    held.read(t.pasted, async () => bytes.buffer);
    setPasted('');
  };
  return (
    <section class="card" aria-label={t.orders}>
      <h2>{t.orders}</h2>
      <div class="take">
        <label class="button primary">
          {t.choose}
          <input
            type="file"
            accept={ENDINGS}
            class="unseen"
            onChange={(event) => {
              const [file] = event.currentTarget.files ?? [];
              if (file !== undefined) held.read(file.name, () => file.arrayBuffer());
              event.currentTarget.value = '';
            }}
          />
        </label>
        <label class="grow">
          {t.paste}
          <textarea
            rows={2}
            autocomplete="off"
            spellcheck={false}
            value={pasted}
            onInput={(event) => setPasted(event.currentTarget.value)}
          />
        </label>
        <button type="button" class="button" disabled={pasted.trim() === ''} onClick={readPasted}>
          {t.pasteAdd}
        </button>
      </div>
      <ReadingLine reading={held.reading} t={t} language={language} />
      {all > 0 && (
        <>
          <fieldset class="boxes">
            <legend>{t.common}</legend>
            {COMMON_COLUMNS.map((field) => (
              <label key={field}>
                {fieldName(field, t)}
                <input
                  type="text"
                  autocomplete="off"
                  aria-invalid={book.commonWrong.includes(field)}
                  value={common[field] ?? ''}
                  onInput={(event) => setCommon({ ...common, [field]: event.currentTarget.value })}
                />
              </label>
            ))}
          </fieldset>
          {book.commonWrong.length > 0 && (
            <p class="trouble">
              {t.commonWrong(book.commonWrong.map((field) => fieldName(field, t)).join(', '))}
            </p>
          )}
          <p class="actions">
            <b role="status">{book.wrong > 0 ? t.summary(n(book.wrong), n(all)) : t.allRight(n(all))}</b>
            {book.slips > 0 && (
              <button type="button" class="button" title={t.mendHow} onClick={() => held.change(mendedLines)}>
                {t.mend(n(book.slips))}
              </button>
            )}
            <button type="button" class="button quiet" onClick={held.clear}>
              {t.clear}
            </button>
          </p>
          <OrderTable
            book={book}
            t={t}
            language={language}
            change={(row, column, text) => held.change((lines) => withCell(lines, row, column, text))}
          />
          <OutButtons orders={book.orders} t={t} save={sources.save} />
        </>
      )}
      <SettingList t={t} language={language} />
    </section>
  );
}

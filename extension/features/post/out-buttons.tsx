import { useState } from 'preact/hooks';
import { copyText } from '../overlay/clipboard.ts';
import type { CheckedOrder } from './order-book.ts';
import { orderRows, ordersAsJson, ordersAsTsv } from './orders-out.ts';
import type { PostSources } from './post-sources.ts';
import type { PostTexts } from './texts.ts';

interface OutProps {
  readonly orders: readonly CheckedOrder[];
  readonly t: PostTexts;
  readonly save: PostSources['save'];
}

/** Hands the orders on in the layout of the fields: copied, as a sheet, as JSON. Nothing is sent. */
export function OutButtons({ orders, t, save }: OutProps) {
  const [said, setSaid] = useState('');
  const copy = async (): Promise<void> =>
    setSaid((await copyText(ordersAsTsv(orders), document)) ? t.copied : t.copyFailed);
  const xlsx = async (): Promise<void> => {
    try {
      // The writer of .xlsx files is loaded when it is first needed.
      const { rowsAsXlsx } = await import('./orders-xlsx.ts');
      save(`${t.fileName}.xlsx`, await rowsAsXlsx(orderRows(orders)));
      setSaid('');
    } catch {
      setSaid(t.exportFailed);
    }
  };
  const json = (): void =>
    save(`${t.fileName}.json`, new Blob([ordersAsJson(orders)], { type: 'application/json' }));
  return (
    <>
      <p class="actions">
        <button type="button" class="button primary" onClick={() => void xlsx()}>
          {t.xlsx}
        </button>
        <button type="button" class="button" onClick={() => void copy()}>
          {t.copy}
        </button>
        <button type="button" class="button" onClick={json}>
          {t.json}
        </button>
        <span role="status" class="soft">
          {said}
        </span>
      </p>
      <p class="source">{t.layout}</p>
    </>
  );
}

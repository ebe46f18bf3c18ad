import { useEffect, useRef, useState } from 'preact/hooks';
import { vietnamNow } from '../../app/clock.ts';
import { auditAsCsv, auditAsJson } from '../audit/export.ts';
import { auditLog } from '../audit/log.ts';
import { saveFile } from '../letters/save-file.ts';
import { AuditView } from './audit-view.tsx';
import { clearAll, type StoredCounts, storedCounts } from './clear-all.ts';
import { Section, type SectionProps, TextField } from './fields.tsx';

/** What is kept, for how long, its log, and the way to remove it all. */
export function DataSection({ state, t }: SectionProps) {
  const { settings, change } = state;
  const [counts, setCounts] = useState<StoredCounts | null>(null);
  const [cleared, setCleared] = useState(false);
  const dialog = useRef<HTMLDialogElement>(null);
  const recount = (): void => void storedCounts().then(setCounts);
  useEffect(recount, [state.saves]);

  const exportLog = async (kind: 'csv' | 'json'): Promise<void> => {
    const entries = await auditLog();
    const now = vietnamNow();
    const text =
      kind === 'csv' ? auditAsCsv(entries, settings.language) : auditAsJson(entries, now, settings.language);
    const type = kind === 'csv' ? 'text/csv;charset=utf-8' : 'application/json';
    saveFile(`nhat-ky-dung-hen-${now.slice(0, 10)}.${kind}`, new Blob([text], { type }));
  };
  const clear = (): void => {
    dialog.current?.close();
    void clearAll().then(() => {
      setCleared(true);
      recount();
    });
  };

  return (
    <Section title={t.data}>
      <TextField
        {...{ state, t }}
        setting="dataDays"
        type="number"
        hint="1–400"
        label={t.dataDays}
        value={String(settings.dataDays)}
        store={(value) => change({ dataDays: value === '' ? Number.NaN : Number(value) })}
      />
      {counts !== null && <p>{t.dataCounts(counts)}</p>}
      <p class="buttons">
        <button type="button" class="button" onClick={() => void exportLog('csv')}>
          {t.exportCsv}
        </button>
        <button type="button" class="button" onClick={() => void exportLog('json')}>
          {t.exportJson}
        </button>
        <button type="button" class="button danger" onClick={() => dialog.current?.showModal()}>
          {t.clear}
        </button>
      </p>
      <AuditView key={counts?.entries ?? 0} t={t} language={settings.language} load={auditLog} />
      <p role="status">{cleared ? t.cleared : ''}</p>
      <dialog ref={dialog} aria-labelledby="clear-question">
        <p id="clear-question">{t.clearAsk}</p>
        <p class="buttons">
          <button type="button" class="button" onClick={() => dialog.current?.close()}>
            {t.clearNo}
          </button>
          <button type="button" class="button danger" onClick={clear}>
            {t.clearYes}
          </button>
        </p>
      </dialog>
    </Section>
  );
}

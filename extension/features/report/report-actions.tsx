import { II_06A } from '@dung-hen/forms';
import { useState } from 'preact/hooks';
import type { Settings } from '../../app/settings-schema.ts';
import { formatMoment } from '../../app/text.ts';
import { safeFileName, saveFile } from '../letters/save-file.ts';
import type { ClosedReport } from './closings.ts';
import { CopyButton } from './copy-button.tsx';
import { formAsTsv } from './form-tsv.ts';
import { type MadeReport, periodKey } from './made-report.ts';
import type { ReportSources } from './report-sources.ts';
import type { ReportTexts } from './texts.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

interface ActionProps {
  readonly made: MadeReport;
  readonly closing: ClosedReport | null;
  readonly settings: Settings;
  readonly sources: ReportSources;
  readonly t: ReportTexts;
}

/** What can be done with the form: keep it, take it away, print it. Nothing here writes to a portal. */
export function ReportActions({ made, closing, settings, sources, t }: ActionProps) {
  const [said, setSaid] = useState('');
  const close = async (): Promise<void> => {
    await sources.close(made, settings.officerName, sources.now());
    setSaid(t.closed);
  };
  const exportXlsx = async (): Promise<void> => {
    // The writer of .xlsx files is loaded when it is first needed.
    const { printXlsx } = await import('@dung-hen/forms/xlsx');
    const place = settings.letterPlace === '' ? {} : { place: settings.letterPlace };
    const bytes = await printXlsx(made.form, II_06A, place);
    const name = safeFileName(`II.06a-${periodKey(made.form.period)}-${made.form.unit.name}`);
    saveFile(`${name}.xlsx`, new Blob([new Uint8Array(bytes)], { type: XLSX }));
  };
  return (
    <p class="actions no-print">
      <button type="button" class="button primary" onClick={() => void close()}>
        {closing === null ? t.close : t.closeAgain}
      </button>
      <button type="button" class="button" onClick={() => void exportXlsx()}>
        {t.xlsx}
      </button>
      <CopyButton label={t.tsv} text={formAsTsv(made.form)} t={t} done={t.tsvDone} />
      <button type="button" class="button" onClick={() => window.print()}>
        {t.print}
      </button>
      <a class="link" href="/merge.html">
        {t.merge}
      </a>
      <span role="status" class="soft">
        {said !== '' ? said : closing === null ? t.notClosed : t.closedAt(formatMoment(closing.at))}
      </span>
    </p>
  );
}

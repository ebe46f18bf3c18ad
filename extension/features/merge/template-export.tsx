import type { IsoLocal } from '@dung-hen/calendar';
import { isDungHenError } from '@dung-hen/domain';
import { asForm, fillTemplate, type Merged, type MergeSource } from '@dung-hen/files';
import { type FormPack, figureIn, formNamed, packInForce } from '@dung-hen/forms';
import type { Language } from '../../app/text.ts';
import type { TemplateSources } from './template-card.tsx';
import { templateTexts } from './template-texts.ts';

/** What exporting in a template reaches outside of itself. */
export interface ExportSources extends Pick<TemplateSources, 'readTemplate'> {
  now(): IsoLocal;
  save(name: string, content: Blob): void;
  /** The .xlsx file of a kept template; null where none is kept. */
  packFile(pack: FormPack): Promise<Uint8Array | null>;
}

interface ExportProps {
  readonly packs: readonly FormPack[];
  readonly merged: Merged;
  readonly sources: readonly MergeSource[];
  readonly unitName: string;
  readonly outside: ExportSources;
  readonly say: (words: string) => void;
  readonly language: Language;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A button for every template of the office that is in force on the last day of the period. */
export function TemplateExport({ packs, merged, sources, unitName, outside, say, language }: ExportProps) {
  const t = templateTexts(language);
  const window = sources.find(({ report }) => report.period !== null)?.report.period ?? null;
  if (window === null) return null;
  const forms = [...new Set(packs.map(({ form }) => form))].filter((form) => hasFigures(merged, form));
  const usable = forms.flatMap((form) => packInForce(packs, form, window.to) ?? []);
  const save = async (pack: FormPack): Promise<void> => {
    try {
      const { bytes, words } = await written(pack);
      outside.save(`bieu-${window.to}.xlsx`, new Blob([bytes.slice()], { type: XLSX }));
      say(words);
    } catch (error) {
      if (!isDungHenError(error, 'INVALID_INPUT')) throw error;
      say(t.noPeriod);
    }
  };
  const written = async (pack: FormPack): Promise<{ bytes: Uint8Array; words: string }> => {
    const definition = formNamed(pack.form);
    if (definition === null) throw new Error('a form that is not known any more');
    const form = asForm(merged, definition, { window, unitName, takenAt: outside.now() });
    const bytes = await outside.packFile(pack);
    const file = bytes === null ? null : await outside.readTemplate(pack.source, bytes);
    const filled =
      bytes === null || file?.ok !== true ? file : fillTemplate({ bytes, file }, form, definition, pack);
    if (filled?.ok === true && 'bytes' in filled)
      return { bytes: filled.bytes, words: t.filled(filled.inserted) };
    const { printPackXlsx } = await import('@dung-hen/forms/xlsx');
    const why = filled !== null && 'words' in filled ? filled.words[language] : t.notKept;
    return { bytes: await printPackXlsx(form, definition, pack), words: t.drawn(why) };
  };
  return (
    <>
      {usable.map((pack) => (
        <button key={pack.form} type="button" class="button" onClick={() => void save(pack)}>
          {t.exportIn(pack.source)}
        </button>
      ))}
    </>
  );
}

/** Whether the merge has at least half of the figures a form asks for. */
function hasFigures({ total }: Merged, form: string): boolean {
  const counts = formNamed(form)?.columns.filter(({ kind }) => kind === 'count') ?? [];
  const known = counts.filter((column) => figureIn(column, total.figures) !== null);
  return known.length > 0 && known.length * 2 >= counts.length;
}

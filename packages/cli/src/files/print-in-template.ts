import { fillTemplate } from '@dung-hen/files';
import { type FormDefinition, packInForce, type ReportForm } from '@dung-hen/forms';
import type { Context } from '../context.ts';
import { keptPacks, keptTemplate } from './form-packs.ts';
import { readTablesInWorker } from './read-in-worker.ts';

/**
 * The form as .xlsx in the template in force on the last day of its period: the template itself with its blank cells
 * filled, else, with the reason told, its layout drawn anew. Null where no template is kept for the form.
 */
export async function printInTemplate(
  context: Context,
  form: ReportForm,
  definition: FormDefinition,
): Promise<Uint8Array | null> {
  const { t } = context;
  const pack = packInForce(keptPacks(context), form.definitionId, form.period.to);
  if (pack === null) return null;
  context.note(t('template.used', { source: pack.source, from: pack.from }));
  const bytes = keptTemplate(context, pack);
  const file = bytes === null ? null : await readTablesInWorker(pack.source, bytes, context.signal);
  const filled =
    bytes === null || file?.ok !== true ? file : fillTemplate({ bytes, file }, form, definition, pack);
  if (filled?.ok === true && 'bytes' in filled) {
    if (filled.inserted > 0) context.note(t('template.inserted', { n: filled.inserted }));
    return filled.bytes;
  }
  const why = filled !== null && 'words' in filled ? filled.words[context.language] : t('template.notKept');
  context.note(context.paint('warn', t('template.drawn', { why })));
  const { printPackXlsx } = await import('@dung-hen/forms/xlsx');
  return printPackXlsx(form, definition, pack);
}

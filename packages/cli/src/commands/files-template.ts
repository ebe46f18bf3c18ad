import { DungHenError } from '@dung-hen/domain';
import { confirmTemplate, fileKind, mapTemplate, sheetColumn, type TemplateMap } from '@dung-hen/files';
import { FORMS, formNamed } from '@dung-hen/forms';
import type { Answer, Context } from '../context.ts';
import { keepPack } from '../files/form-packs.ts';
import { openGiven } from '../files/given-files.ts';
import { readTablesInWorker } from '../files/read-in-worker.ts';
import { checkInput, dayInput } from '../settings/input.ts';
import { table } from '../terminal/table.ts';

export interface TemplateOptions {
  readonly form: string;
  readonly from: string;
  readonly map?: string;
  readonly acceptNear?: boolean;
  readonly save?: boolean;
}

/** `files template`: shows how a blank template is understood; kept as a form pack only when every column is settled. */
export async function readTemplate(
  context: Context,
  options: TemplateOptions,
  paths: readonly string[],
): Promise<Answer> {
  const { t, paint } = context;
  const definition = formNamed(options.form);
  if (definition === null) {
    const forms = FORMS.map(({ family }) => family).join(', ');
    throw new DungHenError('INVALID_INPUT', { label: '--form', detail: t('template.noForm', { forms }) });
  }
  const from = checkInput(dayInput, options.from, '--from', t);
  const columns = chosenColumns(context, options.map ?? '');
  const { name, bytes } = openGiven(context, paths[0] ?? '');
  const file = await readTablesInWorker(name, bytes, context.signal);
  if (!file.ok) {
    throw new DungHenError('INVALID_INPUT', { label: name, detail: file.words[context.language] });
  }
  const map = file.tables
    .filter(({ hidden }) => !hidden)
    .flatMap((one) => mapTemplate(one.table, definition) ?? [])
    .reduce<TemplateMap | null>((best, one) => (best === null || sure(one) > sure(best) ? one : best), null);
  if (map === null) {
    throw new DungHenError('INVALID_INPUT', { label: name, detail: t('template.noHeader') });
  }
  sayMap(context, map, columns);
  if (options.save === true) {
    const accepted = { from, source: name, columns, acceptNear: options.acceptNear === true };
    const pack = confirmTemplate(map, definition, accepted);
    const kept = context.dryRun ? null : keepPack(context, pack, fileKind(bytes) === 'xlsx' ? bytes : null);
    if (kept !== null) context.say(t('template.saved', { form: definition.family, from, file: kept }));
    if (fileKind(bytes) !== 'xlsx') context.say(paint('warn', t('template.redrawn')));
    return { data: { columns: map.columns, missing: map.missing, pack: kept } };
  }
  const open = map.columns.filter(({ certainty, index }) => certainty !== 'certain' && !columns.has(index));
  context.say(
    open.length > 0
      ? paint('warn', t('template.open', { n: open.length }))
      : `${paint('good', '✓')} ${t('template.ready')}`,
  );
  return { data: { columns: map.columns, missing: map.missing, pack: null } };
}

const sure = ({ columns }: TemplateMap): number =>
  columns.filter(({ certainty }) => certainty === 'certain').length;

function sayMap(
  { t, paint, say }: Context,
  map: TemplateMap,
  chosen: ReadonlyMap<number, number | null>,
): void {
  const style = { certain: 'good', near: 'warn', unknown: 'bad' } as const;
  const rows = map.columns.map(({ index, label, certainty, column }) => {
    const said = chosen.has(index);
    const number = said ? (chosen.get(index) ?? null) : column;
    return [
      sheetColumn(index),
      label,
      said ? paint('good', t('template.chosen')) : paint(style[certainty], t(`template.${certainty}`)),
      number === null ? '–' : `(${number})`,
    ];
  });
  const headings = [
    t('template.column'),
    t('template.label'),
    t('template.certainty'),
    t('template.formColumn'),
  ];
  say(table(headings, rows, []));
  const lacking = map.missing.filter((number) => ![...chosen.values()].includes(number));
  if (lacking.length > 0) say(paint('warn', `! ${t('template.missing', { columns: lacking.join('), (') })}`));
}

/** 'E=5,N=-' → places in the sheet and the columns they are. INVALID_INPUT for anything else. */
function chosenColumns({ t }: Context, said: string): Map<number, number | null> {
  const chosen = new Map<number, number | null>();
  for (const part of said.split(',').filter((one) => one.trim() !== '')) {
    const [, letters = '', number = ''] = /^\s*([A-Za-z]{1,2})\s*=\s*(\d{1,2}|-)\s*$/u.exec(part) ?? [];
    if (letters === '')
      throw new DungHenError('INVALID_INPUT', { label: '--map', detail: t('template.badMap') });
    const place = [...letters.toUpperCase()].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0) - 1;
    chosen.set(place, number === '-' ? null : Number(number));
  }
  return chosen;
}

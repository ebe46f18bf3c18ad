import type { FeedbackCounts, FeedbackFigures, PaperFigures } from '@dung-hen/domain';
import { formatMoment } from '../../app/text.ts';
import type { RegisterRow, RegisterSide } from './register-rows.ts';
import type { RegisterTexts } from './texts.ts';

/** Columns of the figures, as they stand on the page and in what is copied. */
export const COUNTS = [
  'received',
  'carriedIn',
  'arrived',
  'handled',
  'onTime',
  'late',
  'handledUnjudged',
  'inProgress',
  'inTime',
  'overdue',
  'inProgressUnjudged',
] as const satisfies readonly (keyof FeedbackCounts)[];

/** One cell; what would part cells or run as a formula in a sheet does not. */
function cell(text: string): string {
  const plain = text.replace(/[\t\r\n]+/gu, ' ');
  return /^[=+@-]/u.test(plain) ? `'${plain}` : plain;
}

const lines = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map(cell).join('\t')).join('\n');

/** The register as text for a sheet: codes, days, statuses, topic; not the title, in which a name may stand. */
export function registerAsTsv(rows: readonly RegisterRow[], t: RegisterTexts): string {
  const { receivedOn, thanhHoa, government, topic, code, status, due, clock } = t.columns;
  const side = (one: RegisterSide | null): readonly string[] =>
    one === null
      ? ['', '', '', '']
      : [one.code, one.status, one.due === null ? '' : formatMoment(one.due), one.view.text];
  const heads = [thanhHoa, government].flatMap((system) =>
    [code, status, due, clock].map((name) => `${system}: ${name}`),
  );
  return lines([
    [receivedOn, topic, ...heads, t.columns.channel],
    ...rows.map((row) => [
      row.receivedOn === null ? '' : formatMoment(row.receivedOn),
      row.topic,
      ...side(row.thanhHoa),
      ...side(row.government),
      row.channel === null ? '' : t.channels[row.channel],
    ]),
  ]);
}

/** The rows of the figures with their names, as they stand on the page. */
export function figureRows(
  { total, byKind }: FeedbackFigures,
  t: RegisterTexts,
): readonly (readonly [string, FeedbackCounts])[] {
  return [
    [t.figures.total, total],
    [t.kinds.rules, byKind.rules],
    [t.kinds.conduct, byKind.conduct],
    [t.figures.kindUnknown, byKind.unknown],
  ];
}

/** The figures of a period as text for a sheet; items in no system are a line of their own, received alone. */
export function figuresAsTsv(figures: FeedbackFigures, paper: PaperFigures, t: RegisterTexts): string {
  return lines([
    ['', ...COUNTS.map((name) => t.counts[name])],
    ...figureRows(figures, t).map(([name, counts]) => [name, ...COUNTS.map((one) => String(counts[one]))]),
    [t.figures.paper, String(paper.waiting + paper.unseen)],
  ]);
}

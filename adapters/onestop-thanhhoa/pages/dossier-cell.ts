import type { IsoDate, IsoLocal } from '@dung-hen/calendar';
import type { Channel, DossierStatus } from '@dung-hen/domain';
import { normalizeLabel, type PageElement, parsePortalDate, tidyText } from '@dung-hen/page';
import { isDossierCode } from '../../kit/uncoded-rows.ts';
import { STATUS_LABELS } from '../wire/words.ts';
import { pageError } from './changed.ts';

/** A moment, or a day where the page writes no time. */
export type ShownMoment = IsoLocal | IsoDate;

/** What the composite cell "Thông tin hồ sơ" says. The summary in it is free text of the citizen and is left out. */
export interface DossierCell {
  readonly code: string;
  readonly stepName: string | null;
  readonly status: DossierStatus | null;
  readonly channel: Channel | null;
  readonly submittedAt: ShownMoment | null;
  readonly receivedAt: ShownMoment | null;
  readonly dueAt: ShownMoment | null;
}

const STEP = 'dossierList';
const CELL = 'Thông tin hồ sơ';

const CHANNEL_WORDS: ReadonlyMap<string, Channel> = new Map([
  ['trực tiếp', 'counter'],
  ['trực tuyến', 'online'],
  ['qua bưu chính công ích', 'post'],
]);

const STATUS_WORDS: ReadonlyMap<string, DossierStatus> = new Map(
  [...STATUS_LABELS].map(([label, status]) => [normalizeLabel(label), status]),
);

/** The status a label of the system stands for; null for any other words. */
export function statusOfWords(text: string): DossierStatus | null {
  return STATUS_WORDS.get(normalizeLabel(text)) ?? null;
}

const DATE = String.raw`\d{1,2}/\d{1,2}/\d{4}(?: \d{1,2}:\d{2}(?::\d{2})?)?`;

/** A line of its own; "hẹn trả" stands with and without a colon. */
const RECEIVED_LINE = /^-?\s*Tiếp nhận([^:]*):\s*(.*?)\s*,\s*hẹn trả\s*:?\s*(.*)$/iu;
const SUBMITTED_LINE = /^-?\s*Ngày nộp hồ sơ\s*:\s*(.*)$/iu;
const STATUS_LINE = /^-?\s*Trạng thái hồ sơ\s*:\s*(.*)$/iu;

/** The same inside running text, where the cell is not made of lines. */
const RECEIVED_WITHIN = new RegExp(
  String.raw`Tiếp nhận(?: (trực tiếp|trực tuyến|qua bưu chính công ích))?\s*:\s*(${DATE})?\s*,\s*hẹn trả\s*:?\s*(${DATE})?`,
  'giu',
);
const SUBMITTED_WITHIN = new RegExp(String.raw`Ngày nộp hồ sơ\s*:\s*(${DATE})?`, 'giu');
const STATUS_WITHIN = new RegExp(
  `Trạng thái hồ sơ\\s*:\\s*(${[...STATUS_LABELS.keys()].join('|')})(?=\\s+-|$)`,
  'giu',
);

/**
 * Reads the cell by the words of its lines. The last line of each kind counts: the citizen's summary stands before them
 * and may say anything. Null when it has no code; SITE_CHANGED when it has no line of dates.
 */
export function readDossierCell(cell: PageElement): DossierCell | null {
  const parts = partsOf(cell);
  const lines = parts.map((part) => tidyText(part.text()));
  const head = codeOf(parts[0] ?? cell, lines[0] ?? '');
  if (head === null) return null;
  const status = statusOf(lines);
  const submitted = lastMatch(lines, SUBMITTED_LINE, SUBMITTED_WITHIN);
  const received = lastMatch(lines, RECEIVED_LINE, RECEIVED_WITHIN);
  if (received === null && submitted === null) {
    throw pageError('SITE_CHANGED', STEP, `no line of dates in "${CELL}"`, CELL);
  }
  return {
    ...head,
    status,
    channel: CHANNEL_WORDS.get(normalizeLabel(received?.[1] ?? '')) ?? null,
    submittedAt: momentOf(submitted?.[1], 'Ngày nộp hồ sơ'),
    receivedAt: momentOf(received?.[2], 'Tiếp nhận'),
    dueAt: momentOf(received?.[3], 'hẹn trả'),
  };
}

/** The children that are the cell's lines, below whatever wraps them all. */
function partsOf(cell: PageElement): readonly PageElement[] {
  let parts = cell.children();
  for (;;) {
    const [only] = parts;
    if (parts.length !== 1 || only === undefined || only.children().length < 2) break;
    parts = only.children();
  }
  return parts.length > 1 ? parts : [cell];
}

function codeOf(first: PageElement, firstLine: string): Pick<DossierCell, 'code' | 'stepName'> | null {
  const button = [first, ...first.find()].find((element) => element.attr('role') === 'button');
  const written = tidyText(button?.text() ?? firstLine).split(' ')[0] ?? '';
  if (!isDossierCode(written)) return null;
  const after = firstLine.startsWith(written) ? firstLine.slice(written.length).trim() : '';
  return { code: written, stepName: /^\((.+?)\)(?: - .*)?$/u.exec(after)?.[1]?.trim() ?? null };
}

function statusOf(lines: readonly string[]): DossierStatus | null {
  const found = lastMatch(lines, STATUS_LINE, STATUS_WITHIN)?.[1];
  if (found === undefined) return null;
  const status = statusOfWords(found.replace(/\s+-\s+Nộp qua .*$/iu, ''));
  if (status === null) throw pageError('SITE_CHANGED', STEP, 'a status of unknown words', 'Trạng thái hồ sơ');
  return status;
}

function lastMatch(lines: readonly string[], line: RegExp, within: RegExp): RegExpExecArray | null {
  if (lines.length === 1) return [...(lines[0] ?? '').matchAll(within)].at(-1) ?? null;
  return (
    lines
      .slice(1)
      .map((text) => line.exec(text))
      .findLast((match) => match !== null) ?? null
  );
}

/** A date as screens write it (day first). '' = not set; words that are no date are SITE_CHANGED. */
export function momentOf(text: string | undefined, label: string): ShownMoment | null {
  const written = tidyText(text ?? '');
  if (written === '') return null;
  const parsed = parsePortalDate(written, 'dayFirst');
  if (parsed.ok) return parsed.value;
  if (parsed.reason === 'unset' || parsed.reason === 'empty') return null;
  throw pageError('SITE_CHANGED', STEP, `"${label}" holds no date`, label);
}

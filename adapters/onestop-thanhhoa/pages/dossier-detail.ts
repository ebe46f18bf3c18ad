import { type Channel, LIMIT_HOURS_PER_DAY, type Reading, type TimeLimit } from '@dung-hen/domain';
import {
  type Field,
  fieldsOf,
  normalizeLabel,
  type PageDocument,
  type PageElement,
  parseNumber,
  tidyText,
} from '@dung-hen/page';
import { limitOf } from '../wire/words.ts';
import { pageError, readingOf } from './changed.ts';
import { dialogsOf, titleOf } from './dialogs.ts';
import { momentOf, type ShownMoment } from './dossier-cell.ts';

/** What the dialog "Chi tiết hồ sơ" shows. Fields that name people or hold their words are not read. */
export interface ShownDetail {
  readonly code: string;
  readonly channel: Channel | null;
  readonly submittedAt: ShownMoment | null;
  readonly receivedAt: ShownMoment | null;
  readonly dueAt: ShownMoment | null;
  readonly finishedAt: ShownMoment | null;
  readonly returnedAt: ShownMoment | null;
  readonly unitName: string | null;
  readonly procedureName: string | null;
  readonly caseName: string | null;
  readonly limit: TimeLimit | null;
}

const STEP = 'dossierDetail';
const TITLE = /^Chi tiết hồ sơ(?:\s+(.*))?$/iu;

/** Labels that always stand in the dialog. The two others ("Ngày kết thúc xử lý", "Ngày trả") only once they are set. */
const REQUIRED = [
  'Kênh thực hiện',
  'Ngày tiếp nhận',
  'Ngày hẹn trả',
  'Đơn vị tiếp nhận',
  'Tên thủ tục',
] as const;

const CHANNELS: ReadonlyMap<string, Channel> = new Map([
  ['trực tiếp', 'counter'],
  ['trực tuyến', 'online'],
  ['nộp trực tuyến', 'online'],
  ['qua bưu chính công ích', 'post'],
]);

/** The dialog of one dossier, topmost first; null when none is open. */
export function detailDialogOf(root: PageElement): PageElement | null {
  return dialogsOf(root).findLast((dialog) => TITLE.test(titleOf(dialog))) ?? null;
}

/** Reads the open dialog of one dossier. EMPTY_UNCONFIRMED while it loads ("Chi tiết hồ sơ undefined"). */
export function readDossierDetail(page: PageDocument): Reading<ShownDetail> {
  return readingOf(page.url, () => {
    const dialog = detailDialogOf(page.root);
    if (dialog === null)
      throw pageError('SITE_CHANGED', STEP, 'no dialog "Chi tiết hồ sơ" is open', 'Chi tiết hồ sơ');
    return [readDialog(dialog)];
  });
}

function readDialog(dialog: PageElement): ShownDetail {
  const code = TITLE.exec(titleOf(dialog))?.[1] ?? '';
  if (code === '' || code === 'undefined' || code === 'null') {
    throw pageError('EMPTY_UNCONFIRMED', STEP, 'the dialog is still being loaded');
  }
  for (const label of REQUIRED) {
    if (fieldOf(dialog, label) !== null) continue;
    throw pageError('SITE_CHANGED', STEP, `the field "${label}" is missing`, label);
  }
  const shown = (label: string) => {
    const field = fieldOf(dialog, label);
    return field === null ? '' : shownValue(field);
  };
  const moment = (label: string) => momentOf(shown(label), label);
  return {
    code,
    channel: CHANNELS.get(normalizeLabel(shown('Kênh thực hiện'))) ?? null,
    submittedAt: moment('Ngày nộp hồ sơ'),
    receivedAt: moment('Ngày tiếp nhận'),
    dueAt: moment('Ngày hẹn trả'),
    finishedAt: moment('Ngày kết thúc xử lý'),
    returnedAt: moment('Ngày trả'),
    unitName: shown('Đơn vị tiếp nhận') || null,
    procedureName: shown('Tên thủ tục') || null,
    caseName: shown('Trường hợp thủ tục') || null,
    limit: limitOfWords(shown('Thời hạn giải quyết')),
  };
}

/** The field a label names. Only the form item around the label is looked into, never the citizen's fields beside it. */
function fieldOf(dialog: PageElement, label: string): Field | null {
  const wanted = normalizeLabel(label);
  const named = dialog.find('label').filter((element) => normalizeLabel(element.text()) === wanted);
  for (const element of named) {
    const item = itemAround(element);
    const fields = item === null ? [] : fieldsOf(item);
    const field = fields.find((one) => one.labels.some(({ text }) => normalizeLabel(text) === wanted));
    if (field !== undefined) return field;
  }
  return null;
}

/** The smallest element around a label that holds a control. */
function itemAround(label: PageElement): PageElement | null {
  let node = label.parent();
  for (let up = 0; node !== null && up < 4; up += 1, node = node.parent()) {
    if (node.find('input', 'select', 'textarea').length > 0) return node;
  }
  return null;
}

/** Facts stand in the value of disabled inputs; a select made of elements shows its choice beside an empty input. */
function shownValue(field: Field): string {
  const chosen = field.options?.find((option) => option.selected)?.label;
  const value = tidyText(chosen ?? field.value);
  if (value !== '' || field.element.attr('role') !== 'combobox') return value;
  let node = field.element.parent();
  for (let up = 0; node !== null && up < 3; up += 1, node = node.parent()) {
    const text = tidyText(node.text());
    if (text !== '') return text;
  }
  return '';
}

/** "10 Ngày làm việc": days of eight hours. */
function limitOfWords(text: string): TimeLimit | null {
  const [, count, kind] = /^([\d.,]+)\s+(.+)$/u.exec(text) ?? [];
  const days = parseNumber(count ?? '', 'en');
  return days.ok ? limitOf(days.value * LIMIT_HOURS_PER_DAY, kind ?? null) : null;
}

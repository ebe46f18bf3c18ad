import type { Dossier } from '@dung-hen/domain';
import { type CountingCell, cellsOf } from './cells-of.ts';
import type { ReportForm, Words } from './types.ts';

/** What changed on a dossier so that its place in the form changed; stable codes. */
export const MOVE_CAUSES = [
  'appeared',
  'disappeared',
  'receivedAt',
  'dueAt',
  'finishedAt',
  'pausedAt',
  'status',
  'channel',
  'field',
  'unknown',
] as const;

export type MoveCause = (typeof MOVE_CAUSES)[number];

/** One dossier that the form counts elsewhere than it did when the figures were closed. */
export interface MovedDossier {
  readonly code: string;
  readonly causes: readonly MoveCause[];
  /** Data cells that counted it at closing time, and those that count it now. */
  readonly before: readonly CountingCell[];
  readonly now: readonly CountingCell[];
  readonly words: Words;
}

/** A form and the dossiers it was made of. */
export interface FormWithDossiers<D> {
  readonly form: ReportForm;
  readonly dossiers: readonly D[];
}

export type PlacedDossier = Pick<
  Dossier,
  | 'code'
  | 'status'
  | 'channel'
  | 'receivedAt'
  | 'dueAt'
  | 'finishedAt'
  | 'pausedAt'
  | 'fieldCode'
  | 'fieldName'
>;

/**
 * Why today's figures are not those of the closing snapshot: every dossier whose cells differ, with what changed on
 * it. Late data entry after the window closed shows here as a changed date or as an appeared dossier.
 */
export function explainSinceClosing<D extends PlacedDossier>(
  closing: FormWithDossiers<D>,
  today: FormWithDossiers<D>,
): MovedDossier[] {
  const was = new Map(closing.dossiers.map((dossier) => [dossier.code, dossier]));
  const is = new Map(today.dossiers.map((dossier) => [dossier.code, dossier]));
  const placedBefore = placesOf(closing.form);
  const placedNow = placesOf(today.form);
  return [...new Set([...placedBefore.keys(), ...placedNow.keys()])].flatMap((code) => {
    if (placedBefore.get(code) === placedNow.get(code)) return [];
    const causes = causesOf(was.get(code), is.get(code));
    const data = (form: ReportForm) => cellsOf(form, code).filter(({ rowKind }) => rowKind === 'data');
    return [{ code, causes, before: data(closing.form), now: data(today.form), words: wordsOf(causes) }];
  });
}

/** Every counted dossier with its data cells as one text, so that two forms compare in one pass. */
function placesOf({ rows }: ReportForm): Map<string, string> {
  const places = new Map<string, string>();
  for (const { kind, key, label, cells } of rows) {
    if (kind !== 'data') continue;
    for (const [column, { evidence }] of Object.entries(cells)) {
      for (const code of evidence) {
        places.set(code, `${places.get(code) ?? ''}|${key === '' ? label : key}:${column}`);
      }
    }
  }
  return places;
}

function causesOf(was: PlacedDossier | undefined, is: PlacedDossier | undefined): MoveCause[] {
  if (was === undefined) return ['appeared'];
  if (is === undefined) return ['disappeared'];
  const causes: MoveCause[] = (
    ['receivedAt', 'dueAt', 'finishedAt', 'pausedAt', 'status', 'channel'] as const
  ).filter((name) => was[name] !== is[name]);
  if (was.fieldCode !== is.fieldCode || was.fieldName !== is.fieldName) causes.push('field');
  return causes.length > 0 ? causes : ['unknown'];
}

function wordsOf(causes: readonly MoveCause[]): Words {
  return {
    vi: causes.map((cause) => TEXTS[cause].vi).join('; '),
    en: causes.map((cause) => TEXTS[cause].en).join('; '),
  };
}

const TEXTS: Readonly<Record<MoveCause, Words>> = {
  appeared: {
    vi: 'hồ sơ mới có trên hệ thống sau khi chốt số liệu',
    en: 'appeared after the figures were closed',
  },
  disappeared: {
    vi: 'hồ sơ có lúc chốt số liệu, nay không còn trong dữ liệu đã thu thập',
    en: 'was there at closing time and is no longer in the collected data',
  },
  receivedAt: { vi: 'ngày tiếp nhận đã đổi', en: 'received date changed' },
  dueAt: { vi: 'ngày hẹn trả đã đổi', en: 'due date changed' },
  finishedAt: { vi: 'ngày kết thúc xử lý đã đổi', en: 'finish date changed' },
  pausedAt: { vi: 'ngày tạm dừng đã đổi', en: 'pause date changed' },
  status: { vi: 'trạng thái đã đổi', en: 'status changed' },
  channel: { vi: 'kênh tiếp nhận đã đổi', en: 'channel changed' },
  field: { vi: 'lĩnh vực đã đổi', en: 'field changed' },
  unknown: {
    vi: 'hồ sơ không đổi, nhưng cách đếm hoặc kỳ báo cáo đã khác',
    en: 'the dossier did not change, but the counting or the period did',
  },
};

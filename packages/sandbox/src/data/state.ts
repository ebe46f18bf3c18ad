import type { ChannelCode, DossierLife, LifeEvent } from './life.ts';
import { windowOf } from './months.ts';
import { DAY, dayOf, HOUR } from './office-time.ts';
import type { Post } from './officers.ts';

export type StatusCode = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10;

/** A dossier as the portal's table holds it at one moment. Moments in wall-clock milliseconds, null = column is null. */
export interface DossierRow {
  readonly life: DossierLife;
  readonly status: StatusCode;
  readonly channel: ChannelCode | null;
  readonly submittedAt: number | null;
  readonly receivedAt: number | null;
  readonly due: number | null;
  readonly finishedAt: number | null;
  readonly returnedAt: number | null;
  /** ngayYeuCauBoSung: start of the present or last pause. */
  readonly pausedAt: number | null;
  readonly withdrawn: boolean;
  readonly supplementState: string | null;
  readonly stepName: string | null;
  /** When the present step began: its own limit runs from here. */
  readonly stepSince: number;
  readonly handler: Post | null;
  readonly previousHandler: Post | null;
  readonly handled: readonly Post[];
  readonly changedAt: number;
  /** Days of the four dates reports compare. */
  readonly days: ReportDays;
}

/** Day numbers of ngayTiepNhan, ngayHenTra, ngayKetThucXuLy, ngayYeuCauBoSung. */
export interface ReportDays {
  readonly received: number | null;
  readonly due: number | null;
  readonly finished: number | null;
  readonly paused: number | null;
}

/** Which officer of the unit appraises a procedure: in most fields the receiver does it alone. */
function appraiserOf(life: DossierLife): Post {
  const { field, code } = life.procedure;
  if (field === 'Chứng thực' || field === 'Bảo trợ xã hội' || code === '2.000635') return 'receiver';
  return field === 'Hộ tịch' || field === 'Đất đai' ? 'appraiser' : 'secondAppraiser';
}

type Draft = { -readonly [K in keyof Omit<DossierRow, 'days'>]: DossierRow[K] };

/** The row of a dossier as of `now`; null while it does not exist yet. */
export function rowAt(life: DossierLife, now: number): DossierRow | null {
  if (life.createdAt > now) return null;
  const row: Draft = {
    life,
    status: 1,
    channel: life.channel,
    submittedAt: life.createdAt,
    receivedAt: null,
    due: null,
    finishedAt: null,
    returnedAt: null,
    pausedAt: null,
    withdrawn: false,
    supplementState: null,
    stepName: null,
    stepSince: life.createdAt,
    handler: 'receiver',
    previousHandler: null,
    handled: [],
    changedAt: life.createdAt,
  };
  for (const event of life.events) {
    if (event.at > now) break;
    apply(row, event);
  }
  soil(row);
  const day = (ms: number | null) => (ms === null ? null : dayOf(ms));
  const days = {
    received: day(row.receivedAt),
    due: day(row.due),
    finished: day(row.finishedAt),
    paused: day(row.pausedAt),
  };
  return { ...row, days };
}

function apply(row: Draft, event: LifeEvent): void {
  row.changedAt = event.at;
  switch (event.kind) {
    case 'submit':
      row.stepName = 'Chờ tiếp nhận';
      return;
    case 'refuse':
      row.status = 3;
      hand(row, null);
      return;
    case 'receive':
      row.status = 2;
      row.receivedAt = event.at;
      row.due = event.due;
      enter(row, event.at, 'Tiếp nhận hồ sơ', 'receiver');
      return;
    case 'step':
      row.status = 4;
      if (event.step === 1) enter(row, event.at, 'Thẩm định hồ sơ', appraiserOf(row.life));
      else enter(row, event.at, 'Lãnh đạo phê duyệt', 'leader');
      return;
    case 'pause':
      row.status = event.status;
      row.pausedAt = event.at;
      if (event.status === 5) row.supplementState = 'Yêu cầu một cửa bổ sung';
      hand(row, event.status === 8 ? appraiserOf(row.life) : 'receiver');
      return;
    case 'askCitizen':
      row.supplementState = 'Yêu cầu công dân bổ sung';
      return;
    case 'citizenSent':
      row.supplementState = 'Công dân đã gửi bổ sung';
      return;
    case 'resume':
      resume(row, event.at, event.due);
      return;
    case 'finish':
      row.status = event.status;
      row.finishedAt = event.at;
      row.withdrawn = event.withdrawn;
      enter(row, event.at, 'Chờ trả kết quả', 'receiver');
      return;
    case 'return':
      row.status = 10;
      row.returnedAt = event.at;
      enter(row, event.at, 'Đã trả kết quả', null);
      return;
  }
}

/** After a supplement the dossier starts over at the first step; after 6 or 8 the work goes on where it stopped. */
function resume(row: Draft, at: number, due: number | null): void {
  row.due = due;
  if (row.status === 5) {
    row.status = 2;
    row.supplementState = 'Hoàn thành bổ sung';
    enter(row, at, 'Tiếp nhận hồ sơ', 'receiver');
  } else {
    row.status = 4;
    enter(row, at, 'Thẩm định hồ sơ', appraiserOf(row.life));
  }
}

function enter(row: Draft, at: number, stepName: string, handler: Post | null): void {
  row.stepName = stepName;
  row.stepSince = at;
  hand(row, handler);
}

function hand(row: Draft, handler: Post | null): void {
  if (row.handler !== null && !row.handled.includes(row.handler)) row.handled = [...row.handled, row.handler];
  row.previousHandler = row.handler;
  row.handler = handler;
}

const A_YEAR = 365 * DAY;

/** Dirty data lies over the true life, once the event it spoils has happened. */
function soil(row: Draft): void {
  const shifted = (ms: number | null, by: number) => (ms === null ? null : ms + by);
  switch (row.life.dirt) {
    case null:
    case 'levelTwoOnline':
      return;
    case 'noReceiveDate':
    case 'finishedNoReceive':
      row.receivedAt = null;
      return;
    case 'noFinishDate':
      row.finishedAt = null;
      return;
    case 'futureReceive':
      row.receivedAt = shifted(row.receivedAt, A_YEAR);
      return;
    case 'futureFinish':
      row.finishedAt = shifted(row.finishedAt, A_YEAR);
      return;
    case 'finishBeforeReceive':
      row.finishedAt = row.finishedAt === null ? null : shifted(row.receivedAt, -DAY);
      return;
    case 'emptyChannel':
      row.channel = null;
      return;
    case 'receivedAfterWindow':
      row.receivedAt = (windowOf(row.life.month).to + 3) * DAY + 8 * HOUR;
      return;
  }
}

import type { IsoLocal } from '@dung-hen/calendar';
import { type Dossier, FINISHED_STATUSES } from '@dung-hen/domain';
import { tickOf } from './counting/moment.ts';
import type { Words } from './types.ts';

/** What can be wrong with a dossier in the one-stop system; stable codes. */
export const DIRTY_CAUSES = [
  'informationOnlyFiledOnline',
  'noReceiveDate',
  'finishedWithoutFinishDate',
  'receivedInFuture',
  'finishedInFuture',
  'finishedBeforeReceived',
] as const;

export type DirtyCause = (typeof DIRTY_CAUSES)[number];

export type DirtyDossier = Pick<
  Dossier,
  'code' | 'status' | 'channel' | 'onlineLevel' | 'receivedAt' | 'finishedAt'
>;

/** One cause, the dossiers it befell, and what to do about them. */
export interface DirtyFinding {
  readonly cause: DirtyCause;
  /** Dossier codes in collection order. */
  readonly codes: readonly string[];
  readonly words: Words;
  readonly advice: Words;
}

/**
 * The six causes by which dossiers spoil the figures, those that occur only, in the order of `DIRTY_CAUSES`.
 * Dossiers not received (statuses 1 and 3) are never on a form and are not looked at. `now` is Vietnam time; moments
 * are compared to the second, but a finish at exactly 00:00:00 is a day without a time and compared by day.
 * Source: HoSoGayLoiThongKe of the Thanh Hóa one-stop product, February 2025. Throws INVALID_INPUT on a malformed date.
 */
export function findDirtyData(dossiers: Iterable<DirtyDossier>, now: IsoLocal): DirtyFinding[] {
  const codes = new Map<DirtyCause, string[]>(DIRTY_CAUSES.map((cause) => [cause, []]));
  for (const dossier of dossiers) {
    if (dossier.status !== 1 && dossier.status !== 3) {
      for (const cause of causesOf(dossier, now)) {
        codes.get(cause)?.push(dossier.code);
      }
    }
  }
  return [...codes]
    .filter(([, found]) => found.length > 0)
    .map(([cause, found]) => ({ cause, codes: found, ...TEXTS[cause] }));
}

function causesOf(dossier: DirtyDossier, now: IsoLocal): DirtyCause[] {
  const { status, channel, onlineLevel, receivedAt, finishedAt } = dossier;
  const causes: DirtyCause[] = [];
  if (onlineLevel === 'information' && channel === 'online') {
    causes.push('informationOnlyFiledOnline');
  }
  if (receivedAt === null && status !== 5) {
    causes.push('noReceiveDate');
  }
  if (finishedAt === null && FINISHED_STATUSES.has(status)) {
    causes.push('finishedWithoutFinishDate');
  }
  if (receivedAt !== null && isBefore(now, receivedAt)) {
    causes.push('receivedInFuture');
  }
  if (finishedAt !== null && isBefore(now, finishedAt)) {
    causes.push('finishedInFuture');
  }
  if (receivedAt !== null && finishedAt !== null && finishedBefore(finishedAt, receivedAt)) {
    causes.push('finishedBeforeReceived');
  }
  return causes;
}

function isBefore(a: IsoLocal, b: IsoLocal): boolean {
  return tickOf(a, 'second') < tickOf(b, 'second');
}

function finishedBefore(finished: IsoLocal, received: IsoLocal): boolean {
  const precision = finished.slice(11) === '00:00:00' ? 'day' : 'second';
  return tickOf(finished, precision) < tickOf(received, precision);
}

const TEXTS: Readonly<Record<DirtyCause, { readonly words: Words; readonly advice: Words }>> = {
  informationOnlyFiledOnline: {
    words: {
      vi: 'Thủ tục chỉ cung cấp thông tin trực tuyến (mức 2) nhưng hồ sơ ghi kênh trực tuyến',
      en: 'The procedure only gives information online (level 2), but the dossier was filed online',
    },
    advice: {
      vi: 'Sửa kênh tiếp nhận của hồ sơ, hoặc mức độ dịch vụ công của thủ tục nếu mức độ ghi sai',
      en: 'Correct the dossier’s channel, or the procedure’s online level if that is what is wrong',
    },
  },
  noReceiveDate: {
    words: { vi: 'Hồ sơ không có ngày tiếp nhận', en: 'The dossier has no receive date' },
    advice: {
      vi: 'Đề nghị quản trị hệ thống bổ sung ngày tiếp nhận; thiếu ngày này hồ sơ không vào cột (4), (5), (6)',
      en: 'Ask the system’s administrator to add the receive date; without it the dossier is in none of columns (4), (5), (6)',
    },
  },
  finishedWithoutFinishDate: {
    words: {
      vi: 'Hồ sơ đã kết thúc nhưng không có ngày kết thúc xử lý',
      en: 'The dossier is finished but has no finish date',
    },
    advice: {
      vi: 'Đề nghị quản trị hệ thống bổ sung ngày kết thúc xử lý; thiếu ngày này hồ sơ rơi khỏi toàn bộ biểu',
      en: 'Ask the system’s administrator to add the finish date; without it the dossier drops out of the whole form',
    },
  },
  receivedInFuture: {
    words: { vi: 'Ngày tiếp nhận ở tương lai', en: 'The receive date is in the future' },
    advice: {
      vi: 'Kiểm tra và đề nghị sửa ngày tiếp nhận trên hệ thống một cửa',
      en: 'Check the receive date in the one-stop system and have it corrected',
    },
  },
  finishedInFuture: {
    words: { vi: 'Ngày kết thúc xử lý ở tương lai', en: 'The finish date is in the future' },
    advice: {
      vi: 'Kiểm tra và đề nghị sửa ngày kết thúc xử lý trên hệ thống một cửa',
      en: 'Check the finish date in the one-stop system and have it corrected',
    },
  },
  finishedBeforeReceived: {
    words: {
      vi: 'Kết thúc xử lý trước khi tiếp nhận',
      en: 'The dossier was finished before it was received',
    },
    advice: {
      vi: 'Đối chiếu quá trình xử lý của hồ sơ, rồi đề nghị sửa ngày ghi sai',
      en: 'Look at the dossier’s steps, then have the wrong date corrected',
    },
  },
};

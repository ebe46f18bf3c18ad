import type { IsoDate, IsoLocal } from '@dung-hen/calendar';
import type { DossierStatus } from '../dossier.ts';
import type { RuleVersion } from '../rules/rule-version.ts';
import { type Words, writtenDate } from '../words.ts';
import { type Reason, type ReasonCode, reason } from './reason.ts';

type DataCode = Extract<
  ReasonCode,
  | 'REFUSED'
  | 'WITHDRAWN'
  | 'RECEIPT_MISSING'
  | 'RECEIPT_IN_FUTURE'
  | 'DUE_BEFORE_RECEIPT'
  | 'FINISH_MISSING'
  | 'FINISH_IN_FUTURE'
  | 'FINISH_BEFORE_RECEIPT'
  | 'SUPPLEMENT_IN_FUTURE'
  | 'NO_DUE_DATE'
  | 'DUE_ON_DAY_OFF'
  | 'DUE_HOUR_BEFORE_RECEIPT'
  | 'DUE_HOUR_PASSED'
>;

const DATA_WORDS: Readonly<Record<DataCode, Reason['words']>> = {
  REFUSED: {
    vi: 'Hồ sơ không được tiếp nhận nên không tính thời hạn.',
    en: 'The dossier was refused; no limit runs.',
  },
  WITHDRAWN: {
    vi: 'Hồ sơ được trả lại hoặc công dân xin rút; biểu báo cáo có cách đếm riêng.',
    en: 'The dossier was returned or withdrawn; report forms count it in their own way.',
  },
  RECEIPT_MISSING: {
    vi: 'Hệ thống không cho biết ngày tiếp nhận nên không tính được thời hạn theo luật.',
    en: 'The system gives no receipt date, so the legal limit cannot be counted.',
  },
  RECEIPT_IN_FUTURE: {
    vi: 'Ngày tiếp nhận ở tương lai; cần kiểm tra lại hồ sơ.',
    en: 'The receipt date lies in the future; check the dossier.',
  },
  DUE_BEFORE_RECEIPT: {
    vi: 'Ngày hẹn trả trước ngày tiếp nhận; cần kiểm tra lại hồ sơ.',
    en: 'The due date lies before the receipt date; check the dossier.',
  },
  FINISH_MISSING: {
    vi: 'Hồ sơ đã xử lý xong nhưng chưa có ngày kết thúc xử lý; hãy mở chi tiết hồ sơ.',
    en: 'The dossier is finished but has no finish date; open its details.',
  },
  FINISH_IN_FUTURE: {
    vi: 'Ngày kết thúc xử lý ở tương lai; cần kiểm tra lại hồ sơ.',
    en: 'The finish date lies in the future; check the dossier.',
  },
  FINISH_BEFORE_RECEIPT: {
    vi: 'Ngày kết thúc xử lý trước ngày tiếp nhận; cần kiểm tra lại hồ sơ.',
    en: 'The finish date lies before the receipt date; check the dossier.',
  },
  SUPPLEMENT_IN_FUTURE: {
    vi: 'Ngày hoàn thành bổ sung ở tương lai; cần kiểm tra lại hồ sơ.',
    en: 'The supplement was completed in the future; check the dossier.',
  },
  NO_DUE_DATE: {
    vi: 'Hệ thống không có ngày hẹn trả và chưa tính được hạn theo luật.',
    en: 'The system has no due date and no legal one could be counted.',
  },
  DUE_ON_DAY_OFF: {
    vi: 'Ngày hẹn trả của hệ thống rơi vào ngày nghỉ.',
    en: "The system's due date is a day off.",
  },
  DUE_HOUR_BEFORE_RECEIPT: {
    vi: 'Giờ hẹn trả của hệ thống trước giờ tiếp nhận cùng ngày; chỉ xét theo ngày.',
    en: "The system's due hour is before the hour of receipt on the same day; only the day is judged.",
  },
  DUE_HOUR_PASSED: {
    vi: 'Đến hạn hôm nay và đã qua giờ hẹn trả.',
    en: 'Due today, and the hour has already passed.',
  },
};

/** A reason that is seen in the record itself. `dates` are the days it is about. */
export function dataReason(code: DataCode, ...dates: readonly IsoDate[]): Reason {
  return reason(code, { dates, words: DATA_WORDS[code] });
}

/** An online dossier waits to be accepted; no due date runs yet, but the hours for accepting it do. */
export function notYetReceived(acceptBy: IsoLocal | null, rule: RuleVersion | null): Reason {
  const hours = rule?.onlineAcceptHours;
  const until = acceptBy === null ? '' : `${acceptBy.slice(11, 16)} ${writtenDate(acceptBy)}`;
  return reason('NOT_YET_RECEIVED', {
    confidence: hours?.confidence ?? 'certain',
    source: hours?.source ?? '',
    effective: rule && { from: rule.from, to: rule.to },
    dates: acceptBy === null ? [] : [acceptBy.slice(0, 10)],
    words: {
      vi: `Hồ sơ chưa được tiếp nhận nên chưa có hạn trả${until ? `; phải tiếp nhận hoặc phản hồi trước ${until}` : ''}.`,
      en: `Not yet received, so no due date runs${until ? `; to be accepted or answered by ${until}` : ''}.`,
    },
  });
}

const PAUSE_WORDS: Partial<Record<DossierStatus, Words>> = {
  5: { vi: 'chờ bổ sung giấy tờ', en: 'waiting for a supplement' },
  6: { vi: 'chờ thực hiện nghĩa vụ tài chính', en: 'waiting for a financial duty' },
};

/** The clock stands still. `since` null: the system does not say since when. */
export function paused(status: DossierStatus, since: IsoDate | null): Reason {
  const why = PAUSE_WORDS[status] ?? { vi: 'dừng xử lý', en: 'handling is stopped' };
  return reason('PAUSED', {
    source: 'Status list of the national portal',
    dates: since === null ? [] : [since],
    words: {
      vi: `Tạm dừng${since ? ` từ ${writtenDate(since)}` : ''}: ${why.vi}. Không tính là quá hạn.`,
      en: `Paused${since ? ` since ${writtenDate(since)}` : ''}: ${why.en}. Never counted as overdue.`,
    },
  });
}

/** Day from which a dossier without its supplement may be closed; a person decides. */
export function closeWithoutSupplement(day: IsoDate, rule: RuleVersion): Reason {
  return reason('CLOSE_WITHOUT_SUPPLEMENT', {
    confidence: 'inferred',
    source: rule.closeIfNoSupplementDays.source,
    effective: { from: rule.from, to: rule.to },
    dates: [day],
    words: {
      vi: `Không bổ sung thì hết hạn chờ ngày ${writtenDate(day)} (${rule.closeIfNoSupplementDays.value} ngày, tính ngày liên tục); cán bộ xác nhận trước khi đóng hồ sơ.`,
      en: `Without the supplement the wait ends on ${writtenDate(day)} (${rule.closeIfNoSupplementDays.value} days, read as calendar days); a person confirms before closing.`,
    },
  });
}

/** The last day for the apology letter lies behind; `day` is that day. */
export function apologyDayPassed(day: IsoDate, rule: RuleVersion | null): Reason {
  return reason('APOLOGY_DAY_PASSED', {
    confidence: rule?.apologyMinDaysBefore.confidence ?? 'unsure',
    source: rule?.apologyMinDaysBefore.source ?? '',
    effective: rule && { from: rule.from, to: rule.to },
    dates: [day],
    words: {
      vi: `Đã qua ngày cuối được gửi văn bản xin lỗi, hẹn lại (${writtenDate(day)}).`,
      en: `The last day for sending the apology letter (${writtenDate(day)}) has passed.`,
    },
  });
}

/** The limit is too short for an apology a day ahead. */
export function apologyNotPossible(rule: RuleVersion | null): Reason {
  return reason('APOLOGY_NOT_POSSIBLE', {
    confidence: 'inferred',
    source: rule?.apologyMinDaysBefore.source ?? '',
    effective: rule && { from: rule.from, to: rule.to },
    words: {
      vi: 'Thời hạn quá ngắn: không còn ngày làm việc nào trước hạn để gửi văn bản xin lỗi.',
      en: 'The limit is too short: no working day is left before it for an apology letter.',
    },
  });
}

import { type IsoDate, type IsoLocal, toDay } from '@dung-hen/calendar';
import type { Reason } from '../assess/reason.ts';
import type { Words } from '../words.ts';

/** Everything an assessment of feedback may give as a reason. */
export const FEEDBACK_REASON_CODES = [
  'STATUS_UNKNOWN',
  'STATUS_IN_TWO_GROUPS',
  'SUPPLEMENT_COUNTS_AS_HANDLED',
  'SENT_MISSING',
  'SENT_IN_FUTURE',
  'ANSWER_MISSING',
  'ANSWER_IN_FUTURE',
  'ANSWER_BEFORE_SENT',
  'LIMIT_COUNTED',
  'DAYS_OFF_BETWEEN',
  'ROLLED_FORWARD',
  'YEAR_ESTIMATED',
  'REFUSE_DAY_PASSED',
  'SUPPLEMENT_DAY_PASSED',
] as const;

export type FeedbackReasonCode = (typeof FEEDBACK_REASON_CODES)[number];

/** One reason behind an assessment of feedback; the members mean what they mean for dossiers. */
export type FeedbackReason = Omit<Reason, 'code'> & { readonly code: FeedbackReasonCode };

type Parts = Partial<Omit<FeedbackReason, 'code' | 'words'>>;

/** A reason; what is left out is plain data seen in the record. */
export function feedbackReason(code: FeedbackReasonCode, words: Words, parts: Parts = {}): FeedbackReason {
  return { code, confidence: 'certain', source: '', effective: null, dates: [], words, ...parts };
}

const METHOD_NOTE = 'method note of Decision 766/QĐ-TTg, indicators 5.1–5.4';

/** The status is not one the product knows. */
export const statusUnknown = (): FeedbackReason =>
  feedbackReason('STATUS_UNKNOWN', {
    vi: 'Chưa rõ trạng thái này nghĩa là gì nên không tính hạn; hãy mở phản ánh để kiểm tra.',
    en: 'This status is not known, so no limit is counted; open the item and look.',
  });

/** "Tiếp nhận ở địa phương" is listed as waiting and as being handled. */
export const statusInTwoGroups = (): FeedbackReason =>
  feedbackReason(
    'STATUS_IN_TWO_GROUPS',
    {
      vi: '“Tiếp nhận ở địa phương” có ở cả nhóm chờ tiếp nhận và đang xử lý; đã có ngày chuyển thì coi là đang xử lý.',
      en: '"Tiếp nhận ở địa phương" is listed as waiting and as being handled; with a transfer date it counts as being handled.',
    },
    { confidence: 'inferred', source: METHOD_NOTE },
  );

/** "Chờ bổ sung" is counted as handled, as the official note does. */
export const supplementCountsAsHandled = (): FeedbackReason =>
  feedbackReason(
    'SUPPLEMENT_COUNTS_AS_HANDLED',
    {
      vi: '“Chờ bổ sung” được tính là đã xử lý theo cách đếm chính thức.',
      en: '"Chờ bổ sung" counts as handled in the official method.',
    },
    { source: METHOD_NOTE },
  );

/** What is wrong with the dates; an item with one of these is not judged. */
export function dateReasons(
  dates: {
    readonly sent: IsoLocal | null;
    readonly ended: IsoLocal | null;
    readonly finished: boolean;
  },
  now: IsoLocal,
): FeedbackReason[] {
  const { sent, ended, finished } = dates;
  const found: FeedbackReason[] = [];
  const today = toDay(now);
  const on = (moment: IsoLocal): Parts => ({ dates: [moment.slice(0, 10) as IsoDate] });
  if (sent === null)
    found.push(
      feedbackReason('SENT_MISSING', {
        vi: 'Hệ thống không cho biết ngày gửi hoặc ngày chuyển nên không tính được hạn.',
        en: 'The system gives neither the day of sending nor of transfer, so no limit can be counted.',
      }),
    );
  else if (toDay(sent) > today)
    found.push(
      feedbackReason(
        'SENT_IN_FUTURE',
        { vi: 'Ngày gửi ở tương lai; cần kiểm tra lại.', en: 'Sent in the future; check the item.' },
        on(sent),
      ),
    );
  if (!finished) return found;
  if (ended === null)
    found.push(
      feedbackReason('ANSWER_MISSING', {
        vi: 'Đã xử lý nhưng không có ngày trả lời nên chưa biết đúng hạn hay trễ.',
        en: 'Handled, but without a day of answer: whether in time is not known.',
      }),
    );
  else if (toDay(ended) > today)
    found.push(
      feedbackReason(
        'ANSWER_IN_FUTURE',
        { vi: 'Ngày trả lời ở tương lai; cần kiểm tra lại.', en: 'Answered in the future; check the item.' },
        on(ended),
      ),
    );
  else if (sent !== null && toDay(ended) < toDay(sent))
    found.push(
      feedbackReason(
        'ANSWER_BEFORE_SENT',
        {
          vi: 'Ngày trả lời trước ngày gửi; cần kiểm tra lại.',
          en: 'Answered before it was sent; check the item.',
        },
        on(ended),
      ),
    );
  return found;
}

import { toDay, toIso } from '@dung-hen/calendar';
import { writtenDate } from '../words.ts';
import type { LetterCircumstances } from './check-letter.ts';
import { type LetterCheck, letterCheck } from './letter-check.ts';
import type { LetterFacts, RefusalContent, SupplementContent } from './letter-draft.ts';
import { letterInForce } from './letter-number.ts';

/** A supplement is asked for once, with everything in it, within the days the rules give (NĐ 118/2025 Art. 19(5)). */
export function supplementChecks(
  facts: LetterFacts,
  content: SupplementContent,
  { form, calendar, today, register }: LetterCircumstances,
): LetterCheck[] {
  const found: LetterCheck[] = [];
  if (content.items.every((item) => item.trim() === '')) {
    found.push(
      letterCheck('ITEMS_MISSING', 'stop', {
        vi: 'Chưa ghi giấy tờ, nội dung cần bổ sung.',
        en: 'What has to be supplemented is missing.',
      }),
    );
  }
  if (content.reason.trim() === '') {
    found.push(
      letterCheck(
        'REASON_MISSING',
        'stop',
        { vi: 'Chưa ghi lý do yêu cầu bổ sung.', en: 'The reason for the request is missing.' },
        { confidence: 'certain', source: 'NĐ 63/2010/NĐ-CP Art. 18(5)' },
      ),
    );
  }
  const before = letterInForce(register, 'supplement', facts.dossierCode);
  if (before !== null) {
    found.push(
      letterCheck(
        'SUPPLEMENT_AGAIN',
        'warn',
        {
          vi: `Hồ sơ đã có phiếu yêu cầu bổ sung số ${before.printed} ngày ${writtenDate(before.datedOn)}. Yêu cầu bổ sung từ lần thứ hai bị tính là quá hạn khi chấm Bộ chỉ số 766.`,
          en: `Slip ${before.printed} of ${writtenDate(before.datedOn)} already asked for a supplement. From the second request on the dossier counts as overdue in the 766 index.`,
        },
        { confidence: 'certain', source: 'QĐ 766/QĐ-TTg' },
      ),
    );
  }
  const notice = form?.rule.supplementNoticeWorkingDays;
  if (notice?.value && facts.receivedAt !== null) {
    const received = toDay(facts.receivedAt);
    if (calendar.covers(received)) {
      const last = calendar.addWorkingDays(received, notice.value);
      if (toDay(today) > last) {
        found.push(
          letterCheck(
            'SUPPLEMENT_NOTICE_LATE',
            'warn',
            {
              vi: `Đã quá ${String(notice.value).padStart(2, '0')} ngày làm việc từ ngày tiếp nhận (hạn thông báo bổ sung: ${writtenDate(toIso(last))}).`,
              en: `More than ${notice.value} working days since receipt (the notice was due on ${writtenDate(toIso(last))}).`,
            },
            { confidence: notice.confidence, source: notice.source },
          ),
        );
      }
    }
  }
  return found;
}

/** A refusal says why, in writing, within the time limit (NĐ 118/2025 Art. 19(3)). */
export function refusalChecks(
  facts: LetterFacts,
  content: RefusalContent,
  { form, today, register }: LetterCircumstances,
): LetterCheck[] {
  const found: LetterCheck[] = [];
  if (content.reason.trim() === '') {
    found.push(
      letterCheck(
        'REASON_MISSING',
        'stop',
        { vi: 'Chưa ghi lý do từ chối.', en: 'The reason for the refusal is missing.' },
        { confidence: 'certain', source: 'NĐ 63/2010/NĐ-CP Art. 18(5)' },
      ),
    );
  }
  const before = letterInForce(register, 'refusal', facts.dossierCode);
  if (before !== null) {
    found.push(
      letterCheck('REFUSED_ALREADY', 'warn', {
        vi: `Hồ sơ đã có phiếu từ chối số ${before.printed} ngày ${writtenDate(before.datedOn)}.`,
        en: `Slip ${before.printed} of ${writtenDate(before.datedOn)} already refused this dossier.`,
      }),
    );
  }
  if (facts.dueAt !== null && toDay(today) > toDay(facts.dueAt)) {
    const known = form?.rule.id === 'nd-118-2025';
    found.push(
      letterCheck(
        'REFUSAL_LATE',
        'warn',
        {
          vi: `Đã quá hạn trả ${writtenDate(facts.dueAt)}: phiếu từ chối phải gửi trong thời hạn giải quyết.`,
          en: `The due date ${writtenDate(facts.dueAt)} has passed: a refusal must be sent within the limit.`,
        },
        {
          confidence: known ? 'certain' : 'unsure',
          source: known ? 'NĐ 118/2025/NĐ-CP Art. 19(3)' : 'NĐ 61/2018/NĐ-CP',
        },
      ),
    );
  }
  return found;
}

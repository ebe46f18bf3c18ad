import { toDay, toIso } from '@dung-hen/calendar';
import { PAUSED_STATUSES } from '../dossier.ts';
import { CONFIDENCE_WORDS } from '../rules/rule-version.ts';
import { writtenDate } from '../words.ts';
import type { LetterCircumstances } from './check-letter.ts';
import { type LetterCheck, letterCheck } from './letter-check.ts';
import type { LetterDraft, LetterFacts } from './letter-draft.ts';

/** Whether the time limit ran out before today. A dossier that waits is not judged: its clock stands still. */
export function limitPassed({ dueAt, status }: LetterFacts, today: string): boolean {
  return dueAt !== null && !(status !== null && PAUSED_STATUSES.has(status)) && today > dueAt.slice(0, 10);
}

/** A dossier filed and not received yet has to be answered within the working hours the rules give. */
export function answerTiming(
  { status, submittedAt, receivedAt }: LetterFacts,
  { form, calendar, today }: LetterCircumstances,
): LetterCheck[] {
  if (status !== 1 || receivedAt !== null || submittedAt === null || form === null) return [];
  if (submittedAt.length === 10 || !calendar.covers(toDay(submittedAt))) return [];
  const { value: hours, confidence, source } = form.rule.onlineAcceptHours;
  const last = calendar.addWorkingHours(submittedAt, hours).slice(0, 10);
  if (today <= last) return [];
  return [
    letterCheck(
      'ANSWER_LATE',
      'warn',
      {
        vi: `Đã quá ${String(hours).padStart(2, '0')} giờ làm việc từ khi nộp (hạn tiếp nhận hoặc phản hồi: ${writtenDate(last)}).`,
        en: `More than ${hours} working hours since filing (to be received or answered by ${writtenDate(last)}).`,
      },
      { confidence, source },
    ),
  ];
}

/** A supplement is asked for within the days the rules give; where they give none, within the time limit. */
export function noticeTiming(
  facts: LetterFacts,
  { form, calendar, today }: LetterCircumstances,
): LetterCheck[] {
  const notice = form?.rule.supplementNoticeWorkingDays;
  if (!notice || facts.receivedAt === null) return [];
  const behind = { confidence: notice.confidence, source: notice.source };
  const received = toDay(facts.receivedAt);
  if (notice.value === null) {
    if (facts.dueAt === null || !limitPassed(facts, today)) return [];
    return [
      letterCheck(
        'SUPPLEMENT_NOTICE_LATE',
        'warn',
        {
          vi: `Đã quá hạn trả ${writtenDate(facts.dueAt)}: yêu cầu bổ sung phải gửi trong thời hạn giải quyết.`,
          en: `The due date ${writtenDate(facts.dueAt)} has passed: a supplement is asked for within the limit.`,
        },
        behind,
      ),
    ];
  }
  if (!calendar.covers(received)) return [];
  const last = calendar.addWorkingDays(received, notice.value);
  if (toDay(today) <= last) return [];
  return [
    letterCheck(
      'SUPPLEMENT_NOTICE_LATE',
      'warn',
      {
        vi: `Đã quá ${String(notice.value).padStart(2, '0')} ngày làm việc từ ngày tiếp nhận (hạn thông báo bổ sung: ${writtenDate(toIso(last))}).`,
        en: `More than ${notice.value} working days since receipt (the notice was due on ${writtenDate(toIso(last))}).`,
      },
      behind,
    ),
  ];
}

/** What becomes of the time limit while the supplement is awaited, and how long that may last. */
export function clockNote(
  { facts, datedOn }: LetterDraft,
  { form, calendar, today }: LetterCircumstances,
): LetterCheck[] {
  if (form === null || facts.receivedAt === null) return [];
  const { supplementClock: clock, closeIfNoSupplementDays: close } = form.rule;
  const asked = toDay(datedOn ?? today);
  const end =
    close.value !== null && calendar.covers(asked + 2 * close.value)
      ? writtenDate(toIso(calendar.addCalendarDays(asked, close.value)))
      : null;
  const sure = CONFIDENCE_WORDS[clock.confidence];
  const unsure = clock.confidence !== 'certain';
  return [
    letterCheck(
      'SUPPLEMENT_CLOCK',
      'note',
      {
        vi: `Bổ sung đủ thì thời hạn tính lại từ đầu${unsure ? ` (${sure.vi})` : ''}; hệ thống một cửa có thể chỉ cộng thêm thời gian chờ.${
          end === null
            ? ''
            : ` Không bổ sung thì hết hạn chờ ngày ${end} (${close.value} ngày, tính ngày liên tục); cán bộ xác nhận trước khi đóng hồ sơ.`
        }`,
        en: `Once supplemented, the limit starts anew${unsure ? ` (${sure.en})` : ''}; the one-stop system may only add the time waited.${
          end === null
            ? ''
            : ` Without the supplement the wait ends on ${end} (${close.value} days, read as calendar days); a person confirms before closing.`
        }`,
      },
      { confidence: clock.confidence, source: clock.source },
    ),
  ];
}

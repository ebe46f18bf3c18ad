import { type Calendar, type DayNumber, toDay, toIso } from '@dung-hen/calendar';
import { writtenDate } from '../words.ts';
import type { LetterCircumstances } from './check-letter.ts';
import { type LetterCheck, letterCheck } from './letter-check.ts';
import type { ApologyContent, LetterFacts } from './letter-draft.ts';
import type { LetterForm } from './letter-form.ts';
import { letterInForce } from './letter-number.ts';

/** Limits of an apology: one per dossier, at least one day before expiry, a working day after the old due date. */
export function apologyChecks(
  facts: LetterFacts,
  content: ApologyContent,
  { form, calendar, today, register, lateReason }: LetterCircumstances,
): LetterCheck[] {
  const already = letterInForce(register, 'apology', facts.dossierCode);
  // Nothing that could be corrected makes a second re-appointment possible.
  if (already !== null) return [reappointed(already, form)];
  const found: LetterCheck[] = [];
  if (content.reason.trim() === '') {
    found.push(
      letterCheck('REASON_MISSING', 'stop', {
        vi: 'Chưa ghi lý do chậm trả kết quả.',
        en: 'The reason for the delay is missing.',
      }),
    );
  }
  const due = facts.dueAt === null ? null : toDay(facts.dueAt);
  if (due === null) {
    found.push(
      letterCheck('DUE_MISSING', 'stop', {
        vi: 'Chưa biết ngày hẹn trả cũ; hãy điền ngày ghi trên Giấy tiếp nhận hồ sơ và hẹn trả kết quả.',
        en: 'The old due date is not known; fill in the one on the receipt.',
      }),
    );
  } else {
    found.push(...timing(due, toDay(today), facts, form, calendar, lateReason));
  }
  return [...found, ...newDueChecks(content, due, toDay(today), calendar)];
}

function reappointed(
  already: { readonly printed: string; readonly datedOn: string; readonly newDue: string | null },
  form: LetterForm | null,
): LetterCheck {
  const again = already.newDue === null ? '' : writtenDate(already.newDue);
  return letterCheck(
    'ALREADY_REAPPOINTED',
    'stop',
    {
      vi: `Hồ sơ này đã có phiếu số ${already.printed} ngày ${writtenDate(already.datedOn)}${again && `, hẹn lại ${again}`}. Chỉ được hẹn lại một lần; có thể in lại phiếu đó.`,
      en: `This dossier already has letter ${already.printed} of ${writtenDate(already.datedOn)}${again && `, new date ${again}`}. Only one re-appointment is allowed; that letter can be printed again.`,
    },
    form
      ? { confidence: form.rule.maxReappointments.confidence, source: form.rule.maxReappointments.source }
      : {},
  );
}

/** The letter goes out at least one day before expiry; later it may still be sent, with a reason on record. */
function timing(
  due: DayNumber,
  today: DayNumber,
  { receivedAt }: LetterFacts,
  form: LetterForm | null,
  calendar: Calendar,
  lateReason: string,
): LetterCheck[] {
  if (!calendar.covers(due)) return [];
  const last = calendar.lastApologyDay(due);
  if (today <= last) return [];
  const rule = form?.rule.apologyMinDaysBefore;
  const behind = rule ? { confidence: rule.confidence, source: rule.source } : {};
  const short = receivedAt !== null && last < toDay(receivedAt);
  const day = writtenDate(toIso(last));
  const late = short
    ? letterCheck(
        'LETTER_NEVER_IN_TIME',
        'warn',
        {
          vi: 'Thời hạn quá ngắn nên không có ngày nào để gửi phiếu trước hạn ít nhất 01 ngày.',
          en: 'The limit is so short that no day was left to send the letter a day before expiry.',
        },
        behind,
      )
    : letterCheck(
        'LETTER_LATE',
        'warn',
        {
          vi: `Phiếu gửi muộn: ngày cuối được gửi là ${day} (ít nhất 01 ngày trước khi hết hạn). Vẫn được gửi, nhưng phải ghi lý do gửi muộn.`,
          en: `The letter is late: its last day was ${day} (at least one day before expiry). It may still be sent, with a reason on record.`,
        },
        behind,
      );
  if (lateReason.trim() !== '') return [late];
  return [
    late,
    letterCheck('LATE_REASON_MISSING', 'stop', {
      vi: 'Chưa ghi lý do gửi phiếu muộn (lưu trong sổ, không in ra phiếu).',
      en: 'Why the letter is late is missing (kept in the register, not printed).',
    }),
  ];
}

function newDueChecks(
  { newDue }: ApologyContent,
  due: DayNumber | null,
  today: DayNumber,
  calendar: Calendar,
): LetterCheck[] {
  if (newDue === null) {
    return [
      letterCheck('NEW_DUE_MISSING', 'stop', {
        vi: 'Chưa chọn ngày hẹn trả mới.',
        en: 'The new date is missing.',
      }),
    ];
  }
  const day = toDay(newDue);
  const written = writtenDate(newDue);
  if (!calendar.covers(day)) {
    return [
      letterCheck('NEW_DUE_OUTSIDE_CALENDAR', 'stop', {
        vi: `Chưa có lịch làm việc cho ngày ${written}.`,
        en: `There is no working calendar for ${written}.`,
      }),
    ];
  }
  const found: LetterCheck[] = [];
  if (!calendar.isWorkingDay(day)) {
    found.push(
      letterCheck('NEW_DUE_NOT_WORKING', 'stop', {
        vi: `Ngày hẹn mới ${written} là ngày nghỉ; hãy chọn một ngày làm việc.`,
        en: `The new date ${written} is a day off; choose a working day.`,
      }),
    );
  }
  if (due !== null && day <= due) {
    found.push(
      letterCheck('NEW_DUE_NOT_LATER', 'stop', {
        vi: `Ngày hẹn mới ${written} phải sau ngày hẹn cũ ${writtenDate(toIso(due))}.`,
        en: `The new date ${written} must come after the old one, ${writtenDate(toIso(due))}.`,
      }),
    );
  }
  if (day < today) {
    found.push(
      letterCheck('NEW_DUE_PASSED', 'stop', {
        vi: `Ngày hẹn mới ${written} đã qua.`,
        en: `The new date ${written} has passed.`,
      }),
    );
  }
  const from = due !== null && calendar.covers(due) ? Math.min(due, today) : today;
  if (calendar.covers(from) && calendar.status(from, day) === 'estimated') {
    found.push(
      letterCheck('NEW_DUE_ESTIMATED', 'warn', {
        vi: 'Ngày hẹn mới tính theo lịch nghỉ chưa công bố chính thức (tạm tính).',
        en: 'The new date rests on days off not officially announced yet.',
      }),
    );
  }
  return found;
}

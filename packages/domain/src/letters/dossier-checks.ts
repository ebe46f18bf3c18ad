import { dateOf, toDay } from '@dung-hen/calendar';
import { parseDossierCode } from '../codes.ts';
import { FINISHED_STATUSES, PAUSED_STATUSES } from '../dossier.ts';
import { ruleFor } from '../rules/rule-for.ts';
import { writtenDate } from '../words.ts';
import type { LetterCircumstances } from './check-letter.ts';
import { type LetterCheck, letterCheck } from './letter-check.ts';
import type { LetterDraft } from './letter-draft.ts';

/** What the dossier itself says against a letter: its state, and dates that cannot all be right. */
export function dossierChecks(
  { facts, content }: LetterDraft,
  { form, today }: LetterCircumstances,
): LetterCheck[] {
  const found: LetterCheck[] = [];
  if (facts.receivedAt === null) {
    const filed = parseDossierCode(facts.dossierCode)?.filedOn ?? null;
    const older = filed !== null && form !== null && ruleFor(filed)?.id !== form.rule.id;
    if (content.kind === 'apology' || older) {
      found.push(
        letterCheck('RECEIPT_MISSING', 'warn', {
          vi: 'Chưa biết ngày tiếp nhận nên chọn mẫu theo quy định hiện hành; hãy điền ngày tiếp nhận.',
          en: 'The day of receipt is not known, so the form in force today is used; please fill it in.',
        }),
      );
    }
  } else {
    found.push(...receiptChecks(dateOf(facts.receivedAt), facts.dueAt && dateOf(facts.dueAt), today));
  }
  if (facts.status !== null && FINISHED_STATUSES.has(facts.status)) {
    found.push(
      letterCheck('DOSSIER_FINISHED', 'warn', {
        vi: 'Hệ thống ghi hồ sơ này đã kết thúc xử lý; hãy kiểm tra trước khi gửi phiếu.',
        en: 'The system says this dossier is finished; check before sending anything.',
      }),
    );
  }
  if (content.kind === 'apology' && facts.status !== null && PAUSED_STATUSES.has(facts.status)) {
    found.push(
      letterCheck('DOSSIER_PAUSED', 'warn', {
        vi: 'Hồ sơ đang tạm dừng (chờ bổ sung, chờ nghĩa vụ tài chính hoặc dừng xử lý): thời hạn đang đứng, thường chưa cần xin lỗi.',
        en: 'The dossier is paused: its clock stands still and usually no apology is due.',
      }),
    );
  }
  return found;
}

function receiptChecks(received: string, due: string | null, today: string): LetterCheck[] {
  const found: LetterCheck[] = [];
  if (received > today) {
    found.push(
      letterCheck('RECEIPT_IN_FUTURE', 'warn', {
        vi: `Ngày tiếp nhận ${writtenDate(received)} ở sau hôm nay; hãy kiểm tra lại.`,
        en: `The day of receipt, ${writtenDate(received)}, lies after today; check it.`,
      }),
    );
  }
  if (due !== null && due < received) {
    found.push(
      letterCheck('DUE_BEFORE_RECEIPT', 'warn', {
        vi: `Ngày hẹn trả ${writtenDate(due)} ở trước ngày tiếp nhận ${writtenDate(received)}; hãy kiểm tra lại.`,
        en: `The due date ${writtenDate(due)} lies before receipt on ${writtenDate(received)}; check them.`,
      }),
    );
  }
  return found;
}

/** The day written on the letter: a working day, not before the dossier came and not ahead of today. */
export function dateChecks(
  { datedOn, facts }: LetterDraft,
  { calendar, today }: LetterCircumstances,
): LetterCheck[] {
  if (datedOn === null) return [];
  const found: LetterCheck[] = [];
  const [day, written] = [toDay(datedOn), writtenDate(datedOn)];
  if (calendar.covers(day) && !calendar.isWorkingDay(day)) {
    found.push(
      letterCheck('DATED_ON_DAY_OFF', 'warn', {
        vi: `Ngày ghi trên phiếu, ${written}, là ngày nghỉ.`,
        en: `The letter is dated ${written}, a day off.`,
      }),
    );
  }
  if (datedOn > today) {
    found.push(
      letterCheck('DATED_IN_FUTURE', 'warn', {
        vi: `Ngày ghi trên phiếu, ${written}, ở sau hôm nay.`,
        en: `The letter is dated ${written}, after today.`,
      }),
    );
  }
  if (facts.receivedAt !== null && datedOn < dateOf(facts.receivedAt)) {
    found.push(
      letterCheck('DATED_BEFORE_RECEIPT', 'warn', {
        vi: `Ngày ghi trên phiếu, ${written}, ở trước ngày tiếp nhận hồ sơ ${writtenDate(facts.receivedAt)}.`,
        en: `The letter is dated ${written}, before the dossier was received on ${writtenDate(facts.receivedAt)}.`,
      }),
    );
  }
  return found;
}

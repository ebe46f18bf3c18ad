import { writtenDate } from '../words.ts';
import type { LetterCircumstances } from './check-letter.ts';
import { type LetterCheck, letterCheck } from './letter-check.ts';
import type { LetterDraft, LetterFacts, RefusalContent, SupplementContent } from './letter-draft.ts';
import { letterInForce, type RegisteredLetter } from './letter-number.ts';
import { answerTiming, clockNote, limitPassed, noticeTiming } from './slip-timing.ts';

/** A supplement is asked for once, with everything in it, within the days the rules give (NĐ 118/2025 Art. 17, 19(5)). */
export function supplementChecks(
  draft: LetterDraft,
  content: SupplementContent,
  circumstances: LetterCircumstances,
): LetterCheck[] {
  const { facts } = draft;
  const found: LetterCheck[] = [];
  if (content.items.every((item) => item.trim() === '')) {
    found.push(
      letterCheck('ITEMS_MISSING', 'stop', {
        vi: 'Chưa ghi giấy tờ, nội dung cần bổ sung.',
        en: 'What has to be supplemented is missing.',
      }),
    );
  }
  found.push(
    ...reasonCheck(content.reason, {
      vi: 'Chưa ghi lý do yêu cầu bổ sung.',
      en: 'The reason for the request is missing.',
    }),
    ...askedBefore(facts, circumstances),
    ...answerTiming(facts, circumstances),
    ...noticeTiming(facts, circumstances),
    ...clockNote(draft, circumstances),
  );
  return found;
}

/** A refusal says why, in writing, within the time limit (NĐ 118/2025 Art. 19(3)). */
export function refusalChecks(
  { facts }: LetterDraft,
  content: RefusalContent,
  circumstances: LetterCircumstances,
): LetterCheck[] {
  const { form, today, register } = circumstances;
  const found = reasonCheck(content.reason, {
    vi: 'Chưa ghi lý do từ chối.',
    en: 'The reason for the refusal is missing.',
  });
  const before = inForce(register, 'refusal', facts);
  if (before !== null) {
    found.push(
      letterCheck('REFUSED_ALREADY', 'warn', {
        vi: `Hồ sơ đã có phiếu từ chối số ${before.printed} ngày ${writtenDate(before.datedOn)}.`,
        en: `Slip ${before.printed} of ${writtenDate(before.datedOn)} already refused this dossier.`,
      }),
    );
  }
  found.push(...answerTiming(facts, circumstances));
  if (facts.dueAt !== null && limitPassed(facts, today)) {
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

function reasonCheck(reason: string, words: LetterCheck['words']): LetterCheck[] {
  if (reason.trim() !== '') return [];
  return [
    letterCheck('REASON_MISSING', 'stop', words, {
      confidence: 'certain',
      source: 'NĐ 63/2010/NĐ-CP Art. 18(5)',
    }),
  ];
}

/** A paper handed back at the counter has no code yet, and none other like it can be told from it. */
function inForce(
  register: readonly RegisteredLetter[],
  kind: 'supplement' | 'refusal',
  { dossierCode }: LetterFacts,
): RegisteredLetter | null {
  return dossierCode === '' ? null : letterInForce(register, kind, dossierCode);
}

const ONCE_118 = 'NĐ 118/2025/NĐ-CP Art. 17; NĐ 63/2010/NĐ-CP Art. 20(4); QĐ 766/QĐ-TTg';
const ONCE_OLDER = 'NĐ 63/2010/NĐ-CP Art. 20(4); QĐ 766/QĐ-TTg';

/** Asked for in our register, or in the system as far as it says. */
function askedBefore(facts: LetterFacts, { form, register }: LetterCircumstances): LetterCheck[] {
  const before = inForce(register, 'supplement', facts);
  const asked = facts.supplementsAsked;
  if (before === null && asked === 0) return [];
  const rule = {
    vi: 'Phải hướng dẫn một lần, đầy đủ; không để người dân đi lại quá 02 lần để hoàn thiện hồ sơ. Từ lần thứ hai, hồ sơ bị tính là quá hạn khi chấm Bộ chỉ số 766.',
    en: 'Everything is asked for at once; nobody may be made to come back more than twice to complete a dossier. From the second request on it counts as overdue in the 766 index.',
  };
  return [
    letterCheck(
      'SUPPLEMENT_AGAIN',
      'warn',
      before === null
        ? {
            vi: `Hệ thống đã ghi ${String(asked).padStart(2, '0')} lần yêu cầu bổ sung hồ sơ này; phiếu này có thể là của chính lần đó. ${rule.vi}`,
            en: `The system has ${asked} request(s) for a supplement of this dossier; this slip may belong to that one. ${rule.en}`,
          }
        : {
            vi: `Hồ sơ đã có phiếu yêu cầu bổ sung số ${before.printed} ngày ${writtenDate(before.datedOn)}. ${rule.vi}`,
            en: `Slip ${before.printed} of ${writtenDate(before.datedOn)} already asked for a supplement. ${rule.en}`,
          },
      { confidence: 'certain', source: form?.rule.id === 'nd-118-2025' ? ONCE_118 : ONCE_OLDER },
    ),
  ];
}

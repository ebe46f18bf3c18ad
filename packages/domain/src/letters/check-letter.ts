import type { Calendar, IsoDate } from '@dung-hen/calendar';
import { adopted } from '../errors.ts';
import { CONFIDENCE_WORDS } from '../rules/rule-version.ts';
import { apologyChecks } from './apology-checks.ts';
import { dateChecks, dossierChecks } from './dossier-checks.ts';
import { type LetterCheck, letterCheck } from './letter-check.ts';
import type { LetterDraft } from './letter-draft.ts';
import type { LetterForm } from './letter-form.ts';
import { isNumberPattern, type RegisteredLetter } from './letter-number.ts';
import { refusalChecks, supplementChecks } from './slip-checks.ts';

/** What a letter is checked against. */
export interface LetterCircumstances {
  /** The form of the rules at receipt; null when no rules are held for that day. */
  readonly form: LetterForm | null;
  readonly calendar: Calendar;
  readonly today: IsoDate;
  /** Every number given out so far. */
  readonly register: readonly RegisteredLetter[];
  /** Why a letter is sent after its last day; kept in the register, not printed. */
  readonly lateReason: string;
}

/**
 * Everything to know about a letter before it gets its number, most serious first. A reprint of a registered number is
 * the same letter again: it is not judged by today.
 * @throws DungHenError INVALID_INPUT for a bad date; CALENDAR_MISSING when the due date lies outside the calendar.
 */
export function checkLetter(draft: LetterDraft, circumstances: LetterCircumstances): readonly LetterCheck[] {
  return adopted({ step: 'checkLetter' }, () => {
    const found = [
      ...(draft.number.reprint
        ? reprintChecks(draft)
        : [
            ...dossierChecks(draft, circumstances),
            ...contentChecks(draft, circumstances),
            ...dateChecks(draft, circumstances),
          ]),
      ...writtenChecks(draft),
      ...formChecks(circumstances),
    ];
    const order = ['stop', 'warn', 'note'];
    return found.sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
  });
}

/** Whether a number may be given out. */
export function mayRegister(checks: readonly LetterCheck[]): boolean {
  return checks.every(({ severity }) => severity !== 'stop');
}

function contentChecks(draft: LetterDraft, circumstances: LetterCircumstances): LetterCheck[] {
  const { facts, content } = draft;
  switch (content.kind) {
    case 'apology':
      return apologyChecks(facts, content, circumstances);
    case 'supplement':
      return supplementChecks(draft, content, circumstances);
    case 'refusal':
      return refusalChecks(draft, content, circumstances);
  }
}

/** Words of the officer's own are not stored: a reprint without them would not be the same letter. */
function reprintChecks({ content }: LetterDraft): LetterCheck[] {
  const items = content.kind === 'supplement' && content.items.every((item) => item.trim() === '');
  if (content.reason.trim() !== '' && !items) return [];
  return [
    letterCheck('REPRINT_INCOMPLETE', 'warn', {
      vi: `${items ? 'Giấy tờ cần bổ sung và lý do' : 'Lý do'} không lưu trong sổ: hãy gõ lại như bản đã gửi, nếu không phiếu in lại sẽ để dòng chấm.`,
      en: `${items ? 'What was asked for, and why, are' : 'The reason is'} not kept in the register: type the words of the letter that was sent, or dotted lines are printed.`,
    }),
  ];
}

function writtenChecks({ office, recipient, content, number }: LetterDraft): LetterCheck[] {
  const found: LetterCheck[] = [];
  if (number.printed === null && !isNumberPattern(number.pattern)) {
    found.push(
      letterCheck('NUMBER_PATTERN_BAD', 'stop', {
        vi: 'Mẫu số phải có đúng một {so}, ví dụ {so}/PXL; có thể thêm {nam}.',
        en: 'The number pattern needs {so} exactly once, as in {so}/PXL; {nam} may be added.',
      }),
    );
  }
  if (office.unitName.trim() === '') {
    found.push(
      letterCheck('UNIT_MISSING', 'warn', {
        vi: 'Chưa khai tên cơ quan: phần tên cơ quan sẽ để dòng chấm.',
        en: 'The name of the office is not set: dotted lines are printed instead.',
      }),
    );
  }
  if (recipient.name.trim() === '') {
    found.push(
      letterCheck('RECIPIENT_MISSING', 'note', {
        vi: 'Chưa có tên người nhận: phiếu để dòng chấm để viết tay.',
        en: 'No recipient yet: a dotted line is left to write on.',
      }),
    );
  }
  const signer = content.kind === 'apology' ? office.signerName : office.officerName;
  if (signer.trim() === '') {
    found.push(
      letterCheck('SIGNER_MISSING', 'note', {
        vi: 'Chưa ghi họ tên người ký.',
        en: 'The name of the person who signs is not set.',
      }),
    );
  }
  return found;
}

function formChecks({ form }: LetterCircumstances): LetterCheck[] {
  if (form === null) {
    return [
      letterCheck('RULE_UNKNOWN', 'stop', {
        vi: 'Không có quy định nào cho hồ sơ tiếp nhận trước 21/6/2018.',
        en: 'No rules are held for dossiers received before 21/06/2018.',
      }),
    ];
  }
  const found: LetterCheck[] = [];
  if (form.layoutConfidence !== 'certain') {
    const { vi, en } = CONFIDENCE_WORDS[form.layoutConfidence];
    found.push(
      letterCheck(
        'LAYOUT_UNVERIFIED',
        'note',
        {
          vi: `Bố cục ${form.formNumber}, ${form.circular}: ${vi}. Hãy so với bản giấy của cơ quan trước khi dùng.`,
          en: `Layout of ${form.formNumber}, ${form.circular}: ${en}. Compare with your own copy before use.`,
        },
        { confidence: form.layoutConfidence, source: form.source },
      ),
    );
  }
  for (const { instrument, confidence, note } of form.rule.amendments) {
    if (confidence !== 'unsure') continue;
    found.push(
      letterCheck(
        'RULE_AMENDED',
        'note',
        { vi: `${instrument}: ${note.vi}`, en: `${instrument}: ${note.en}` },
        { confidence, source: instrument },
      ),
    );
  }
  return found;
}

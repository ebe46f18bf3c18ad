import type { ApologyContent, LetterDraft } from './letter-draft.ts';
import type { LetterForm } from './letter-form.ts';
import { committeeLines, fullUnitName } from './letterhead.ts';
import { type Block, DOTS, type Paper } from './paper.ts';
import { addressed, fields, inline, paragraph, valueOrNull, writtenLines } from './wording.ts';
import { dayOrBlank, momentInWords } from './written-dates.ts';

/**
 * Body of Mẫu 04. Elements: reader and how to reach them, day of receipt, procedure, code, old due date, that it is
 * not done, reason, apology, new date (TT 01/2018: a new appointment; NĐ 118/2025 Art. 19(6): a request for more time).
 */
export function apologyBody(
  draft: LetterDraft,
  content: ApologyContent,
  form: LetterForm,
): Pick<Paper, 'agency' | 'blocks' | 'recipients' | 'signatures'> {
  const { office, recipient } = draft;
  return {
    agency: committeeLines(office.unitName),
    blocks: [
      { kind: 'addressee', label: 'Kính gửi:', value: addressed(recipient) },
      fields(['Địa chỉ', recipient.address]),
      fields(['Điện thoại', recipient.phone], ['Email', recipient.email]),
      ...story(draft, content, form),
    ],
    recipients: [
      'Như trên;',
      ...(valueOrNull(office.oneStopName) === null
        ? []
        : [`${office.oneStopName.trim()} (để cập nhật, thông báo);`]),
      'Lưu: VT.',
    ],
    signatures: [
      {
        lines: [...office.signerAuthority, office.signerTitle].filter((line) => line.trim() !== ''),
        hint: null,
        name: valueOrNull(office.signerName),
      },
    ],
  };
}

function story(
  { facts, office, recipient, datedOn }: LetterDraft,
  content: ApologyContent,
  form: LetterForm,
): Block[] {
  const agency = valueOrNull(fullUnitName(office.unitName)) ?? DOTS.repeat(4);
  const you = recipient.salutation;
  const procedure = valueOrNull(facts.procedureName ?? '');
  const field = valueOrNull(facts.fieldName ?? '');
  const passed = facts.dueAt !== null && datedOn !== null && datedOn > facts.dueAt.slice(0, 10);
  return [
    paragraph(
      `${capitalised(dayOrBlank(facts.receivedAt))}, ${agency} tiếp nhận hồ sơ của ${you} đề nghị giải quyết thủ tục hành chính `,
      inline(procedure),
      field === null ? '' : `, lĩnh vực ${field}`,
      '; mã số hồ sơ: ',
      inline(facts.dossierCode, true),
      '.',
    ),
    paragraph(
      'Thời gian hẹn trả kết quả ghi trên Giấy tiếp nhận hồ sơ và hẹn trả kết quả: ',
      { text: facts.dueAt === null ? dayOrBlank(null) : momentInWords(facts.dueAt), strong: true },
      '.',
    ),
    paragraph(
      passed
        ? `Đến nay đã quá thời gian hẹn trả nhưng hồ sơ của ${you} chưa được giải quyết xong.`
        : `Đến nay, hồ sơ của ${you} chưa được giải quyết xong, không thể trả kết quả đúng thời gian đã hẹn.`,
    ),
    ...reasonBlocks(content.reason),
    paragraph(
      `${agency} xin lỗi ${you} vì sự chậm trễ này `,
      form.asksForTime
        ? 'và đề nghị gia hạn thời gian giải quyết hồ sơ; thời gian trả kết quả mới: '
        : 'và hẹn lại thời gian trả kết quả hồ sơ: ',
      { text: dayOrBlank(content.newDue), strong: true },
      '.',
    ),
    paragraph(`Rất mong nhận được sự thông cảm của ${you}./.`),
  ];
}

/** 'Lý do: …', a paragraph for each line that was typed; or two dotted lines. */
export function reasonBlocks(reason: string): Block[] {
  const [first, ...rest] = writtenLines(reason, /^lý do\s*:\s*/iu);
  if (first === undefined) return [fields(['Lý do', '']), { kind: 'blankLines', count: 1 }];
  return [paragraph('Lý do: ', first), ...rest.map((line) => paragraph(line))];
}

function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}

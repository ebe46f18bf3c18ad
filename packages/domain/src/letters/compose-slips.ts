import { reasonBlocks } from './compose-apology.ts';
import type { LetterDraft, RefusalContent, SupplementContent } from './letter-draft.ts';
import { oneStopLines } from './letterhead.ts';
import { type Block, DOTS, type Paper, type Signature } from './paper.ts';
import { fields, inline, paragraph, requested, valueOrNull, writtenLines } from './wording.ts';

type Body = Pick<Paper, 'agency' | 'blocks' | 'recipients' | 'signatures'>;

const HINT = '(Ký, ghi rõ họ tên)';

/** What both slips say of the dossier, in the order of Mẫu 02 and Mẫu 03. */
function about({ facts, recipient }: LetterDraft): Block[] {
  return [
    fields(['Mã số hồ sơ', facts.dossierCode]),
    fields(['Nội dung yêu cầu giải quyết', requested(facts)]),
    fields(['Địa chỉ', recipient.address]),
    fields(['Số điện thoại', recipient.phone], ['Email', recipient.email]),
  ];
}

function received(draft: LetterDraft): Block[] {
  const { office, recipient } = draft;
  return [
    paragraph(`${valueOrNull(office.oneStopName) ?? DOTS.repeat(4)}${ofUnit(draft)}:`),
    fields([`Tiếp nhận hồ sơ của ${recipient.salutation}`, recipient.name]),
    ...about(draft),
  ];
}

/** ' xã Hà Trung', so that the one-stop part is named in full: 'Trung tâm Phục vụ hành chính công xã Hà Trung'. */
function ofUnit({ office }: LetterDraft): string {
  const unit =
    valueOrNull(office.unitName)?.replace(/^(?:ủy ban nhân dân|uỷ ban nhân dân|ubnd)\s+/iu, '') ?? '';
  return unit === '' || office.oneStopName.includes(unit) ? '' : ` ${unit}`;
}

function help({ office, recipient }: LetterDraft, doing: string): Block {
  return paragraph(
    `${doing} nếu có vướng mắc, ${recipient.salutation} liên hệ với `,
    inline(office.officerName),
    ', số điện thoại ',
    inline(office.phone),
    ' để được hướng dẫn./.',
  );
}

/** Body of Mẫu 02: one notice with everything that is missing and why (NĐ 118/2025 Art. 17(1), 17(2), 19(5)). */
export function supplementBody(draft: LetterDraft, content: SupplementContent): Body {
  const { office, recipient } = draft;
  const items = content.items.map(valueOrNull).filter((item) => item !== null);
  return {
    agency: oneStopLines(office),
    blocks: [
      ...received(draft),
      paragraph(`Yêu cầu ${recipient.salutation} bổ sung, hoàn thiện hồ sơ gồm những nội dung sau:`),
      { kind: 'items', items, blankLines: 3 },
      ...reasonBlocks(content.reason),
      help(draft, 'Trong quá trình hoàn thiện hồ sơ,'),
    ],
    recipients: [],
    signatures: [signer('NGƯỜI HƯỚNG DẪN', office.officerName)],
  };
}

/** Body of Mẫu 03: not taken or not settled, with the reason in writing (NĐ 63/2010 Art. 18(5), NĐ 118/2025 Art. 19(3)). */
export function refusalBody(draft: LetterDraft, content: RefusalContent): Body {
  const { office, recipient } = draft;
  const oneStop = valueOrNull(office.oneStopName) ?? DOTS.repeat(4);
  const reason = writtenLines(content.reason, /^lý do\s*:\s*/iu);
  const basis = writtenLines(content.legalBasis, /^căn cứ(?:\s*:\s*|\s+)/iu).join(' ');
  return {
    agency: oneStopLines(office),
    blocks: [
      ...received(draft),
      paragraph(
        `Qua xem xét, ${oneStop}${ofUnit(draft)} thông báo không tiếp nhận, giải quyết hồ sơ này với lý do cụ thể như sau:`,
      ),
      ...(reason.length === 0
        ? [{ kind: 'blankLines', count: 3 } as const]
        : reason.map((line) => paragraph(line))),
      ...(basis === '' ? [] : [paragraph('Căn cứ: ', basis)]),
      paragraph(`Xin thông báo để ${recipient.salutation} được biết và thực hiện.`),
      help(draft, 'Trong quá trình thực hiện,'),
    ],
    recipients: [],
    signatures: [signer('NGƯỜI NỘP HỒ SƠ', ''), signer('NGƯỜI TIẾP NHẬN HỒ SƠ', office.officerName)],
  };
}

function signer(line: string, name: string): Signature {
  return { lines: [line], hint: HINT, name: valueOrNull(name) };
}

import type { LetterKind } from './letter-kind.ts';

/** A sentence offices often write. Its id may be stored in a register; free text may not, since it may name people. */
export interface LetterPhrase {
  readonly id: string;
  readonly text: string;
}

/** Common reasons by kind of paper, in the words officers use. */
export const LETTER_REASONS: Readonly<Record<LetterKind, readonly LetterPhrase[]>> = {
  apology: [
    {
      id: 'many-dossiers',
      text: 'Số lượng hồ sơ tiếp nhận trong cùng thời điểm tăng cao, cơ quan chưa giải quyết kịp.',
    },
    {
      id: 'waiting-other-agency',
      text: 'Hồ sơ cần lấy ý kiến của cơ quan liên quan nhưng đến nay chưa nhận được văn bản trả lời.',
    },
    {
      id: 'verification',
      text: 'Hồ sơ có nội dung cần kiểm tra, xác minh thêm để bảo đảm đúng quy định của pháp luật.',
    },
    {
      id: 'system-failure',
      text: 'Hệ thống thông tin giải quyết thủ tục hành chính gặp sự cố kỹ thuật, việc xử lý hồ sơ bị gián đoạn.',
    },
    {
      id: 'weather',
      text: 'Ảnh hưởng của mưa lũ, thiên tai nên chưa tổ chức kiểm tra thực địa được theo kế hoạch.',
    },
    {
      id: 'staff',
      text: 'Cơ quan đang sắp xếp, kiện toàn nhân sự nên việc giải quyết hồ sơ bị chậm.',
    },
  ],
  supplement: [
    { id: 'papers-missing', text: 'Thành phần hồ sơ chưa đầy đủ theo quy định của thủ tục hành chính.' },
    { id: 'papers-invalid', text: 'Giấy tờ trong hồ sơ chưa hợp lệ hoặc đã hết thời hạn sử dụng.' },
    {
      id: 'contents-differ',
      text: 'Thông tin kê khai chưa thống nhất với giấy tờ kèm theo và cơ sở dữ liệu.',
    },
    { id: 'scan-unreadable', text: 'Bản chụp, bản quét giấy tờ nộp trực tuyến không rõ, không đọc được.' },
  ],
  refusal: [
    { id: 'not-competent', text: 'Hồ sơ không thuộc thẩm quyền giải quyết của cơ quan.' },
    { id: 'not-eligible', text: 'Hồ sơ không đủ điều kiện giải quyết theo quy định của pháp luật.' },
    { id: 'filed-twice', text: 'Hồ sơ trùng với hồ sơ khác đã được tiếp nhận, đang giải quyết.' },
  ],
};

/** Corrections often asked for. */
export const SUPPLEMENT_ITEMS: readonly string[] = [
  'Tờ khai theo mẫu quy định, điền đầy đủ thông tin và ký tên.',
  'Bản sao có chứng thực hoặc bản chính để đối chiếu của giấy tờ đã nộp bản chụp.',
  'Giấy tờ tùy thân còn giá trị sử dụng của người yêu cầu.',
  'Văn bản ủy quyền hợp lệ (trường hợp nộp thay).',
  'Bản quét rõ nét, đủ trang của giấy tờ đã nộp trực tuyến.',
];

/** The text of a stored phrase; '' for an id nobody knows. */
export function reasonText(kind: LetterKind, id: string): string {
  return LETTER_REASONS[kind].find((phrase) => phrase.id === id)?.text ?? '';
}

/** The id of a reason that is one of the common phrases; null for the officer's own words, which are not stored. */
export function reasonId(kind: LetterKind, text: string): string | null {
  return LETTER_REASONS[kind].find((phrase) => phrase.text === text.trim())?.id ?? null;
}

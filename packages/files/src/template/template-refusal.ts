import type { Words } from '../read/refusal.ts';

/** Why a template was not filled in place. The figures can still be written in its layout, drawn anew. */
export type TemplateObstacle =
  | 'notXlsx'
  | 'macros'
  | 'changed'
  | 'noBlankRow'
  | 'rowsWithText'
  | 'unlike'
  | 'anchored'
  | 'totals'
  | 'percent';

export interface TemplateRefusal {
  readonly ok: false;
  readonly reason: TemplateObstacle;
  readonly words: Words;
}

export const notFilled = (reason: TemplateObstacle): TemplateRefusal => ({
  ok: false,
  reason,
  words: WORDS[reason],
});

const WORDS: Readonly<Record<TemplateObstacle, Words>> = {
  notXlsx: {
    vi: 'Mẫu không phải tệp .xlsx nên không điền thẳng vào được. Mở bằng Excel, lưu thành .xlsx rồi nạp lại.',
    en: 'The template is no .xlsx file and cannot be filled in place. Save it as .xlsx in Excel and read it again.',
  },
  macros: {
    vi: 'Tệp mẫu có macro hoặc là tệp .xltx. Mở bằng Excel, lưu thành .xlsx rồi nạp lại.',
    en: 'The template holds macros or is an .xltx file. Save it as .xlsx in Excel and read it again.',
  },
  changed: {
    vi: 'Tệp mẫu không còn khớp với lần nạp trước. Hãy nạp lại mẫu.',
    en: 'The template is not the one that was read before. Read it again.',
  },
  noBlankRow: {
    vi: 'Mẫu không có dòng trống nào dưới đầu bảng để lấy làm dòng số liệu. Thêm một dòng kẻ ô rồi nạp lại.',
    en: 'The template has no blank row below its header to put figures in. Add one with borders and read it again.',
  },
  rowsWithText: {
    vi: 'Dưới đầu bảng, mẫu có dòng ghi sẵn chữ hoặc số không khớp từng dòng với báo cáo nên không rõ điền vào đâu.',
    en: 'Rows below the header of the template already hold text or figures that are not, name by name, those of the report; where ours belong is not clear.',
  },
  unlike: {
    vi: 'Tệp mẫu có ô gộp nhiều dòng, công thức mảng hoặc cấu trúc khác thường ở phần số liệu.',
    en: 'The template has cells merged over rows, array formulas or an unusual structure where figures go.',
  },
  anchored: {
    vi: 'Mẫu thiếu dòng, mà bên dưới có hình, ghi chú, bảng hoặc trang tính khác bám theo ô nên không chèn dòng được. Thêm sẵn dòng trống vào mẫu rồi nạp lại.',
    en: 'The template lacks rows, and pictures, notes, tables or other sheets hold on to cells, so none can be put in. Add blank rows to it and read it again.',
  },
  totals: {
    vi: 'Công thức tổng của mẫu cho số khác với tổng của báo cáo.',
    en: 'The total formulas of the template give other figures than the report.',
  },
  percent: {
    vi: 'Cột tỷ lệ của mẫu không ở dạng phần trăm nên không rõ ghi 0,85 hay 85.',
    en: 'The rate column of the template is not formatted as a percentage: 0.85 or 85 is not clear.',
  },
};

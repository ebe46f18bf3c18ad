/** The reports this system asks for. */
export type FormId = 'II.06a' | 'II.07b' | 'LV';

/** A column as the decree numbers it. Its words on the page are the skin's (see wording.ts). */
export interface FormColumn {
  readonly number: number;
  readonly kind: 'order' | 'label' | 'count';
}

/** total = sum of parts, in every row. */
export interface ColumnSum {
  readonly total: number;
  readonly parts: readonly number[];
}

/** A text area of the "Lời văn" tab. */
export interface TextSection {
  readonly id: string;
  readonly label: string;
  readonly required: boolean;
}

export interface FormSpec {
  readonly id: FormId;
  /** As printed above the title; '' for the narrative report. */
  readonly code: string;
  readonly title: string;
  readonly shortTitle: string;
  readonly unitOfMeasure: string;
  /** Empty for the narrative report. */
  readonly columns: readonly FormColumn[];
  readonly sums: readonly ColumnSum[];
  /** Whether (6) must go on from (11) of the period before. */
  readonly carriesOver: boolean;
  readonly rowsAre: 'fields' | 'unit' | 'none';
  readonly sections: readonly TextSection[];
  readonly periods: readonly ('quarter' | 'year')[];
}

const numbered = (count: number): readonly FormColumn[] =>
  Array.from({ length: count }, (_, index) => ({
    number: index + 1,
    kind: index === 0 ? 'order' : index === 1 ? 'label' : 'count',
  }));

const REMARKS: readonly TextSection[] = [
  { id: 'general', label: 'Đánh giá chung', required: false },
  { id: 'obstacles', label: 'Khó khăn, vướng mắc và nguyên nhân', required: false },
  { id: 'proposals', label: 'Kiến nghị, đề xuất', required: false },
];

/**
 * Layouts of the 01/2020/TT-VPCP generation as a provincial system prints them; the checks are that generation's
 * (3)=(4)+(5)+(6), (7)=(8)+(9)+(10), (11)=(12)+(13), (3)=(7)+(11). Kept apart from the library's own definition on
 * purpose: the emulator stands for somebody else's system.
 */
export const FORMS: readonly FormSpec[] = [
  {
    id: 'II.06a',
    code: 'Biểu số II.06a/VPCP/KSTT',
    title:
      'TÌNH HÌNH, KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH TẠI CƠ QUAN, ĐƠN VỊ TRỰC TIẾP GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH',
    shortTitle: 'Tình hình, kết quả giải quyết TTHC tại cơ quan, đơn vị trực tiếp giải quyết TTHC',
    unitOfMeasure: 'Số hồ sơ TTHC',
    columns: numbered(13),
    sums: [
      { total: 3, parts: [4, 5, 6] },
      { total: 7, parts: [8, 9, 10] },
      { total: 11, parts: [12, 13] },
      { total: 3, parts: [7, 11] },
    ],
    carriesOver: true,
    rowsAre: 'fields',
    sections: REMARKS,
    periods: ['quarter', 'year'],
  },
  {
    id: 'II.07b',
    code: 'Biểu số II.07b/VPCP/KSTT',
    title:
      'TỔNG HỢP SỐ LƯỢNG THỦ TỤC HÀNH CHÍNH, QUY TRÌNH NỘI BỘ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH THEO CƠ CHẾ MỘT CỬA, MỘT CỬA LIÊN THÔNG TẠI ĐỊA PHƯƠNG',
    shortTitle: 'Tổng hợp số lượng TTHC, quy trình nội bộ theo cơ chế một cửa tại địa phương',
    unitOfMeasure: 'TTHC, quy trình',
    columns: numbered(14),
    sums: [
      { total: 3, parts: [4, 5, 6] },
      { total: 7, parts: [8, 9, 10] },
      { total: 11, parts: [12, 13, 14] },
    ],
    carriesOver: false,
    rowsAre: 'unit',
    sections: REMARKS,
    periods: ['year'],
  },
  {
    id: 'LV',
    code: '',
    title: 'BÁO CÁO TÌNH HÌNH, KẾT QUẢ CÔNG TÁC KIỂM SOÁT THỦ TỤC HÀNH CHÍNH',
    shortTitle: 'Báo cáo tình hình, kết quả công tác kiểm soát TTHC (phần lời văn)',
    unitOfMeasure: '',
    columns: [],
    sums: [],
    carriesOver: false,
    rowsAre: 'none',
    sections: [
      { id: 'review', label: '1. Rà soát, đơn giản hóa thủ tục hành chính', required: true },
      { id: 'feedback', label: '2. Tiếp nhận, xử lý phản ánh, kiến nghị', required: true },
      { id: 'next', label: '3. Phương hướng, nhiệm vụ kỳ tới', required: false },
    ],
    periods: ['quarter', 'year'],
  },
];

/** The form of an id. */
export function formOf(id: FormId): FormSpec {
  const found = FORMS.find((form) => form.id === id);
  if (found === undefined) throw new RangeError(`No such form: ${id}`);
  return found;
}

/** The numbers of the columns that hold figures. */
export const countColumns = (form: FormSpec): readonly number[] =>
  form.columns.filter((column) => column.kind === 'count').map((column) => column.number);

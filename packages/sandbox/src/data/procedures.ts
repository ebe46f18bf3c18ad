/**
 * Procedures for realistic sandbox data.
 *
 * SAMPLE VALUES, NOT LAW: codes and names of the commune procedures were written down from memory of the national
 * database, limits are typical values, shares are made up; the province procedures are invented (codes 9.…).
 * Never show any of it to people as authoritative.
 */
export interface ProcedureRecord {
  /** National part of the code. */
  readonly code: string;
  readonly name: string;
  /** Lĩnh vực, one of `FIELDS`. */
  readonly field: string;
  /** Hours as the province system stores them (8 h = one day). */
  readonly limitHours: number;
  readonly unit: 'Ngày làm việc' | 'Ngày';
  /** mucDo: 4 toàn trình, 3 một phần, 2 chỉ cung cấp thông tin. */
  readonly level: '2' | '3' | '4';
  readonly hasFee: boolean;
  /** laThuTucChungThuc: its dossiers are left out of ordinary lists. */
  readonly certification: boolean;
  /** Relative number of dossiers. */
  readonly share: number;
  /** Share of its dossiers in the second case, which sets no due date (khongCoNgayHenTra). */
  readonly withoutDue: number;
  /** Mostly finished long before the limit: one whose limit can be cut. */
  readonly quick: boolean;
  readonly tier: 'commune' | 'province';
}

type Entry = readonly [
  code: string,
  name: string,
  field: string,
  limitHours: number,
  unit: ProcedureRecord['unit'],
  level: ProcedureRecord['level'],
  share: number,
  marks?: string,
];

const COMMUNE: readonly Entry[] = [
  ['1.001193', 'Đăng ký khai sinh', 'Hộ tịch', 8, 'Ngày làm việc', '4', 110],
  ['1.000894', 'Đăng ký kết hôn', 'Hộ tịch', 8, 'Ngày làm việc', '3', 50],
  ['1.000656', 'Đăng ký khai tử', 'Hộ tịch', 8, 'Ngày làm việc', '4', 60],
  ['1.004873', 'Cấp Giấy xác nhận tình trạng hôn nhân', 'Hộ tịch', 24, 'Ngày làm việc', '4', 90, 'fee quick'],
  [
    '1.004859',
    'Đăng ký thay đổi, cải chính, bổ sung thông tin hộ tịch',
    'Hộ tịch',
    24,
    'Ngày làm việc',
    '3',
    45,
    'fee quick',
  ],
  [
    '2.000635',
    'Cấp bản sao Trích lục hộ tịch, bản sao Giấy khai sinh',
    'Hộ tịch',
    4,
    'Ngày làm việc',
    '4',
    140,
    'fee',
  ],
  [
    '2.000815',
    'Chứng thực bản sao từ bản chính giấy tờ, văn bản',
    'Chứng thực',
    4,
    'Ngày làm việc',
    '3',
    230,
    'fee certification',
  ],
  [
    '2.000884',
    'Chứng thực chữ ký trong các giấy tờ, văn bản',
    'Chứng thực',
    4,
    'Ngày làm việc',
    '3',
    90,
    'fee certification',
  ],
  ['2.000908', 'Cấp bản sao từ sổ gốc', 'Chứng thực', 4, 'Ngày làm việc', '3', 12],
  [
    '1.001776',
    'Thực hiện, điều chỉnh, thôi hưởng trợ cấp xã hội hàng tháng, hỗ trợ kinh phí chăm sóc, nuôi dưỡng hàng tháng',
    'Bảo trợ xã hội',
    176,
    'Ngày làm việc',
    '4',
    60,
  ],
  [
    '2.000744',
    'Trợ cấp mai táng đối với đối tượng bảo trợ xã hội',
    'Bảo trợ xã hội',
    24,
    'Ngày làm việc',
    '4',
    25,
    'quick',
  ],
  [
    '1.001699',
    'Xác định, xác định lại mức độ khuyết tật và cấp Giấy xác nhận khuyết tật',
    'Bảo trợ xã hội',
    200,
    'Ngày làm việc',
    '3',
    30,
  ],
  ['1.004944', 'Chấm dứt việc chăm sóc thay thế cho trẻ em', 'Trẻ em', 120, 'Ngày làm việc', '3', 4],
  ['1.003554', 'Hòa giải tranh chấp đất đai', 'Đất đai', 240, 'Ngày', '2', 18],
  [
    '2.001621',
    'Hỗ trợ đầu tư xây dựng phát triển thủy lợi nhỏ, thủy lợi nội đồng',
    'Thủy lợi',
    56,
    'Ngày làm việc',
    '2',
    6,
  ],
  ['1.003596', 'Phê duyệt kế hoạch khuyến nông địa phương', 'Nông nghiệp', 480, 'Ngày', '2', 5, 'withoutDue'],
];

const PROVINCE: readonly Entry[] = [
  ['9.000001', 'Cấp Phiếu lý lịch tư pháp (mẫu)', 'Lý lịch tư pháp', 80, 'Ngày làm việc', '4', 60, 'fee'],
  ['9.000002', 'Đăng ký biến động quyền sử dụng đất (mẫu)', 'Đất đai', 80, 'Ngày làm việc', '3', 50, 'fee'],
  ['9.000003', 'Thẩm định báo cáo nghiên cứu khả thi (mẫu)', 'Xây dựng', 160, 'Ngày', '3', 15, 'fee'],
];

const record =
  (tier: ProcedureRecord['tier']) =>
  ([code, name, field, limitHours, unit, level, share, marks = '']: Entry): ProcedureRecord => ({
    code,
    name,
    field,
    limitHours,
    unit,
    level,
    share,
    hasFee: marks.includes('fee'),
    certification: marks.includes('certification'),
    withoutDue: marks.includes('withoutDue') ? 0.6 : code === '2.000884' ? 0.05 : 0,
    quick: marks.includes('quick'),
    tier,
  });

export const PROCEDURES: readonly ProcedureRecord[] = [
  ...COMMUNE.map(record('commune')),
  ...PROVINCE.map(record('province')),
];

export interface FieldRecord {
  /** maLinhVuc. */
  readonly code: string;
  readonly name: string;
  /** Number of procedures of the field at commune level, dossiers or not. */
  readonly communeProcedures: number;
  readonly provinceProcedures: number;
}

/** Lĩnh vực; 'Người có công', 'Thi đua - khen thưởng' and 'Giáo dục và đào tạo' never have a dossier. */
export const FIELDS: readonly FieldRecord[] = [
  ['LV-HT', 'Hộ tịch', 6, 0],
  ['LV-CT', 'Chứng thực', 3, 0],
  ['LV-BTXH', 'Bảo trợ xã hội', 3, 0],
  ['LV-TE', 'Trẻ em', 1, 0],
  ['LV-DD', 'Đất đai', 1, 1],
  ['LV-TL', 'Thủy lợi', 1, 0],
  ['LV-NN', 'Nông nghiệp', 1, 0],
  ['LV-NCC', 'Người có công', 2, 0],
  ['LV-TDKT', 'Thi đua - khen thưởng', 4, 0],
  ['LV-GDDT', 'Giáo dục và đào tạo', 2, 0],
  ['LV-LLTP', 'Lý lịch tư pháp', 0, 1],
  ['LV-XD', 'Xây dựng', 0, 1],
].map(([code, name, commune, province]) => ({
  code: String(code),
  name: String(name),
  communeProcedures: Number(commune),
  provinceProcedures: Number(province),
}));

/** Full local code as the province system writes it, '1.004889.000.00.00.H56'. */
export function fullCode(procedure: ProcedureRecord): string {
  return `${procedure.code}.000.00.00.H56`;
}

/** maLinhVuc of a procedure. */
export function fieldCodeOf(procedure: ProcedureRecord): string {
  return FIELDS.find((field) => field.name === procedure.field)?.code ?? '';
}

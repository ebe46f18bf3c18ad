/**
 * Labels a report page may put before what it says of itself. Confidence LOW: general vocabulary, the live pages were
 * never seen. Whole labels, compared as `normalizeLabel` writes them.
 */
export const REPORT_LABELS = {
  state: [
    ...[
      'Trạng thái',
      'Trạng thái báo cáo',
      'Tình trạng',
      'Tình trạng báo cáo',
      'Trạng thái xử lý',
      'Trạng thái hiện tại',
    ],
    ...[
      'Trạng thái nộp',
      'Tình trạng nộp',
      'Trạng thái gửi',
      'Tình trạng gửi',
      'Trạng thái phê duyệt',
      'Tình trạng xử lý',
      'Status',
    ],
  ],
  unit: [
    ...[
      'Đơn vị báo cáo',
      'Đơn vị gửi báo cáo',
      'Đơn vị gửi',
      'Đơn vị nộp',
      'Đơn vị thực hiện',
      'Đơn vị lập',
      'Tên đơn vị',
    ],
    ...[
      'Cơ quan báo cáo',
      'Cơ quan, đơn vị báo cáo',
      'Đơn vị',
      'Cơ quan',
      'Cơ quan, đơn vị',
      'Đơn vị lập báo cáo',
    ],
  ],
  period: [
    ...[
      'Kỳ báo cáo',
      'Kỳ',
      'Kỳ số liệu',
      'Kỳ dữ liệu',
      'Thời kỳ',
      'Thời kỳ báo cáo',
      'Kỳ hạn',
      'Kỳ thực hiện',
      'Tên kỳ',
    ],
    ...[
      'Thời gian báo cáo',
      'Thời gian',
      'Thời gian lấy số liệu',
      'Thời gian chốt số liệu',
      'Khoảng thời gian',
      'Giai đoạn',
      'Số liệu',
    ],
  ],
  year: ['Năm', 'Năm báo cáo'],
  formCode: [
    'Biểu số',
    'Mẫu số',
    'Mẫu biểu',
    'Biểu mẫu',
    'Mã biểu',
    'Mã báo cáo',
    'Mã biểu mẫu',
    'Ký hiệu',
    'Ký hiệu biểu',
  ],
  title: ['Tên báo cáo', 'Tên biểu', 'Tên biểu mẫu', 'Loại báo cáo'],
  deadline: [
    ...[
      'Hạn nộp',
      'Hạn gửi',
      'Hạn báo cáo',
      'Hạn nộp báo cáo',
      'Hạn gửi báo cáo',
      'Thời hạn',
      'Thời hạn nộp',
      'Thời hạn gửi',
    ],
    ...['Hạn cuối', 'Hạn chót', 'Hạn hoàn thành', 'Ngày hết hạn', 'Thời hạn báo cáo', 'Hạn'],
  ],
  receiptNumber: [
    ...[
      'Số biên nhận',
      'Mã biên nhận',
      'Biên nhận số',
      'Biên nhận',
      'Số tiếp nhận',
      'Mã tiếp nhận',
      'Mã số tiếp nhận',
    ],
    ...[
      'Số phiếu tiếp nhận',
      'Mã xác nhận gửi',
      'Mã số gửi',
      'Mã gửi',
      'Mã giao dịch',
      'Số giao dịch',
      'Mã nộp',
      'Mã tra cứu',
    ],
    ...['Mã phiếu', 'Số phiếu', 'Số hiệu biên nhận', 'Mã xác nhận', 'Số xác nhận'],
  ],
  receiptTime: [
    ...[
      'Thời gian gửi',
      'Thời điểm gửi',
      'Gửi lúc',
      'Ngày gửi',
      'Ngày giờ gửi',
      'Ngày gửi báo cáo',
      'Thời gian nộp',
    ],
    ...[
      'Thời điểm nộp',
      'Ngày nộp',
      'Nộp lúc',
      'Đã gửi lúc',
      'Thời gian tiếp nhận',
      'Thời điểm tiếp nhận',
      'Ngày tiếp nhận',
    ],
    ...['Tiếp nhận lúc', 'Thời gian trình', 'Ngày trình', 'Trình lúc', 'Ngày nộp báo cáo'],
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Every label above, for reading a page's facts in one go. */
export const EVERY_REPORT_LABEL: readonly string[] = Object.values(REPORT_LABELS).flat();

/** Labels that end in words of those above and mean something else: "Đơn vị nhận báo cáo" is no "Báo cáo". */
export const OTHER_LABELS: readonly string[] = [
  ...[
    'Đơn vị nhận báo cáo',
    'Đơn vị nhận',
    'Đơn vị tính',
    'Đơn vị cấp trên',
    'Đơn vị chủ quản',
    'Đơn vị tiếp nhận',
  ],
  ...[
    'Cơ quan nhận báo cáo',
    'Cơ quan nhận',
    'Cơ quan cấp trên',
    'Cơ quan chủ quản',
    'Nơi nhận',
    'Nơi nhận báo cáo',
  ],
  ...[
    'Người báo cáo',
    'Người lập báo cáo',
    'Người gửi báo cáo',
    'Ngày báo cáo',
    'Ngày lập báo cáo',
    'Số báo cáo',
  ],
  ...[
    'Kỳ trước',
    'Năm trước',
    'Trạng thái kỳ trước',
    'Ngày bắt đầu kỳ báo cáo',
    'Trạng thái kỳ báo cáo',
    'Trạng thái kỳ',
  ],
];

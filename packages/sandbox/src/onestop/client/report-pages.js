// Report pages: header rows as [text, colspan, rowspan], fields in column order, and each page's own oddities.

const r = (text, rows) => [text, 1, rows];
const c = (text, columns) => [text, columns, 1];
const leaf = (text) => [text, 1, 1];

const ON_TIME = 'Đúng hạn (Bao gồm cả hồ sơ trả lại/xin rút)';
const IN_TIME = 'Đúng hạn (Bao gồm cả hồ sơ chờ BS)';

// The two leaves carry a rowspan running past the head.
const head06 = (second, received, done, running) => [
  [r('STT', 3), r(second, 3), c(received, 4), c(done, 4), c(running, 3)],
  [
    r('Tổng số', 2),
    c('Trong kỳ', 2),
    r('Kỳ trước', 2),
    ...['Tổng số', 'Trước hạn', ON_TIME, 'Quá hạn', 'Tổng số', IN_TIME, 'Quá hạn'].map((text) => r(text, 2)),
  ],
  [r('Trực tuyến', 2), r('Trực tiếp, dịch vụ bưu chính', 2)],
];

const twinHead06 = (second) => [
  [
    r('STT', 3),
    r(second, 3),
    c('Số hồ sơ nhận giải quyết', 4),
    c('Số hồ sơ đã giải quyết', 4),
    c('Số lượng hồ sơ đang giải quyết', 3),
  ],
  [
    r('Tổng số', 2),
    c('Trong đó', 2),
    r('Từ kỳ trước', 2),
    ...['Tổng số', 'Trước hạn', 'Đúng hạn', 'Quá hạn', 'Tổng số', 'Trong hạn', 'Quá hạn'].map((text) =>
      r(text, 2),
    ),
  ],
  [leaf('Trực tuyến'), leaf('Trực tiếp, dịch vụ bưu chính')],
];

const FIELDS_06 = [
  'tongSo',
  'tiepNhanQuaMang',
  'tiepNhanTrucTiepVaBCCI',
  'tiepNhanKyTruoc',
  'daXuLyVaTraLai',
  'daXuLyTruocHan',
  'daXuLyDungHanVaTraLai',
  'daXuLyQuaHan',
  'dangXuLyVaBoSung',
  'dangXuLyTrongHanVaBoSung',
  'dangXuLyQuaHan',
];

const TITLE_06 = 'TÌNH HÌNH, KẾT QUẢ GIẢI QUYẾT TTHC TẠI CƠ QUAN, ĐƠN VỊ TRỰC TIẾP GIẢI QUYẾT TTHC';

/** "XL": Tiếp nhận c5, Đã xử lý c4, Đang xử lý c2, then what each page adds. */
const headXL = (second, more) => [
  [
    r('STT', 2),
    r(second, 2),
    c('Tiếp nhận', 5),
    c('Đã xử lý', 4),
    c('Đang xử lý', 2),
    ...more.map((text) => r(text, 2)),
  ],
  [
    'Tổng số',
    'Kỳ trước',
    'Trong kỳ',
    'Qua mạng',
    'Qua BCCI',
    'Trước hạn',
    'Đúng hạn',
    'Quá hạn',
    'Tỷ lệ trước hạn, đúng hạn',
    'Trong hạn',
    'Quá hạn',
  ].map(leaf),
];

const RATE = 'rate';
const FIELDS_XL = [
  'tongSo',
  'tiepNhanKyTruoc',
  'tiepNhanTrongKy',
  'tiepNhanQuaMang',
  'tiepNhanQuaBCCI',
  'daXuLyTruocHan',
  'daXuLyDungHan',
  'daXuLyQuaHan',
  RATE,
  'dangXuLyTrongHan',
  'dangXuLyQuaHan',
];
const RETURNED = ['Bổ sung', 'Trả lại/ Rút HS'];
const RETURNED_FIELDS = ['tongBoSung', 'tongTraLai'];
const SECOND = ['Bổ sung', 'Dừng xử lý', 'Yêu cầu thực hiện nghĩa vụ tài chính', 'Trả lại/ Rút HS'];
const SECOND_FIELDS = ['trangThaiBoSung', 'trangThaiDungXuLy', 'trangThaiYeuCauThucHienNVTC', 'tongTraLai'];

const page = (path, label, endpoint, more) => ({
  path: `/dvc/thong-ke/${path}`,
  label,
  endpoint: `baocaotonghops/${endpoint}`,
  heading: label,
  title: label.toUpperCase(),
  titleSpan: null,
  groups: false,
  rows: 'unit',
  period: 'year',
  /** Header rows as direct children of `table` (07a), or the total row after `tbody` (theo lĩnh vực). */
  headOutside: false,
  totalOutside: false,
  totalLabel: 'Tổng số',
  totalNumbered: false,
  twinHead: null,
  twinFields: null,
  drillDown: 'hosos/Search/TheoBaoCaoTongHop',
  ...more,
});

const xl = (path, label, endpoint, second, fields, more) => ({
  ...page(path, label, endpoint, more),
  head: headXL(second, fields === SECOND_FIELDS ? SECOND : RETURNED),
  fields: [...FIELDS_XL, ...fields],
  period: 'month',
});

export const REPORT_PAGES = [
  {
    ...page('bao-cao-06a', 'Báo cáo 06a', 'BaoCao06a'),
    title: TITLE_06,
    titleSpan: 12,
    groups: true,
    head: head06(
      'Đơn vị',
      'Số hồ sơ nhận giải quyết',
      'Số lượng hồ sơ đã giải quyết',
      'Số lượng hồ sơ đang giải quyết',
    ),
    fields: FIELDS_06,
    twinHead: twinHead06('Đơn vị'),
    twinFields: FIELDS_06,
    groupNames: ['Sở ban ngành', 'Huyện, thành phố, thị xã', 'Xã, phường, thị trấn'],
  },
  {
    ...page('bao-cao-06-cac-cap', 'Báo cáo 06 các cấp', 'BaoCao06CacCap'),
    title: TITLE_06,
    titleSpan: 12,
    groups: true,
    rows: 'field',
    drillDown: 'hosos/Search/TheoThongKe06CacCap',
    head: head06('Lĩnh vực giải quyết', 'Tiếp nhận', 'Đã xử lý', 'Đang xử lý'),
    fields: FIELDS_06,
    twinHead: twinHead06('Lĩnh vực, công việc giải quyết theo cấp'),
    twinFields: FIELDS_06,
    groupNames: ['Sở ban ngành', 'Huyện, thị xã, thành phố', 'Xã, phường, thị trấn'],
  },
  {
    ...page('bao-cao-07a', 'Báo cáo 07a', 'BaoCao07a'),
    rows: 'field',
    headOutside: true,
    head: [
      [
        r('STT', 3),
        r('Lĩnh vực', 3),
        c('Số hồ sơ nhận giải quyết', 3),
        c('Kết quả giải quyết', 6),
        r('Bổ sung', 3),
        r('Trả lại', 3),
      ],
      [r('Tổng số', 2), c('Trong đó', 2), c('Số hồ sơ đã giải quyết', 3), c('Số hồ sơ đang giải quyết', 3)],
      [
        'Số kỳ trước chuyển qua',
        'Số mới tiếp nhận',
        'Tổng số',
        'Trả đúng thời hạn',
        'Trả quá hạn',
        'Tổng số',
        'Chưa đến hạn',
        'Quá hạn',
      ].map(leaf),
    ],
    fields: [
      'tongSo',
      'tiepNhanKyTruoc',
      'tongTiepNhan',
      'tongDaXuLy',
      'daXuLyDungHanVaTruocHan',
      'daXuLyQuaHan',
      'tongDangXuLy',
      'dangXuLyTrongHan',
      'dangXuLyQuaHan',
      'tongBoSung',
      'tongTraLai',
    ],
    // Its export is laid out as form 06 and asks for fields 07a does not send.
    twinHead: twinHead06('Lĩnh vực'),
    twinFields: FIELDS_06,
  },
  {
    ...page('bao-cao-07b', 'Báo cáo 07b', 'BaoCao07b'),
    title: 'TỔNG HỢP SỐ LƯỢNG THỦ TỤC HÀNH CHÍNH',
    totalNumbered: true,
    totalLabel: 'TỔNG CỘNG',
    needsUnit: true,
    head: [
      [
        r('STT', 2),
        r('Đơn vị', 2),
        c('Tổng số TTHC thuộc thẩm quyền giải quyết của địa phương', 4),
        c('TTHC được thực hiện theo CCMC, MCLT', 4),
        c('Quy trình nội bộ giải quyết TTHC theo CCMC, MCLT được ban hành', 4),
      ],
      [
        'Tổng số TTHC',
        'Cấp tỉnh',
        'Cấp huyện',
        'Cấp xã',
        'Tổng số TTHC',
        'Tại BPMC cấp tỉnh',
        'Tại BPMC cấp huyện',
        'Tại BPMC cấp xã',
        'Tổng số quy trình',
        'Cấp tỉnh',
        'Cấp huyện',
        'Cấp xã',
      ].map(leaf),
    ],
    // The first four stay blank whatever the server sends.
    fields: [
      null,
      null,
      null,
      null,
      'tongSoTTHCTheoCCMC',
      'soTTHCTaiBPMCCapTinh',
      'soTTHCTaiBPMCCapHuyen',
      'soTTHCTaiBPMCCapXa',
      'tongSoQuyTrinh',
      'soQuyTrinhCapTinh',
      'soQuyTrinhCapHuyen',
      'soQuyTrinhCapXa',
    ],
  },
  xl('bao-cao-tong-hop-don-vi', 'Báo cáo tổng hợp đơn vị', 'DonVi', 'Đơn vị', RETURNED_FIELDS, {
    drillDown: 'hosos/Search/TheoBaoCaoTongHopDonVi',
  }),
  xl('bao-cao-tong-hop-don-vi-2', 'Báo cáo tổng hợp đơn vị 2', 'DonVi', 'Đơn vị', SECOND_FIELDS, {
    drillDown: 'hosos/Search/TheoBaoCaoTongHopDonVi',
  }),
  xl('bao-cao-theo-linh-vuc', 'Báo cáo theo lĩnh vực', 'linhvuc', 'Lĩnh vực', RETURNED_FIELDS, {
    rows: 'field',
    totalOutside: true,
  }),
  xl('bao-cao-theo-linh-vuc-2', 'Báo cáo theo lĩnh vực 2', 'linhvuc', 'Lĩnh vực', SECOND_FIELDS, {
    rows: 'field',
    totalOutside: true,
  }),
  xl(
    'bao-cao-don-vi-linh-vuc',
    'Báo cáo đơn vị theo lĩnh vực',
    'LinhVucTheoDonVi',
    'Lĩnh vực',
    RETURNED_FIELDS,
    {
      rows: 'field',
    },
  ),
];

/** Where a figure's drill-down gets its `tieuChi`: names that are not simply the field in PascalCase. */
export const CRITERIA = {
  tongSo: '',
  tongTiepNhan: 'TiepNhan',
  tongDaXuLy: 'DaXuLy',
  tongDangXuLy: 'DangXuLy',
  tongBoSung: 'BoSung',
  tongTraLai: 'TraLai',
};

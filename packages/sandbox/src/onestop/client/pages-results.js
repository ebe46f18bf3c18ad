import {
  back,
  byMe,
  CONFIRM,
  COUNTER,
  DRAFT,
  FOLLOW,
  ofUnit,
  PAID_TO,
  page,
  payment,
  STANDARD,
  WORK,
} from './list-page.js';

/** Returning, fees, look-up, digitisation, drafts. */
export const RESULT_LISTS = [
  {
    label: 'Trả kết quả',
    pages: [
      page('tra-ket-qua/cho-tra-truc-tuyen', 'Chờ trả trực tuyến', COUNTER, back('2')),
      page('tra-ket-qua/cho-tra-truc-tiep', 'Chờ trả trực tiếp', COUNTER, back('1')),
      page('tra-ket-qua/cho-tra-bcci', 'Chờ trả BCCI', COUNTER, back('3')),
      page(
        'tra-ket-qua/cho-tra-ket-qua',
        'Chờ trả kết quả',
        STANDARD,
        { maTrangThai: '9' },
        { counter: 'choTraKetQua' },
      ),
      page(
        'tra-ket-qua/nguoi-tiep-nhan-cho-tra-ket-qua',
        'Chờ trả (người tiếp nhận)',
        ['dossier', 'owner', 'resultInfo', 'fee', 'location', 'actions'],
        { maTrangThai: '9', ...byMe },
      ),
      page(
        'tra-ket-qua/nguoi-tiep-nhan-cho-tra-bcci',
        'Chờ trả BCCI (người tiếp nhận)',
        ['dossier', 'owner', 'postReceiver', 'postNumber', 'postState', 'actions'],
        { maTrangThai: '9', kenhThucHien: '3', ...byMe },
      ),
      page('tra-ket-qua/xin-rut', 'Xin rút', STANDARD, {
        inMaTrangThais: ['9', '10'],
        loaiKetQua: 'Trả lại/Xin rút',
      }),
      page(
        'tra-ket-qua/da-tra',
        'Đã trả',
        STANDARD,
        { maTrangThai: '10', ...ofUnit },
        { size: 10, twin: true },
      ),
      page(
        'tra-ket-qua/da-tra-tthcc',
        'Đã trả TTHCC',
        ['dossier', 'owner', 'authorised', 'feeUpper', 'actions'],
        { maTrangThai: '10' },
      ),
      page(
        'tra-ket-qua/cho-xac-nhan-tra-kq',
        'Chờ xác nhận trả KQ',
        CONFIRM,
        { maTrangThai: '9', trangThaiTraKq: '1' },
        {
          endpoint: FOLLOW,
        },
      ),
      page(
        'tra-ket-qua/cho-xac-nhan-chua-thu-phi',
        'Chờ xác nhận (chưa thu phí)',
        CONFIRM,
        {
          maTrangThai: '9',
          trangThaiTraKq: '1',
          trangThaiThuPhi: 'Chờ thanh toán',
        },
        { endpoint: FOLLOW },
      ),
      page(
        'tra-ket-qua/theo-doi-da-chuyen-tra-kq',
        'Đã chuyển trả KQ',
        CONFIRM,
        { maTrangThai: '9', trangThaiTraKq: '3' },
        {
          endpoint: FOLLOW,
        },
      ),
    ],
  },
  {
    label: 'Thu phí, lệ phí',
    pages: [
      page(
        'thu-phi-le-phi/cho-thu-phi',
        'Chờ thu phí',
        [
          'paidCode',
          'ownerName',
          'payer',
          'ownerAddress',
          'procedure',
          'asker',
          'sentOn',
          'collection',
          'amount',
          'actions',
        ],
        { trangThai: 'Chờ thanh toán', donViThu: '$office' },
        payment,
      ),
      page(
        'thu-phi-le-phi/da-thu-phi',
        'Đã thu phí',
        [...PAID_TO, 'paidBy', 'amountComma', 'paidOn', 'actions'],
        { trangThai: 'Đã thanh toán', donViThu: '$office' },
        payment,
      ),
      page(
        'thu-phi-le-phi/da-hoan-phi',
        'Đã hoàn phí',
        [...PAID_TO, 'amount', 'refundedTo', 'refundReason', 'refundedOn', 'actions'],
        { trangThai: 'Đã hoàn phí' },
        payment,
      ),
      page(
        'thu-phi-le-phi/huy-thu-phi',
        'Hủy thu phí',
        [...PAID_TO, 'amount', 'cancelReason', 'actions'],
        { trangThai: 'Hủy thanh toán' },
        payment,
      ),
    ],
  },
  {
    label: 'Tra cứu',
    pages: [
      page(
        'tra-cuu/tat-ca-ho-so',
        'Tra cứu tất cả hồ sơ',
        STANDARD,
        { searchAllType: 'true' },
        {
          colour: 'dueOrStopped',
          twin: true,
          waitsForButton: true,
        },
      ),
      page('tra-cuu/ho-so-theo-don-vi', 'Hồ sơ theo đơn vị', STANDARD, {
        notInMaTrangThais: ['1', '3'],
        coNgayTiepNhan: 'true',
      }),
      page(
        'tra-cuu/ho-so-tra-lai-xin-rut',
        'Hồ sơ trả lại, xin rút',
        ['dossier', 'owner', 'feeUpper', 'reason', 'actions'],
        { loai: 'xin-rut' },
        { endpoint: 'hosos/Search/HoSoXinRutTraLai', method: 'POST' },
      ),
      page(
        'tra-cuu/ho-so-cho-bo-sung',
        'Hồ sơ chờ bổ sung',
        ['dossier', 'owner', 'feeUpper', 'actions'],
        {
          loai: 'cho-bo-sung',
        },
        { endpoint: 'hosos/Search/HoSoXinRutTraLai', method: 'POST' },
      ),
      page(
        'tra-cuu/ho-so-thuoc-doi-tuong-mien-phi',
        'Hồ sơ thuộc đối tượng miễn phí',
        ['dossier', 'owner', 'feeUpper', 'actions'],
        { hinhThucThuPhi: 'Đối tượng miễn phí', searchAllType: 'true' },
        { endpoint: 'hosos/Search/HoSoXinRutTraLai', method: 'POST' },
      ),
    ],
  },
  {
    label: 'Hồ sơ số hóa',
    pages: [
      page(
        'ho-so-so-hoa/ho-so-chua-so-hoa',
        'Hồ sơ chưa số hóa',
        STANDARD,
        { tieuChi: 'ChuaSoHoaTPHS' },
        {
          endpoint: 'hosos/Search/TheoBaoCaoChiTieuSoHoa',
          colour: 'due',
        },
      ),
      page(
        'ho-so-so-hoa/ho-so-da-so-hoa',
        'Hồ sơ đã số hóa',
        STANDARD,
        { tieuChi: 'CoSoHoaTPHS' },
        {
          endpoint: 'hosos/Search/TheoBaoCaoChiTieuSoHoa',
          colour: 'due',
        },
      ),
      page(
        'tra-cuu/ky-so-ho-so-dien-tu',
        'Ký số hồ sơ điện tử',
        WORK,
        { maTrangThai: '10', daKySo: 'false' },
        {
          step: true,
        },
      ),
    ],
  },
  {
    label: 'Dự thảo',
    pages: [
      page(
        'du-thao-xu-ly-ho-so/xin-loi-cho-duyet-thong-qua',
        'Xin lỗi chờ duyệt',
        DRAFT,
        {
          loaiDuThao: 'Xin lỗi',
          trangThaiDuThao: 'Chờ ký duyệt',
        },
        { endpoint: 'duthaoxulyhosos', draft: true, counter: 'duThaoXinLoiChoThongQua' },
      ),
      page(
        'du-thao-xu-ly-ho-so/xin-loi-da-xu-ly',
        'Xin lỗi đã xử lý',
        DRAFT,
        {
          loaiDuThao: 'Xin lỗi',
          trangThaiDuThao: 'Đã xử lý',
        },
        { endpoint: 'duthaoxulyhosos', draft: true },
      ),
    ],
  },
];

import {
  byMe,
  handled,
  handling,
  late,
  ofUnit,
  page,
  STANDARD,
  SUPPLEMENT,
  soon,
  WORK,
  watching,
} from './list-page.js';

/** Receiving, handling, supplements, watching. */
export const WORK_LISTS = [
  {
    label: 'Tiếp nhận hồ sơ',
    pages: [
      page(
        'tiep-nhan-ho-so/moi-tiep-nhan',
        'Mới tiếp nhận',
        STANDARD,
        { maTrangThai: '2', byCurrentUser: 'true' },
        {
          ...handling,
          size: 10,
          colour: 'eightHours',
          twin: true,
          counter: 'duocTiepNhan',
        },
      ),
      page(
        'tiep-nhan-ho-so/cho-tiep-nhan-truc-tuyen',
        'Chờ tiếp nhận trực tuyến',
        STANDARD,
        { maTrangThai: '1' },
        {
          ...handling,
          colour: 'eightHours',
          twin: true,
          counter: 'moiDangKy',
          submittedThrough: true,
        },
      ),
      page(
        'tiep-nhan-ho-so/tu-choi-tiep-nhan',
        'Từ chối tiếp nhận',
        ['dossier', 'owner', 'refusalFile', 'actions'],
        { maTrangThai: '3' },
      ),
      page(
        'tiep-nhan-ho-so/da-chuyen-xu-ly',
        'Đã chuyển xử lý',
        ['dossier', 'owner', 'nextHandler', 'actions'],
        { notInMaTrangThais: ['3', '7', '9', '10'], viewHoSo: 'da-chuyen-xu-ly' },
        { ...handled, status: false },
      ),
    ],
  },
  {
    label: 'Xử lý hồ sơ',
    pages: [
      page(
        'xu-ly-ho-so/dang-xu-ly',
        'Đang xử lý',
        WORK,
        { maTrangThai: '4', hienThiTrangThaiThanhToan: 'false' },
        {
          ...handling,
          colour: 'due',
          status: false,
          step: true,
          place: true,
          twin: true,
          counter: 'dangXuLy',
        },
      ),
      page(
        'xu-ly-ho-so/dang-xu-ly-lien-thong',
        'Đang xử lý liên thông',
        [...WORK.slice(0, 3), 'stepDay', 'result', 'joinedPaper', 'actions'],
        { maTrangThai: '4', viewHoSo: 'dang-xu-ly-lien-thong' },
        { ...handling, colour: 'ownTomorrow', status: false, step: true },
      ),
      page(
        'xu-ly-ho-so/vpub/dang-xu-ly',
        'VPUB đang xử lý',
        WORK,
        { maTrangThai: '4' },
        {
          ...handling,
          colour: 'own',
          status: false,
          step: true,
        },
      ),
      page(
        'xu-ly-ho-so/dung-xu-ly',
        'Dừng xử lý',
        [...STANDARD, 'resultKind'],
        { maTrangThai: '8' },
        {
          counter: 'dungXuLy',
        },
      ),
      page(
        'xu-ly-ho-so/yeu-cau-thuc-hien-nghia-vu-tai-chinh',
        'Yêu cầu thực hiện NVTC',
        STANDARD,
        { maTrangThai: '6' },
        {
          counter: 'yeuCauThucHienNghiaVuTaiChinh',
        },
      ),
      page(
        'xu-ly-ho-so/da-chuyen-xu-ly',
        'Đã chuyển xử lý',
        ['dossier', 'owner', 'nextHandler', 'actions'],
        { notInMaTrangThais: ['3', '7', '9', '10'], viewHoSo: 'da-chuyen-xu-ly' },
        { ...handled, status: false },
      ),
      page(
        'xu-ly-ho-so/da-chuyen-co-ket-qua',
        'Đã chuyển có kết quả',
        STANDARD,
        { inMaTrangThais: ['9', '10'] },
        handled,
      ),
      page('xu-ly-ho-so/da-chuyen-bo-sung', 'Đã chuyển bổ sung', STANDARD, {
        nguoiXuLyTruoc: '$me',
        maTrangThai: '5',
      }),
    ],
  },
  {
    label: 'Bổ sung hồ sơ',
    pages: [
      page(
        'bo-sung-ho-so/yeu-cau-bo-sung',
        'Yêu cầu bổ sung',
        SUPPLEMENT,
        {
          maTrangThai: '5',
          trangThaiBoSung: 'Yêu cầu một cửa bổ sung',
        },
        { noColon: true, counter: 'choMotCuaBoSung' },
      ),
      page(
        'bo-sung-ho-so/cho-bo-sung',
        'Chờ bổ sung',
        SUPPLEMENT,
        {
          maTrangThai: '5',
          trangThaiBoSung: 'Yêu cầu công dân bổ sung',
        },
        { noColon: true, status: false, counter: 'choCongDanBoSung' },
      ),
      page(
        'bo-sung-ho-so/da-bo-sung',
        'Đã bổ sung',
        SUPPLEMENT,
        {
          maTrangThai: '5',
          trangThaiBoSung: 'Công dân đã gửi bổ sung',
        },
        { noColon: true },
      ),
      page(
        'bo-sung-ho-so/da-hoan-thanh-bo-sung',
        'Đã hoàn thành bổ sung',
        SUPPLEMENT,
        {
          trangThaiBoSung: 'Hoàn thành bổ sung',
        },
        { ...handled, noColon: true },
      ),
    ],
  },
  {
    label: 'Theo dõi hồ sơ',
    pages: [
      page(
        'theo-doi-ho-so/ho-so-toi-han',
        'Hồ sơ tới hạn',
        ['dossier', 'owner', 'fee', 'location', 'nextHandler', 'actions'],
        { ...soon, ...ofUnit },
        { ...watching, twin: true, counter: 'hoSoToiHan', restartsNumber: true },
      ),
      page(
        'theo-doi-ho-so/ho-so-qua-han',
        'Hồ sơ quá hạn',
        ['dossier', 'owner', 'daysLate', 'nextHandler', 'actions'],
        { ...late, ...ofUnit },
        { ...watching, twin: true, counter: 'hoSoQuaHan' },
      ),
      page('theo-doi-ho-so/theo-doi-tat-ca-ho-so', 'Theo dõi tất cả hồ sơ', STANDARD, ofUnit, { twin: true }),
    ],
  },
  {
    label: 'Theo dõi hồ sơ (TN)',
    pages: [
      page(
        'theo-doi-ho-so-tn/ho-so-toi-han',
        'Hồ sơ tới hạn',
        ['dossier', 'owner', 'fee', 'location', 'nextHandler', 'actions'],
        { ...soon, ...byMe },
        { needsRole: true, restartsNumber: true },
      ),
      page(
        'theo-doi-ho-so-tn/ho-so-qua-han',
        'Hồ sơ quá hạn',
        ['dossier', 'owner', 'daysLate', 'nextHandler', 'actions'],
        { ...late, ...byMe },
        { needsRole: true },
      ),
      page('theo-doi-ho-so-tn/theo-doi-tat-ca-ho-so', 'Theo dõi tất cả hồ sơ', STANDARD, byMe),
    ],
  },
];

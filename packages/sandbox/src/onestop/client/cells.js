import { dayOf, esc, HASH, moment, money, show } from './markup.js';

const STATUS = {
  1: 'Mới đăng ký',
  2: 'Được tiếp nhận',
  3: 'Không được tiếp nhận',
  4: 'Đang xử lý',
  5: 'Yêu cầu bổ sung giấy tờ',
  6: 'Yêu cầu thực hiện nghĩa vụ tài chính',
  7: 'Công dân yêu cầu rút hồ sơ',
  8: 'Dừng xử lý',
  9: 'Đã xử lý xong',
  10: 'Đã trả kết quả',
};
const CHANNEL = { 1: 'trực tiếp', 2: 'trực tuyến', 3: 'qua bưu chính công ích' };
const SUBMITTED_THROUGH = {
  LTKS: 'Cổng DVC Liên thông',
  LTKT: 'Cổng DVC Liên thông',
  TBKM: 'Cổng DVC Quốc gia',
};
const TAG_COLOUR = { 3: 'red', 5: 'gold', 6: 'gold', 8: 'gold' };
const PAYMENT_COLOUR = { 'Đã thanh toán': 'green-inverse', 'Chờ thanh toán': 'orange-inverse' };
const PAYMENT_ORDER = ['Chờ thanh toán', 'Chưa thanh toán', 'Đã thanh toán', 'Hủy thanh toán', 'Hoàn phí'];

// Longer summaries are cut in the DOM to what two lines hold.
export const TWO_LINES = 118;

const paragraph = (html) => `<div class="ant-typography ${HASH}">${html}</div>`;

/** A summary, cut to `length` characters with its "Xem thêm" button when it is longer. */
export function summaryHtml(text, length = TWO_LINES) {
  const whole = `- ${text ?? ''}`;
  const kind = `ant-typography ant-typography-ellipsis ${HASH}`;
  if (whole.length <= length) return `<div class="${kind}">${esc(whole)}</div>`;
  return `<div class="${kind}" aria-label="">${esc(whole.slice(0, length))}<span aria-hidden="true">...</span><button type="button" class="ant-typography-expand">Xem thêm</button></div>`;
}

function dates(row, page) {
  if (row.trangThaiHoSoId === '1') return ` - Ngày nộp hồ sơ: ${show(row.ngayNopHoSo)}`;
  const received = page.draft ? row.ngayNopHoSo : row.ngayTiepNhan;
  const how = CHANNEL[row.kenhThucHien] ?? '';
  return ` - Tiếp nhận ${how}: ${show(received)}, hẹn trả${page.noColon ? '' : ':'} ${show(row.ngayHenTra)}`;
}

/** Where it happened: JSON inside a string; broken JSON shows nothing. */
function place(row) {
  try {
    const { tenXa, tenHuyen, tenTinh } = JSON.parse(row.tenDiaBan);
    return [tenXa, tenHuyen, tenTinh].filter(Boolean).join(', ');
  } catch {
    return '';
  }
}

/** "Thông tin hồ sơ": the whole dossier in one cell. */
function dossier(row, page) {
  const step = page.step && row.tenBuocHienTai ? ` <span>(${esc(row.tenBuocHienTai)})</span>` : '';
  const through = page.submittedThrough
    ? ` - Nộp qua ${SUBMITTED_THROUGH[row.loaiDuLieuKetNoi] ?? 'Cổng DVC'}`
    : '';
  const where = page.place ? place(row) : '';
  return [
    `<div style="display:flex"><div role="button" tabindex="0" style="color:#2C62B9;font-weight:500">${esc(row.maHoSo)}${step}</div></div>`,
    summaryHtml(row.trichYeuHoSo, page.cut),
    page.status ? paragraph(`- Trạng thái hồ sơ : ${STATUS[row.trangThaiHoSoId] ?? ''}${through}`) : '',
    `<div style="font-weight:500">${esc(dates(row, page))}</div>`,
    where === '' ? '' : paragraph(`- Địa bàn phát sinh hồ sơ: ${esc(where)}`),
  ].join('');
}

/** "Chủ hồ sơ": personal data; the address wears the phone's title. */
function owner(row) {
  const phone = row.soDienThoaiChuHoSo
    ? `<div role="button" title="Số điện thoại"><i class="fa-solid fa-phone-volume"></i> ${esc(row.soDienThoaiChuHoSo)}</div>`
    : '';
  const address = row.diaChiChuHoSo
    ? `<div title="Số điện thoại"><i class="fa-solid fa-map-marker-alt"></i> ${esc(row.diaChiChuHoSo)}</div>`
    : '';
  const mail = row.emailChuHoSo
    ? `<div><span role="img" class="anticon anticon-mail" title="Email"></span> ${esc(row.emailChuHoSo)}</div>`
    : '';
  return `<div>${esc(row.chuHoSo)} (${esc(row.soGiayToChuHoSo)})</div>${phone}${address}${mail}`;
}

/** First state that fits, in the client's order; a refunded one ("Đã hoàn phí") fits none and shows no tag. */
function fee(row) {
  const states = (row.trangThaiThuPhi ?? '').split('##');
  const state = PAYMENT_ORDER.find((one) => states.includes(one));
  const tag = state
    ? `<span class="ant-tag ${PAYMENT_COLOUR[state] ? `ant-tag-${PAYMENT_COLOUR[state]} ` : ''}${HASH}">${state}</span>`
    : '';
  const icon = row.trangThaiPhiLePhi
    ? '<span role="img" class="anticon anticon-check" style="color:green"></span>'
    : '<span role="img" class="anticon anticon-close" style="color:red"></span>';
  return `<div>${tag}</div>${icon}`;
}

/** `{n}  Ngày`: whole 24-hour blocks past + 1, calendar days, two spaces. */
const daysLate = (row, now) => {
  const due = moment(row.ngayHenTra);
  return due === null ? '' : `${Math.trunc((now - due) / 86_400_000) + 1}  Ngày`;
};

const result = (row) =>
  [
    paragraph(`- Số ký hiệu: ${esc(row.soKyHieuKetQua)}`),
    paragraph(`- ${esc(row.trichYeuKetQua)}`),
    paragraph('- Đính kèm: '),
  ].join('');

const files = (text) =>
  (text ?? '')
    .split('##')
    .filter(Boolean)
    .map((name) => `<a class="anticon anticon-file" title="${esc(name.split('/').at(-1))}"></a>`)
    .join(' ');

const plain = (title, of, options = {}) => ({ title, html: (row) => esc(of(row)), ...options });
const empty = (title) => ({ title, html: () => '' });

export const COLUMNS = {
  dossier: { title: 'Thông tin hồ sơ', html: dossier },
  owner: { title: 'Chủ hồ sơ', html: owner },
  fee: { title: 'Phí, lệ phí', html: fee, filter: true },
  feeUpper: { title: 'Phí, Lệ phí', html: fee },
  location: empty('Vị trí hồ sơ'),
  actions: {
    title: 'Thao tác',
    html: () =>
      '<div class="d-flex"><span role="img" title="Xem chi tiết" class="anticon anticon-eye"><svg viewBox="64 64 896 896" width="1em" height="1em"><path d="M512 256c-200 0-340 140-400 256 60 116 200 256 400 256s340-140 400-256c-60-116-200-256-400-256zm0 400a144 144 0 1 1 0-288 144 144 0 0 1 0 288z"></path></svg></span></div>',
  },
  refusalFile: { title: 'Đính kèm từ chối', html: (row) => files(row.dinhKemTuChoi) },
  sender: plain('Người chuyển đến', (row) => row.tenNguoiXuLyTruoc),
  nextHandler: plain('Người xử lý', (row) => row.nguoiXuLyTiep),
  stepDue: plain('Hạn xử lý cá nhân', (row) => show(row.ngayHenTraCaNhan, 'second')),
  stepDay: plain('Hạn xử lý cá nhân', (row) => show(row.ngayHenTraCaNhan, 'day')),
  result: { title: 'Kết quả', html: result },
  joinedPaper: plain('Văn bản liên thông', (row) => row.soKyHieuHSLT),
  resultKind: plain('Loại kết quả xác nhận', (row) => row.loaiKetQua),
  supplementReason: plain('Lý do bổ sung', (row) => row.lyDoBoSung),
  daysLate: { title: 'Số ngày quá hạn', html: (row, _page, now) => daysLate(row, now) },
  authorised: plain('Người được ủy quyền', (row) => row.nguoiUyQuyen),
  note: empty('Ghi chú'),
  resultInfo: { title: 'Thông tin kết quả', html: (row) => result(row) + files(row.dinhKemKetQua) },
  postReceiver: empty('Thông tin người nhận kết quả qua BCCI'),
  postNumber: plain('Mã vận đơn bưu điện', (row) => row.maVanDonBuuDien),
  postState: plain('Trạng thái', (row) => row.trangThaiTraBuuDien),
  reason: plain('Lý do', (row) => row.loaiKetQua),
  asker: plain('Người yêu cầu', (row) => row.tenNguoiYeuCau, { plain: true }),
  presenter: plain('Người trình ký', (row) => row.tenNguoiXuLy),
  leader: plain('Lãnh đạo ký', (row) => row.tenLanhDaoKy),
  draftSummary: plain('Trích yếu', (row) => row.trichYeu),
  draftFile: { title: 'Đính kèm', html: (row) => files(row.fileDinhKem) },
  draftState: plain('Trạng thái', (row) => row.trangThai),
  paidCode: plain('Mã hồ sơ', (row) => row.maHoSo, { plain: true }),
  ownerName: plain('Chủ hồ sơ', (row) => row.chuHoSo, { plain: true }),
  payer: plain('Người nộp (In BL)', (row) => row.nguoiNopTienBienLai, { plain: true }),
  // Without the space on the lists of what was paid.
  paidPayer: plain('Người nộp(In BL)', (row) => row.nguoiNopTienBienLai, { plain: true }),
  ownerAddress: plain('Địa chỉ chủ hồ sơ (In BL)', (row) => row.diaChiBienLai, { plain: true }),
  procedure: plain('Tên thủ tục', (row) => row.tenTTHC, { plain: true }),
  askingUnit: plain('Đơn vị yêu cầu', (row) => row.tenDonVi, { plain: true }),
  sentOn: plain('Ngày chuyển TTHCC\t', (row) => show(row.ngayYeuCau, 'second'), { plain: true }),
  collection: plain('Hình thức thu', (row) => row.hinhThucThu, { plain: true }),
  paidBy: plain('Hình thức thanh toán', (row) => row.hinhThucThanhToan, { plain: true }),
  amount: plain('Thu phí/lệ phí (VNĐ)', (row) => money(row.soTien), { plain: true }),
  amountComma: plain('Thu phí, lệ phí (VNĐ)', (row) => money(row.soTien), { plain: true }),
  paidOn: plain('Ngày thu phí, lệ phí', (row) => show(row.ngayThuPhi, 'second'), { plain: true }),
  refundedTo: plain('Người nhận hoàn phí', (row) => row.chuHoSo, { plain: true }),
  refundReason: plain('Lý do', (row) => row.lyDoHoanPhi, { plain: true }),
  refundedOn: plain('Ngày hoàn phí', (row) => show(row.ngayHoanPhi, 'second'), { plain: true }),
  cancelReason: plain('Lý do', (row) => row.lyDoHuy, { plain: true }),
  statusTag: {
    title: 'Trạng thái hồ sơ',
    html: (row) =>
      `<span class="ant-tag ant-tag-${TAG_COLOUR[row.trangThaiHoSoId] ?? 'green'} ${HASH}">${STATUS[row.trangThaiHoSoId] ?? ''}</span>`,
  },
};

const RED = 'custom-row-style-qua-han custom-typography-qua-han';
const ORANGE = 'custom-row-style-toi-han';

/** Row colour: five rules on as many pages, `now` in wall-clock milliseconds. */
export function rowClass(row, page, now) {
  const own = moment(row.ngayHenTraCaNhan);
  const due = moment(row.ngayHenTra);
  const against = (date, shift = 0) => {
    if (date === null) return '';
    const left = dayOf(date) - dayOf(now) - shift;
    return left < 0 ? RED : left === 0 ? ORANGE : '';
  };
  switch (page.colour) {
    case 'due':
      return against(due);
    case 'own':
      return against(own);
    // Due today is red here, due tomorrow orange.
    case 'ownTomorrow':
      return against(own, 1);
    case 'eightHours':
      return own !== null && Math.trunc((now - own) / 3_600_000) > 8 ? 'custom-row-style-qua-han' : '';
    case 'dueOrStopped':
      return ['5', '6', '7', '8'].includes(row.trangThaiHoSoId) ? RED : against(due);
    default:
      return '';
  }
}

/** Cells of the hidden twin: flat, one fact each, dates to the second, codes bare. */
export function twinCells(row) {
  return [
    row.tenDonVi,
    row.tenTTHC,
    row.maHoSo,
    STATUS[row.trangThaiHoSoId],
    row.diaChiChuHoSo,
    row.nguoiUyQuyen ?? row.chuHoSo,
    row.chuHoSo,
    show(row.ngayNopHoSo, 'second'),
    show(row.ngayTiepNhan, 'second'),
    show(row.ngayHenTra, 'second'),
    show(row.ngayKetThucXuLy, 'second'),
  ];
}

export const TWIN_TITLES = [
  'STT',
  'Đơn vị tiếp nhận',
  'Tên thủ tục hành chính',
  'Mã hồ sơ',
  'Trạng thái',
  'Địa chỉ',
  'Người nộp',
  'Chủ hồ sơ',
  'Ngày nộp hồ sơ',
  'Ngày nhận',
  'Ngày hẹn trả',
  'Ngày kết thúc xử lý',
];

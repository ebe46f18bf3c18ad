import { esc, HASH, show } from './markup.js';

const CHANNEL = { 1: 'Trực tiếp', 2: 'Trực tuyến', 3: 'Qua bưu chính công ích' };

const TABS = [
  ['thong-tin-chung', 'Thông tin chung'],
  ['qua-trinh-xu-ly', 'Quá trình xử lý'],
  ['qua-trinh-trao-doi-voi-cong-dan', 'Quá trình trao đổi với công dân'],
  ['thanh-toan-phi-le-phi', 'Thanh toán phí, lệ phí'],
  ['bo-sung-ho-so', 'Bổ sung hồ sơ'],
  ['quy-trinh-xu-ly', 'Quy trình xử lý'],
  ['thong-tin-tra-ket-qua', 'Thông tin trả kết quả'],
];

/** Facts of the modal: id, label, value; the last two dates only when set. */
function facts(detail) {
  const dates = [
    ['ngayNopHoSo', 'Ngày nộp hồ sơ'],
    ['ngayTiepNhan', 'Ngày tiếp nhận'],
    ['ngayHenTra', 'Ngày hẹn trả'],
    ...[
      ['ngayKetThucXuLy', 'Ngày kết thúc xử lý'],
      ['ngayTra', 'Ngày trả'],
    ].filter(([id]) => detail[id]),
  ].map(([id, label]) => [id, label, show(detail[id], 'second')]);
  return [
    ...dates,
    ['trichYeuHoSo', 'Nội dung hồ sơ', detail.trichYeuHoSo],
    ['tenDonVi', 'Đơn vị tiếp nhận', detail.tenDonVi],
    ['tenTTHC', 'Tên thủ tục', detail.tenTTHC],
    ['tenTruongHopThuTuc', 'Trường hợp thủ tục', detail.tenTruongHopThuTuc],
    [
      'thoiGianThucHien',
      'Thời hạn giải quyết',
      `${detail.thoiGianThucHienHoSo / 8} ${detail.loaiThoiGianThucHien}`,
    ],
    ['chuHoSo', 'Chủ hồ sơ', detail.chuHoSo],
    ['soGiayToChuHoSo', 'Số giấy tờ chủ hồ sơ', detail.soGiayToChuHoSo],
    ['soDienThoaiChuHoSo', 'Số điện thoại', detail.soDienThoaiChuHoSo],
    ['diaChiChuHoSo', 'Địa chỉ', detail.diaChiChuHoSo],
    ['soKyHieuKetQua', 'Số ký hiệu', detail.soKyHieuKetQua],
    ['trichYeuKetQua', 'Trích yếu kết quả', detail.trichYeuKetQua],
  ];
}

const field = ([id, label, value]) =>
  `<div class="ant-form-item"><div class="ant-form-item-label"><label for="ChiTietHoSoModal_${id}" title="${label}">${label}</label></div><input id="ChiTietHoSoModal_${id}" class="ant-input ant-input-disabled" type="text" disabled value="${esc(value)}"></div>`;

function channelSelect(detail) {
  const options = Object.entries(CHANNEL).map(
    ([code, label]) =>
      `<option value="${code}"${code === detail.kenhThucHien ? ' selected' : ''}>${label}</option>`,
  );
  return `<div class="ant-form-item"><div class="ant-form-item-label"><label for="ChiTietHoSoModal_kenhThucHien" title="Kênh thực hiện">Kênh thực hiện</label></div><select id="ChiTietHoSoModal_kenhThucHien" disabled>${options.join('')}</select></div>`;
}

/** One item of the timeline; "Quá hạn xử lý" when the step's limit lies before its end. */
const step = (item) => {
  const late = item.ngayHetHanBuocXuLy !== null && item.ngayHetHanBuocXuLy < item.thoiGian;
  const limit = item.ngayHetHanBuocXuLy
    ? `<div>Thời gian hết hạn xử lý: ${show(item.ngayHetHanBuocXuLy, 'second')}</div><span class="ant-tag ant-tag-${late ? 'red' : 'green'}">${late ? 'Quá hạn xử lý' : 'Đúng hạn'}</span>`
    : '';
  return `<li class="ant-timeline-item"><div class="ant-timeline-item-label"><div>Thời gian xử lý: ${show(item.thoiGian, 'second')}</div>${limit}</div><div class="ant-timeline-item-content"><div>Người xử lý: ${esc(item.tenNguoiGui)}</div><div>Người nhận: ${esc(item.tenNguoiNhan)}</div><span class="ant-tag ant-tag-cyan">${esc(item.thaoTac)}</span></div></li>`;
};

export function timelineHtml(items) {
  return `<ul class="ant-timeline ant-timeline-label">${items.map(step).join('')}</ul>`;
}

const SUPPLEMENT_TITLES = [
  'STT',
  'Người yêu cầu',
  'Người tiếp nhận',
  'Ngày hẹn trả trước',
  'Ngày hẹn trả mới',
  'Trạng thái',
];

export function supplementsHtml(items) {
  const head = SUPPLEMENT_TITLES.map((title) => `<th class="ant-table-cell" scope="col">${title}</th>`).join(
    '',
  );
  const rows = items.map((item, i) =>
    [
      i + 1,
      item.nguoiYeuCauBoSung,
      item.nguoiTiepNhanBoSung,
      show(item.ngayHenTraTruoc, 'second'),
      show(item.ngayHenTraMoi, 'second'),
      item.trangThaiBoSung,
    ]
      .map((text) => `<td class="ant-table-cell">${esc(text)}</td>`)
      .join(''),
  );
  return `<div class="ant-table-wrapper ${HASH}"><table><thead class="ant-table-thead"><tr>${head}</tr></thead><tbody class="ant-table-tbody">${rows.map((cells) => `<tr class="ant-table-row">${cells}</tr>`).join('')}</tbody></table></div>`;
}

/** Facts and tabs; panes are filled on first opening. */
export function detailBodyHtml(detail) {
  const tabs = TABS.map(([key, label], i) => {
    const text = key === 'thong-tin-tra-ket-qua' && detail.trangThaiHoSoId !== '10' ? '' : label;
    return `<div class="ant-tabs-tab${i === 0 ? ' ant-tabs-tab-active' : ''}" data-node-key="${key}"><div role="tab" class="ant-tabs-tab-btn">${text}</div></div>`;
  }).join('');
  return `<form class="ant-form" id="ChiTietHoSoModal"><div class="section-title">Thông tin chi tiết</div>${channelSelect(detail)}${facts(detail).map(field).join('')}</form><div class="ant-tabs ant-tabs-top ant-tabs-centered"><div class="ant-tabs-nav">${tabs}</div><div class="ant-tabs-content-holder"><div class="ant-tabs-tabpane" data-pane="thong-tin-chung">Tệp tin đính kèm</div></div></div>`;
}

/** The modal's frame; its title reads "Chi tiết hồ sơ undefined" while the dossier is loading. */
export function modalHtml(title, body) {
  return `<div class="ant-modal-root"><div class="ant-modal-mask"></div><div class="ant-modal-wrap modal-wrapper fullsizescrollable" style="z-index:1000"><div role="dialog" aria-modal="true" class="ant-modal ${HASH}"><div class="ant-modal-content"><button type="button" aria-label="Close" class="ant-modal-close">×</button><div class="ant-modal-header"><div class="ant-modal-title">${esc(title)}</div></div><div class="ant-modal-body">${body}</div></div></div></div></div>`;
}

import { A, at, B, C, each, page, says, ths, tr, type UnseenList } from './list-kit.ts';

const day = (moment: string) => at(moment, 'dd/MM/yyyy');
const list = (heads: readonly string[], rows: string): string =>
  page(`<table><thead><tr>${ths(...heads)}</tr></thead><tbody>${rows}</tbody></table>`);

/** Fourth batch, traps: pages that are no list of dossiers, or not the whole of one. */
export const LISTS_D3: readonly UnseenList[] = [
  {
    name: 'two lists: waiting for me, waiting for another unit',
    html: page(
      `<h3>Hồ sơ chờ tôi xử lý</h3><div>${each((r) => `<div class="c"><p>Mã hồ sơ: ${r.code}</p><p>Ngày nhận: ${day(r.received)}</p><p>Hẹn trả: ${day(r.due)}</p></div>`, [A])}</div><h3>Hồ sơ chờ đơn vị khác</h3><table><tr>${ths('Mã hồ sơ', 'Ngày nhận', 'Hẹn trả')}</tr>${each((r) => tr(r.code, day(r.received), day(r.due)), [B, C])}</table>`,
    ),
    says: [],
    mustRefuse: 'two lists',
  },
  {
    name: 'an empty list of Ant Design',
    html: list(
      ['Mã hồ sơ', 'Ngày tiếp nhận', 'Ngày hẹn trả'],
      '<tr class="ant-table-placeholder"><td colspan="3"><div class="ant-empty"><svg><title>Trống</title></svg><div class="ant-empty-description">Trống</div></div></td></tr>',
    ),
    says: [],
  },
  {
    name: 'an empty list: "Không tìm thấy hồ sơ nào"',
    html: list(
      ['Mã hồ sơ', 'Ngày tiếp nhận', 'Ngày hẹn trả'],
      '<tr><td colspan="3">Không tìm thấy hồ sơ nào phù hợp</td></tr>',
    ),
    says: [],
  },
  {
    name: 'the list did not load: an error where the rows belong',
    html: list(
      ['Mã hồ sơ', 'Ngày tiếp nhận', 'Ngày hẹn trả'],
      '<tr><td colspan="3">Không có dữ liệu do lỗi kết nối máy chủ. Vui lòng thử lại.</td></tr>',
    ),
    says: [],
    mustRefuse: 'the list did not load',
  },
  {
    name: 'an empty table under a message that the session has ended',
    html: page(
      `<div class="alert">Phiên làm việc đã hết hạn. Vui lòng đăng nhập lại.</div><table><thead><tr>${ths('Mã hồ sơ', 'Ngày tiếp nhận', 'Ngày hẹn trả')}</tr></thead><tbody><tr><td colspan="3">Không có dữ liệu</td></tr></tbody></table>`,
    ),
    says: [],
    mustRefuse: 'the session has ended',
  },
  {
    name: 'error 500 in place of the page',
    html: page(
      '<h1>500</h1><p>Lỗi hệ thống. Mã lỗi: H77.02-260302-0011</p><p>Thời gian: 17/03/2026 17:00</p>',
    ),
    says: [],
    mustRefuse: 'no list',
  },
  {
    name: 'users of the system',
    html: list(
      ['STT', 'Mã cán bộ', 'Họ và tên', 'Ngày tạo', 'Ngày hết hạn', 'Trạng thái'],
      each((r, i) => tr(String(i + 1), `CB-000${i}`, r.person, day(r.received), day(r.due), 'Hoạt động')),
    ),
    says: [],
    mustRefuse: 'users',
  },
  {
    name: 'vehicles: registration files and dates of inspection',
    html: list(
      ['STT', 'Biển số', 'Số hồ sơ xe', 'Ngày đăng ký', 'Hạn đăng kiểm', 'Trạng thái'],
      each((_, i) =>
        tr(String(i + 1), `36A-123.4${i}`, `HSX-2026-00${i}`, '02/03/2026', '17/03/2027', 'Đang lưu hành'),
      ),
    ),
    says: [],
    mustRefuse: 'vehicles',
  },
  {
    name: 'files lent from the archive: "Mã hồ sơ", "Ngày mượn", "Ngày hẹn trả"',
    html: list(
      ['STT', 'Mã hồ sơ lưu trữ', 'Người mượn', 'Ngày mượn', 'Ngày hẹn trả', 'Tình trạng'],
      each((r, i) => tr(String(i + 1), `LT-2026-00${i}`, r.person, day(r.received), day(r.due), 'Đang mượn')),
    ),
    says: [],
    mustRefuse: 'loans of an archive',
  },
  {
    name: 'applications for a job: "Mã hồ sơ", "Ngày nộp", "Ngày phỏng vấn"',
    html: list(
      ['Mã hồ sơ', 'Ứng viên', 'Ngày nộp', 'Ngày phỏng vấn', 'Hạn nộp hồ sơ'],
      each((r, i) => tr(`UV-2026-00${i}`, r.person, day(r.received), day(r.step), day(r.due))),
    ),
    says: [],
    mustRefuse: 'applications for a job',
  },
  {
    name: 'news with dates',
    html: page(
      `<div class="news">${each((r) => `<article><h3>Kết quả giải quyết hồ sơ: ${r.procedure}</h3><p>Ngày đăng: ${day(r.received)}</p><p>Số hồ sơ: 125</p></article>`)}</div>`,
    ),
    says: [],
    mustRefuse: 'news',
  },
  {
    name: 'statistics for each unit',
    html: list(
      ['STT', 'Đơn vị', 'Số hồ sơ', 'Tiếp nhận', 'Đã trả', 'Hạn trả trong ngày', 'Quá hạn'],
      each((_, i) => tr(String(i + 1), `Xã Mẫu ${i}`, '125', '30', '90', '4', '1')),
    ),
    says: [],
    mustRefuse: 'statistics',
  },
  {
    name: 'daily statistics: dates in the rows, numbers under words of dossiers',
    html: list(
      ['Ngày tiếp nhận', 'Số hồ sơ', 'Ngày hẹn trả', 'Đúng hạn'],
      each((r, i) => tr(day(r.received), String(20 + i), day(r.due), '18')),
    ),
    says: [],
    mustRefuse: 'sums of a day',
  },
  {
    name: 'return dates before and after an extension',
    html: list(
      ['Mã hồ sơ', 'Ngày tiếp nhận', 'Ngày hẹn trả (cũ)', 'Ngày hẹn trả (mới)'],
      each((r) => tr(r.code, day(r.received), day(r.step), day(r.due))),
    ),
    says: [],
    mustRefuse: 'two return dates',
  },
  {
    name: 'the steps of one dossier, its code in each row',
    html: list(
      ['Mã hồ sơ', 'Bước', 'Ngày nhận', 'Hạn xử lý bước', 'Ngày hoàn thành'],
      tr(A.code, 'Tiếp nhận', day(A.received), day(A.step), day(A.step)) +
        tr(A.code, 'Thẩm định', day(A.step), day(A.due), ''),
    ),
    says: [],
    mustRefuse: 'steps, no return date',
  },
  {
    name: 'return dates of another office: "Ngày hẹn trả của cơ quan thuế"',
    html: list(
      ['Mã hồ sơ', 'Ngày tiếp nhận', 'Ngày hẹn trả của cơ quan thuế'],
      each((r) => tr(r.code, day(r.received), day(r.due))),
    ),
    says: [],
    mustRefuse: 'the return date of another office',
  },
  {
    name: 'dates of an expected hand-over: "Ngày dự kiến trả" beside "Ngày hẹn trả"',
    html: list(
      ['Mã hồ sơ', 'Ngày tiếp nhận', 'Ngày dự kiến trả', 'Ngày hẹn trả'],
      each((r) => tr(r.code, day(r.received), day(r.step), day(r.due))),
    ),
    says: says(['receivedAt', 'dueAt'], { days: true, status: false }),
  },
  {
    name: 'a hidden row of a template and a row being edited',
    html: list(
      ['Mã hồ sơ', 'Ngày tiếp nhận', 'Ngày hẹn trả', 'Ghi chú'],
      `<tr style="display:none">${'<td>{{x}}</td>'.repeat(4)}</tr>${each((r, i) => tr(r.code, day(r.received), day(r.due), i === 1 ? '<input value="01/01/2026"><button>Lưu</button>' : ''))}`,
    ),
    says: says(['receivedAt', 'dueAt'], { days: true, status: false }),
  },
  {
    name: 'cards: the day of the supplement lies after the return date',
    html: page(
      each(
        (r, i) =>
          `<div class="card"><p>Mã hồ sơ: ${r.code}</p><p>Ngày tiếp nhận: ${day(r.received)}</p><p>Ngày hẹn trả: ${day(r.due)}</p>${i === 1 ? '<p>Hạn bổ sung: 30/04/2026</p>' : ''}</div>`,
      ),
    ),
    says: says(['receivedAt', 'dueAt'], { days: true, status: false }),
  },
  {
    name: 'a form in which one dossier is edited',
    html: page(
      `<form><label>Mã hồ sơ</label><input value="${A.code}"><label>Ngày tiếp nhận</label><input value="${day(A.received)}"><label>Ngày hẹn trả</label><input value="${day(A.due)}"><button>Lưu</button></form>`,
    ),
    says: [],
    mustRefuse: 'a form, no list',
  },
];

import { html } from 'hono/html';
import type { ThanhHoaRecord } from './records.ts';
import { statusWords } from './records.ts';

const TITLE = 'Hệ thống phản hồi công dân';
const shown = (moment: string): string =>
  `${moment.slice(8, 10)}-${moment.slice(5, 7)}-${moment.slice(0, 4)} ${moment.slice(11, 16)}`;

function page(body: ReturnType<typeof html>) {
  return html`<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${TITLE}</title>
<style>body{font:14px/1.5 sans-serif;margin:1rem 2rem}table{border-collapse:collapse;width:100%}th,td{border:1px solid #ccc;padding:.3rem .5rem;text-align:left}</style></head>
<body><nav>Bảng thông tin · Quản lý phản hồi · Quản lý chủ đề · Báo cáo thống kê</nav><main>${body}</main></body></html>`;
}

/** Log-in of the administration skeleton (2018). */
export const loginPage = () =>
  page(html`<h2>Đăng nhập</h2><form method="post" action="/login"><input id="username" name="username">
<input id="password" name="password" type="password"><button>Đăng nhập</button></form>`);

/** "Quản lý phản hồi". */
export function listPage(records: readonly ThanhHoaRecord[]) {
  const rows = records.map(
    (
      record,
      at,
    ) => html`<tr><td>${at + 1}</td><td><a href="/request/${record.id}">${record.matter.title}</a></td>
<td>${record.matter.topic.name}</td><td>${shown(record.matter.sentAt)}</td><td>${record.matter.place}</td><td>${statusWords(record)}</td></tr>`,
  );
  const empty = html`<tr><td colspan="6">Không có dữ liệu</td></tr>`;
  return page(html`<h2>Quản lý phản hồi</h2><section><h3>Điều kiện tìm kiếm</h3><label for="from">Từ ngày</label><input id="from">
<label for="to">Đến ngày</label><input id="to"><button>Lọc</button><button>Xuất file</button></section>
<table><thead><tr><th>STT</th><th>Tiêu đề</th><th>Chủ đề</th><th>Ngày tạo</th><th>Vị trí</th><th>Trạng thái</th></tr></thead>
<tbody>${rows.length === 0 ? empty : rows}</tbody></table>`);
}

/** One item. */
export function detailPage(record: ThanhHoaRecord) {
  const { matter, isPublic, confirmed } = record;
  const line = (label: string, value: string) =>
    html`<div><label>${label}:</label><span>${value}</span></div>`;
  return page(html`<h2>Chi tiết phản hồi</h2>
${line('Họ tên', matter.sender.name)}${line('Số điện thoại', matter.sender.phone)}
${line('Ngày gửi', shown(matter.sentAt))}${line('Lĩnh vực', matter.topic.name)}${line('Tiêu đề', matter.title)}
${line('Nội dung', matter.content)}${line('Vị trí diễn ra', matter.place)}${line('Trạng thái', statusWords(record))}
${line('Kết quả xử lý', isPublic ? matter.answer : '')}${line('Ngày xử lý', isPublic ? shown(matter.publishedAt) : '')}
${line('Đơn vị xử lý', confirmed === 1 ? 'UBND xã Mẫu' : '')}${line('Lý do', confirmed === 0 ? matter.answer : '')}
<label for="reply">Cách giải quyết</label><textarea id="reply"></textarea><button>Trả lời phản hồi</button>`);
}

import { html } from 'hono/html';
import type { GovernmentRecord } from './records.ts';

const day = (moment: string): string => `${moment.slice(8, 10)}/${moment.slice(5, 7)}/${moment.slice(0, 4)}`;
const shown = (moment: string): string => `${day(moment)} ${moment.slice(11, 16)}`;
const KINDS = { rules: 'Quy định, chính sách, thủ tục', conduct: 'Hành vi cán bộ' } as const;

type Markup = ReturnType<typeof html>;

/** A whole page in plain dress: the officers' real screens were never seen. */
function page(body: Markup): Markup {
  return html`<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Phản ánh, kiến nghị (mô phỏng)</title>
<style>body{font:14px/1.5 sans-serif;margin:1rem 2rem}table{border-collapse:collapse;width:100%}th,td{border:1px solid #ccc;padding:.3rem .5rem;text-align:left}</style></head>
<body>${body}</body></html>`;
}

/** Log-in of the emulated officers' side. */
export const loginPage = (): Markup =>
  page(html`<h2>Đăng nhập</h2><form method="post" action="/login"><label for="u">Tài khoản</label><input id="u" name="username">
<label for="p">Mật khẩu</label><input id="p" name="password" type="password"><button>Đăng nhập</button></form>`);

/** The officers' list, in the words of a comparable system. */
export function officerList(records: readonly GovernmentRecord[]): Markup {
  const rows = records.map(
    (
      { code, matter, title, status, transferred, ended, published },
      at,
    ) => html`<tr><td>${at + 1}</td><td>${code}</td>
<td>${matter.sender.name}</td><td><a href="/can-bo/pakn/${code}">${title}</a></td><td>UBND xã Mẫu</td><td>${matter.topic.name}</td>
<td>${KINDS[matter.kind]}</td><td>${shown(matter.sentAt)}</td><td>${transferred ? shown(matter.transferredAt) : ''}</td>
<td>${ended ? shown(matter.endedAt) : ''}</td><td>${published ? shown(matter.publishedAt) : ''}</td><td>${status}</td><td>Xem</td></tr>`,
  );
  const heads = [
    'STT',
    'Mã số',
    'Tên CN/DN',
    'Tiêu đề',
    'Đơn vị tiếp nhận',
    'Lĩnh vực',
    'Phân loại',
    'Ngày gửi',
  ];
  const more = ['Ngày chuyển', 'Ngày trả lời', 'Ngày công khai', 'Trạng thái', 'Thao tác'];
  return page(html`<h2>Danh sách phản ánh, kiến nghị</h2><table><thead><tr>${[...heads, ...more].map((head) => html`<th>${head}</th>`)}</tr></thead>
<tbody>${rows.length === 0 ? html`<tr><td colspan="13">Không có dữ liệu</td></tr>` : rows}</tbody></table>`);
}

/** One item as officers see it. */
export function officerDetail(record: GovernmentRecord): Markup {
  const { code, matter, title, content, status, transferred, ended, published } = record;
  const line = (label: string, value: string) => html`<dt>${label}</dt><dd>${value}</dd>`;
  return page(html`<h2>Thông tin phản ánh, kiến nghị</h2><dl>${line('Mã số', code)}${line('Họ và tên', matter.sender.name)}
${line('Số điện thoại', matter.sender.phone)}${line('Tiêu đề', title)}${line('Nội dung', content)}${line('Phân loại', KINDS[matter.kind])}
${line('Lĩnh vực', matter.topic.name)}${line('Đơn vị xử lý', 'UBND xã Mẫu')}${line('Ngày gửi', shown(matter.sentAt))}
${line('Ngày chuyển', transferred ? shown(matter.transferredAt) : '')}${line('Ngày trả lời', ended ? shown(matter.endedAt) : '')}
${line('Ngày công khai', published ? shown(matter.publishedAt) : '')}${line('Trạng thái', status)}</dl>
<label for="reply">Nội dung trả lời</label><textarea id="reply"></textarea><button>Trình duyệt</button>`);
}

/** A page of the published items: a piece without `<html>`, as the portal's. */
export function publishedList(records: readonly GovernmentRecord[]): Markup {
  const items = records.map(
    ({ id, title }) =>
      html`<div class="item"><h3><a href="pakn-detail.html?id=${id}">${title}</a></h3><p>UBND xã Mẫu</p></div>`,
  );
  return html`<div class="list-pakn">${items.length === 0 ? 'Không có dữ liệu' : items}</div>`;
}

/** A published item. */
export const publishedDetail = ({ matter, title, content }: GovernmentRecord): Markup =>
  page(html`<h2>${title}</h2><div class="post-info">${matter.sender.name} – UBND xã Mẫu – ${day(matter.sentAt)}</div>
<textarea class="showContent">${content}</textarea><div class="file"><div class="content"></div></div>`);

/** Its answer. */
export const publishedAnswer = ({ id, matter }: GovernmentRecord): Markup =>
  page(html`<textarea class="showContent">${matter.answer}</textarea>
<div id="list-file-attach"><div class="content"><a class="link" href="files/tra-loi-${id}.pdf">tra-loi.pdf</a></div></div>`);

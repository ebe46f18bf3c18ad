import { html } from 'hono/html';
import type { NationalRecord } from './records.ts';
import { zipOf } from './zip.ts';

type Markup = ReturnType<typeof html>;

/** What the portal answers when something fails: a page, with status 200. */
export const errorPage = (): Markup =>
  html`<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Thông báo</title></head><body><h1>Đã có lỗi xảy ra</h1><p>Vui lòng quay lại sau.</p></body></html>`;

/** What stands on a host the old pages have left. */
export const movedPage = (): Markup =>
  html`<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Cổng Dịch vụ công (mô phỏng)</title></head><body><div id="root"></div><noscript>Trang này cần JavaScript.</noscript></body></html>`;

/** The page of a procedure. */
export function detailPage({ code, name, field, limit, fee, decisionId }: NationalRecord): Markup {
  const ways = ['Trực tiếp', 'Trực tuyến', 'Dịch vụ bưu chính'].map(
    (way) => html`<tr><td>${way}</td><td>${limit}</td><td>${fee}</td><td></td></tr>`,
  );
  const row = (label: string, value: string) =>
    html`<div class="info-row"><div class="label">${label}:</div><div class="value">${value}</div></div>`;
  return html`<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${name}</title></head><body>
<script>var obj = {}; obj.parent_id='0';</script>
<table><thead><tr><th>Hình thức nộp</th><th>Thời hạn giải quyết</th><th>Phí, lệ phí</th><th>Mô tả</th></tr></thead><tbody>${ways}</tbody></table>
<table class="tphs"><thead><tr><th>Tên giấy tờ</th><th>Mẫu đơn</th><th>Số lượng</th></tr></thead><tbody><tr><td>Tờ khai</td><td></td><td>Bản chính: 1 Bản sao: 0</td></tr></tbody></table>
<div id="popupChitietTTHC">${row('Mã thủ tục', code)}${row('Số quyết định', `${decisionId}/QĐ-MAU`)}${row('Tên thủ tục', name)}${row('Cấp thực hiện', 'Cấp xã')}${row('Loại thủ tục', 'Thủ tục mẫu')}${row('Lĩnh vực', field)}${row('Cơ quan thực hiện', 'Ủy ban nhân dân cấp xã')}</div></body></html>`;
}

const TYPES =
  '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const RELATIONS =
  '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';

/** The Word file of a procedure, one paragraph a fact. */
export function wordFile({ code, name, field, limit, fee }: NationalRecord): Uint8Array<ArrayBuffer> {
  const lines = [
    `Mã thủ tục: ${code}`,
    `Tên thủ tục: ${name}`,
    `Lĩnh vực: ${field}`,
    `Thời hạn giải quyết: ${limit}`,
    `Phí, lệ phí: ${fee}`,
    'Căn cứ pháp lý: Không có thông tin',
  ];
  const paragraphs = lines.map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`).join('');
  const body = `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraphs}</w:body></w:document>`;
  return zipOf({ '[Content_Types].xml': TYPES, '_rels/.rels': RELATIONS, 'word/document.xml': body });
}

import type { FrontPage } from './front.ts';

/** A report page made by hand, for what no skin of the portal does. Invented, all of it. */
export interface MadeForm {
  readonly period: string;
  /** Row labels as markup; blank cells unless values are given, columns 3 to 13. */
  readonly rows: readonly (readonly [label: string, ...values: string[]])[];
  readonly script?: string;
  readonly style?: string;
  readonly csp?: string;
}

const LEAVES =
  'Tổng số|Trực tuyến|Trực tiếp/bưu chính|Từ kỳ trước|Tổng số|Trước hạn|Đúng hạn|Quá hạn|Tổng số|Trong hạn|Quá hạn';

const cells = (texts: readonly string[], tag: string): string =>
  texts.map((text) => `<${tag}>${text}</${tag}>`).join('');

/** The inside of a report page. */
export function formHtml({ period, rows }: MadeForm): string {
  const leaves = LEAVES.split('|');
  const body = rows.map(([label, ...values], row) => {
    const boxes = leaves.map(
      (_, at) =>
        `<input name="o${row}_${at}" size="5" aria-label="cột ${at + 3}" value="${values[at] ?? ''}">`,
    );
    return `<tr>${cells([String(row + 1), label, ...boxes], 'td')}</tr>`;
  });
  return `<h4>Biểu số II.06a/VPCP/KSTT</h4><h2>Tình hình, kết quả giải quyết thủ tục hành chính tại cơ quan</h2>
<p><b>Kỳ báo cáo:</b> ${period}</p><p><b>Đơn vị báo cáo:</b> UBND xã Mẫu</p><p><b>Trạng thái:</b> Đang nhập</p>
<form method="post" action="/luu"><table><thead>
<tr><th rowspan="2">STT</th><th rowspan="2">Lĩnh vực</th><th colspan="4">Tiếp nhận</th><th colspan="4">Đã giải quyết</th><th colspan="3">Đang giải quyết</th></tr>
<tr>${cells(leaves, 'th')}</tr><tr>${cells(
    Array.from({ length: 13 }, (_, at) => `(${at + 1})`),
    'th',
  )}</tr></thead><tbody>${body.join('')}</tbody></table><button type="submit">Lưu</button><button type="submit" formaction="/gui">Gửi báo cáo</button></form>`;
}

const shell = (body: string, { script = '', style = '' }: Partial<MadeForm> = {}): string =>
  `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>Nhập báo cáo</title><style>${style}</style></head><body>${body}<script>window.errors=[];addEventListener('error',(e)=>errors.push(e.message));addEventListener('securitypolicyviolation',(e)=>errors.push('CSP '+e.violatedDirective));${script}</script></body></html>`;

export function madeForm(form: MadeForm): FrontPage {
  return { body: shell(formHtml(form), form), ...(form.csp === undefined ? {} : { csp: form.csp }) };
}

/** The same form inside a frame of the page's own origin. */
export function framedForm(form: MadeForm, path: string): readonly [FrontPage, FrontPage] {
  const outer = `<h1>Hệ thống báo cáo</h1><iframe src="${path}" width="1200" height="600" title="Biểu"></iframe>`;
  return [{ body: shell(outer) }, { body: shell(formHtml(form)) }];
}

/** A page full of boxes that is no report. */
export const NO_REPORT: FrontPage = {
  body: shell(
    `<h1>Danh bạ nội bộ</h1><form><table><tr>${cells(['A', 'B', 'C', 'D', 'E', 'F'], 'th')}</tr><tr>${cells(
      Array.from({ length: 6 }, (_, at) => `<input aria-label="${at}">`),
      'td',
    )}</tr></table></form>`,
  ),
};

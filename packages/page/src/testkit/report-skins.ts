/** The same invented II.06a report written in many ways, to prove that reading goes by labels and not by markup. */

export interface ReportRow {
  readonly label: string;
  /** Columns (3) to (13). */
  readonly figures: readonly number[];
}

export const FIELDS: readonly ReportRow[] = [
  { label: 'Hộ tịch', figures: [2527, 1500, 900, 127, 2400, 2000, 380, 20, 127, 120, 7] },
  { label: 'Đất đai', figures: [310, 100, 190, 20, 250, 200, 41, 9, 60, 48, 12] },
  { label: 'Chứng thực', figures: [1204, 4, 1200, 0, 1204, 1203, 1, 0, 0, 0, 0] },
  { label: 'Người có công', figures: [12, 7, 3, 2, 9, 5, 3, 1, 3, 2, 1] },
];

export const TOTAL: ReportRow = {
  label: 'Tổng số',
  figures:
    FIELDS[0]?.figures.map((_, at) => FIELDS.reduce((sum, row) => sum + (row.figures[at] ?? 0), 0)) ?? [],
};

/** Concept ids of columns (3) to (13). */
export const FIGURE_IDS = [
  'received.total',
  'received.online',
  'received.directAndPost',
  'received.carryOver',
  'resolved.total',
  'resolved.early',
  'resolved.onTime',
  'resolved.overdue',
  'pending.total',
  'pending.inTime',
  'pending.overdue',
] as const;

export interface Skin {
  readonly name: string;
  readonly html: string;
}

const vi = (value: number) => String(value).replace(/\B(?=(?:\d{3})+$)/gu, '.');
const tag = (name: string, attributes: string) => (text: string | number) =>
  `<${name}${attributes}>${text}</${name}>`;
const td = tag('td', '');
const th = tag('th', '');
const tr = (cells: string, attributes = '') => `<tr${attributes}>${cells}</tr>`;
const span = (name: 'td' | 'th', text: string, columns: number, rows = 1) =>
  `<${name}${columns > 1 ? ` colspan="${columns}"` : ''}${rows > 1 ? ` rowspan="${rows}"` : ''}>${text}</${name}>`;

const dataRow = (row: ReportRow, order: string, cell = (value: number) => td(vi(value))) =>
  tr(td(order) + td(row.label) + row.figures.map(cell).join(''));
const dataRows = (cell?: (value: number) => string) =>
  FIELDS.map((row, at) => dataRow(row, String(at + 1), cell)).join('');
const totalRow = (label = 'Tổng số', order = '') => dataRow({ ...TOTAL, label }, order);

interface HeadWords {
  readonly order: string;
  readonly label: string;
  readonly groups: readonly [string, string, string];
  readonly inPeriod: string;
  readonly leaves: readonly string[];
}

const SCREEN: HeadWords = {
  order: 'STT',
  label: 'Đơn vị',
  groups: ['Số hồ sơ nhận giải quyết', 'Số lượng hồ sơ đã giải quyết', 'Số lượng hồ sơ đang giải quyết'],
  inPeriod: 'Trong kỳ',
  leaves: [
    'Tổng số',
    'Trực tuyến',
    'Trực tiếp, dịch vụ bưu chính',
    'Kỳ trước',
    'Tổng số',
    'Trước hạn',
    'Đúng hạn (Bao gồm cả hồ sơ trả lại/xin rút)',
    'Quá hạn',
    'Tổng số',
    'Đúng hạn (Bao gồm cả hồ sơ chờ BS)',
    'Quá hạn',
  ],
};

const PRINT: HeadWords = {
  order: 'TT',
  label: 'Lĩnh vực, công việc giải quyết theo cấp',
  groups: ['Tiếp nhận', 'Số lượng hồ sơ đã giải quyết', 'Hồ sơ đang xử lý'],
  inPeriod: 'Trong kỳ',
  leaves: [
    'Tổng số',
    'Trực tuyến',
    'Trực tiếp, dịch vụ bưu chính',
    'Từ kỳ trước',
    'Tổng số',
    'Trước hạn',
    'Đúng hạn (Bao gồm cả hồ sơ chờ Bổ sung và Trả lại/Xin rút)',
    'Quá hạn',
    'Tổng số',
    'Trong hạn (Bao gồm cả hồ sơ chờ bổ sung và hồ sơ khác)',
    'Quá hạn',
  ],
};

const ALL_CASES: HeadWords = {
  ...SCREEN,
  label: 'Lĩnh vực giải quyết',
  groups: ['Tiếp nhận', 'Đã xử lý', 'Đang xử lý'],
};

const CITY: HeadWords = {
  order: 'Số TT',
  label: 'Đơn vị thực hiện',
  groups: ['Số hồ sơ tiếp nhận', 'Kết quả giải quyết hồ sơ đã xử lý', 'Hồ sơ chưa giải quyết'],
  inPeriod: 'Mới tiếp nhận',
  leaves: [
    'Tổng cộng',
    'Qua mạng',
    'Trực tiếp và bưu chính công ích',
    'Kỳ trước chuyển sang',
    'Tổng cộng',
    'Trước thời hạn',
    'Trả đúng thời hạn',
    'Trễ hạn',
    'Tổng cộng',
    'Chưa đến hạn',
    'Quá thời hạn',
  ],
};

function threeRowHead(words: HeadWords, cell: 'td' | 'th', tail = 1): string {
  const [received, resolved, pending] = words.groups;
  const leaf = (at: number) => span(cell, words.leaves[at] ?? '', 1, 2);
  return [
    tr(
      span(cell, words.order, 1, 3) +
        span(cell, words.label, 1, 3) +
        span(cell, received, 4) +
        span(cell, resolved, 4) +
        span(cell, pending, 3),
    ),
    tr(leaf(0) + span(cell, words.inPeriod, 2) + [3, 4, 5, 6, 7, 8, 9, 10].map(leaf).join('')),
    tr(span(cell, words.leaves[1] ?? '', 1, tail) + span(cell, words.leaves[2] ?? '', 1, tail)),
  ].join('');
}

function twoRowHead(words: HeadWords, cell: 'td' | 'th'): string {
  const [received, resolved, pending] = words.groups;
  return [
    tr(
      span(cell, words.order, 1, 2) +
        span(cell, words.label, 1, 2) +
        span(cell, received, 4) +
        span(cell, resolved, 4) +
        span(cell, pending, 3),
    ),
    tr(words.leaves.map((text) => span(cell, text, 1)).join('')),
  ].join('');
}

const numberRow = (write: (number: number) => string, from = 1, to = 13) =>
  tr(Array.from({ length: to - from + 1 }, (_, at) => td(write(from + at))).join(''));

const FORMULAS: Readonly<Record<number, string>> = {
  3: '(3)=(4)+(5)+(6)',
  7: '(7) = (8)+(9)+(10)',
  11: '(11)=(12)+(13)',
};

const page = (body: string) =>
  `<!doctype html><html><head><title>Báo cáo</title></head><body>${body}</body></html>`;

const SIGNATURES =
  tr(`<td colspan="13"></td>`) +
  tr(`<td colspan="7"></td><td colspan="6"><i>Hà Trung, ngày 15 tháng 6 năm 2026</i></td>`) +
  tr(`<td colspan="7"><b>NGƯỜI LẬP BIỂU</b></td><td colspan="6"><b>THỦ TRƯỞNG ĐƠN VỊ</b></td>`) +
  tr(`<td colspan="7">(Ký, ghi rõ họ tên)</td><td colspan="6">(Ký tên, đóng dấu)</td>`) +
  tr(`<td colspan="7"></td><td colspan="6">Nguyễn Văn Mẫu</td>`);

const ORDER = [10, 0, 7, 3, 1, 12, 5, 2, 11, 4, 9, 6, 8];

/** Flat heads and rows in another order of columns, with columns nobody asked for in between. */
function shuffled(): string {
  const heads = [
    'STT',
    'Tên lĩnh vực',
    'Tiếp nhận - Tổng số',
    'Tiếp nhận - Trực tuyến',
    'Tiếp nhận - Trực tiếp, bưu chính',
    'Tiếp nhận - Từ kỳ trước',
    'Đã giải quyết - Tổng số',
    'Đã giải quyết - Trước hạn',
    'Đã giải quyết - Đúng hạn',
    'Đã giải quyết - Quá hạn',
    'Đang giải quyết - Tổng số',
    'Đang giải quyết - Trong hạn',
    'Đang giải quyết - Quá hạn',
  ];
  const pick = (cells: readonly string[], extra: string) => tr(ORDER.map((at) => cells[at]).join(extra));
  const row = (source: ReportRow, order: string) =>
    pick([td(order), td(source.label), ...source.figures.map((value) => td(vi(value)))], td('98,36%'));
  return `<table><thead>${pick(heads.map(th), th('Tỷ lệ đồng bộ'))}</thead><tbody>${FIELDS.map((source, at) => row(source, String(at + 1))).join('')}${row(TOTAL, '')}</tbody></table>`;
}

/** A head of two rows without merged cells: blanks where the group goes on. */
function unmerged(): string {
  const [received, resolved, pending] = SCREEN.groups;
  const top = ['STT', 'Lĩnh vực', received, '', '', '', resolved, '', '', '', pending, '', ''];
  return `<table>${tr(top.map(td).join(''))}${tr(['', '', ...SCREEN.leaves].map(td).join(''))}${dataRows()}${totalRow('Cộng')}</table>`;
}

function withBlankColumn(): string {
  const rows = (
    threeRowHead(PRINT, 'td') +
    numberRow((number) => `(${number})`) +
    dataRows() +
    totalRow('TỔNG CỘNG')
  )
    .split('<tr>')
    .join('<tr><td></td>');
  return `<table border="1"><tr><td></td><td colspan="13">Biểu số II.06a/VPCP/KSTT</td></tr>${rows}</table>`;
}

/** Role grid of div elements, as component libraries draw it. */
function roleGrid(): string {
  const cell = (role: string) => (text: string | number) => `<div role="${role}"><span>${text}</span></div>`;
  const row = (cells: string) => `<div role="row">${cells}</div>`;
  const [received, resolved, pending] = ALL_CASES.groups;
  const group = [4, 4, 3].flatMap((count, at) =>
    Array.from({ length: count }, () => [received, resolved, pending][at]),
  );
  const heads = ['STT', 'Lĩnh vực', ...ALL_CASES.leaves.map((leaf, at) => `${group[at]}: ${leaf}`)];
  const body = (source: ReportRow, order: string) =>
    row([order, source.label, ...source.figures.map(vi)].map(cell('gridcell')).join(''));
  return `<div role="grid"><div role="rowgroup">${row(heads.map(cell('columnheader')).join(''))}</div><div role="rowgroup">${FIELDS.map((source, at) => body(source, String(at + 1))).join('')}${body(TOTAL, '')}</div></div>`;
}

const small = (value: number) => `<td align="right"><table><tr><td>${vi(value)}</td></tr></table></td>`;
const link = (value: number) =>
  td(value === 0 ? '0' : `<a href="/dvc/thong-ke/bao-cao-06a">${vi(value)}</a>`);

export const SKINS: readonly Skin[] = [
  {
    name: 'one-stop screen: td heads in thead, short title, rowspan past the head, links',
    html: page(
      `<table class="scrollTable"><thead>${tr(`<td colspan="12"><strong>TÌNH HÌNH, KẾT QUẢ GIẢI QUYẾT TTHC</strong></td>`)}${threeRowHead(SCREEN, 'td', 2)}</thead><tbody id="data">${tr('<td colspan="13"><b>Xã, phường, thị trấn</b></td>')}${dataRows(link)}${totalRow()}</tbody></table>`,
    ),
  },
  {
    name: 'rows straight under the table, rowspan running into the first data row',
    html: page(`<table>${threeRowHead(SCREEN, 'td', 2)}${dataRows()}${totalRow('Tổng cộng:')}</table>`),
  },
  {
    name: 'official print: title lines, number row without brackets, signatures',
    html: page(
      `<table>${tr(`<td colspan="3">Biểu số II.06a/VPCP/KSTT</td><td colspan="6">TÌNH HÌNH, KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH<br>(Từ ngày 15/03/2026 đến ngày 14/06/2026)</td><td colspan="4">Đơn vị báo cáo: UBND xã Mẫu</td>`)}${tr('<td colspan="13">Đơn vị tính: Số hồ sơ TTHC</td>')}${threeRowHead(PRINT, 'td')}${numberRow(String)}${dataRows()}${totalRow('TỔNG SỐ')}${SIGNATURES}</table>`,
    ),
  },
  {
    name: 'th heads in tbody, bracketed numbers with formulas, total first',
    html: page(
      `<table><tbody>${threeRowHead(PRINT, 'th')}${numberRow((number) => FORMULAS[number] ?? `(${number})`)}${totalRow('Tổng số')}${dataRows()}</tbody></table>`,
    ),
  },
  {
    name: '06 các cấp words, two head rows, total numbered as a row',
    html: page(
      `<table><thead>${twoRowHead(ALL_CASES, 'th')}</thead><tbody>${dataRows()}${totalRow('Toàn xã', '5')}</tbody></table>`,
    ),
  },
  {
    name: 'city words, letters and numbers under the head',
    html: page(
      `<table><thead>${threeRowHead(CITY, 'th')}${tr(td('A') + td('B') + Array.from({ length: 11 }, (_, at) => td(at + 1)).join(''))}</thead><tbody>${dataRows()}${totalRow('Cộng')}</tbody></table>`,
    ),
  },
  { name: 'flat heads, shuffled columns, rates in between', html: page(shuffled()) },
  { name: 'head without merged cells, no thead', html: page(unmerged()) },
  { name: 'leading blank column, as an exported .xls', html: page(withBlankColumn()) },
  { name: 'div elements with grid roles', html: page(roleGrid()) },
  {
    name: 'layout table around it and little tables in the cells',
    html: page(
      `<table><tr><td>Hệ thống báo cáo</td></tr><tr><td><table class="inner"><thead>${twoRowHead(SCREEN, 'td')}</thead><tbody>${dataRows(small)}${totalRow()}</tbody></table></td></tr></table>`,
    ),
  },
  {
    name: 'decomposed Unicode, capitals, no-break spaces',
    html: page(
      `<table><thead>${threeRowHead(PRINT, 'th')
        .toUpperCase()
        .replace(
          / (?=[^<>]*<\/TH>)/gu,
          '&nbsp;',
        )}</thead><tbody>${dataRows()}${totalRow('TỔNG SỐ')}</tbody></table>`,
    ).normalize('NFD'),
  },
  {
    name: 'groups summed under Roman numbers, blank row before the total',
    html: page(
      `<table><thead>${twoRowHead(ALL_CASES, 'th')}</thead><tbody>${dataRow({ ...TOTAL, label: 'Trên hệ thống của tỉnh' }, 'I')}${dataRows()}${tr('<td colspan="13">&nbsp;</td>')}${totalRow('TỔNG CỘNG')}</tbody></table>`,
    ),
  },
  {
    name: 'group heads with blank figures under the head without number row',
    html: page(
      `<table>${twoRowHead(SCREEN, 'td')}${tr(td('I') + td('Lĩnh vực cấp xã') + td('').repeat(11))}${dataRows()}${totalRow('Tổng')}</table>`,
    ),
  },
  {
    name: 'column numbers inside the head cells, figures with blanks',
    html: page(
      `<table><thead>${twoRowHead({ ...SCREEN, leaves: SCREEN.leaves.map((leaf, at) => `${leaf}<br>(${at + 3})`) }, 'th')}</thead><tbody>${dataRows((value) => td(vi(value).replace('.', '&nbsp;')))}${totalRow()}</tbody></table>`,
    ),
  },
  {
    name: 'no groups at all: the column numbers decide',
    html: page(
      `<table><thead>${tr(['STT', 'Lĩnh vực', ...SCREEN.leaves].map(th).join(''))}${numberRow((number) => `(${number})`)}</thead><tbody>${dataRows()}${totalRow()}</tbody></table>`,
    ),
  },
  {
    name: 'unclosed cells and rows, entities, comments, scripts',
    html: page(
      `<table><thead>${twoRowHead(SCREEN, 'td').replace(/<\/t[dr]>/gu, '')}<tbody><!-- <tr><td>9 -->${dataRows((value) => `<td>${vi(value)}<script>document.write("<td>1")</script>`).replace(/<\/t[dr]>/gu, '')}${totalRow('T&#7893;ng s&#x1ED1;').replace(/<\/t[dr]>/gu, '')}</table>`,
    ),
  },
];

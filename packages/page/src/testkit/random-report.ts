import fc from 'fast-check';
import { FIELDS, type ReportRow, TOTAL } from './report-skins.ts';

/** Reports put together at random: every word, merge, order and addition a portal may choose on its own. */
export interface ReportChoices {
  readonly order: string;
  readonly label: string;
  readonly groups: readonly [string, string, string];
  readonly leaves: readonly string[];
  readonly head: 'merged' | 'unmerged' | 'flat';
  readonly cell: 'td' | 'th';
  readonly section: 'thead' | 'tbody' | 'none';
  readonly numbers: 'none' | 'brackets' | 'bare' | 'formulas';
  readonly title: boolean;
  readonly blankColumn: boolean;
  readonly extra: boolean;
  readonly groupRow: 'none' | 'spanning' | 'roman' | 'summed';
  readonly total: 'first' | 'last' | 'none';
  readonly totalLabel: string;
  readonly totalMerged: boolean;
  readonly signed: boolean;
  readonly thousands: '.' | ',' | ' ' | '\u00a0' | '';
  readonly link: boolean;
  readonly form: 'NFC' | 'NFD';
  readonly capitals: boolean;
  readonly shuffle: readonly number[];
}

const pick = <T>(...choices: readonly T[]) => fc.constantFrom(...choices);
const LEAF_WORDS: readonly (readonly string[])[] = [
  ['Tổng số', 'Tổng', 'Tổng cộng', 'T.số', 'Tổng số hồ sơ'],
  ['Trực tuyến', 'Qua mạng', 'Nộp trực tuyến', 'Trực tuyến (toàn trình và một phần)'],
  [
    'Trực tiếp, dịch vụ bưu chính',
    'Trực tiếp/bưu chính',
    'Trực tiếp, BCCI',
    'Trực tiếp và dịch vụ bưu chính công ích',
  ],
  ['Kỳ trước', 'Từ kỳ trước', 'Kỳ trước chuyển sang', 'Kì trước', 'Số kỳ trước chuyển qua'],
  ['Tổng số', 'Tổng', 'Tổng cộng'],
  ['Trước hạn', 'Trước thời hạn', 'Sớm hạn'],
  ['Đúng hạn', 'Đúng hạn (Bao gồm cả hồ sơ trả lại/xin rút)', 'Trả đúng thời hạn', 'Trong hạn'],
  ['Quá hạn', 'Trễ hạn', 'Trả quá hạn', 'Q.hạn'],
  ['Tổng số', 'Tổng', 'Tổng cộng'],
  ['Trong hạn', 'Đúng hạn (Bao gồm cả hồ sơ chờ BS)', 'Chưa đến hạn', 'Còn trong hạn'],
  ['Quá hạn', 'Trễ hạn', 'Quá thời hạn'],
];

export const REPORT_CHOICES: fc.Arbitrary<ReportChoices> = fc.record({
  order: pick('STT', 'TT', 'Số TT', 'S.T.T'),
  label: pick(
    'Đơn vị',
    'Lĩnh vực',
    'Lĩnh vực, công việc giải quyết theo cấp',
    'Tên lĩnh vực',
    'Lĩnh vực giải quyết',
  ),
  groups: fc.tuple(
    pick('Tiếp nhận', 'Số hồ sơ nhận giải quyết', 'Số hồ sơ tiếp nhận', 'Hồ sơ tiếp nhận'),
    pick('Đã giải quyết', 'Số lượng hồ sơ đã giải quyết', 'Đã xử lý', 'Hồ sơ đã giải quyết', 'Đã GQ'),
    pick(
      'Đang giải quyết',
      'Hồ sơ đang xử lý',
      'Số lượng hồ sơ đang giải quyết',
      'Chưa giải quyết',
      'Đang xử lí',
    ),
  ),
  leaves: fc.tuple(...LEAF_WORDS.map((words) => pick(...words))),
  head: pick('merged', 'merged', 'unmerged', 'flat'),
  cell: pick('td', 'th'),
  section: pick('thead', 'tbody', 'none'),
  numbers: pick('none', 'brackets', 'bare', 'formulas'),
  title: fc.boolean(),
  blankColumn: fc.boolean(),
  extra: fc.boolean(),
  groupRow: pick('none', 'spanning', 'roman', 'summed'),
  total: pick('first', 'last', 'last', 'none'),
  totalLabel: pick('Tổng số', 'TỔNG CỘNG', 'Cộng', 'Tổng', 'Toàn xã', 'Tổng cộng:'),
  totalMerged: fc.boolean(),
  signed: fc.boolean(),
  thousands: pick('.', ',', ' ', '\u00a0', ''),
  link: fc.boolean(),
  form: pick('NFC', 'NFD'),
  capitals: fc.boolean(),
  shuffle: fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10], { minLength: 11 }),
});

const GROUP_OF = [0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2];
const FORMULAS: Readonly<Record<number, string>> = {
  3: '(3)=(4)+(5)+(6)',
  7: '7 = 8+9+10',
  11: '(11=12+13)',
};

/** The report as HTML. Columns are moved only where each head stands by itself. */
export function reportHtml(choices: ReportChoices): string {
  const places = choices.head === 'flat' ? choices.shuffle : choices.shuffle.map((_, at) => at);
  const written = (text: string) => (choices.capitals ? text.toUpperCase() : text);
  const cells = (list: readonly string[], tag: string) =>
    list.map((text) => `<${tag}>${text}</${tag}>`).join('');
  const line = (list: readonly string[]) =>
    `<tr>${cells([...(choices.blankColumn ? [''] : []), ...list, ...(choices.extra ? ['98,5%'] : [])], 'td')}</tr>`;
  const figure = (value: number) => {
    const text = String(value).replace(/\B(?=(?:\d{3})+$)/gu, choices.thousands);
    return choices.link && value !== 0 ? `<a href="#">${text}</a>` : text;
  };
  const figures = (row: ReportRow) => places.map((at) => figure(row.figures[at] ?? 0));
  const width = 13 + (choices.blankColumn ? 1 : 0) + (choices.extra ? 1 : 0);
  const total = () => {
    const [order, label] = choices.totalMerged ? [choices.totalLabel, ''] : ['', choices.totalLabel];
    return line([order, label, ...figures(TOTAL)]);
  };
  const groupRow = {
    none: '',
    spanning: `<tr><td colspan="${width}"><b>Cấp xã</b></td></tr>`,
    roman: `<tr>${cells([...(choices.blankColumn ? [''] : []), 'I', 'Cấp xã', ...Array.from({ length: 11 + (choices.extra ? 1 : 0) }, () => '')], 'td')}</tr>`,
    summed: line(['I', 'Cấp xã', ...figures(TOTAL)]),
  }[choices.groupRow];
  const data = FIELDS.map((row, at) => line([String(at + 1), row.label, ...figures(row)])).join('');
  const body = `${choices.total === 'first' ? total() : ''}${groupRow}${data}${choices.total === 'last' ? total() : ''}`;
  const signatures = choices.signed
    ? `<tr><td colspan="7">NGƯỜI LẬP BIỂU</td><td colspan="${width - 7}">Hà Trung, ngày 15 tháng 6 năm 2026</td></tr><tr><td colspan="7">Nguyễn Thị Mẫu</td><td></td></tr>`
    : '';
  const title = choices.title
    ? `<tr><td colspan="${width - 1}">TÌNH HÌNH, KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH</td></tr>`
    : '';
  const head = `${title}${headRows(choices, places, written)}${numberRow(choices, places)}`;
  const table =
    choices.section === 'thead'
      ? `<table><thead>${head}</thead><tbody>${body}${signatures}</tbody></table>`
      : choices.section === 'tbody'
        ? `<table><tbody>${head}${body}${signatures}</tbody></table>`
        : `<table>${head}${body}${signatures}</table>`;
  return table.normalize(choices.form);
}

function headRows(
  choices: ReportChoices,
  places: readonly number[],
  written: (text: string) => string,
): string {
  const { cell, groups } = choices;
  const leaf = (at: number) => written(choices.leaves[at] ?? '');
  const group = (at: number) => written(groups[GROUP_OF[at] ?? 0] ?? '');
  const extra = choices.extra ? 'Tỷ lệ đồng bộ' : null;
  const blank = choices.blankColumn ? [''] : [];
  const tagged = (list: readonly string[]) =>
    `<tr>${list.map((text) => `<${cell}>${text}</${cell}>`).join('')}</tr>`;
  const tail = extra === null ? [] : [extra];
  if (choices.head === 'flat') {
    return tagged([
      ...blank,
      choices.order,
      choices.label,
      ...places.map((at) => `${group(at)} - ${leaf(at)}`),
      ...tail,
    ]);
  }
  if (choices.head === 'unmerged') {
    const top = places.map((at) => (at === 0 || GROUP_OF[at] !== GROUP_OF[at - 1] ? group(at) : ''));
    return (
      tagged([...blank, choices.order, choices.label, ...top, ...tail]) +
      tagged([...blank, '', '', ...places.map(leaf), ...tail.map(() => '')])
    );
  }
  const single = (text: string) => `<${cell} rowspan="2">${text}</${cell}>`;
  const spans = [4, 4, 3].map(
    (count, at) => `<${cell} colspan="${count}">${written(groups[at] ?? '')}</${cell}>`,
  );
  const top = [
    ...blank.map(single),
    single(choices.order),
    single(choices.label),
    ...spans,
    ...tail.map(single),
  ];
  return `<tr>${top.join('')}</tr>${tagged(places.map(leaf))}`;
}

function numberRow({ numbers, blankColumn, extra }: ReportChoices, places: readonly number[]): string {
  if (numbers === 'none') return '';
  const write = (number: number) =>
    numbers === 'bare' && places.every((at, index) => at === index)
      ? String(number)
      : numbers === 'formulas'
        ? (FORMULAS[number] ?? `(${number})`)
        : `(${number})`;
  const list = [
    ...(blankColumn ? [''] : []),
    write(1),
    write(2),
    ...places.map((at) => write(at + 3)),
    ...(extra ? [''] : []),
  ];
  return `<tr>${list.map((text) => `<td>${text}</td>`).join('')}</tr>`;
}

import { CITY } from './report-forms.ts';
import {
  blank,
  cells,
  FORM,
  groupAt,
  HEAD_2,
  input,
  inputs,
  LEAVES,
  lines,
  NAMES,
  NUMBERS,
  PATHS,
  plainLine,
  row,
  table,
  targetOf,
  th,
  type UnseenScreen,
} from './report-kit.ts';

const II = { target: FORM } as const;
const full = () =>
  table(
    HEAD_2,
    lines((at, name) => plainLine(at, name)),
  );
/** The table of the form with fields nothing belongs into. */
const other = (attributes = '') =>
  table(
    HEAD_2,
    lines((at, name) => plainLine(at, name, blank(11, attributes))),
  );
const titled = (title: string, unit: string, period: string) =>
  `<h3>${title}</h3><p>Đơn vị báo cáo: ${unit}</p><p>Kỳ báo cáo: ${period}</p>`;
const FORM_TITLE = 'Biểu số II.06a/VPCP/KSTT';
const UNITS = ['UBND phường Mẫu Một', 'UBND xã Mẫu Hai'] as const;
const UNIT = 'UBND xã Mẫu Sơn';

/** Other shapes than a table, and screens on which nothing, or not everything, is the form's. */
export const REPORTS_D3: readonly UnseenScreen[] = [
  {
    name: 'a questionnaire: one question for every figure of every field',
    html: `<form role="list">${NAMES.map((name, at) => NUMBERS.map((n, i) => `<div role="listitem"><div role="heading" aria-level="3">${name} - ${PATHS[i]} *</div><div>${input(at, n, ' aria-label="Câu trả lời của bạn"')}</div></div>`).join('')).join('')}</form>`,
    ...II,
  },
  {
    name: 'a questionnaire by sections: a field to a section, a question to a figure',
    html: NAMES.map(
      (name, at) =>
        `<div role="group"><h2>Phần ${at + 1}. Lĩnh vực ${name}</h2>${NUMBERS.map((n, i) => `<div role="listitem"><div>${i + 1}. ${PATHS[i]} <span aria-label="Câu hỏi bắt buộc">*</span></div>${input(at, n)}</div>`).join('')}</div>`,
    ).join(''),
    ...II,
  },
  {
    name: 'one field to a screen, with "Tiếp theo"',
    html: `<h3>Bước 2/3. Lĩnh vực: Đất đai</h3><ol><li>Hộ tịch</li><li>Đất đai</li><li>Xây dựng</li></ol><div>${NUMBERS.map((n, i) => `<div><label>${PATHS[i]}</label>${input(1, n)}</div>`).join('')}</div><button type="button">Quay lại</button><button type="button">Tiếp theo</button>`,
    ...II,
  },
  {
    name: 'turned: measures down in groups, fields across, a percentage line between',
    html: table(
      `<tr>${cells(['TT', 'Nội dung', 'ĐVT', ...NAMES, 'Tổng số'], th)}</tr>`,
      NUMBERS.map(
        (n, i) =>
          `${[0, 4, 8].includes(i) ? `<tr><td><b>${['I', 'II', 'III'][i / 4]}</b></td><td colspan="6"><b>${groupAt(i)}</b></td></tr>` : ''}${row(String(i + 1), LEAVES[i] ?? '', 'Hồ sơ', ...[0, 1, 2, 3].map((at) => input(at, n)))}${i === 7 ? row('', 'Tỷ lệ giải quyết đúng hạn', '%', ...blank(4)) : ''}`,
      ).join(''),
    ),
    ...II,
  },
  {
    name: 'an accordion of the three groups, each with its own small table',
    html: [0, 4, 8]
      .map((from) => {
        const to = from === 8 ? 11 : from + 4;
        return `<div class="accordion-item"><h2 class="accordion-header"><button aria-expanded="true">${['I', 'II', 'III'][from / 4]}. ${groupAt(from)}</button></h2><div class="accordion-body">${table(
          `<tr>${cells(['STT', 'Lĩnh vực', ...LEAVES.slice(from, to)], th)}</tr>`,
          lines((at, name) => plainLine(at, name, inputs(at, NUMBERS.slice(from, to)))),
        )}</div></div>`;
      })
      .join(''),
    ...II,
  },
  {
    name: 'a preview for printing beside the table, shown, without fields',
    html: `<div class="split"><div>${full()}</div><div class="preview">${table(
      HEAD_2,
      lines((at, name) =>
        plainLine(
          at,
          name,
          NUMBERS.map(() => '0'),
        ),
      ),
    )}</div></div>`,
    ...II,
  },
  {
    name: 'last period’s report above, shown, with its fields locked',
    html: `<h4>Số liệu kỳ trước (tham khảo)</h4>${other(' disabled value="4"')}<h4>Số liệu kỳ này</h4>${full()}`,
    ...II,
  },
  {
    name: 'the table of the officer’s unit and that of another, each under its name',
    html: `<h4>UBND xã Mẫu Đông</h4>${other()}<h4>${UNIT}</h4>${full()}`,
    ...II,
  },
  {
    name: 'two tables without names, alike',
    html: `${other()}<hr>${other()}`,
    ...II,
    mustRefuse: 'two alike',
  },
  {
    name: 'last year’s report by its title',
    html: `${titled(FORM_TITLE, UNIT, 'Quý II năm 2025')}${other()}`,
    ...II,
    mustRefuse: 'another year',
    saidByPage: true,
  },
  {
    name: 'another quarter in the title',
    html: `${titled(FORM_TITLE, UNIT, 'Quý I/2026')}${other()}`,
    ...II,
    mustRefuse: 'another quarter',
    saidByPage: true,
  },
  {
    name: 'another quarter chosen in a list',
    html: `<div><label>Kỳ báo cáo</label><select><option>Quý I</option><option>Quý II</option><option selected>Quý III</option></select><label>Năm</label><select><option>2025</option><option selected>2026</option></select></div>${other()}`,
    ...II,
    mustRefuse: 'another quarter',
    saidByPage: true,
    live: (root) => {
      for (const list of root.querySelectorAll('select')) list.selectedIndex = list.options.length - 1;
    },
  },
  {
    name: 'another unit in the title',
    html: `${titled(FORM_TITLE, 'UBND xã Mẫu Đông', 'Quý II năm 2026')}${other()}`,
    ...II,
    mustRefuse: 'another unit',
    saidByPage: true,
  },
  {
    name: 'a report of feedback and proposals with the same heads',
    html: `<h3>Biểu số II.04a/VPCP/KSTT</h3><h3>Kết quả tiếp nhận, xử lý phản ánh, kiến nghị</h3>${other()}`,
    ...II,
    mustRefuse: 'another form',
    saidByPage: true,
  },
  {
    name: 'a report of complaints and denunciations with the same heads, said in the table’s caption',
    html: table(
      '<caption>Tình hình giải quyết khiếu nại, tố cáo</caption>',
      HEAD_2,
      lines((at, name) => plainLine(at, name, blank(11))),
    ),
    ...II,
    mustRefuse: 'another form',
  },
  {
    name: 'fees by field with the same leaves: amounts of money',
    html: `<h4>Phí, lệ phí đã thu</h4>${table(
      `<tr><th rowspan="2">STT</th><th rowspan="2">Lĩnh vực</th><th colspan="3">Số tiền (nghìn đồng)</th></tr><tr>${cells(['Tổng số', 'Trực tuyến', 'Trực tiếp'], th)}</tr>`,
      lines((at, name) => plainLine(at, name, blank(3))),
    )}`,
    ...II,
    mustRefuse: 'money',
  },
  {
    name: 'staff by field beside the form',
    html: `<h4>Công chức bố trí tại Bộ phận Một cửa</h4>${table(
      `<tr><th rowspan="2">STT</th><th rowspan="2">Lĩnh vực</th><th colspan="2">Số công chức tiếp nhận</th></tr><tr>${cells(['Tổng số', 'Trực tiếp'], th)}</tr>`,
      lines((at, name) => plainLine(at, name, blank(2))),
    )}<h4>Kết quả giải quyết hồ sơ</h4>${full()}`,
    ...II,
  },
  {
    name: 'procedures, not dossiers, counted under the same heads',
    html: `<h4>Số lượng thủ tục hành chính</h4>${table(
      `<tr><th rowspan="2">STT</th><th rowspan="2">Lĩnh vực</th><th colspan="3">Số TTHC tiếp nhận</th></tr><tr>${cells(['Tổng số', 'Trực tuyến', 'Trực tiếp, dịch vụ bưu chính'], th)}</tr>`,
      lines((at, name) => plainLine(at, name, blank(3))),
    )}`,
    ...II,
    mustRefuse: 'procedures are counted',
  },
  {
    name: 'the same field twice, under two levels the form does not have',
    html: table(
      HEAD_2,
      ['Cấp tỉnh', 'Cấp xã']
        .map(
          (level) =>
            `<tr><td colspan="13"><b>${level}</b></td></tr>${NAMES.map((name, at) => row(String(at + 1), name, ...blank(11))).join('')}`,
        )
        .join(''),
    ),
    ...II,
    mustRefuse: 'whose level nobody says',
  },
  {
    name: 'joined and split fields: "Hộ tịch, chứng thực" is not "Hộ tịch"',
    html: table(
      HEAD_2,
      row('1', 'Hộ tịch, chứng thực', ...blank(11)),
      row('2', 'Đất đai', ...inputs(1)),
      row('3', 'Hoạt động xây dựng', ...blank(11)),
      row('4', 'Xây dựng', ...inputs(2)),
      row('5', 'Quy hoạch xây dựng', ...blank(11)),
    ),
    ...II,
  },
  {
    name: 'rows "Trong đó" under each field: cut by place, not by field',
    html: table(
      HEAD_2,
      NAMES.map(
        (name, at) =>
          `${row(String(at + 1), name, ...inputs(at))}${row('', '- Trong đó: qua Cổng DVC quốc gia', ...blank(11))}`,
      ).join(''),
      row('', 'Cộng', ...inputs(3)),
    ),
    ...II,
  },
  {
    name: 'an average in days and points among the figures',
    html: table(
      `<tr><th rowspan="2">STT</th><th rowspan="2">Lĩnh vực</th><th colspan="3">Đã giải quyết</th><th rowspan="2">Thời gian giải quyết trung bình (ngày)</th><th rowspan="2">Điểm tự chấm</th></tr><tr>${cells(['Tổng số', 'Đúng hạn', 'Quá hạn'], th)}</tr>`,
      lines((at, name) => plainLine(at, name, [...inputs(at, [7, 9, 10]), ...blank(2)])),
    ),
    ...II,
  },
  {
    name: 'heads that speak of paper results and of those sent late with an apology',
    html: table(
      `<tr><th rowspan="2">STT</th><th rowspan="2">Lĩnh vực</th><th colspan="6">Đã giải quyết</th></tr><tr>${cells(['Tổng số', 'Trước hạn', 'Đúng hạn', 'Quá hạn', 'Quá hạn đã có thư xin lỗi', 'Trả kết quả điện tử'], th)}</tr>`,
      lines((at, name) => plainLine(at, name, [...inputs(at, [7, 8, 9, 10]), ...blank(2)])),
    ),
    ...II,
  },
  {
    name: 'checkboxes and choices among the fields: for what was handed in, and the period',
    html: `<fieldset><legend>Kỳ báo cáo</legend><label><input type="radio" name="ky" checked> Quý</label><label><input type="radio" name="ky"> Năm</label></fieldset>${table(
      HEAD_2.replace('</tr><tr>', '<th rowspan="2">Không phát sinh</th></tr><tr>'),
      lines((at, name) => plainLine(at, name, [...inputs(at), '<input type="checkbox">'])),
    )}`,
    ...II,
  },
  {
    name: 'the city’s summary by unit with a wider set of columns around',
    html: table(
      `<tr><th rowspan="2">TT</th><th rowspan="2">Mã</th><th rowspan="2">Đơn vị</th><th colspan="5">Tiếp nhận</th><th colspan="4">Đã giải quyết</th><th colspan="3">Đang giải quyết</th><th rowspan="2">Ghi chú</th></tr><tr>${cells(['Tổng số', 'Trực tiếp', 'Trực tuyến', 'BCCI', 'Phi địa giới', 'Tổng số', 'Đúng và trước hạn', 'Quá hạn', 'Tỷ lệ đúng hạn', 'Tổng số', 'Trong hạn', 'Quá hạn'], th)}</tr>`,
      UNITS.map((name, at) =>
        row(
          String(at + 1),
          `H0${at}`,
          name,
          ...inputs(at, [3, 4, 5, 6]),
          '<input>',
          ...inputs(at, [7, 8, 9]),
          '<input>',
          ...inputs(at, [10, 11, 12]),
          '<input>',
        ),
      ).join(''),
    ),
    definition: CITY,
    target: targetOf(CITY.columns, UNITS, false),
  },
];

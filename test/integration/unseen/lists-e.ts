import { A, ALL, at, B, C, each, page, says, tds, ths, tr, type UnseenList } from './list-kit.ts';

const day = (moment: string) => at(moment, 'dd/MM/yyyy');
const list = (heads: readonly string[], rows: string): string =>
  page(`<table><thead><tr>${ths(...heads)}</tr></thead><tbody>${rows}</tbody></table>`);
const three = ['Mã hồ sơ', 'Ngày tiếp nhận', 'Ngày hẹn trả'] as const;

/** Fifth batch: traps for what the fourth taught, and further pages. */
export const LISTS_E: readonly UnseenList[] = [
  {
    name: 'American and Vietnamese dates in one list',
    html: list(
      three,
      each((r) => tr(r.code, at(r.received, 'dd/MM/yyyy HH:mm'), `${at(r.due, 'M/d/yyyy')} 5:00:00 PM`)),
    ),
    says: [],
    mustRefuse: 'each column in an order of its own',
  },
  {
    name: 'short years first: yy/MM/dd',
    html: list(
      three,
      each((r) => tr(r.code, at(r.received, 'yy/MM/dd'), at(r.due, 'yy/MM/dd'))),
    ),
    says: [],
    mustRefuse: 'years of two digits, first',
  },
  {
    name: 'short years, months first: M/d/yy',
    html: list(
      three,
      each((r) => tr(r.code, at(r.received, 'M/d/yy'), at(r.due, 'M/d/yy'))),
    ),
    says: [],
    mustRefuse: 'months first',
  },
  {
    name: 'short years, one row alone',
    html: list(three, tr(A.code, '02/03/26', '09/03/26')),
    says: [],
    mustRefuse: 'nothing to tell day, month and year apart by',
  },
  {
    name: 'a due date struck out and none in its place',
    html: list(
      [...three, 'Trạng thái'],
      each((r, i) =>
        tr(r.code, day(r.received), i === 1 ? `<del>${day(r.due)}</del>` : day(r.due), r.status),
      ),
    ),
    says: says(['receivedAt', 'dueAt'], { days: true }).map((one) => {
      if (one.code !== B.code) return one;
      const { dueAt: _, ...rest } = one;
      return rest;
    }),
  },
  {
    name: 'two dates, the later struck out',
    html: list(
      three,
      each((r) => tr(r.code, day(r.received), `${day(r.due)} <s>30/04/2026</s>`)),
    ),
    says: says(['receivedAt', 'dueAt'], { days: true, status: false }),
  },
  {
    name: '"trước ngày 17/03/2026": before that day, not on it',
    html: list(
      three,
      each((r) => tr(r.code, day(r.received), `trước ngày ${day(r.due)}`)),
    ),
    says: [],
    mustRefuse: 'the day before, or that day',
  },
  {
    name: 'afternoon hours without 24: "Chiều 5:00 17/03/2026"',
    html: list(
      three,
      each((r) => tr(r.code, day(r.received), `Chiều 5:00 ${day(r.due)}`)),
    ),
    says: [],
    mustRefuse: 'five in the afternoon is not five in the morning',
  },
  {
    name: 'two tables of as many rows beside each other, one in a panel that stays in place',
    html: page(
      `<div class="row"><div class="fixed-panel"><table><tr>${ths('Mã hồ sơ', 'Người nộp')}</tr>${each((r) => tr(r.code, r.person))}</table></div><div class="col"><table><tr>${ths('Cán bộ', 'Ngày nhận', 'Hẹn trả')}</tr>${each((r) => tr('Cán bộ mẫu', day(r.received), day(r.due)), [C, A, B])}</table></div></div>`,
    ),
    says: [],
    mustRefuse: 'two tables, whose rows need not be one another’s',
  },
  {
    name: 'split pane whose detail is another dossier than any of the list',
    html: page(
      `<div class="split"><aside>${each((r) => `<div class="item"><div>Mã hồ sơ: ${r.code}</div><div>Hẹn trả: ${day(r.due)}</div></div>`, [A, B])}</aside><main><div>Mã hồ sơ: ${C.code}</div><div>Hẹn trả: ${day(C.due)}</div></main></div>`,
    ),
    says: [],
    mustRefuse: 'the detail belongs to another list',
  },
  {
    name: 'split pane whose detail says another date than the list',
    html: page(
      `<div class="split"><aside>${each((r) => `<div class="item"><div>Mã hồ sơ: ${r.code}</div><div>Hẹn trả: ${day(r.due)}</div></div>`)}</aside><main><div>Mã hồ sơ: ${A.code}</div><div>Hẹn trả: 30/04/2026</div></main></div>`,
    ),
    says: [],
    mustRefuse: 'list and detail contradict one another',
  },
  {
    name: 'items headed by a bare code, each with a bare code of a related dossier',
    html: page(
      `<ul>${each((r, i) => `<li><h4>${r.code}</h4><p>Tiếp nhận: ${day(r.received)} • Hẹn trả: ${day(r.due)}</p><p>Liên thông: <b>${ALL[(i + 1) % 3]?.code}</b></p></li>`)}</ul>`,
    ),
    says: [],
    mustRefuse: 'whose date it is cannot be told',
  },
  {
    name: 'log of changes: bare codes, old and new return date',
    html: page(
      `<ul>${each((r) => `<li><b>${r.code}</b><p>Hẹn trả cũ: ${day(r.step)} • Hẹn trả: ${day(r.due)}</p></li>`)}</ul>`,
    ),
    says: [],
    mustRefuse: 'a log of changes with two return dates',
  },
  {
    name: 'second lines that belong to the row below them',
    html: page(
      `<table><tr>${ths('Mã hồ sơ', 'Thủ tục', 'Trạng thái')}</tr>${each((r) => `<tr><td colspan="3">Ngày tiếp nhận: ${day(r.received)} | Ngày hẹn trả: ${day(r.due)}</td></tr>${tr(r.code, r.procedure, r.status)}`)}</table>`,
    ),
    says: [],
    mustRefuse: 'lines above their rows look like lines below them',
  },
  {
    name: 'transposed with the sums in a last column',
    html: page(
      `<table><tr>${ths('Mã hồ sơ')}${each((r) => tds(r.code))}<td>Tổng: 3</td></tr><tr>${ths('Ngày tiếp nhận')}${each((r) => tds(day(r.received)))}<td></td></tr><tr>${ths('Ngày hẹn trả')}${each((r) => tds(day(r.due)))}<td></td></tr></table>`,
    ),
    says: says(['receivedAt', 'dueAt'], { days: true, status: false }),
  },
  {
    name: 'comparison of two versions of one dossier, transposed',
    html: page(
      `<table><tr>${ths('Nội dung', 'Trước', 'Sau')}</tr><tr>${ths('Mã hồ sơ')}${tds(A.code, A.code)}</tr><tr>${ths('Ngày hẹn trả')}${tds(day(A.due), day(B.due))}</tr></table>`,
    ),
    says: [],
    mustRefuse: 'two versions of one dossier',
  },
  {
    name: 'a head "Ngày nhận Kết quả Hẹn trả" over one date',
    html: list(
      ['Mã hồ sơ', 'Ngày tiếp nhận', 'Ngày nhận Kết quả'],
      each((r) => tr(r.code, day(r.received), day(r.due))),
    ),
    says: [],
    mustRefuse: 'the day a citizen took the result is no return date',
  },
  {
    name: 'icons whose titles are actions: "Trả kết quả", "Yêu cầu bổ sung"',
    html: list(
      [...three, 'Trạng thái'],
      each((r) =>
        tr(
          r.code,
          day(r.received),
          day(r.due),
          '<a title="Trả kết quả"><i></i></a><a title="Yêu cầu bổ sung"><i></i></a>',
        ),
      ),
    ),
    says: says(['receivedAt', 'dueAt'], { days: true, status: false }),
  },
  {
    name: 'one icon whose title is an action: "Trả kết quả"',
    html: list(
      [...three, 'Trạng thái'],
      each((r) => tr(r.code, day(r.received), day(r.due), '<button title="Trả kết quả"><i></i></button>')),
    ),
    says: says(['receivedAt', 'dueAt'], { days: true, status: false }),
  },
  {
    name: 'English list of loans: Application No., Received on, Due on, Paid',
    html: list(
      ['Application No.', 'Borrower', 'Disbursed on', 'Due on', 'Paid'],
      each((r, i) => tr(`LN-2026-00${i}`, r.person, at(r.received), at(r.due), '1,000,000')),
    ),
    says: [],
    mustRefuse: 'loans of a bank',
  },
  {
    name: 'English: Deadline alone beside Received',
    html: list(
      ['Dossier No.', 'Received', 'Deadline'],
      each((r) => tr(r.code, day(r.received), day(r.due))),
    ),
    says: [],
    mustRefuse: 'whose deadline it is nobody can say',
  },
  {
    name: 'code of the national portal above the code of the dossier, both under labels',
    html: list(
      ['Hồ sơ', 'Ngày tiếp nhận', 'Ngày hẹn trả'],
      each((r, i) =>
        tr(`Mã DVCQG: G01.899.000-260302-000${i + 1}<br>Mã hồ sơ: ${r.code}`, day(r.received), day(r.due)),
      ),
    ),
    says: says(['receivedAt', 'dueAt'], { days: true, status: false }),
  },
  {
    name: 'sums between the rows: "Cộng: 2 hồ sơ"',
    html: list(
      three,
      `${tr(A.code, day(A.received), day(A.due))}${tr(B.code, day(B.received), day(B.due))}${tr('Cộng: 2 hồ sơ', '', '')}${tr(C.code, day(C.received), day(C.due))}${tr('Cộng: 1 hồ sơ', '', '')}`,
    ),
    says: says(['receivedAt', 'dueAt'], { days: true, status: false }),
  },
  {
    name: 'notices of the bell beside the list, with codes of other dossiers',
    html: page(
      `<div class="bell"><ul><li>Hồ sơ H77.02-260401-0099 sắp đến hạn</li><li>Hồ sơ H77.02-260401-0098 quá hạn: 2 ngày</li></ul></div><table><tr>${ths(...three)}</tr>${each((r) => tr(r.code, day(r.received), day(r.due)))}</table>`,
    ),
    says: says(['receivedAt', 'dueAt'], { days: true, status: false }),
  },
];

import { A, ALL, at, B, C, each, page, says, ths, tr, type UnseenList } from './list-kit.ts';

const day = (moment: string) => at(moment, 'dd/MM/yyyy');
const list = (heads: readonly string[], rows: string): string =>
  page(`<table><thead><tr>${ths(...heads)}</tr></thead><tbody>${rows}</tbody></table>`);

/** Fourth batch, words: heads, dates and statuses as offices write them. */
export const LISTS_D2: readonly UnseenList[] = [
  {
    name: 'two dates in a cell under a head of two lines, no labels in the cell',
    html: list(
      ['STT', 'Mã hồ sơ', 'Ngày nhận<br>Ngày hẹn trả', 'Trạng thái'],
      each((r, i) => tr(String(i + 1), r.code, `${at(r.received)}<br>${at(r.due)}`, r.status)),
    ),
    says: says(['receivedAt', 'dueAt']),
  },
  {
    name: '"Ngày tiếp nhận - Ngày hẹn trả" over a span of two days',
    html: list(
      ['Mã hồ sơ', 'Ngày tiếp nhận - Ngày hẹn trả', 'Trạng thái'],
      each((r) => tr(r.code, `${day(r.received)} - ${day(r.due)}`, r.status)),
    ),
    says: says(['receivedAt', 'dueAt'], { days: true }),
  },
  {
    name: 'countdown alone under "Hẹn trả"',
    html: list(
      ['Mã hồ sơ', 'Ngày tiếp nhận', 'Hẹn trả'],
      each((r, i) =>
        tr(r.code, at(r.received), ['Còn 2 ngày 3 giờ', 'Quá hạn 1 ngày', 'Trả đúng hạn'][i] ?? ''),
      ),
    ),
    says: [],
    mustRefuse: 'no return date is shown',
  },
  {
    name: 'short heads: "Mã HS", "T.gian nhận", "Hạn XL bước", "T.gian hẹn trả", "T.trạng"',
    html: list(
      ['TT', 'Mã HS', 'T.gian nhận', 'Hạn XL bước', 'T.gian hẹn trả', 'T.trạng'],
      each((r, i) => tr(String(i + 1), r.code, at(r.received), at(r.step), at(r.due), r.status)),
    ),
    says: says(['receivedAt', 'stepDueAt', 'dueAt']),
  },
  {
    name: 'short heads: "Ngày TN", "Hạn trả KQ", "Ngày trả KQ"',
    html: list(
      ['STT', 'Mã HS', 'Ngày TN', 'Hạn trả KQ', 'Ngày trả KQ'],
      each((r, i) => tr(String(i + 1), r.code, day(r.received), day(r.due), r === C ? '01/04/2026' : '')),
    ),
    says: says(['receivedAt', 'dueAt'], { days: true, status: false }).map((one) =>
      one.code === C.code ? { ...one, returnedAt: '2026-04-01', status: 10 } : one,
    ),
  },
  {
    name: 'short heads that may be two things: "Ngày TN", "Hạn XL", "Ngày HT"',
    html: list(
      ['STT', 'Mã HS', 'Ngày TN', 'Hạn XL', 'Ngày HT'],
      each((r, i) => tr(String(i + 1), r.code, day(r.received), day(r.step), day(r.due))),
    ),
    says: [],
    mustRefuse: 'neither "Hạn XL" nor "Ngày HT" is plainly the return date',
  },
  {
    name: 'shuffled columns among other codes and dates',
    html: list(
      [
        'Ngày sinh',
        'Hẹn trả kết quả',
        'Mã thủ tục',
        'Trạng thái',
        'Ngày cấp CCCD',
        'Mã hồ sơ',
        'Số biên lai',
        'Tiếp nhận ngày',
      ],
      each((r) =>
        tr(
          '01/02/1990',
          at(r.due),
          '1.004873.000.00.00.H77',
          r.status,
          '05/06/2021',
          r.code,
          'BL-0001234',
          at(r.received),
        ),
      ),
    ),
    says: says(['receivedAt', 'dueAt']),
  },
  {
    name: 'statuses as icons with a title',
    html: list(
      ['Mã hồ sơ', 'Ngày tiếp nhận', 'Ngày hẹn trả', 'Trạng thái'],
      each((r) => tr(r.code, at(r.received), at(r.due), `<i class="fa fa-clock" title="${r.status}"></i>`)),
    ),
    says: says(['receivedAt', 'dueAt']),
  },
  {
    name: 'years of two digits with the hour, some days past the twelfth',
    html: list(
      ['Mã hồ sơ', 'Tiếp nhận', 'Hẹn trả'],
      each((r) => tr(r.code, at(r.received, 'dd/MM/yy HH:mm'), at(r.due, 'dd/MM/yy HH:mm'))),
    ),
    says: says(['receivedAt', 'dueAt'], { status: false }),
  },
  {
    name: 'ISO moments with the offset of Vietnam',
    html: list(
      ['Mã hồ sơ', 'Ngày tiếp nhận', 'Ngày hẹn trả'],
      each((r) => tr(r.code, `${r.received}:00+07:00`, `${r.due}:00.000+0700`)),
    ),
    says: says(['receivedAt', 'dueAt'], { status: false }),
  },
  {
    name: 'ISO moments as Greenwich counts them',
    html: list(
      ['Mã hồ sơ', 'Ngày tiếp nhận', 'Ngày hẹn trả'],
      tr(A.code, '2026-03-02T01:30:00Z', '2026-03-17T10:00:00Z') +
        tr(B.code, '2026-03-13T07:05:00Z', '2026-03-27T09:30:00.000Z'),
    ),
    says: says(['receivedAt', 'dueAt'], { rows: [A, B], status: false }),
  },
  {
    name: 'merged heads of three levels',
    html: page(
      `<table><thead><tr><th rowspan="3">STT</th><th rowspan="3">Mã hồ sơ</th><th colspan="4">Thời gian</th><th rowspan="3">Trạng thái</th></tr><tr><th rowspan="2">Tiếp nhận</th><th rowspan="2">Hẹn trả</th><th colspan="2">Đang giải quyết</th></tr><tr>${ths('Tên bước', 'Hạn bước')}</tr></thead><tbody>${each((r, i) => tr(String(i + 1), r.code, at(r.received), at(r.due), 'Thẩm định', at(r.step), r.status))}</tbody></table>`,
    ),
    says: says(['receivedAt', 'dueAt', 'stepDueAt']),
  },
  {
    name: 'merged heads: the group alone says whose dates they are',
    html: page(
      `<table><thead><tr><th rowspan="2">Mã hồ sơ</th><th colspan="2">Bước hiện tại</th><th colspan="2">Toàn bộ hồ sơ</th></tr><tr>${ths('Ngày nhận', 'Hạn', 'Ngày tiếp nhận', 'Hạn trả')}</tr></thead><tbody>${each((r) => tr(r.code, '04/03/2026', day(r.step), day(r.received), day(r.due)))}</tbody></table>`,
    ),
    says: says(['receivedAt', 'dueAt', 'stepDueAt'], { days: true, status: false }),
  },
  {
    name: 'merged heads: return dates of the step and of the dossier under the same word',
    html: page(
      `<table><thead><tr><th rowspan="2">Mã hồ sơ</th><th rowspan="2">Ngày tiếp nhận</th><th colspan="2">Hạn</th></tr><tr>${ths('Của bước', 'Của hồ sơ')}</tr></thead><tbody>${each((r) => tr(r.code, day(r.received), day(r.step), day(r.due)))}</tbody></table>`,
    ),
    says: says(['receivedAt', 'stepDueAt', 'dueAt'], { days: true, status: false }),
  },
  {
    name: 'rows grouped by procedure, each group with a line of sums',
    html: list(
      ['STT', 'Mã hồ sơ', 'Người nộp', 'Ngày nhận', 'Ngày hẹn trả', 'Kết quả'],
      each(
        (r, i) =>
          `<tr class="g"><td colspan="6"><b>${i + 1}. ${r.procedure}</b> (thời hạn 10 ngày)</td></tr>${tr('1', r.code, r.person, day(r.received), day(r.due), r.status)}<tr><td colspan="3">Cộng</td><td>1</td><td>1</td><td></td></tr>`,
      ),
    ),
    says: says(['receivedAt', 'dueAt'], { days: true }),
  },
  {
    name: 'sums above the rows, under the head',
    html: list(
      ['Mã hồ sơ', 'Ngày nhận', 'Hạn trả', 'Tình trạng'],
      `<tr class="sticky"><td>Tổng cộng: 3</td><td></td><td>Quá hạn: 1</td><td></td></tr>${each((r) => tr(r.code, day(r.received), day(r.due), r.status))}`,
    ),
    says: says(['receivedAt', 'dueAt'], { days: true }),
  },
  {
    name: 'English words: Dossier No., Received on, Due on',
    html: list(
      ['No.', 'Dossier No.', 'Procedure', 'Received on', 'Due on', 'Status'],
      each((r, i) =>
        tr(String(i + 1), r.code, 'Birth registration', at(r.received), at(r.due), 'Processing'),
      ),
    ),
    says: says(['receivedAt', 'dueAt']).map((one) => ({ ...one, status: 4 })),
  },
  {
    name: 'deadline of the step and of the dossier in one cell: "Hạn bước", "Hạn trả"',
    html: list(
      ['Hồ sơ', 'Hạn', 'Ngày nhận'],
      each((r) =>
        tr(
          `<b>${r.code}</b><br>${r.person}`,
          `<span>Hạn bước: ${at(r.step)}</span><br><span>Hạn trả: ${at(r.due)}</span>`,
          at(r.received),
        ),
      ),
    ),
    says: says(['stepDueAt', 'dueAt', 'receivedAt'], { status: false }),
  },
  {
    name: 'the code of the national portal below the code of the dossier',
    html: list(
      ['Mã hồ sơ', 'Ngày tiếp nhận', 'Ngày hẹn trả'],
      each((r, i) =>
        tr(`${r.code}<br><small>Mã DVCQG: G01.899.000-260302-000${i + 1}</small>`, at(r.received), at(r.due)),
      ),
    ),
    says: says(['receivedAt', 'dueAt'], { status: false }),
  },
  {
    name: 'the first return date struck out beside the one that holds',
    html: list(
      ['Mã hồ sơ', 'Ngày tiếp nhận', 'Ngày hẹn trả'],
      each((r, i) =>
        tr(r.code, day(r.received), `${i === 1 ? '<del>20/03/2026</del> ' : ''}<span>${day(r.due)}</span>`),
      ),
    ),
    says: says(['receivedAt', 'dueAt'], { days: true, status: false }),
  },
  {
    name: 'half days in words: "Sáng 17/03/2026", "trước 17h00 ngày 17/03/2026"',
    html: list(
      ['Mã hồ sơ', 'Ngày tiếp nhận', 'Ngày hẹn trả'],
      each((r) => tr(r.code, `Sáng ${day(r.received)}`, `trước 17h00 ngày ${day(r.due)}`)),
    ),
    says: ALL.map((r) => ({
      code: r.code,
      receivedAt: r.received.slice(0, 10),
      dueAt: `${r.due.slice(0, 10)}T17:00:00`,
    })),
  },
  {
    name: 'a printed list: heads in plain cells, a row of column numbers below',
    html: page(
      `<h3>DANH SÁCH HỒ SƠ</h3><table border="1">${tr('STT', 'Mã số hồ sơ', 'Họ và tên', 'Ngày nhận hồ sơ', 'Ngày trả kết quả theo giấy hẹn', 'Ghi chú')}${tr('(1)', '(2)', '(3)', '(4)', '(5)', '(6)')}${each((r, i) => tr(String(i + 1), r.code, r.person, day(r.received), day(r.due), ''))}</table>`,
    ),
    says: says(['receivedAt', 'dueAt'], { days: true, status: false }),
  },
  {
    name: 'dossiers in chains: child dossiers indented under their parent',
    html: list(
      ['Mã hồ sơ', 'Ngày tiếp nhận', 'Ngày hẹn trả', 'Trạng thái'],
      each((r, i) => tr(`${i ? '└─ ' : '<i>▾</i> '}${r.code}`, at(r.received), at(r.due), r.status)),
    ),
    says: says(['receivedAt', 'dueAt']),
  },
  {
    name: 'codes in the older form, "Hạn giải quyết" beside "Ngày hẹn trả"',
    html: list(
      ['Số hồ sơ', 'Ngày nhận', 'Hạn giải quyết', 'Ngày hẹn trả'],
      each((r) => tr(`000.21.${r.code}`, at(r.received), at(r.step), at(r.due))),
    ),
    says: says(['receivedAt', 'dueAt'], { status: false }).map((one) => ({
      ...one,
      code: `000.21.${one.code}`,
    })),
  },
  {
    name: 'dates of two lines: day above, hour below',
    html: list(
      ['Mã hồ sơ', 'Ngày tiếp nhận', 'Ngày hẹn trả'],
      each((r) =>
        tr(
          r.code,
          `<div>${day(r.received)}</div><small>${at(r.received, 'HH:mm')}</small>`,
          `<div>${day(r.due)}</div><small>${at(r.due, 'HH:mm')}</small>`,
        ),
      ),
    ),
    says: says(['receivedAt', 'dueAt'], { status: false }),
  },
];

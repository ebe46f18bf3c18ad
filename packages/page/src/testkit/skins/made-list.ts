import { Draw } from './draw.ts';

/** What a made list says of one dossier, as a reader must give it: ISO dates, null where there is no such column. */
export interface MadeDossier {
  readonly code: string;
  readonly facts: Readonly<Record<DateId, string | null>>;
}

export const DATE_IDS = ['submittedAt', 'receivedAt', 'dueAt', 'stepDueAt', 'finishedAt'] as const;
export type DateId = (typeof DATE_IDS)[number];

export interface MadeList {
  readonly seed: number;
  readonly skin: string;
  readonly html: string;
  readonly dossiers: readonly MadeDossier[];
}

type ColumnId =
  | 'born'
  | 'changed'
  | DateId
  | 'order'
  | 'box'
  | 'code'
  | 'person'
  | 'procedure'
  | 'status'
  | 'note'
  | 'actions'
  | 'unit';

const WORDS: Readonly<Record<ColumnId, readonly string[]>> = {
  order: ['STT', 'TT', 'Số TT', '#'],
  box: [''],
  code: ['Mã hồ sơ', 'Số hồ sơ', 'Mã HS', 'Số biên nhận', 'Mã số hồ sơ', 'Mã tiếp nhận'],
  person: ['Chủ hồ sơ', 'Người nộp', 'Họ tên', 'Người nộp hồ sơ', 'Tên công dân'],
  procedure: ['Thủ tục', 'Tên thủ tục hành chính', 'Tên TTHC', 'Thủ tục hành chính'],
  status: ['Trạng thái', 'Tình trạng', 'Trạng thái hồ sơ', 'Trạng thái xử lý'],
  note: ['Ghi chú'],
  actions: ['Thao tác', 'Chức năng', ''],
  /** Dates that are none of those read. */
  born: ['Ngày sinh', 'Ngày cấp CCCD'],
  changed: ['Ngày cập nhật', 'Cập nhật lần cuối'],
  unit: ['Đơn vị', 'Cơ quan tiếp nhận', 'Đơn vị xử lý'],
  submittedAt: ['Ngày nộp', 'Ngày nộp hồ sơ', 'Thời gian nộp'],
  receivedAt: [
    'Ngày tiếp nhận',
    'Ngày nhận hồ sơ',
    'Tiếp nhận lúc',
    'Ngày TN',
    'Thời gian tiếp nhận',
    'Ngày nhận',
  ],
  dueAt: ['Ngày hẹn trả', 'Hẹn trả kết quả', 'Hạn trả KQ', 'Thời gian hẹn trả', 'Ngày hẹn trả KQ', 'Hạn trả'],
  stepDueAt: ['Hạn xử lý bước', 'Hạn xử lý cá nhân', 'Hạn xử lý của cán bộ', 'Hạn xử lý'],
  finishedAt: ['Ngày kết thúc xử lý', 'Ngày có kết quả', 'Ngày hoàn thành'],
};

const OPEN = ['Đang xử lý', 'Chờ bổ sung', 'Mới tiếp nhận'] as const;
const DONE = 'Đã trả kết quả';
const SKINS = [
  'plain table',
  'heads of td',
  'div grid with roles',
  'head in a table of its own',
  'layout table around',
  'hidden copy for printing',
  'pager row inside',
  'dates under one head',
] as const;

/** The list of a seed. */
export function makeList(seed: number): MadeList {
  const draw = new Draw(seed + 10_000);
  const skin = SKINS[seed % SKINS.length] ?? SKINS[0];
  const columns = drawColumns(draw, skin === 'dates under one head');
  const format = draw.of(...FORMATS);
  const rows = Array.from({ length: draw.whole(3, 9) }, (_, at) => drawRow(draw, at));
  const word = Object.fromEntries(columns.map((id) => [id, draw.from(WORDS[id])])) as Record<
    ColumnId,
    string
  >;
  const capitals = draw.chance(0.15);
  const heads = columns.map((id) => (capitals ? word[id].toUpperCase() : word[id]));
  const cells = rows.map((row, at) => columns.map((id) => cellText(id, row, at, format)));
  const html = `<html><body>${drawSkin(skin, columns, heads, cells, draw)}</body></html>`;
  return {
    seed,
    skin,
    html: draw.chance(0.25) ? html.normalize('NFD') : html,
    dossiers: rows.map((row) => ({
      code: row.code,
      facts: Object.fromEntries(
        DATE_IDS.map((id) => [
          id,
          columns.includes(id) && row.dates[id] !== null ? format.iso(row.dates[id]) : null,
        ]),
      ) as MadeDossier['facts'],
    })),
  };
}

interface Row {
  readonly code: string;
  readonly status: string;
  readonly dates: Readonly<Record<DateId, string | null>>;
}

interface Format {
  /** From '2026-11-05T17:00:00' to what the list writes. */
  readonly write: (moment: string) => string;
  /** What is left of it: the time of day, where it is written. */
  readonly iso: (moment: string) => string;
}

const day = (moment: string, mark: string) => moment.slice(0, 10).split('-').toReversed().join(mark);
const whole = (moment: string) => moment;
const FORMATS: readonly [Format, ...Format[]] = [
  { write: (moment) => day(moment, '/'), iso: (moment) => moment.slice(0, 10) },
  { write: (moment) => day(moment, '-'), iso: (moment) => moment.slice(0, 10) },
  { write: (moment) => `${day(moment, '/')} ${moment.slice(11, 16)}`, iso: whole },
  { write: (moment) => `${moment.slice(11, 16)} ${day(moment, '/')}`, iso: whole },
  { write: (moment) => `${day(moment, '/')} ${moment.slice(11)}`, iso: whole },
  { write: (moment) => `${day(moment, '/')}&nbsp;-&nbsp;${moment.slice(11, 16)}`, iso: whole },
];

function drawColumns(draw: Draw, together: boolean): ColumnId[] {
  // Now and then the only deadline is the officer's own: such a list says nothing of the promise to the citizen.
  const own = !together && draw.chance(0.1);
  const extra = (
    [
      'procedure',
      'person',
      'unit',
      'note',
      'stepDueAt',
      'finishedAt',
      'submittedAt',
      'born',
      'changed',
    ] as const
  ).filter((id) => draw.chance(0.4) && !(own && id === 'stepDueAt'));
  const dates: ColumnId[] = own ? ['receivedAt', 'stepDueAt'] : ['receivedAt', 'dueAt'];
  const middle = together
    ? [...draw.shuffled<ColumnId>(['code', 'status', ...extra]), ...dates]
    : draw.shuffled<ColumnId>(['code', 'status', ...extra, ...dates]);
  return [
    ...(draw.chance(0.25) ? (['box'] as const) : []),
    ...(draw.chance(0.7) ? (['order'] as const) : []),
    ...middle,
    ...(draw.chance(0.4) ? (['actions'] as const) : []),
  ];
}

function drawRow(draw: Draw, at: number): Row {
  const two = (value: number) => String(value).padStart(2, '0');
  const moment = (from: number) =>
    `2026-${two(draw.whole(10, 11))}-${two(from + (at % 6))}T${two(draw.whole(7, 17))}:${draw.of('00', '15', '30')}:00`;
  const done = draw.chance(0.4);
  const received = moment(1).replace('2026-11', '2026-10');
  return {
    code: `H99.01-2610${two(at + 1)}-${String(draw.whole(1, 9999)).padStart(4, '0')}`,
    status: done ? DONE : draw.from(OPEN),
    dates: {
      submittedAt: received.replace('2026-10', '2026-09'),
      receivedAt: received,
      dueAt: moment(14).replace('2026-10', '2026-11'),
      stepDueAt: moment(8).replace('2026-10', '2026-11'),
      finishedAt: done ? moment(20).replace('2026-11', '2026-10') : null,
    },
  };
}

function cellText(id: ColumnId, row: Row, at: number, format: Format): string {
  switch (id) {
    case 'order':
      return String(at + 1);
    case 'box':
      return '<input type="checkbox">';
    case 'code':
      return `<a href="#">${row.code}</a>`;
    case 'person':
      return 'Nguyễn Văn Mẫu';
    case 'procedure':
      return 'Đăng ký khai sinh';
    case 'status':
      return `<span class="badge">${row.status}</span>`;
    case 'note':
      return '';
    case 'actions':
      return '<button type="button">Xem</button>';
    case 'unit':
      return 'UBND xã Mẫu';
    case 'born':
      return '01/02/1980';
    case 'changed':
      return format.write('2026-10-29T09:00:00');
    default: {
      const date = row.dates[id];
      return date === null ? '' : format.write(date);
    }
  }
}

const tr = (cells: readonly string[], tag: string) =>
  `<tr>${cells.map((text) => `<${tag}>${text}</${tag}>`).join('')}</tr>`;

function drawSkin(
  skin: (typeof SKINS)[number],
  columns: readonly ColumnId[],
  heads: readonly string[],
  cells: readonly (readonly string[])[],
  draw: Draw,
): string {
  const body = cells.map((row) => tr(row, 'td')).join('');
  const plain = `<table class="table"><thead>${tr(heads, 'th')}</thead><tbody>${body}</tbody></table>`;
  switch (skin) {
    case 'plain table':
      return plain;
    case 'heads of td':
      return `<table border="1">${tr(
        heads.map((text) => `<b>${text}</b>`),
        'td',
      )}${body}</table>`;
    case 'div grid with roles': {
      const row = (list: readonly string[], role: string) =>
        `<div role="row">${list.map((text) => `<div role="${role}">${text}</div>`).join('')}</div>`;
      return `<div role="${draw.of('grid', 'table')}"><div role="rowgroup">${row(heads, 'columnheader')}</div><div role="rowgroup">${cells.map((list) => row(list, 'gridcell')).join('')}</div></div>`;
    }
    case 'head in a table of its own':
      return `<div class="box"><div class="head"><table><thead>${tr(heads, 'th')}</thead></table></div><div class="body"><table><tbody>${body}</tbody></table></div></div>`;
    case 'layout table around':
      return `<table><tr><td>Một cửa điện tử</td></tr><tr><td>${plain}</td></tr></table>`;
    case 'hidden copy for printing':
      return `<div style="display:none">${plain}</div>${plain}`;
    case 'pager row inside':
      return `<table>${tr(heads, 'th')}${body}<tr><td colspan="${heads.length}"><table><tr><td><span>1</span></td><td><a href="#">2</a></td></tr></table></td></tr></table>`;
    case 'dates under one head': {
      const top = columns.flatMap((id, at) => {
        if (id === 'receivedAt') return ['<th colspan="2">Ngày, tháng, năm</th>'];
        return id === 'dueAt' ? [] : [`<th rowspan="2">${heads[at] ?? ''}</th>`];
      });
      const leaves = draw.of(['Tiếp nhận', 'Hẹn trả kết quả'], ['Nhận hồ sơ', 'Hẹn trả']);
      return `<table><thead><tr>${top.join('')}</tr>${tr(leaves, 'th')}</thead><tbody>${body}</tbody></table>`;
    }
  }
}

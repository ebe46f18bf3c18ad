/** Invented dossiers and the little that pages drawn by hand have in common. No name or number is a person's. */

export const DATES = ['dueAt', 'receivedAt', 'submittedAt', 'finishedAt', 'returnedAt', 'stepDueAt'] as const;
export type DateId = (typeof DATES)[number];

/** What a person reads in the row of one dossier: what the list does not say is left out. */
export interface Said extends Partial<Record<DateId, string>> {
  readonly code: string;
  readonly status?: number;
}

/** A page of a system nobody has seen, with what a person reads on it. */
export interface UnseenList {
  readonly name: string;
  readonly html: string;
  readonly says: readonly Said[];
  /** Why nobody can be sure of this page: it must be refused. */
  readonly mustRefuse?: string;
}

export interface Invented {
  readonly code: string;
  readonly person: string;
  readonly procedure: string;
  readonly status: string;
  readonly state: number;
  readonly submitted: string;
  readonly received: string;
  readonly due: string;
  readonly step: string;
}

export const A: Invented = {
  code: 'H77.02-260302-0011',
  person: 'Nguyễn Văn Mẫu',
  procedure: 'Cấp bản sao trích lục hộ tịch',
  status: 'Đang xử lý',
  state: 4,
  submitted: '2026-03-02T07:45',
  received: '2026-03-02T08:30',
  due: '2026-03-17T17:00',
  step: '2026-03-09T11:30',
};
export const B: Invented = {
  code: 'H77.02-260313-0012',
  person: 'Trần Thị Ví Dụ',
  procedure: 'Đăng ký biến động đất đai',
  status: 'Chờ bổ sung',
  state: 5,
  submitted: '2026-03-13T10:20',
  received: '2026-03-13T14:05',
  due: '2026-03-27T16:30',
  step: '2026-03-19T15:00',
};
export const C: Invented = {
  code: 'H77.02-260320-0013',
  person: 'Lê Thử Nghiệm',
  procedure: 'Cấp giấy phép xây dựng nhà ở riêng lẻ',
  status: 'Đã trả kết quả',
  state: 10,
  submitted: '2026-03-19T21:10',
  received: '2026-03-20T09:50',
  due: '2026-04-03T11:00',
  step: '2026-03-25T17:00',
};
export const ALL = [A, B, C] as const;

/** Writes a moment as a pattern says: dd MM yyyy yy d M HH mm. */
export function at(moment: string, pattern = 'dd/MM/yyyy HH:mm'): string {
  const [year = '', month = '', day = '', hour = '', minute = ''] = moment.split(/[-T:]/u);
  const parts: Readonly<Record<string, string>> = {
    yyyy: year,
    yy: year.slice(2),
    MM: month,
    M: String(Number(month)),
    dd: day,
    d: String(Number(day)),
    HH: hour,
    H: String(Number(hour)),
    mm: minute,
  };
  return pattern.replace(/yyyy|yy|MM|M|dd|d|HH|H|mm/gu, (part) => parts[part] ?? part);
}

const SOURCE: Readonly<Record<DateId, keyof Invented | null>> = {
  dueAt: 'due',
  receivedAt: 'received',
  submittedAt: 'submitted',
  stepDueAt: 'step',
  finishedAt: null,
  returnedAt: null,
};

/** What a list says of these dossiers that shows these dates, to the minute or to the day, and their status. */
export function says(
  ids: readonly DateId[],
  {
    rows = ALL,
    days = false,
    status = true,
  }: {
    readonly rows?: readonly Invented[];
    readonly days?: boolean | readonly DateId[];
    readonly status?: boolean;
  } = {},
): Said[] {
  const whole = (id: DateId) => (Array.isArray(days) ? !days.includes(id) : days !== true);
  return rows.map((row) => ({
    code: row.code,
    ...(status ? { status: row.state } : {}),
    ...Object.fromEntries(
      ids.map((id) => {
        const moment = String(row[SOURCE[id] ?? 'due']);
        return [id, whole(id) ? `${moment}:00` : moment.slice(0, 10)];
      }),
    ),
  }));
}

export const page = (body: string, head = ''): string =>
  `<!doctype html><html lang="vi"><head><title>Một cửa điện tử</title>${head}</head><body>${body}</body></html>`;
export const each = (
  draw: (row: Invented, index: number) => string,
  rows: readonly Invented[] = ALL,
): string => rows.map(draw).join('');
export const tds = (...cells: readonly string[]): string => cells.map((cell) => `<td>${cell}</td>`).join('');
export const ths = (...cells: readonly string[]): string => cells.map((cell) => `<th>${cell}</th>`).join('');
export const tr = (...cells: readonly string[]): string => `<tr>${tds(...cells)}</tr>`;

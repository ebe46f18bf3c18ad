import { type IsoLocal, periodContaining, reportPeriod, toDay, toIso, weekdayOf } from '@dung-hen/calendar';
import { personOf } from '../data/people.ts';
import { PROCEDURES } from '../data/procedures.ts';

/** What a post of the emulated site is. */
export type PostKind = 'quarterlyResult' | 'weeklyBulletin' | 'procedureList' | 'notice';

/** An article of the emulated site: the truth behind its pages. */
export interface Post {
  readonly n: number;
  readonly kind: PostKind;
  /** '2026-Q1', or the Monday of the week; null for other posts. */
  readonly about: string | null;
  readonly title: string;
  readonly at: IsoLocal;
  readonly paragraphs: readonly string[];
  readonly file: string | null;
  readonly table: readonly (readonly string[])[] | null;
}

const ROMAN = ['I', 'II', 'III', 'IV'];
const DAYS = 400;
const written = (iso: string): string => `${iso.slice(8, 10)}/${iso.slice(5, 7)}/${iso.slice(0, 4)}`;
/** The head and the lines of the posted list of procedures. */
const PROCEDURE_TABLE: readonly (readonly string[])[] = [
  ['STT', 'Mã thủ tục', 'Tên thủ tục hành chính', 'Lĩnh vực', 'Thời hạn giải quyết'],
  ...PROCEDURES.filter(({ tier }) => tier === 'commune').map(
    ({ code, name, field, limitHours, unit }, at) => [
      String(at + 1),
      code,
      name,
      field,
      `${String(limitHours / 8).replace('.', ',')} ${unit.toLowerCase()}`,
    ],
  ),
];

/**
 * The posts of the 400 days before `now`, newest first. Bulletins: of every seven weeks one is missing, of the others
 * every fifth comes the week after. Quarterly results: the last but one quarter is late, the one before is missing.
 */
export function buildPosts(now: IsoLocal): readonly Post[] {
  const today = toDay(now);
  const posts: Omit<Post, 'n'>[] = [];
  const post = (one: Omit<Post, 'n' | 'file' | 'table'> & Partial<Post>): void => {
    if (one.at <= now) posts.push({ file: null, table: null, ...one });
  };
  const monday = today - ((weekdayOf(today) + 6) % 7);
  for (let week = 0; week * 7 < DAYS; week += 1) {
    const from = monday - week * 7;
    if (week % 7 !== 3) post(bulletin(from, week % 5 === 2));
    for (const day of [1, 3]) post(notice(from + day, week * 2 + day));
  }
  let quarter = periodContaining('quarter', toIso(today));
  for (let back = 0; back < 5 && quarter !== null; back += 1) {
    const { year, index, from, to } = quarter;
    if (toDay(to) < today && back !== 3)
      post(quarterlyResult(year, index, toDay(to) + (back === 2 ? 25 : 1)));
    quarter = periodContaining('quarter', toIso(toDay(from) - 1));
  }
  post({
    kind: 'procedureList',
    about: null,
    title: 'Danh mục thủ tục hành chính niêm yết công khai tại UBND xã Mẫu',
    at: `${toIso(today - 200)}T09:00:00`,
    paragraphs: ['UBND xã Mẫu niêm yết công khai danh mục thủ tục hành chính thuộc thẩm quyền giải quyết.'],
    table: PROCEDURE_TABLE,
  });
  posts.sort((a, b) => a.at.localeCompare(b.at) || a.title.localeCompare(b.title));
  return posts.map((one, n) => ({ ...one, n: n + 1 })).reverse();
}

function bulletin(from: number, late: boolean): Omit<Post, 'n' | 'file' | 'table'> {
  const [first, last] = [toIso(from), toIso(from + 6)];
  return {
    kind: 'weeklyBulletin',
    about: first,
    title: `Bản tin tuần về kiểm soát thủ tục hành chính (từ ngày ${written(first)} đến ngày ${written(last)})`,
    at: `${toIso(from + (late ? 8 : 4))}T16:05:00`,
    paragraphs: [
      'Bộ phận Tiếp nhận và trả kết quả xã Mẫu công khai tình hình tiếp nhận, giải quyết hồ sơ trong tuần.',
    ],
  };
}

function quarterlyResult(year: number, index: number, day: number): Omit<Post, 'n' | 'table'> {
  const { from, to } = reportPeriod('quarter', year, index);
  return {
    kind: 'quarterlyResult',
    about: `${year}-Q${index}`,
    title: `Kết quả kiểm soát thủ tục hành chính quý ${ROMAN[index - 1]} năm ${year}`,
    at: `${toIso(day)}T15:30:00`,
    paragraphs: [
      `Từ ngày ${written(from)} đến ngày ${written(to)}, UBND xã Mẫu đã tiếp nhận và giải quyết hồ sơ thủ tục hành chính.`,
      'Số liệu chi tiết theo biểu đính kèm.',
    ],
    file: `bieu-quy-${index}-${year}.pdf`,
  };
}

/** Notices name citizens, as notices do: nothing of it may leave a reader. */
function notice(day: number, n: number): Omit<Post, 'n' | 'file' | 'table'> {
  const { name, phone, address } = personOf(n);
  return {
    kind: 'notice',
    about: null,
    title: `Thông báo niêm yết hồ sơ đăng ký đất đai của ông ${name}`,
    at: `${toIso(day)}T10:20:00`,
    paragraphs: [`Ông ${name}, ${address}, điện thoại ${phone}, nộp hồ sơ theo quy định.`],
  };
}

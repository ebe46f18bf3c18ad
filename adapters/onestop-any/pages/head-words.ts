import { type GridColumn, normalizeLabel } from '@dung-hen/page';

/** Icon fonts write the names of their icons as text. */
const ICON_NAMES =
  /(?:arrow_(?:upward|downward|drop_up|drop_down)|unfold_(?:more|less)|expand_(?:more|less)|swap_vert|filter_(?:list|alt)|more_vert|keyboard_arrow_(?:up|down)|sort)(?!\p{L})/gu;
/** "Ngày, giờ hẹn trả", "Giờ/ngày nhận" name a day as "Ngày …" does. */
const DAY_AND_HOUR = /^(?:ngày\s*[,/-]?\s*giờ|giờ\s*[,/-]?\s*ngày)\s+(?=\p{L})/iu;

/** Words that heads cut short, each to be read in one way alone. */
const SHORT_WORDS: readonly (readonly [RegExp, string])[] = [
  [/(?<![\p{L}.])t[./]\s?gian(?!\p{L})/giu, 'thời gian'],
  [/(?<![\p{L}.])t[./]\s?hạn(?!\p{L})/giu, 'thời hạn'],
  [/(?<![\p{L}.])t[./]\s?trạng(?!\p{L})/giu, 'tình trạng'],
  [/(?<![\p{L}.])tr[./]\s?thái(?!\p{L})/giu, 'trạng thái'],
  [/(?<![\p{L}.])t[./]\s?tục(?!\p{L})/giu, 'thủ tục'],
  [/(?<![\p{L}.])XL(?!\p{L})/gu, 'xử lý'],
  [/(?<![\p{L}.])GQ(?!\p{L})/gu, 'giải quyết'],
  [/(?<![\p{L}.])KQ(?!\p{L})/gu, 'kết quả'],
  [/(?<![\p{L}.])HS(?!\p{L})/gu, 'hồ sơ'],
];

/** Columns are grouped as "Hẹn trả > Ngày | Giờ": the leaf only says which part of the moment it is. */
const DAY_LEAVES = /^(?:ngày|ngày tháng|ngày, tháng|ngày tháng năm|ngày, tháng, năm|thời gian|thời điểm)$/u;

/** A column with the words of its head alone, whole: icons and the leaf "Ngày" gone, short words written out. */
export function plainHead(column: GridColumn): GridColumn {
  const path = column.path.map(wholeWords).filter((part) => part !== '');
  const leaf = normalizeLabel(path.at(-1) ?? '');
  const said = path.length > 1 && DAY_LEAVES.test(leaf) ? path.slice(0, -1) : path;
  return { ...column, path: said, label: said.join(' > ') };
}

function wholeWords(part: string): string {
  const words = part.replace(ICON_NAMES, ' ').trim().replace(DAY_AND_HOUR, 'Ngày ');
  return SHORT_WORDS.reduce((said, [short, whole]) => said.replace(short, whole), words);
}

import { type Grid, type GridColumn, normalizeLabel, type PageElement, tidyText } from '@dung-hen/page';

/**
 * A grid whose abbreviated heads ("Q.hạn") are written out: by what the head cell itself is titled, else by the
 * abbreviations report tables commonly use. Nothing else of the grid changes.
 */
export function withFullWords(grid: Grid): Grid {
  const titles = titledHeads(grid.element);
  const columns = grid.columns.map((column): GridColumn => {
    const path = column.path.map((part) => titles.get(normalizeLabel(part)) ?? writtenOut(part));
    const same = path.every((part, index) => part === column.path[index]);
    return same ? column : { ...column, path, label: path.join(' > ') };
  });
  return columns.every((column, index) => column === grid.columns[index]) ? grid : { ...grid, columns };
}

/** Full words of head cells by their short ones; a short form titled in two ways is left alone. */
function titledHeads(table: PageElement | null): ReadonlyMap<string, string> {
  const titles = new Map<string, string>();
  const torn = new Set<string>();
  for (const cell of table?.find('th', 'td', 'abbr', 'div', 'span') ?? []) {
    const full = tidyText(cell.attr('abbr') ?? cell.attr('title') ?? '');
    const short = normalizeLabel(cell.text());
    if (full === '' || short === '' || !isShortFor(short, normalizeLabel(full))) continue;
    if ((titles.get(short) ?? full) !== full) torn.add(short);
    titles.set(short, full);
  }
  for (const short of torn) titles.delete(short);
  return titles;
}

/** "q.hạn" for "quá hạn": shorter, and each of its pieces begins a word of the full one, in order. */
function isShortFor(short: string, full: string): boolean {
  if (short.length >= full.length) return false;
  const words = full.split(/[\s/,.-]+/u);
  let at = 0;
  for (const piece of short.split(/[\s/,.-]+/u).filter((one) => one !== '')) {
    const found = words.findIndex((word, index) => index >= at && word.startsWith(piece));
    if (found < 0) return initials(short, words);
    at = found + 1;
  }
  return true;
}

function initials(short: string, words: readonly string[]): boolean {
  return short.replace(/[^\p{L}]/gu, '') === words.map((word) => word.charAt(0)).join('');
}

const SHORT_FORMS: Readonly<Record<string, string>> = {
  'q.hạn': 'Quá hạn',
  qh: 'Quá hạn',
  'đ.hạn': 'Đúng hạn',
  đh: 'Đúng hạn',
  'tr.hạn': 'Trước hạn',
  'trc.hạn': 'Trước hạn',
  'trg.hạn': 'Trong hạn',
  'kỳ trước c/s': 'Kỳ trước chuyển sang',
  'kỳ trc': 'Kỳ trước',
  'tr.tiếp, bc': 'Trực tiếp, dịch vụ bưu chính',
  't.tiếp, bc': 'Trực tiếp, dịch vụ bưu chính',
  'hs đã gq': 'Hồ sơ đã giải quyết',
  'hs đang gq': 'Hồ sơ đang giải quyết',
  'số hs đã gq': 'Số hồ sơ đã giải quyết',
  'số hs đang gq': 'Số hồ sơ đang giải quyết',
  't.số': 'Tổng số',
  ts: 'Tổng số',
  't.tuyến': 'Trực tuyến',
  'tr.tuyến': 'Trực tuyến',
  't.tiếp': 'Trực tiếp',
  'tr.tiếp': 'Trực tiếp',
  'đã gq': 'Đã giải quyết',
  'đang gq': 'Đang giải quyết',
};

function writtenOut(part: string): string {
  return SHORT_FORMS[normalizeLabel(part).replace(/\.\s+/gu, '.')] ?? part;
}

import type { Grid } from './grid-types.ts';
import { normalizeLabel, saysOtherFigures } from './label.ts';
import { textsOver } from './section-context.ts';

const LONGEST = 160;
const OTHER_SUBJECT =
  /(?<!\p{L})(?:phản ánh,? (?:và )?kiến nghị|khiếu nại|tố cáo|đơn thư|tiếp công dân|nhân sự|công chức|viên chức|biên chế|kinh phí|ngân sách|(?:thu|số|mức) (?:phí|tiền)|phí,? (?:và )?lệ phí|thủ tục hành chính nội bộ|tthc nội bộ)(?!\p{L})/u;
const DOSSIERS =
  /(?<!\p{L})(?:lĩnh vực|(?:giải quyết|tiếp nhận)[\p{L} ,-]*(?:thủ tục hành chính|tthc|hồ sơ)(?! nội bộ| khiếu nại| tố cáo| phản ánh))(?!\p{L})/u;

/**
 * Whether a title says that a report is of something else than dossiers of administrative procedures, with heads that
 * may be the same: feedback, complaints, staff, money, procedures within the administration. A title that names
 * dossiers too, or a field of procedures, does not.
 */
export function saysOtherSubject(text: string): boolean {
  if (text.length > LONGEST) return false;
  const said = normalizeLabel(text);
  return OTHER_SUBJECT.test(said) && !DOSSIERS.test(said);
}

/**
 * Whether what stands over a table says that its figures are others: "Lũy kế", "Cùng kỳ năm trước", "Phản ánh, kiến
 * nghị". Its caption, its title and the nearest words above it, be they a heading one presses.
 */
export function isOfOtherFigures({ caption, title, element }: Grid): boolean {
  return [caption, title, nearestOver(element)].some(
    (text) => saysOtherFigures(text) || saysOtherSubject(text),
  );
}

function nearestOver(element: Grid['element']): string {
  for (const text of textsOver(element, [])) if (text !== '') return text;
  return '';
}

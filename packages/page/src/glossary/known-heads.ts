import { foldMarks, normalizeLabel, withoutRemarks } from '../label.ts';
import { DOSSIER_LIST } from './dossier-list.ts';
import { REPORT } from './report.ts';
import { sensesOf } from './senses.ts';
import { allTerms } from './term-index.ts';

/** Heads of lists that are no report and no dossier list. */
const PLAIN_HEADS = [
  'Số lượng',
  'Số liệu',
  'Giá trị',
  'Đơn vị tính',
  'Chỉ tiêu',
  'Tiêu chí',
  'Nội dung',
  'Tên',
  'Mô tả',
  'Tỷ lệ',
  'Tỷ lệ (%)',
  'Mã thủ tục',
  'Mã TTHC',
  'Tên thủ tục',
  'Tên TTHC',
  'Tên thủ tục hành chính',
  'Thời hạn giải quyết',
  'Phí, lệ phí',
];

let known: ReadonlySet<string> | null = null;

function knownLeaves(): ReadonlySet<string> {
  if (known) return known;
  const leaves = new Set<string>(PLAIN_HEADS.map((head) => withoutRemarks(normalizeLabel(head))));
  for (const concept of [...DOSSIER_LIST.concepts, ...REPORT.concepts]) {
    for (const term of allTerms(concept)) {
      const leaf = normalizeLabel(term.split('>').at(-1) ?? '');
      leaves.add(leaf).add(foldMarks(leaf));
    }
  }
  known = leaves;
  return leaves;
}

/** Whether a text is a word some known column is headed by: a sign that a row without th is a header. */
export function isKnownHead(text: string): boolean {
  if (text === '' || text.length > 120) return false;
  const label = withoutRemarks(normalizeLabel(text));
  if (knownLeaves().has(label)) return true;
  return REPORT.lexicon !== null && sensesOf([text], REPORT.lexicon) !== null;
}

/** The same, with every word of the text known: no remark in brackets and no "bao gồm …", which may say anything. */
export function isKnownWhole(text: string): boolean {
  const label = normalizeLabel(text);
  return label === withoutRemarks(label) && isKnownHead(text);
}

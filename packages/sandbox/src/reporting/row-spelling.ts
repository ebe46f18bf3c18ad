import type { RowSpelling } from './options.ts';

/** Old and new style of writing the tone mark: 'Thủy' and 'Thuỷ' are the same word. */
const TONES: readonly (readonly [string, string])[] = [
  ['óa', 'oá'],
  ['òa', 'oà'],
  ['ỏa', 'oả'],
  ['õa', 'oã'],
  ['ọa', 'oạ'],
  ['úy', 'uý'],
  ['ùy', 'uỳ'],
  ['ủy', 'uỷ'],
  ['ũy', 'uỹ'],
  ['ụy', 'uỵ'],
];

/** A row label as the portal spells it; `order` is its number in the portal's list. */
export function spell(label: string, spelling: RowSpelling, order: number): string {
  switch (spelling) {
    case 'same':
      return label;
    case 'case':
      return label.toLocaleUpperCase('vi');
    case 'tone':
      return TONES.reduce((text, [from, to]) => text.replaceAll(from, to), label.normalize('NFC'));
    case 'nfd':
      return label.normalize('NFD');
    case 'prefixed':
      return `Lĩnh vực ${label}`;
    case 'numbered':
      return `${order}. ${label}`;
  }
}

const GROUPS: readonly (readonly [string, readonly string[]])[] = [
  ['Tư pháp', ['Hộ tịch', 'Chứng thực', 'Nuôi con nuôi', 'Quốc tịch']],
  ['Kinh tế, đất đai', ['Đất đai', 'Nông nghiệp', 'Thủy lợi', 'Môi trường', 'Xây dựng']],
  [
    'Văn hóa – xã hội',
    ['Bảo trợ xã hội', 'Trẻ em', 'Người có công', 'Văn hóa', 'Tín ngưỡng, tôn giáo', 'Y tế'],
  ],
];

/** Rows under group headings, for skins that have them; what no group names comes last. */
export function grouped(
  labels: readonly string[],
): readonly { readonly name: string; readonly labels: readonly string[] }[] {
  const groupOf = (label: string) =>
    GROUPS.find(([, members]) => members.includes(label))?.[0] ?? 'Lĩnh vực khác';
  return [...GROUPS.map(([name]) => name), 'Lĩnh vực khác']
    .map((name) => ({ name, labels: labels.filter((label) => groupOf(label) === name) }))
    .filter((group) => group.labels.length > 0);
}

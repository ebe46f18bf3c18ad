/** Heads of the lists below. */
export const HEADS = ['Mã thủ tục', 'Tên thủ tục', 'Lĩnh vực', 'Thời hạn giải quyết', 'Phí, lệ phí'] as const;

/** Invented procedures: code, name, field, limit, fee. */
export const IN_FORCE: readonly (readonly string[])[] = Array.from({ length: 120 }, (_, index) => [
  `${1 + (index % 2)}.${200_000 + index}`,
  `Thủ tục thử nghiệm ${index + 1}`,
  'Hộ tịch',
  `0${1 + (index % 9)} ngày làm việc`,
  index % 2 === 0 ? 'Không' : '8.000 đồng',
]);

const changed = (index: number, column: number, change: (text: string) => string): readonly string[] =>
  (IN_FORCE[index] ?? []).map((text, at) => (at === column ? change(text) : text));

/** The same as posted, with 7 differences: two missing, a limit, a name, a fee, one twice, one no longer in force. */
export const POSTED_WRONG: readonly (readonly string[])[] = [
  ...IN_FORCE.slice(2, 10),
  ['2.999999', 'Thủ tục đã bãi bỏ', 'Hộ tịch', '01 ngày làm việc', 'Không'],
  changed(10, 3, (limit) => limit.replace(' làm việc', '')),
  ...IN_FORCE.slice(11, 20),
  changed(20, 1, (name) => name.replace('thử nghiệm', 'thí điểm')),
  ...IN_FORCE.slice(21, 30),
  changed(30, 4, () => '5.000 đồng'),
  ...IN_FORCE.slice(31),
  ...IN_FORCE.slice(50, 51),
];

/** Lines as a page of a commune's site posts them: full codes, names in capitals. */
export function pageOf(lines: readonly (readonly string[])[]): string {
  const rows = lines.map(([code, name = '', ...rest], index) => {
    const cells = [String(index + 1), `${code}.000.00.00.H56`, name.toUpperCase(), ...rest];
    return `<tr>${cells.map((text) => `<td>${text}</td>`).join('')}</tr>`;
  });
  const heads = ['STT', ...HEADS].map((head) => `<th>${head}</th>`);
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Danh mục thủ tục hành chính niêm yết</title></head><body><h1>Danh mục thủ tục hành chính niêm yết</h1><table><tr>${heads.join('')}</tr>${rows.join('')}</table></body></html>`;
}

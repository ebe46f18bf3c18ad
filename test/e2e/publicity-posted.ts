import type { NationalSandbox } from '@dung-hen/sandbox';

type NationalRecord = NationalSandbox['records'][number];

/** Heads of a list of procedures, in a file or on a page. */
const HEADS = ['Mã thủ tục', 'Tên thủ tục', 'Lĩnh vực', 'Thời hạn giải quyết', 'Phí, lệ phí'];

const cells = ({ code, name, field, limit, fee }: NationalRecord): readonly string[] => [
  code,
  name,
  field,
  limit,
  fee,
];

/** The procedures in force as a file of the province. */
export const inForceCsv = (records: readonly NationalRecord[]): string =>
  [HEADS, ...records.map(cells)].map((line) => line.map((text) => `"${text}"`).join(',')).join('\n');

/**
 * The page of the commune that posts them with 7 differences: two missing, a name, a limit, a fee, one posted twice, one
 * nobody has in force.
 */
export function postedPage(records: readonly NationalRecord[]): string {
  const lines = records.flatMap((record, index) => {
    if (index === 3 || index === 4) return [];
    if (index === 20) return [{ ...record, name: record.name.replace('mẫu', 'giả') }];
    if (index === 40) return [{ ...record, limit: '99 ngày làm việc' }];
    if (index === 60) return [{ ...record, fee: '1.000 đồng' }];
    return index === 80 ? [record, record] : [record];
  });
  const [first] = records;
  if (first !== undefined) lines.push({ ...first, code: '2.999999', name: 'Việc mẫu đã bãi bỏ' });
  const row = (tag: string, texts: readonly string[]): string =>
    `<tr>${texts.map((text) => `<${tag}>${text}</${tag}>`).join('')}</tr>`;
  const rows = lines.map((line, index) => row('td', [String(index + 1), ...cells(line)]));
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Danh mục thủ tục hành chính</title></head>
    <body><h1>Danh mục thủ tục hành chính niêm yết công khai</h1>
    <table>${row('th', ['STT', ...HEADS])}${rows.join('')}</table></body></html>`;
}

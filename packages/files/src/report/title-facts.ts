const DATE = /(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})/gu;

/** The window a title names ("Từ ngày 15/03/2026 đến ngày 14/06/2026"); null unless it names exactly two dates in order. */
export function periodIn(title: string): { readonly from: string; readonly to: string } | null {
  const line = title
    .normalize('NFC')
    .split('\n')
    .find((one) => /từ|kỳ|đến/iu.test(one) && (one.match(DATE)?.length ?? 0) === 2);
  if (line === undefined) return null;
  const [from, to] = [...line.matchAll(DATE)].map(([, day = '', month = '', year = '']) =>
    [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-'),
  );
  return from !== undefined && to !== undefined && from <= to ? { from, to } : null;
}

const ROMAN: Readonly<Record<string, string>> = { i: '1', ii: '2', iii: '3', iv: '4' };

/**
 * The period a title names in words: 'Quý I năm 2026' → '2026-Q1', 'Tháng 6 năm 2026' → '2026-06', '6 tháng đầu năm
 * 2026' → '2026-6M'; 'lũy kế …' before sums since January, which are another report. Null where it names none, or
 * several. The day a report was signed ("…, ngày 15 tháng 6 năm 2026") is no period.
 */
export function periodNameIn(title: string): string | null {
  const said = title
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .replace(/ngày \d{1,2} tháng \d{1,2}(?:,? năm \d{4})?/gu, ' ');
  const names = new Set([
    ...[...said.matchAll(/quý (iv|iii|ii|i|[1-4])(?!\p{L})/gu)].map(
      ([, one = '']) => `Q${ROMAN[one] ?? one}`,
    ),
    ...[...said.matchAll(/(?<!\d)0?([69]) tháng(?!\p{L})(?! cuối)/gu)].map(([, one = '']) => `${one}M`),
  ]);
  const year = /(?:năm|quý [iv\d]+[ /]*|\/) ?(\d{4})(?!\d)/u.exec(said)?.[1];
  if (names.size > 1) return null;
  const [only] = names;
  const month = /tháng (\d{1,2})(?:[ /]|,? ?năm )+(\d{4})/u.exec(said);
  const name =
    only !== undefined && year !== undefined
      ? `${year}-${only}`
      : month === null
        ? null
        : `${month[2]}-${(month[1] ?? '').padStart(2, '0')}`;
  return name !== null && /l[uũ][ỹy] kế|cộng dồn/u.test(said) ? `lũy kế ${name}` : name;
}

/** The reporting unit a title names ("UBND xã Mẫu", "Đơn vị báo cáo: …"); null where it names none. */
export function unitIn(title: string): string | null {
  for (const line of title.normalize('NFC').split('\n')) {
    const named =
      /đơn vị (?:báo cáo|gửi)\s*:\s*(.+)$/iu.exec(line)?.[1] ??
      /^\s*((?:ubnd|[uủ][ỷy] ban nhân dân)\s+(?:xã|phường|thị trấn)\s+.+)$/iu.exec(line)?.[1];
    if (named !== undefined) return named.trim();
  }
  return null;
}

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

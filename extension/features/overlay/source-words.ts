import type { Language } from '../../app/text.ts';

/** Sources are noted in English; these are what officers call them. */
const VIETNAMESE: readonly (readonly [RegExp, string])[] = [
  [/Civil Code 2015/gu, 'Bộ luật Dân sự 2015'],
  [/Labour Code 2019/gu, 'Bộ luật Lao động 2019'],
  [/ and the yearly notices/gu, ' và thông báo nghỉ hằng năm'],
  [/yearly notices on swapped working days/gu, 'thông báo hoán đổi ngày làm việc hằng năm'],
  [/no yearly notice/gu, 'chưa có thông báo nghỉ'],
  [/Status list of the national portal/gu, 'danh mục trạng thái của Cổng DVC quốc gia'],
  [
    /Province one-stop product, due-date algorithm, February 2025/gu,
    'cách tính của hệ thống một cửa tỉnh (02/2025)',
  ],
  [
    /National procedure database: same-day results, after 15:00 the next working day/gu,
    'CSDL quốc gia về TTHC: trả kết quả trong ngày',
  ],
  [/, signed (\d{2}\/\d{2}\/\d{4})/gu, ', ký ngày $1'],
  [/Art\. (\d+)[–-](\d+)/gu, 'Điều $1–$2'],
  [/Art\. (\d+)\((\d+)\)/gu, 'khoản $2 Điều $1'],
  [/Art\. (\d+)/gu, 'Điều $1'],
];

/** A source as an officer would cite it. */
export function sourceWords(source: string, language: Language): string {
  if (language === 'en') return source;
  return VIETNAMESE.reduce((text, [from, to]) => text.replace(from, to), source);
}

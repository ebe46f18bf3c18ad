import type { Period } from '@dung-hen/domain';
import type { Words } from '../types.ts';
import { formatDate } from './format.ts';

const ROMAN = ['I', 'II', 'III', 'IV'];

/** 'Quý II năm 2026'. */
export function periodName({ kind, year, index }: Period): Words {
  switch (kind) {
    case 'month':
      return { vi: `Tháng ${index} năm ${year}`, en: `Month ${index} of ${year}` };
    case 'quarter':
      return {
        vi: `Quý ${ROMAN[index - 1] ?? index} năm ${year}`,
        en: `Quarter ${ROMAN[index - 1] ?? index} of ${year}`,
      };
    case 'sixMonths':
      return { vi: `6 tháng đầu năm ${year}`, en: `First 6 months of ${year}` };
    case 'nineMonths':
      return { vi: `9 tháng đầu năm ${year}`, en: `First 9 months of ${year}` };
    case 'year':
      return { vi: `Năm ${year}`, en: `Year ${year}` };
  }
}

/** 'Kỳ báo cáo: Quý II năm 2026 (Từ ngày 15/03/2026 đến ngày 14/06/2026)'. The window is always printed. */
export function periodLine(period: Period): Words {
  const { vi, en } = periodName(period);
  const [from, to] = [formatDate(period.from), formatDate(period.to)];
  return {
    vi: `Kỳ báo cáo: ${vi} (Từ ngày ${from} đến ngày ${to})`,
    en: `Period: ${en} (from ${from} to ${to})`,
  };
}

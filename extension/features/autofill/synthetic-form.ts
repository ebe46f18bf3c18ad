import type { IsoLocal } from '@dung-hen/calendar';
import { DEFAULT_SETTINGS } from '../../app/settings-schema.ts';
import { seenDossier } from '../../app/synthetic-seen.ts';
import type { OwnFacts } from './figures.ts';

/** For tests: a commune's computer in June 2026 with three dossiers of Hộ tịch, and the page of a made-up system. */
export const NOW: IsoLocal = '2026-06-16T08:00:00';

const inQuarter = { receivedAt: '2026-05-04T08:00:00', dueAt: '2026-05-11T17:00:00', fieldName: 'Hộ tịch' };
const DOSSIERS = [
  seenDossier({ ...inQuarter, code: 'H56.77.5-260504-0001', channel: 'online' }),
  seenDossier({ ...inQuarter, code: 'H56.77.5-260504-0002', status: 9, finishedAt: '2026-05-08T09:00:00' }),
  seenDossier({ ...inQuarter, code: 'H56.77.5-260504-0003', status: 9, finishedAt: '2026-05-13T09:00:00' }),
];

export function ownFacts(parts: Partial<OwnFacts> = {}): OwnFacts {
  return {
    settings: { ...DEFAULT_SETTINGS, unitName: 'UBND xã Mẫu', unitCode: 'H56.77.5' },
    dossiers: DOSSIERS,
    collectedAt: '2026-06-15T09:00:00',
    closings: [],
    merges: [],
    packs: [],
    now: NOW,
    ...parts,
  };
}

export interface MadePage {
  readonly form?: string;
  readonly title?: string;
  readonly period?: string;
  readonly unit?: string;
  /** Row labels; the values of columns 4… are blank unless given. */
  readonly rows?: readonly (readonly [label: string, ...values: string[]])[];
  readonly more?: string;
}

const LEAVES = [
  'Tổng số',
  'Trực tuyến',
  'Trực tiếp/bưu chính',
  'Từ kỳ trước',
  'Tổng số',
  'Trước hạn',
  'Đúng hạn',
  'Quá hạn',
  'Tổng số',
  'Trong hạn',
  'Quá hạn',
];
const SUMS = [0, 4, 8];

/** The inside of the body of a report page; sums are locked. */
export function formPage({
  form = 'Biểu số II.06a/VPCP/KSTT',
  title = 'Tình hình, kết quả giải quyết thủ tục hành chính tại cơ quan, đơn vị',
  period = 'Quý II năm 2026 (Từ ngày 15/03/2026 đến ngày 14/06/2026)',
  unit = 'UBND xã Mẫu',
  rows = [['Hộ tịch'], ['Đất đai']],
  more = '',
}: MadePage = {}): string {
  const fact = (label: string, value: string) => (value === '' ? '' : `<p><b>${label}:</b> ${value}</p>`);
  const box = (value: string, at: number) =>
    `<td><input type="text" value="${value}"${SUMS.includes(at) ? ' readonly' : ''}></td>`;
  return `<h4>${form}</h4><h2>${title}</h2>
${fact('Kỳ báo cáo', period)}${fact('Đơn vị báo cáo', unit)}${fact('Trạng thái', 'Đang nhập')}
<form method="post"><input type="hidden" name="token" value="bi-mat-1"><input type="password" value="bi-mat-2">
<table><thead><tr><th rowspan="2">STT</th><th rowspan="2">Lĩnh vực</th><th colspan="4">Tiếp nhận</th>
<th colspan="4">Đã giải quyết</th><th colspan="3">Đang giải quyết</th></tr>
<tr>${LEAVES.map((leaf) => `<th>${leaf}</th>`).join('')}</tr>
<tr>${Array.from({ length: 13 }, (_, at) => `<th>(${at + 1})</th>`).join('')}</tr></thead>
<tbody>${rows
    .map(
      ([label, ...values], at) =>
        `<tr><td>${at + 1}</td><td>${label}</td>${LEAVES.map((_, column) => box(values[column] ?? '', column)).join('')}</tr>`,
    )
    .join('')}</tbody></table>${more}<button type="submit">Lưu</button></form>`;
}

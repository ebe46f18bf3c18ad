import { dateOf, type IsoDate } from '@dung-hen/calendar';
import { adopted } from '../errors.ts';
import type { Words } from '../words.ts';
import type { Confidence } from './rule-version.ts';

/** A value that held during one stretch of time. */
interface Dated<T> {
  readonly from: IsoDate;
  readonly value: T;
  readonly confidence: Confidence;
  readonly source: string;
}

function inForce<T>(versions: readonly Dated<T>[], date: IsoDate, step: string): Dated<T> | null {
  const day = adopted({ step }, () => dateOf(date));
  return versions.findLast((version) => version.from <= day) ?? null;
}

const REPORT_FORMS: readonly Dated<string>[] = [
  {
    from: '2017-12-15',
    value: 'TT 02/2017/TT-VPCP',
    confidence: 'unsure',
    source: 'TT 02/2017/TT-VPCP, older series',
  },
  {
    from: '2020-12-10',
    value: 'II.06a/VPCP/KSTT',
    confidence: 'unsure',
    source: 'TT 01/2020/TT-VPCP, signed 21/10/2020; in force about 01–10/12/2020',
  },
  {
    from: '2026-08-01',
    value: '07a/BTP',
    confidence: 'unsure',
    source: 'TT 09/2026/TT-BTP, in force 01/08/2026; its text was not found',
  },
];

/** Form on which a unit reports its handling results: the one in force on the last day of the period. */
export function reportFormFor(lastDayOfPeriod: IsoDate): Dated<string> | null {
  return inForce(REPORT_FORMS, lastDayOfPeriod, 'reportFormFor');
}

const REPORT_CHAINS: readonly Dated<Words>[] = [
  {
    from: '2020-12-10',
    value: { vi: 'xã → huyện → tỉnh → VPCP', en: 'commune → district → province → Government Office' },
    confidence: 'known',
    source: 'TT 01/2020/TT-VPCP',
  },
  {
    from: '2025-07-01',
    value: { vi: 'xã → tỉnh → VPCP', en: 'commune → province → Government Office' },
    confidence: 'inferred',
    source: 'two-tier local government since 01/07/2025',
  },
  {
    from: '2026-08-01',
    value: { vi: 'xã → tỉnh → Bộ Tư pháp', en: 'commune → province → Ministry of Justice' },
    confidence: 'inferred',
    source: 'TT 09/2026/TT-BTP, in force 01/08/2026; its text was not found',
  },
];

/** Who reports to whom on a day. */
export function reportChainFor(date: IsoDate): Dated<Words> | null {
  return inForce(REPORT_CHAINS, date, 'reportChainFor');
}

const ONLINE_LEVELS: readonly Dated<readonly string[]>[] = [
  {
    from: '2011-06-10',
    value: ['mức độ 1', 'mức độ 2', 'mức độ 3', 'mức độ 4'],
    confidence: 'known',
    source: 'before NĐ 42/2022/NĐ-CP',
  },
  {
    from: '2022-08-15',
    value: ['cung cấp thông tin', 'một phần', 'toàn trình'],
    confidence: 'known',
    source: 'NĐ 42/2022/NĐ-CP, in force 15/08/2022; kept by NĐ 224/2026/NĐ-CP from 01/07/2026',
  },
];

/** Words for the level of an online service on a day. Stored labels are kept as they were written. */
export function onlineLevelsFor(date: IsoDate): Dated<readonly string[]> | null {
  return inForce(ONLINE_LEVELS, date, 'onlineLevelsFor');
}

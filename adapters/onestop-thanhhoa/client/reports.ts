import type { IsoDate, IsoLocal } from '@dung-hen/calendar';
import { type Channel, DungHenError, type Warning } from '@dung-hen/domain';
import { parseWire } from '../../kit/schema.ts';
import type { QueryValue } from '../../kit/transport.ts';
import { onestopThanhHoa } from '../adapter.ts';
import type { UnitCatalog } from '../wire/catalogue.ts';
import { reportOf } from '../wire/envelopes.ts';
import {
  type FigureMembers,
  MEMBERS_06A,
  MEMBERS_07A,
  MEMBERS_07B,
  MEMBERS_BY_FIELD,
  type ReportRow,
  reportRow,
} from '../wire/reports.ts';
import { CHANNEL_CODES } from '../wire/words.ts';
import type { Gate } from './gate.ts';
import { checkRange, withoutUndefined } from './query.ts';

/**
 * Which units a report covers: one alone, one with all below it (the portal compares code prefixes without minding
 * the dots: 'H56.1' also takes in 'H56.10'), or a kind of units. Left out: all the account may see.
 */
export type ReportScope =
  | { readonly kind: 'unit'; readonly code: string }
  | { readonly kind: 'tree'; readonly code: string; readonly withoutItself?: boolean }
  | { readonly kind: 'catalog'; readonly catalog: UnitCatalog };

export interface ReportRequest {
  /** First and last day, both included. */
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly scope?: ReportScope;
  readonly channel?: Channel;
  /** Ask the portal's store of past years instead of the live one. */
  readonly pastYears?: boolean;
  readonly signal?: AbortSignal | undefined;
}

export interface ReportAnswer {
  readonly rows: readonly ReportRow[];
  /** FUTURE_END: running dossiers were judged against a day yet to come. REPORT_UNBALANCED: a row does not add up. */
  readonly warnings: readonly Warning[];
}

/** The reports this adapter reads. '06a' by unit, '06levels' by level and field, 'byField' and 'byUnitAndField' as II.06a. */
export type ReportName = '06a' | '06levels' | '07a' | '07b' | 'byField' | 'byUnitAndField';

interface ReportShape {
  readonly path: string;
  readonly members: FigureMembers;
  /** Sums every row must satisfy: column = parts. */
  readonly sums: readonly (readonly [number, readonly number[]])[];
  /** Lists every unit asked for, zeros included: no row at all means that no unit matched. */
  readonly everyUnit: boolean;
}

const SUMS_06A = [
  [3, [4, 5, 6]],
  [7, [8, 9, 10]],
  [11, [12, 13]],
  [3, [7, 11]],
] as const;

const SHAPES: Readonly<Record<ReportName, ReportShape>> = {
  '06a': { path: 'BaoCao06a', members: MEMBERS_06A, sums: SUMS_06A, everyUnit: true },
  '06levels': { path: 'BaoCao06CacCap', members: MEMBERS_06A, sums: SUMS_06A, everyUnit: false },
  '07a': { path: 'BaoCao07a', members: MEMBERS_07A, sums: [], everyUnit: false },
  '07b': { path: 'BaoCao07b', members: MEMBERS_07B, sums: [], everyUnit: true },
  byField: { path: 'LinhVuc', members: MEMBERS_BY_FIELD, sums: SUMS_06A, everyUnit: false },
  byUnitAndField: { path: 'LinhVucTheoDonVi', members: MEMBERS_BY_FIELD, sums: SUMS_06A, everyUnit: false },
};

/** Reads a report. INVALID_INPUT for a period that is none; EMPTY_UNCONFIRMED when no unit matched. */
export async function readReport(
  gate: Gate,
  name: ReportName,
  request: ReportRequest,
  now: IsoLocal,
): Promise<ReportAnswer> {
  checkRange(request, 'period');
  const step = `report ${name}`;
  const { path, members, sums, everyUnit } = SHAPES[name];
  const answer = await gate.read({
    step,
    path: `baocaotonghops/${path}`,
    body: { ...reportParameters(request), cache: false },
    signal: request.signal,
  });
  const { data } = parseWire(reportOf(reportRow(members)), answer, { adapter: onestopThanhHoa.id, step });
  if (everyUnit && data.length === 0) {
    throw new DungHenError('EMPTY_UNCONFIRMED', {
      adapter: onestopThanhHoa.id,
      step,
      detail: 'the report names no unit: none with a unit code matches',
    });
  }
  return {
    rows: data,
    warnings: [...futureEnd(request, now), ...data.flatMap((row) => unbalanced(row, sums))],
  };
}

/** Period and scope as reports and drill-downs take them. */
export function reportParameters(request: ReportRequest): Record<string, QueryValue> {
  const { scope } = request;
  return withoutUndefined({
    tuNgay: request.from,
    denNgay: request.to,
    maDinhDanh: scope?.kind === 'unit' ? scope.code : undefined,
    maDinhDanhCha: scope?.kind === 'tree' ? scope.code : undefined,
    chiBaoGomDonViCon: scope?.kind === 'tree' ? scope.withoutItself : undefined,
    catalog: scope?.kind === 'catalog' ? scope.catalog : undefined,
    kenhThucHien: request.channel === undefined ? undefined : CHANNEL_CODES[request.channel],
    laDuLieuThongKeCacNam: request.pastYears,
  });
}

function futureEnd(request: ReportRequest, now: IsoLocal): Warning[] {
  if (request.to <= now.slice(0, 10)) return [];
  const detail = `running dossiers are judged against ${request.to}, which is yet to come: some that are in time show as overdue`;
  return [{ code: 'FUTURE_END', detail }];
}

function unbalanced(row: ReportRow, sums: ReportShape['sums']): Warning[] {
  return sums.flatMap(([total, parts]) => {
    const sum = parts.reduce((all, part) => all + (row.figures[part] ?? 0), 0);
    if (row.figures[total] === sum) return [];
    const detail = `${row.label}: (${total}) is ${row.figures[total]}, (${parts.join(') + (')}) is ${sum}`;
    return [{ code: 'REPORT_UNBALANCED', detail }];
  });
}

import type { IsoDate } from '@dung-hen/calendar';
import { type Channel, type DossierStatus, DungHenError } from '@dung-hen/domain';
import type { QueryValue } from '../../kit/transport.ts';
import { onestopThanhHoa } from '../adapter.ts';
import { CHANNEL_CODES } from '../wire/words.ts';

/** Whose dossiers: all within the account's reach, those it has now, had, or received. */
export type DossierScope = 'all' | 'handledNow' | 'handledBefore' | 'receivedByMe';

/** Which dossiers to list. Days are Vietnamese days and both ends belong to the range. */
export interface DossierQuery {
  /** Default 'all'. */
  readonly scope?: DossierScope;
  /** Group code of the receiving unit. */
  readonly unitSystemId?: string;
  /** Group code of the managing unit: also the units below it. */
  readonly managingUnitSystemId?: string;
  readonly statuses?: readonly DossierStatus[];
  readonly withoutStatuses?: readonly DossierStatus[];
  readonly received?: { readonly from?: IsoDate; readonly to?: IsoDate };
  readonly due?: { readonly from?: IsoDate; readonly to?: IsoDate };
  /** Day the result was handed over. */
  readonly returned?: { readonly from?: IsoDate; readonly to?: IsoDate };
  /** Only those that were received at all. */
  readonly onlyReceived?: boolean;
  /** Part of a dossier code. */
  readonly code?: string;
  /** Whole mã TTHC as the system has it. */
  readonly procedure?: string;
  readonly fieldCode?: string;
  readonly channel?: Channel;
  /** Also certification (chứng thực) dossiers, which lists leave out otherwise. Default true. */
  readonly withCertifications?: boolean;
}

const PATHS: Readonly<Record<DossierScope, string>> = {
  all: 'hosos',
  handledNow: 'hosos/NguoiDangXuLy',
  handledBefore: 'hosos/NguoiDaXuLy',
  receivedByMe: 'hosos/NguoiNhanHoSo',
};

/** Address of a list below `/api/v1/`. */
export function pathOf(query: DossierQuery): string {
  return PATHS[query.scope ?? 'all'];
}

/**
 * The query as the API wants it. Several statuses go as repeated `inMaTrangThais`: the single `maTrangThai` would hide
 * dossiers waiting for a signature. `thuTucId` takes the mã TTHC. Moments carry +07:00; the end of a range is the end
 * of its day, because the API compares moments (portal facts, February 2025).
 */
export function parametersOf(query: DossierQuery): Record<string, QueryValue> {
  checkRange(query.received, 'received');
  checkRange(query.due, 'due');
  checkRange(query.returned, 'returned');
  return withoutUndefined({
    groupCode: query.unitSystemId,
    donViQuanLy: query.managingUnitSystemId,
    inMaTrangThais: query.statuses,
    notInMaTrangThais: query.withoutStatuses,
    tiepNhanFrom: startOf(query.received?.from),
    tiepNhanTo: endOf(query.received?.to),
    henTraFrom: startOf(query.due?.from),
    henTraTo: endOf(query.due?.to),
    ngayTraFrom: startOf(query.returned?.from),
    ngayTraTo: endOf(query.returned?.to),
    coNgayTiepNhan: query.onlyReceived,
    maHoSo: query.code,
    thuTucId: query.procedure,
    maLinhVucChinh: query.fieldCode,
    kenhThucHien: query.channel === undefined ? undefined : CHANNEL_CODES[query.channel],
    searchAllType: query.withCertifications ?? true,
    hienThiTrangThaiThanhToan: true,
  });
}

/** The parameters that are set. */
export function withoutUndefined(values: Record<string, QueryValue>): Record<string, QueryValue> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

/** INVALID_INPUT unless the days are real ISO days in order. */
export function checkRange(
  range: { readonly from?: IsoDate; readonly to?: IsoDate } | undefined,
  label: string,
): void {
  const days = [range?.from, range?.to].filter((day) => day !== undefined);
  const wrong = days.some((day) => !isDay(day)) || (days.length === 2 && (days[0] ?? '') > (days[1] ?? ''));
  if (wrong) {
    throw new DungHenError('INVALID_INPUT', {
      adapter: onestopThanhHoa.id,
      label,
      detail: `the range "${label}" is not two days (YYYY-MM-DD) in order`,
    });
  }
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

function startOf(day: IsoDate | undefined): string | undefined {
  return day === undefined ? undefined : `${day}T00:00:00+07:00`;
}

function endOf(day: IsoDate | undefined): string | undefined {
  return day === undefined ? undefined : `${day}T23:59:59+07:00`;
}

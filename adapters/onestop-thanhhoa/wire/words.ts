import type { Channel, DossierStatus, OnlineLevel, TimeLimit } from '@dung-hen/domain';
import * as z from 'zod/mini';
import { code } from './scalars.ts';

/** Closed lists of the product (codes and labels, February 2025) and what they mean here. */

const STATUSES: ReadonlyMap<string, DossierStatus> = new Map(
  ([1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const).map((status) => [String(status), status]),
);

/** Status labels as screens write them. */
export const STATUS_LABELS: ReadonlyMap<string, DossierStatus> = new Map([
  ['Mới đăng ký', 1],
  ['Được tiếp nhận', 2],
  ['Không được tiếp nhận', 3],
  ['Đang xử lý', 4],
  ['Yêu cầu bổ sung giấy tờ', 5],
  ['Yêu cầu thực hiện nghĩa vụ tài chính', 6],
  ['Công dân yêu cầu rút hồ sơ', 7],
  ['Dừng xử lý', 8],
  ['Đã xử lý xong', 9],
  ['Đã trả kết quả', 10],
]);

/** A status code; an unknown one is refused, because everything is judged by it. */
export const status = z.pipe(
  code,
  z.transform((value, context): DossierStatus => {
    const known = STATUSES.get(value ?? '');
    if (known !== undefined) return known;
    context.issues.push({ code: 'custom', message: 'not a status', input: null });
    return z.NEVER;
  }),
);

/** A status code where history may leave it out. */
export const optionalStatus = z.pipe(
  code,
  z.transform((value): DossierStatus | null => STATUSES.get(value ?? '') ?? null),
);

const CHANNELS: ReadonlyMap<string, Channel> = new Map([
  ['1', 'counter'],
  ['2', 'online'],
  ['3', 'post'],
]);

export const CHANNEL_CODES: Readonly<Record<Channel, string>> = { counter: '1', online: '2', post: '3' };

/** A channel; anything unknown is null ("the system did not say"), and stays visible as dirty data. */
export const channel = z.pipe(
  code,
  z.transform((value): Channel | null => CHANNELS.get(value ?? '') ?? null),
);

const LEVELS: ReadonlyMap<string, OnlineLevel> = new Map([
  ['4', 'full'],
  ['3', 'partial'],
  ['2', 'information'],
]);

export const onlineLevel = z.pipe(
  code,
  z.transform((value): OnlineLevel | null => LEVELS.get(value ?? '') ?? null),
);

/** "Trả lại/Xin rút": finished as returned or withdrawn. */
export function isWithdrawn(resultKind: string | null, dossierStatus: DossierStatus): boolean {
  return dossierStatus === 7 || /^trả lại|xin rút/iu.test((resultKind ?? '').normalize('NFC'));
}

/** Hours with their kind of days; null where either is not said or the kind is unknown. */
export function limitOf(hours: number | null | undefined, kind: string | null): TimeLimit | null {
  const unit = LIMIT_UNITS.get((kind ?? '').normalize('NFC').toLowerCase());
  return hours === null || hours === undefined || unit === undefined ? null : { hours, unit };
}

const LIMIT_UNITS: ReadonlyMap<string, TimeLimit['unit']> = new Map([
  ['ngày làm việc', 'workingDays'],
  ['ngày', 'days'],
]);

/** The national part of a mã TTHC: '1.000894' of '1.000894.000.00.00.H56'; a code of another shape stays as it is. */
export function nationalPart(procedure: string | null): string | null {
  return procedure === null ? null : (/^\d\.\d{6}(?=\.|$)/u.exec(procedure)?.[0] ?? procedure);
}

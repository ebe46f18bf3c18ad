import type { IsoDate } from '@dung-hen/calendar';
import type { Procedure, TimeLimit, Unit } from '@dung-hen/domain';
import * as z from 'zod/mini';
import { day, flag, hours, id, requiredText, text } from './scalars.ts';
import { limitOf, nationalPart, onlineLevel } from './words.ts';

/** What kind of unit, as the system files them. */
export type UnitCatalog = 'so-ban-nganh' | 'cnvpdk' | 'quan-huyen' | 'xa-phuong';

const LEVEL_OF_CATALOG: ReadonlyMap<string, 'province' | 'district' | 'commune'> = new Map([
  ['so-ban-nganh', 'province'],
  ['cnvpdk', 'province'],
  ['quan-huyen', 'district'],
  ['xa-phuong', 'commune'],
]);

/** `GET /groups`: units. The code is the mã định danh, or the group code where a unit has none. */
export const unit = z.pipe(
  z.object({ groupCode: id, groupName: requiredText, maDinhDanh: text, catalog: text }),
  z.transform((wire): Unit => {
    const level = LEVEL_OF_CATALOG.get(wire.catalog ?? '');
    return {
      code: wire.maDinhDanh ?? wire.groupCode,
      name: wire.groupName,
      systemId: wire.groupCode,
      ...(level === undefined ? {} : { level }),
    };
  }),
);

/** A day off as an administrator entered it. */
export interface Holiday {
  readonly date: IsoDate;
  readonly name: string | null;
}

/** `GET /ngaynghis`. */
export const holiday = z.pipe(
  z.object({ id, date: day, description: text }),
  z.transform((wire): { id: string; holiday: Holiday } => ({
    id: wire.id,
    holiday: { date: wire.date, name: wire.description },
  })),
);

/** Lĩnh vực. */
export interface Field {
  readonly code: string;
  readonly name: string;
  readonly inUse: boolean | null;
}

/** `GET /linhvucs`. */
export const field = z.pipe(
  z.object({ id, ma: requiredText, ten: requiredText, suDung: flag }),
  z.transform((wire): { id: string; field: Field } => ({
    id: wire.id,
    field: { code: wire.ma, name: wire.ten, inUse: wire.suDung },
  })),
);

/** A procedure with what the system knows beyond `Procedure`. Its limit stands in its cases, so `limit` is null. */
export interface CatalogueProcedure extends Procedure {
  /** Whole mã TTHC, the key of the system. */
  readonly systemCode: string;
  readonly fieldCode: string | null;
  readonly hasFee: boolean | null;
  readonly inUse: boolean | null;
}

/** `GET /thutucs`. */
export const procedure = z.pipe(
  z.object({
    id,
    maTTHC: requiredText,
    tenTTHC: requiredText,
    linhVucChinh: text,
    maLinhVucChinh: text,
    mucDo: onlineLevel,
    trangThaiPhiLePhi: flag,
    suDung: flag,
  }),
  z.transform((wire): { id: string; procedure: CatalogueProcedure } => ({
    id: wire.id,
    procedure: {
      code: nationalPart(wire.maTTHC) ?? wire.maTTHC,
      systemCode: wire.maTTHC,
      name: wire.tenTTHC,
      field: wire.linhVucChinh ?? '',
      fieldCode: wire.maLinhVucChinh,
      limit: null,
      level: wire.mucDo,
      hasFee: wire.trangThaiPhiLePhi,
      inUse: wire.suDung,
    },
  })),
);

/** A case (trường hợp) of a procedure: what sets the time limit, apart for the counter and for online filing. */
export interface ProcedureCase {
  readonly code: string;
  readonly name: string | null;
  readonly counterLimit: TimeLimit | null;
  readonly onlineLimit: TimeLimit | null;
  /** "Không có ngày hẹn trả". */
  readonly noDueDate: boolean;
}

/** `GET /truonghopthutucs?thuTucId=<mã TTHC>`; limits in hours. */
export const procedureCase = z.pipe(
  z.object({
    id,
    ma: requiredText,
    ten: text,
    thoiGianThucHien: hours,
    thoiGianThucHienTrucTuyen: hours,
    loaiThoiGianThucHien: text,
    khongCoNgayHenTra: flag,
  }),
  z.transform((wire): { id: string; case: ProcedureCase } => ({
    id: wire.id,
    case: {
      code: wire.ma,
      name: wire.ten,
      counterLimit: limitOf(wire.thoiGianThucHien, wire.loaiThoiGianThucHien),
      onlineLimit: limitOf(wire.thoiGianThucHienTrucTuyen, wire.loaiThoiGianThucHien),
      noDueDate: wire.khongCoNgayHenTra ?? false,
    },
  })),
);

import type { IsoLocal } from '@dung-hen/calendar';
import type { ApologyDraft, DossierStatus, Supplement } from '@dung-hen/domain';
import * as z from 'zod/mini';
import { hours, id, moment, presentMoment, requiredText, text } from './scalars.ts';
import { optionalStatus } from './words.ts';

/** One line of "Quá trình xử lý". People are left out: a citizen is the sender of the first line. */
export interface Step {
  readonly at: IsoLocal | null;
  /** Until when the step was to be done; null where the system sets none. */
  readonly dueAt: IsoLocal | null;
  readonly limitHours: number | null;
  /** Status of the dossier from this line on, where said. */
  readonly status: DossierStatus | null;
  /** Free text of the system, e.g. 'Chuyển bước xử lý', 'Ban hành văn bản xin lỗi'. */
  readonly action: string | null;
  readonly unitCode: string | null;
  readonly unitName: string | null;
  readonly position: string | null;
}

/** `GET /quatrinhxulyhosos`, ordered by time. */
export const step = z.pipe(
  z.object({
    id,
    thoiGian: presentMoment,
    ngayHetHanBuocXuLy: moment,
    thoiHanBuocXuLy: hours,
    trangThai: optionalStatus,
    thaoTac: text,
    officeCode: text,
    officeName: text,
    positionName: text,
  }),
  z.transform((wire): { id: string; step: Step } => ({
    id: wire.id,
    step: {
      at: wire.thoiGian,
      dueAt: wire.ngayHetHanBuocXuLy,
      limitHours: wire.thoiHanBuocXuLy ?? null,
      status: wire.trangThai,
      action: wire.thaoTac,
      unitCode: wire.officeCode?.toLowerCase() ?? null,
      unitName: wire.officeName,
      position: wire.positionName,
    },
  })),
);

/** `GET /hosobosungs`: a request for papers or another pause, and the due dates before and after it. */
export const supplement = z.pipe(
  z.object({
    id,
    ngayBoSung: presentMoment,
    ngayTiepNhanBoSung: presentMoment,
    ngayHenTraTruoc: presentMoment,
    ngayHenTraMoi: presentMoment,
  }),
  z.transform((wire): { id: string; supplement: Supplement } => ({
    id: wire.id,
    supplement: {
      requestedAt: wire.ngayBoSung,
      completedAt: wire.ngayTiepNhanBoSung,
      dueBefore: wire.ngayHenTraTruoc,
      dueAfter: wire.ngayHenTraMoi,
    },
  })),
);

/** `GET /duthaoxulyhosos` (`loai` "Xin lỗi"); lists leave `ngayHenTraMoi` null, `GET /{id}` has it. */
export const apologyDraft = z.pipe(
  z.object({ id, maHoSo: requiredText, loai: text, trangThai: text, ngayHenTraMoi: moment }),
  z.transform((wire): { id: string; kind: string | null; draft: ApologyDraft } => ({
    id: wire.id,
    kind: wire.loai,
    draft: { dossierCode: wire.maHoSo, state: wire.trangThai ?? '', newDue: wire.ngayHenTraMoi },
  })),
);

/** The one member the list of drafts leaves out. */
export const apologyDraftDetail = z.object({ ngayHenTraMoi: presentMoment });

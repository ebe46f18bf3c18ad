import type { DossierLife } from '../data/life.ts';
import { dueAfter } from '../data/office-time.ts';
import { officerOf } from '../data/officers.ts';
import { personOf } from '../data/people.ts';
import { hash32 } from '../data/random.ts';
import type { DossierRow } from '../data/state.ts';

/** Whether one in `n` dossiers shows a rarity; the same ones every time. */
export function rarely(life: DossierLife, what: string, n: number): boolean {
  return (hash32(`${what}/${life.code}`) >>> 0) % n === 0;
}

export const STATUS_LABELS: Readonly<Record<string, string>> = {
  1: 'Mới đăng ký',
  2: 'Được tiếp nhận',
  3: 'Không được tiếp nhận',
  4: 'Đang xử lý',
  5: 'Yêu cầu bổ sung giấy tờ',
  6: 'Yêu cầu thực hiện nghĩa vụ tài chính',
  7: 'Công dân yêu cầu rút hồ sơ',
  8: 'Dừng xử lý',
  9: 'Đã xử lý xong',
  10: 'Đã trả kết quả',
};

export const WITHDRAWN = 'Trả lại/Xin rút';

/** Name of the full-time case, and of the one that sets no due date. */
export function caseOf(life: Pick<DossierLife, 'withoutDue'>): { code: string; name: string } {
  return life.withoutDue
    ? { code: 'TH-0002', name: 'Trường hợp không hẹn ngày trả' }
    : { code: 'TH-0001', name: 'Trường hợp chung' };
}

/** loaiDoiTuong. */
export function applicantKind(life: DossierLife): 'Công dân' | 'Doanh nghiệp' {
  return life.person % 23 === 0 ? 'Doanh nghiệp' : 'Công dân';
}

/** Summary; every third one names the applicant, every fourth one is too long for two lines. */
export function summaryOf(life: DossierLife): string {
  const whose = life.person % 3 === 0 ? ` cho ${personOf(life.person).name}` : '';
  const tail =
    life.person % 4 === 0
      ? ' (hồ sơ mẫu, kèm theo đơn đề nghị, giấy tờ tùy thân, văn bản ủy quyền và các giấy tờ có liên quan theo thành phần hồ sơ đã được công bố)'
      : ' (hồ sơ mẫu)';
  return `${life.procedure.name}${whose}${tail}`;
}

/** Hours of a step of the process; 2 is the product's default. */
export function stepHours(life: DossierLife, stepName: string | null): number {
  if (stepName === 'Thẩm định hồ sơ') return Math.max(2, Math.round(life.procedure.limitHours * 0.6));
  return stepName === 'Lãnh đạo phê duyệt' ? Math.max(2, Math.round(life.procedure.limitHours * 0.2)) : 2;
}

/** ngayHenTraCaNhan: the present handler's own deadline (8 working hours to accept an online filing). */
export function stepDueOf(row: DossierRow): number | null {
  if (row.status === 1) return dueAfter(row.life.createdAt, 8);
  if (row.status === 3 || row.status === 10) return null;
  return dueAfter(row.stepSince, stepHours(row.life, row.stepName));
}

/** JSON inside a string; for a few dossiers null, empty or broken, as on the portal. */
export function placeText(life: DossierLife): string | null {
  if (rarely(life, 'place null', 83)) return null;
  if (rarely(life, 'place empty', 89)) return '';
  if (rarely(life, 'place broken', 71)) return '{"tenTinh":"Tỉnh Thanh Hóa","tenXa":';
  const tenXa = life.unit.name.replace('UBND ', '');
  return JSON.stringify({ tenTinh: 'Tỉnh Thanh Hóa', tenHuyen: null, tenXa });
}

/** Full names of the present and the previous handler. */
export function handlerNames(row: DossierRow): { present: string | null; previous: string | null } {
  const { unit } = row.life;
  return {
    present: row.handler === null ? null : officerOf(unit, row.handler).fullName,
    previous: row.previousHandler === null ? null : officerOf(unit, row.previousHandler).fullName,
  };
}

/** Ids of those who have the dossier now, '##'-joined; two people here and there. */
export function handlerIds(row: DossierRow): string | null {
  if (row.handler === null) return null;
  const ids = [officerOf(row.life.unit, row.handler).id];
  if (severalHandlers(row)) ids.push(officerOf(row.life.unit, 'leader').id);
  return ids.join('##');
}

export function severalHandlers(row: DossierRow): boolean {
  return row.status === 4 && row.handler !== 'leader' && rarely(row.life, 'several handlers', 20);
}

/** choBanHanh: waiting for a signature in the document system, gone from the work lists. */
export function waitsForSignature(row: DossierRow): boolean {
  return row.status === 4 && rarely(row.life, 'signature', 150);
}

/** trangThaiTraKq: 1 waiting for confirmation, 3 passed on for return. */
export function returnState(row: DossierRow): string | null {
  if (row.status !== 9 && row.status !== 10) return null;
  return row.status === 9 && rarely(row.life, 'confirmation', 12) ? '1' : '3';
}

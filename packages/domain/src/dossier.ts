import type { IsoLocal } from '@dung-hen/calendar';

/**
 * Dossier status codes shared by the province system and the national portal
 * (national status list; `portals` fact of February 2025):
 * 1 mới đăng ký · 2 được tiếp nhận · 3 không được tiếp nhận · 4 đang xử lý · 5 yêu cầu bổ sung ·
 * 6 yêu cầu thực hiện nghĩa vụ tài chính · 7 công dân xin rút · 8 dừng xử lý · 9 đã xử lý xong · 10 đã trả kết quả.
 */
export type DossierStatus = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10;

/** Kênh tiếp nhận: trực tiếp, trực tuyến, bưu chính công ích. */
export type Channel = 'counter' | 'online' | 'post';

/** Mức độ dịch vụ công trực tuyến: toàn trình, một phần, chỉ cung cấp thông tin. */
export type OnlineLevel = 'full' | 'partial' | 'information';

/** Time limit of a procedure. Hours as the province system stores them: 8 h stand for one day. */
export interface TimeLimit {
  readonly hours: number;
  /** 'workingDays' = "Ngày làm việc"; 'days' = "Ngày" (calendar days, end rolled off days off). */
  readonly unit: 'workingDays' | 'days';
}

/** Whether the result lies in the system in electronic form; 'noResult': the procedure ends without a paper. */
export type DigitisedState = 'yes' | 'no' | 'noResult';

/** Fees of a dossier; 'none': no financial duty. */
export type PaymentState = 'paid' | 'unpaid' | 'none';

/** A request for papers (or another pause) and what it did to the due date. */
export interface Supplement {
  readonly requestedAt: IsoLocal | null;
  readonly completedAt: IsoLocal | null;
  readonly dueBefore: IsoLocal | null;
  readonly dueAfter: IsoLocal | null;
}

/** A draft apology letter as the one-stop system keeps it. */
export interface ApologyDraft {
  readonly dossierCode: string;
  /** Raw state, e.g. 'Đã xử lý' once it was promulgated. */
  readonly state: string;
  /** Null in lists: the province system leaves it out there (portal fact, February 2025). */
  readonly newDue: IsoLocal | null;
}

/**
 * One hồ sơ TTHC, without anything that names a citizen. All moments are Vietnamese wall-clock time.
 * `null` means the system did not say; it is never replaced by a guess.
 */
export interface Dossier {
  /** Mã hồ sơ, e.g. 'H56.77.5-250616-0003'. */
  readonly code: string;
  /** The system's own record id (never shown), where there is one. */
  readonly id: string | null;
  readonly status: DossierStatus;
  readonly channel: Channel | null;
  /** Unit that received it: its code in the system, and its name. */
  readonly unitCode: string | null;
  readonly unitName: string | null;
  /** Mã TTHC: the national part, e.g. '1.000894'. */
  readonly procedureCode: string | null;
  readonly procedureName: string | null;
  /** Lĩnh vực. */
  readonly fieldCode: string | null;
  readonly fieldName: string | null;
  readonly onlineLevel: OnlineLevel | null;
  readonly limit: TimeLimit | null;
  readonly submittedAt: IsoLocal | null;
  readonly receivedAt: IsoLocal | null;
  /** Hẹn trả: the appointment date as the system has it. */
  readonly dueAt: IsoLocal | null;
  /** Hạn xử lý of the current step or officer: another date than `dueAt`. */
  readonly stepDueAt: IsoLocal | null;
  /** Kết thúc xử lý: what "on time" is judged by. */
  readonly finishedAt: IsoLocal | null;
  /** Trả kết quả: never used to judge. */
  readonly returnedAt: IsoLocal | null;
  /** Start of the current or last pause (yêu cầu bổ sung, nghĩa vụ tài chính, dừng xử lý). */
  readonly pausedAt: IsoLocal | null;
  /** Finished as returned or withdrawn ("Trả lại/Xin rút"). */
  readonly withdrawn: boolean;
  /** Tên bước hiện tại. */
  readonly stepName: string | null;
  readonly supplements: readonly Supplement[];
  /** Absent where the source does not say. */
  readonly digitised?: DigitisedState | undefined;
  /** Absent where the source does not say. */
  readonly payment?: PaymentState | undefined;
}

/** Statuses in which the clock stands still (5, 6, 8): paused is never overdue. */
export const PAUSED_STATUSES: ReadonlySet<DossierStatus> = new Set<DossierStatus>([5, 6, 8]);

/** Statuses of finished work (7 withdrawn, 9 done, 10 returned). */
export const FINISHED_STATUSES: ReadonlySet<DossierStatus> = new Set<DossierStatus>([7, 9, 10]);

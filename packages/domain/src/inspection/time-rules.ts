import { toDay } from '@dung-hen/calendar';
import { phaseOf } from '../assess/record.ts';
import { ruleFor } from '../rules/rule-for.ts';
import { writtenDate } from '../words.ts';
import {
  found,
  type Inspected,
  type InspectionRule,
  KEPT,
  OTHER,
  type RuleAnswer,
  unknown,
} from './inspect-rule.ts';

/** Handled now or before, and not withdrawn: what a due date is about. */
export const isTimed = ({ dossier }: Inspected): boolean =>
  !dossier.withdrawn && ['running', 'finished'].includes(phaseOf(dossier));

/** What the record of a running or finished dossier lacks so that nobody can say whether it is late. */
export function unjudged({ dossier, assessment }: Inspected): RuleAnswer {
  if (dossier.receivedAt === null) return unknown('receivedAt');
  if (phaseOf(dossier) === 'finished' && dossier.finishedAt === null) return unknown('finishedAt');
  return unknown(dossier.dueAt === null && assessment.dueByLaw === null ? 'dueAt' : 'dates');
}

/** Late by the date promised to the citizen (or by law where none was promised); null when the data do not tell. */
export function isLate({ assessment }: Inspected): boolean | null {
  if (assessment.state === 'unknown') return null;
  return assessment.state === 'overdue' || assessment.state === 'finishedLate';
}

const ON_TIME: InspectionRule = {
  id: 'on-time',
  duty: { vi: 'Hồ sơ được giải quyết đúng hẹn', en: 'Dossiers are handled by the appointment' },
  source: 'NĐ 118/2025/NĐ-CP, Điều 17, 19; trước 01/7/2025: NĐ 61/2018/NĐ-CP, Điều 19',
  confidence: 'certain',
  ask(inspected) {
    const { dossier, assessment } = inspected;
    if (!isTimed(inspected)) return OTHER;
    const late = isLate(inspected);
    if (late === null) return unjudged(inspected);
    if (!late) return KEPT;
    const due = writtenDate(assessment.dueBySystem ?? assessment.dueByLaw ?? '');
    return dossier.finishedAt === null
      ? found(`quá hẹn từ ${due}, chưa xong`, `late since ${due}, not finished`)
      : found(
          `hẹn ${due}, xong ${writtenDate(dossier.finishedAt)}`,
          `due ${due}, finished ${writtenDate(dossier.finishedAt)}`,
        );
  },
};

const ONLINE_ACCEPTED: InspectionRule = {
  id: 'online-accepted',
  duty: {
    vi: 'Hồ sơ trực tuyến được tiếp nhận hoặc trả lời trong 08 giờ làm việc',
    en: 'Online dossiers are accepted or answered within 8 working hours',
  },
  source: 'NĐ 118/2025/NĐ-CP, Điều 17 khoản 2; trước 01/7/2025: NĐ 45/2020/NĐ-CP',
  confidence: 'certain',
  ask({ dossier, calendar, now }) {
    if (dossier.channel === null) return unknown('channel');
    if (dossier.channel !== 'online') return OTHER;
    if (dossier.submittedAt === null) return unknown('submittedAt');
    const rule = ruleFor(dossier.submittedAt);
    if (rule === null) return OTHER;
    const waiting = phaseOf(dossier) === 'registered';
    if (!waiting && dossier.receivedAt === null) return unknown('receivedAt');
    const until = waiting ? now : (dossier.receivedAt ?? now);
    const hours = calendar.workingHoursBetween(dossier.submittedAt, until);
    if (hours <= rule.onlineAcceptHours.value) return KEPT;
    const written = written1(hours);
    return waiting
      ? found(`chưa tiếp nhận sau ${written} giờ làm việc`, `not accepted after ${written} working hours`)
      : found(`tiếp nhận sau ${written} giờ làm việc`, `accepted after ${written} working hours`);
  },
};

const RESULT_HANDED_OVER: InspectionRule = {
  id: 'result-handed-over',
  duty: {
    vi: 'Kết quả được trả chậm nhất vào ngày hẹn (trả sau ngày hẹn: kiểm tra vì sao)',
    en: 'Results are handed over by the appointment (later ones: find out why)',
  },
  source: 'Ngày hẹn trên Giấy tiếp nhận hồ sơ và hẹn trả kết quả, NĐ 118/2025/NĐ-CP, Điều 17 khoản 3',
  confidence: 'inferred',
  ask({ dossier, now }) {
    if (dossier.withdrawn || (dossier.status !== 9 && dossier.status !== 10)) return OTHER;
    if (dossier.dueAt === null) return unknown('dueAt');
    const due = toDay(dossier.dueAt);
    if (dossier.returnedAt !== null) {
      return toDay(dossier.returnedAt) <= due
        ? KEPT
        : found(
            `hẹn ${writtenDate(dossier.dueAt)}, trả ${writtenDate(dossier.returnedAt)}`,
            `due ${writtenDate(dossier.dueAt)}, handed over ${writtenDate(dossier.returnedAt)}`,
          );
    }
    if (dossier.status === 10) return unknown('returnedAt');
    return toDay(now) <= due
      ? KEPT
      : found(
          `đã có kết quả, quá hẹn ${writtenDate(dossier.dueAt)} chưa trả`,
          `the result is there, past ${writtenDate(dossier.dueAt)} and not handed over`,
        );
  },
};

const APPOINTMENT_WITHIN_LIMIT: InspectionRule = {
  id: 'appointment-within-limit',
  duty: {
    vi: 'Ngày hẹn trả không dài hơn thời hạn giải quyết theo quy định',
    en: 'The appointment is not later than the legal time limit',
  },
  source: 'NĐ 118/2025/NĐ-CP, Điều 17 khoản 3; cách đếm ngày: Bộ luật Dân sự 2015, Điều 147, 148',
  confidence: 'inferred',
  ask(inspected) {
    if (!isTimed(inspected)) return OTHER;
    const { dossier, assessment } = inspected;
    if (dossier.receivedAt === null) return unknown('receivedAt');
    if (dossier.dueAt === null) return unknown('dueAt');
    if (assessment.dueByLaw === null) return unknown(dossier.limit === null ? 'limit' : 'dates');
    const [bySystem, byLaw] = [toDay(dossier.dueAt), toDay(assessment.dueByLaw)];
    if (bySystem <= byLaw) return KEPT;
    return found(
      `hẹn ${writtenDate(dossier.dueAt)}, hạn theo quy định ${writtenDate(assessment.dueByLaw)}`,
      `due ${writtenDate(dossier.dueAt)}, by law ${writtenDate(assessment.dueByLaw)}`,
    );
  },
};

/** '9,5': hours rounded down to half ones. */
function written1(hours: number): string {
  return String(Math.floor(hours * 2) / 2).replace('.', ',');
}

/** Rules about keeping time. */
export const TIME_RULES = [ON_TIME, ONLINE_ACCEPTED, RESULT_HANDED_OVER, APPOINTMENT_WITHIN_LIMIT] as const;

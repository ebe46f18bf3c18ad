import { toDay } from '@dung-hen/calendar';
import { ruleFor } from '../rules/rule-for.ts';
import { writtenDate } from '../words.ts';
import {
  type ApologyFact,
  found,
  type Inspected,
  type InspectionRule,
  KEPT,
  OTHER,
  unknown,
} from './inspect-rule.ts';
import { isLate, isTimed, unjudged } from './time-rules.ts';

/** The letters of a dossier, first one first; null when the register was not given. */
function lettersOf({ dossier, records }: Inspected): readonly ApologyFact[] | null {
  if (records.apologies === null) return null;
  return records.apologies
    .filter(({ dossierCode }) => dossierCode === dossier.code)
    .sort((a, b) => (a.datedOn < b.datedOn ? -1 : 1));
}

const LATE_HAS_APOLOGY: InspectionRule = {
  id: 'late-has-apology',
  duty: {
    vi: 'Hồ sơ quá hẹn có văn bản xin lỗi, hẹn lại ngày trả',
    en: 'Late dossiers have an apology letter with a new date',
  },
  source: 'NĐ 118/2025/NĐ-CP, Điều 19 khoản 6; trước 01/7/2025: NĐ 61/2018/NĐ-CP, Điều 19',
  confidence: 'certain',
  ask(inspected) {
    if (!isTimed(inspected)) return OTHER;
    const late = isLate(inspected);
    if (late === null) return unjudged(inspected);
    if (!late) return OTHER;
    const letters = lettersOf(inspected);
    if (letters === null) return unknown('apologies');
    if (letters.length > 0) return KEPT;
    return found('quá hẹn, không có văn bản xin lỗi', 'late without an apology letter');
  },
};

const APOLOGY_IN_TIME: InspectionRule = {
  id: 'apology-in-time',
  duty: {
    vi: 'Văn bản xin lỗi được gửi chậm nhất 01 ngày trước ngày hết hạn',
    en: 'The apology is sent at least one day before the time is up',
  },
  source: 'NĐ 118/2025/NĐ-CP, Điều 19 khoản 6; trước 01/7/2025: NĐ 61/2018/NĐ-CP, Điều 19',
  confidence: 'certain',
  ask(inspected) {
    const letters = lettersOf(inspected);
    if (letters === null) return isLate(inspected) === true ? unknown('apologies') : OTHER;
    const [first] = letters;
    if (first === undefined) return OTHER;
    if (first.oldDue === null) return unknown('oldDue');
    if (toDay(first.datedOn) <= inspected.calendar.lastApologyDay(toDay(first.oldDue))) return KEPT;
    const [due, written] = [writtenDate(first.oldDue), writtenDate(first.datedOn)];
    return found(`hẹn ${due}, văn bản ngày ${written}`, `due ${due}, letter of ${written}`);
  },
};

const REAPPOINTED_ONCE: InspectionRule = {
  id: 'reappointed-once',
  duty: { vi: 'Chỉ hẹn lại ngày trả kết quả một lần', en: 'The date is put off once at most' },
  source: 'NĐ 118/2025/NĐ-CP, Điều 19 khoản 6; trước 01/7/2025: NĐ 61/2018/NĐ-CP, Điều 19',
  confidence: 'certain',
  ask(inspected) {
    const { receivedAt } = inspected.dossier;
    const letters = lettersOf(inspected);
    if (letters === null) return isLate(inspected) === true ? unknown('apologies') : OTHER;
    if (letters.length === 0) return OTHER;
    const most = (receivedAt === null ? null : ruleFor(receivedAt))?.maxReappointments.value ?? 1;
    if (letters.length <= most) return KEPT;
    const days = letters.map(({ datedOn }) => writtenDate(datedOn)).join('; ');
    return found(`hẹn lại ${letters.length} lần (${days})`, `put off ${letters.length} times (${days})`);
  },
};

/** Rules about apologising and putting off. */
export const APOLOGY_RULES = [LATE_HAS_APOLOGY, APOLOGY_IN_TIME, REAPPOINTED_ONCE] as const;

import { toDay } from '@dung-hen/calendar';
import { ruleFor } from '../rules/rule-for.ts';
import { writtenDate } from '../words.ts';
import { found, type Inspected, type InspectionRule, KEPT, OTHER, unknown } from './inspect-rule.ts';

/** Received, and nobody looked whether a supplement was asked for. */
const isUnread = ({ dossier, records }: Inspected): boolean =>
  dossier.supplements.length === 0 &&
  dossier.status !== 1 &&
  dossier.status !== 3 &&
  records.supplementsUnread.has(dossier.code);

const ASKED_ONCE: InspectionRule = {
  id: 'supplement-asked-once',
  duty: {
    vi: 'Yêu cầu bổ sung hồ sơ một lần, đầy đủ (mỗi lần tạm dừng trên hệ thống tính là một lần)',
    en: 'A supplement is asked for once and in full (every pause in the system counts as one)',
  },
  source: 'NĐ 118/2025/NĐ-CP, Điều 16, 17; NĐ 63/2010/NĐ-CP, Điều 20 khoản 4 (không quá 2 lần)',
  confidence: 'certain',
  ask(inspected) {
    const { dossier } = inspected;
    const { length } = dossier.supplements;
    if (isUnread(inspected)) return unknown('supplements');
    if (length === 0) return dossier.status === 5 ? unknown('requestedAt') : OTHER;
    return length === 1
      ? KEPT
      : found(`yêu cầu bổ sung ${length} lần`, `a supplement was asked for ${length} times`);
  },
};

const ASKED_IN_TIME: InspectionRule = {
  id: 'supplement-asked-in-time',
  duty: {
    vi: 'Yêu cầu bổ sung trong 03 ngày làm việc từ ngày tiếp nhận',
    en: 'A supplement is asked for within 3 working days of receipt',
  },
  source: 'NĐ 118/2025/NĐ-CP, Điều 19 khoản 5 (hồ sơ tiếp nhận từ 01/7/2025)',
  confidence: 'certain',
  ask(inspected) {
    const { dossier, calendar } = inspected;
    if (isUnread(inspected)) return unknown('supplements');
    if (dossier.supplements.length === 0 && dossier.status !== 5) return OTHER;
    if (dossier.receivedAt === null) return unknown('receivedAt');
    const most = ruleFor(dossier.receivedAt)?.supplementNoticeWorkingDays.value ?? null;
    if (most === null) return OTHER;
    const asked = dossier.supplements.flatMap(({ requestedAt }) => requestedAt ?? []).sort()[0];
    if (asked === undefined) return unknown('requestedAt');
    const days = calendar.countWorkingDays(toDay(dossier.receivedAt), toDay(asked));
    if (days <= most) return KEPT;
    return found(
      `tiếp nhận ${writtenDate(dossier.receivedAt)}, yêu cầu bổ sung ${writtenDate(asked)} (${days} ngày làm việc)`,
      `received ${writtenDate(dossier.receivedAt)}, supplement asked for ${writtenDate(asked)} (${days} working days)`,
    );
  },
};

const CLOSED_WITHOUT_SUPPLEMENT: InspectionRule = {
  id: 'closed-without-supplement',
  duty: {
    vi: 'Hồ sơ không được bổ sung sau 15 ngày được kết thúc trên hệ thống',
    en: 'Dossiers not supplemented within 15 days are closed in the system',
  },
  source: 'NĐ 118/2025/NĐ-CP, Điều 19 khoản 5 (hồ sơ tiếp nhận từ 01/7/2025)',
  confidence: 'certain',
  ask({ dossier, calendar, now }) {
    if (dossier.status !== 5) return OTHER;
    if (dossier.receivedAt === null) return unknown('receivedAt');
    const days = ruleFor(dossier.receivedAt)?.closeIfNoSupplementDays.value ?? null;
    if (days === null) return OTHER;
    if (dossier.pausedAt === null) return unknown('requestedAt');
    const end = calendar.addCalendarDays(toDay(dossier.pausedAt), days);
    if (toDay(now) <= end) return KEPT;
    return found(
      `chờ bổ sung từ ${writtenDate(dossier.pausedAt)}, chưa kết thúc`,
      `waiting since ${writtenDate(dossier.pausedAt)}, not closed`,
    );
  },
};

/** Rules about asking for more papers. */
export const SUPPLEMENT_RULES = [ASKED_ONCE, ASKED_IN_TIME, CLOSED_WITHOUT_SUPPLEMENT] as const;

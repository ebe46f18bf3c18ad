import { type Calendar, dateOf, type IsoDate, type IsoLocal } from '@dung-hen/calendar';
import {
  isDungHenError,
  PAPER_ENTRY_LIMIT,
  type PaperClock,
  type PaperFeedback,
  paperClock,
  type Reason,
} from '@dung-hen/domain';
import { type Duty, dutyId } from './duty.ts';

/** Items that came on paper, by phone, fax or e-mail and are not typed into the system yet, each with its last day. */
export function paperDuties(
  items: readonly PaperFeedback[],
  calendar: Calendar,
  now: IsoLocal,
): readonly Duty[] {
  return items.flatMap((paper): Duty[] => {
    // A day that has yet to come is a slip of typing: its page says so.
    if (paper.enteredOn !== null || paper.receivedOn > dateOf(now)) return [];
    const clock = clockOf(paper, calendar, now);
    return clock === null ? [] : [dutyOf(paper, clock.due, clock.workingDaysLeft)];
  });
}

function dutyOf(paper: PaperFeedback, by: IsoDate, workingDaysLeft: number | null): Duty {
  return {
    id: dutyId('feedback', `paper.${paper.id}`, by),
    kind: 'feedback',
    subject: paper.receivedOn,
    by,
    workingDaysLeft,
    workingHoursLeft: null,
    dossier: null,
    assessment: null,
    letter: null,
    report: null,
    feedback: null,
    paper,
    plan: null,
    oddity: null,
    problem: null,
    unverified: true,
  };
}

function clockOf(paper: PaperFeedback, calendar: Calendar, now: IsoLocal): PaperClock | null {
  try {
    return paperClock(paper, calendar, now);
  } catch (error) {
    if (isDungHenError(error, 'CALENDAR_MISSING')) return null;
    throw error;
  }
}

/** Why an item is to be typed in, and by when. */
export function paperReason(): Pick<Reason, 'words' | 'confidence' | 'source'> {
  const { value, confidence, source } = PAPER_ENTRY_LIMIT;
  return {
    words: {
      vi: `Phản ánh nhận qua giấy, điện thoại, fax, thư điện tử phải nhập vào hệ thống. Chưa thấy quy định thời hạn nhập: tạm lấy ${value.days} ngày làm việc, thời hạn ngắn nhất của hệ thống (từ chối, chuyển trả).`,
      en: `Items on paper, by phone, fax or e-mail must be typed into the system. No limit for it is known: ${value.days} working days are taken, the shortest of the system (refusing, handing back).`,
    },
    confidence,
    source,
  };
}

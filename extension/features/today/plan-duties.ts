import { type Calendar, dateOf, type IsoLocal, toDay } from '@dung-hen/calendar';
import {
  adopted,
  type CalledUp,
  type CallUp,
  isDungHenError,
  type KeptPlan,
  planSoon,
} from '@dung-hen/domain';
import { type Duty, dutyId } from './duty.ts';

/** A task of the plan becomes a duty this many working days before its last day, and stays one as long after it. */
const CALL_UP: CallUp = { before: 7, after: 15 };

/** Tasks of the plans kept here whose day comes near, or has passed without anybody saying they are done. */
export function planDuties(plans: readonly KeptPlan[], calendar: Calendar, now: IsoLocal): readonly Duty[] {
  return plans.flatMap((plan) =>
    called(plan, calendar, now).map((one): Duty => {
      const { task, by, workingDaysLeft } = one.due;
      const subject = `${one.period ?? plan.year} ${task.id}`;
      return {
        id: dutyId('plan', subject.replace(/[^\p{L}\p{N}.-]+/gu, '_'), by),
        kind: 'plan',
        subject,
        by,
        workingDaysLeft,
        workingHoursLeft: null,
        dossier: null,
        assessment: null,
        letter: null,
        report: null,
        feedback: null,
        paper: null,
        plan: { ...one, year: plan.year },
        oddity: null,
        problem: null,
        unverified: calendar.status(toDay(now), toDay(by)) === 'estimated',
      };
    }),
  );
}

/** A plan of a year nobody has a calendar for calls nothing up; its page says why. */
function called(plan: KeptPlan, calendar: Calendar, now: IsoLocal): readonly CalledUp[] {
  try {
    return adopted({ step: 'planDuties' }, () => planSoon(plan, calendar, dateOf(now), CALL_UP));
  } catch (error) {
    if (isDungHenError(error, 'CALENDAR_MISSING')) return [];
    throw error;
  }
}

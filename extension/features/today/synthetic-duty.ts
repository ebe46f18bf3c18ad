import { seenDossier } from '../../app/synthetic-seen.ts';
import { type Duty, type DutyKind, dutyId } from './duty.ts';

/** An invented duty for tests, due on Monday 23/11/2026 at 17:00 unless said otherwise. */
export function syntheticDuty(kind: DutyKind, code: string, parts: Partial<Duty> = {}): Duty {
  const by = parts.by ?? '2026-11-23T17:00:00';
  return {
    id: dutyId(kind, code, by),
    kind,
    subject: code,
    by,
    workingDaysLeft: 0,
    workingHoursLeft: 7,
    dossier: seenDossier({ code }),
    assessment: null,
    letter: null,
    report: null,
    feedback: null,
    paper: null,
    plan: null,
    oddity: null,
    problem: null,
    unverified: false,
    ...parts,
  };
}

import { type Calendar, type IsoLocal, toDay, type Window } from '@dung-hen/calendar';
import { assess } from '../assess/assess.ts';
import type { Dossier } from '../dossier.ts';
import { adopted, isDungHenError } from '../errors.ts';
import type { Words } from '../words.ts';
import { APOLOGY_RULES } from './apology-rules.ts';
import {
  type InspectionRecords,
  type InspectionRule,
  LACKING,
  type Lacking,
  OTHER,
  type RuleAnswer,
} from './inspect-rule.ts';
import { RESULT_RULES } from './result-rules.ts';
import { SUPPLEMENT_RULES } from './supplement-rules.ts';
import { TIME_RULES } from './time-rules.ts';

/** The questions data can answer, in the order of the minutes. */
export const INSPECTION_RULES: readonly InspectionRule[] = [
  ...TIME_RULES,
  ...APOLOGY_RULES,
  ...SUPPLEMENT_RULES,
  ...RESULT_RULES,
];

/** One dossier that broke a rule: its code and what was seen, without any name. */
export interface InspectionFinding {
  readonly code: string;
  readonly words: Words;
}

/**
 * 'found' = broken at least once; 'notEnough' = never broken, but some dossiers could not be judged; 'kept' = every
 * dossier it is about was judged and kept it; 'none' = there was no dossier it is about.
 */
export type InspectionVerdict = 'found' | 'notEnough' | 'kept' | 'none';

/** Outcome of one rule. `findings` + `kept` + `unknown` codes = the dossiers the rule is about. */
export interface RuleOutcome {
  readonly rule: Pick<InspectionRule, 'id' | 'duty' | 'source' | 'confidence'>;
  readonly verdict: InspectionVerdict;
  readonly kept: number;
  readonly findings: readonly InspectionFinding[];
  /** Dossiers that could not be judged, by what the data lack. */
  readonly unknown: readonly {
    readonly lacks: Lacking;
    readonly words: Words;
    readonly codes: readonly string[];
  }[];
}

/** A self-inspection over a window of time. */
export interface Inspection {
  readonly window: Window;
  readonly now: IsoLocal;
  /** Dossiers looked at: those that were open on any day of the window, and those without a date to tell. */
  readonly examined: number;
  readonly outcomes: readonly RuleOutcome[];
  /** Codes of dossiers left out because their dates lie outside every calendar. */
  readonly outsideCalendar: readonly string[];
}

/**
 * Self-inspection (tự kiểm tra): every rule asked of every dossier open within the window. What the data do not hold
 * is counted as unknown, never as kept.
 * @throws DungHenError INVALID_INPUT for a malformed moment or window.
 */
export function inspect(
  dossiers: readonly Dossier[],
  window: Window,
  calendar: Calendar,
  now: IsoLocal,
  records: InspectionRecords,
): Inspection {
  return adopted({ step: 'inspect' }, () => {
    const [from, to] = [toDay(window.from), toDay(window.to)];
    const touched = dossiers.filter((dossier) => isOpenWithin(dossier, from, to));
    const outsideCalendar: string[] = [];
    const answers = touched.flatMap((dossier) => {
      const answered = answersOf(dossier, calendar, now, records);
      if (answered === null) outsideCalendar.push(dossier.code);
      return answered === null ? [] : [{ code: dossier.code, answered }];
    });
    const outcomes = INSPECTION_RULES.map((rule, index) =>
      outcomeOf(
        rule,
        answers.map(({ code, answered }) => ({ code, answer: answered[index] ?? OTHER })),
      ),
    );
    return {
      window: { from: window.from, to: window.to },
      now,
      examined: answers.length,
      outcomes,
      outsideCalendar,
    };
  });
}

function isOpenWithin({ receivedAt, submittedAt, finishedAt }: Dossier, from: number, to: number): boolean {
  const began = receivedAt ?? submittedAt;
  if (began !== null && toDay(began) > to) return false;
  return finishedAt === null || toDay(finishedAt) >= from;
}

/** The answer of every rule in order; null when a date of the dossier lies outside the calendar. */
function answersOf(
  dossier: Dossier,
  calendar: Calendar,
  now: IsoLocal,
  records: InspectionRecords,
): readonly RuleAnswer[] | null {
  try {
    return adopted({ step: 'inspect' }, () => {
      const inspected = { dossier, assessment: assess(dossier, calendar, now), records, calendar, now };
      return INSPECTION_RULES.map((rule) => rule.ask(inspected));
    });
  } catch (error) {
    if (isDungHenError(error, 'CALENDAR_MISSING')) return null;
    throw error;
  }
}

function outcomeOf(
  { id, duty, source, confidence }: InspectionRule,
  answers: readonly { readonly code: string; readonly answer: RuleAnswer }[],
): RuleOutcome {
  const findings = answers.flatMap(({ code, answer }) =>
    answer.is === 'found' ? [{ code, words: answer.words }] : [],
  );
  const unknown = new Map<Lacking, string[]>();
  for (const { code, answer } of answers) {
    if (answer.is === 'unknown') unknown.set(answer.lacks, [...(unknown.get(answer.lacks) ?? []), code]);
  }
  const kept = answers.filter(({ answer }) => answer.is === 'kept').length;
  const verdict = findings.length > 0 ? 'found' : unknown.size > 0 ? 'notEnough' : kept > 0 ? 'kept' : 'none';
  return {
    rule: { id, duty, source, confidence },
    verdict,
    kept,
    findings,
    unknown: [...unknown].map(([lacks, codes]) => ({ lacks, words: LACKING[lacks], codes })),
  };
}

import { DungHenError } from '@dung-hen/domain';
import { tickOf } from './counting/moment.ts';
import { compareEvidence, type EvidenceDifference, matchRows } from './row-match.ts';
import type { CarryOver, FormDefinition, ReportForm } from './types.ts';

/** One row's carry-over on both sides. */
export interface CarryOverPair extends EvidenceDifference {
  readonly rowLabel: string;
  readonly carryOver: CarryOver;
  /** Carried over into this period. */
  readonly left: number;
  /** Still in progress when the previous period closed. */
  readonly right: number;
}

/**
 * Whether `previous` is the form this one carries over from: same form and unit, and its period ended the day before
 * this one began. So an annual report follows last year's annual report, and quarter I too.
 */
export function isPreviousForm(form: ReportForm, previous: ReportForm): boolean {
  return (
    previous.definitionId === form.definitionId &&
    previous.unit.code === form.unit.code &&
    tickOf(previous.period.to, 'day') + 1 === tickOf(form.period.from, 'day')
  );
}

/** The carry-over of every row both ways; a row that one form lacks counts as zero there. INVALID_INPUT: wrong form. */
export function checkCarryOver(
  form: ReportForm,
  previous: ReportForm,
  { carryOver }: FormDefinition,
): CarryOverPair[] {
  if (carryOver === null) {
    return [];
  }
  if (!isPreviousForm(form, previous)) {
    throw new DungHenError('INVALID_INPUT', {
      adapter: 'forms',
      step: 'check',
      detail: `not the previous period's form: ${previous.definitionId} of ${previous.unit.code} to ${previous.period.to}, needed ${form.definitionId} of ${form.unit.code} to the day before ${form.period.from}`,
    });
  }
  return matchRows(form, previous).map(({ left, right }) => {
    const into = left?.cells[carryOver.column];
    const out = right?.cells[carryOver.previousColumn];
    return {
      rowLabel: left?.label ?? right?.label ?? '',
      carryOver,
      left: into?.value ?? 0,
      right: out?.value ?? 0,
      ...compareEvidence([into], [out]),
    };
  });
}

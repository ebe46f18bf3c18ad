import type { FormDefinition, LookUp, ReportForm } from '@dung-hen/forms';
import { differencesOf, showsFigures } from '../fields.ts';
import { lookUpState } from '../words/state-words.ts';
import type { Desk } from './desk.ts';
import { type Opened, openFor } from './opening.ts';

/** What the portal holds of a form at this moment. Only reads. */
export async function lookUp(
  form: ReportForm,
  definition: FormDefinition,
  desk: Desk,
  signal?: AbortSignal,
): Promise<LookUp> {
  const opened = await openFor(form, definition, desk, 'read', signal);
  return opened === null ? NOT_THERE : lookAt(form, opened);
}

/** The portal lists no such report. */
export const NOT_THERE: LookUp = { state: 'absent', stateWords: '', differences: null, receipt: null };

/** The same for a report that is open. */
export function lookAt(form: ReportForm, { place, sheet, state, stateWords }: Opened): LookUp {
  const shows = place !== null && showsFigures(place.plan);
  const found = lookUpState(state, shows);
  return {
    state: found,
    stateWords,
    differences: place === null || (found === 'absent' && !shows) ? null : differencesOf(form, place),
    receipt: sheet?.receipt == null ? null : { ...sheet.receipt, stateWords },
  };
}

import type { IsoLocal } from '@dung-hen/calendar';
import { DungHenError, maskPersonalNumbers } from '@dung-hen/domain';
import { announceChange } from '../../app/changes.ts';
import { type AuditEntry, database, type RegisterEntry } from '../../app/database.ts';
import { type EntryPlan, type NewLetter, planEntry } from './register-plan.ts';

/** Who acts and when, for the audit log. */
export interface Act {
  readonly actor: string;
  readonly at: IsoLocal;
}

/** Every line of the register, newest first. Extension pages and background only. */
export async function allLetters(): Promise<readonly RegisterEntry[]> {
  const entries = await (await database()).getAll('register');
  return entries.sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : b.sequence - a.sequence));
}

/**
 * Gives letters their numbers, all of them or none, in one transaction with the audit log: two open pages can never
 * give out the same number, nor two letters for one dossier. Stops at the first letter that is refused.
 */
export async function registerLetters(
  letters: readonly NewLetter[],
  { actor, at }: Act,
): Promise<readonly EntryPlan[]> {
  const transaction = (await database()).transaction(['register', 'audit'], 'readwrite');
  const register = transaction.objectStore('register');
  const known = await register.getAll();
  const plans: EntryPlan[] = [];
  for (const letter of letters) {
    const plan = planEntry(known, letter, at);
    plans.push(plan);
    if (!plan.ok) break;
    known.push(plan.entry);
  }
  if (plans.every((plan) => plan.ok)) {
    for (const { entry } of plans) {
      await register.add(entry);
      await transaction
        .objectStore('audit')
        .add(line('letter.register', entry, '', entry.newDue ?? '', { actor, at }));
    }
  }
  await transaction.done;
  if (plans.every((plan) => plan.ok)) await announceChange('register');
  return plans;
}

/** Notes that a registered letter was printed again. */
export async function noteReprint(number: string, act: Act): Promise<RegisterEntry> {
  return change(number, act, 'letter.reprint', (entry) => ({ ...entry, reprints: entry.reprints + 1 }));
}

/** Voids a letter: its number stays and is never given out again; the dossier may get another letter. */
export async function voidLetter(number: string, reason: string, act: Act): Promise<RegisterEntry> {
  const voided = { at: act.at, reason: maskPersonalNumbers(reason.trim()) };
  return change(number, act, 'letter.void', (entry) => ({ ...entry, voided: entry.voided ?? voided }));
}

async function change(
  number: string,
  act: Act,
  action: string,
  changed: (entry: RegisterEntry) => RegisterEntry,
): Promise<RegisterEntry> {
  const transaction = (await database()).transaction(['register', 'audit'], 'readwrite');
  const register = transaction.objectStore('register');
  const entry = await register.get(number);
  if (entry === undefined) {
    throw new DungHenError('INVALID_INPUT', { step: 'register', detail: 'no letter has this number' });
  }
  const next = changed(entry);
  await register.put(next);
  const after = next.voided === null ? String(next.reprints) : next.voided.reason;
  await transaction.objectStore('audit').add(line(action, entry, String(entry.reprints), after, act));
  await transaction.done;
  await announceChange('register');
  return next;
}

function line(
  action: string,
  entry: RegisterEntry,
  before: string,
  after: string,
  { actor, at }: Act,
): AuditEntry {
  return { at, actor, action, subject: `${entry.printed} ${entry.dossierCode}`.trim(), before, after };
}

import { type KeptPlan, keptPlanSchema } from '@dung-hen/domain';
import { announceChange } from '../../app/changes.ts';
import { database } from '../../app/database.ts';

/** Every plan kept on this computer, newest year first; what is not understood any more is left out. */
export async function loadPlans(): Promise<readonly KeptPlan[]> {
  const stored = await (await database()).getAll('plans');
  return stored
    .flatMap((one) => {
      const parsed = keptPlanSchema.safeParse(one);
      return parsed.success ? [parsed.data] : [];
    })
    .sort((a, b) => b.year - a.year);
}

/** Changes the plan of a year in one transaction, so that two pages never undo each other. */
export async function changePlan(
  year: number,
  change: (before: KeptPlan | null) => KeptPlan | null,
): Promise<void> {
  const transaction = (await database()).transaction('plans', 'readwrite');
  const parsed = keptPlanSchema.safeParse(await transaction.store.get(year));
  const after = change(parsed.success ? parsed.data : null);
  if (after === null) await transaction.store.delete(year);
  else await transaction.store.put(after);
  await transaction.done;
  await announceChange('plans');
}

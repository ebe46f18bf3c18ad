import type { Command } from 'commander';
import type { PlanOptions } from './commands/plan.ts';
import type { KeptPlanOptions, SetPlanOptions } from './commands/plan-kept.ts';
import type { CommandTools } from './program.ts';

/** The commands of the plan of procedure control. */
export function addPlanCommands({ program, add, runs, t }: CommandTools): void {
  const plan = add(program, 'plan', t('about.plan'));
  const withYear = (command: Command): Command => command.option('--year <year>', t('option.planYear'));
  const withKeptYear = (command: Command): Command => command.option('--year <year>', t('plan.optYear'));
  runs(
    withYear(add(plan, 'import <file>', t('about.planImport'))),
    async (context, options: PlanOptions, args) =>
      (await import('./commands/plan.ts')).importPlan(context, args, options),
  );
  runs(withYear(add(plan, 'due [file]', t('about.planDue'))), async (context, options: PlanOptions, args) =>
    (await import('./commands/plan.ts')).dueOfPlan(context, args, options),
  );
  runs(withKeptYear(add(plan, 'list', t('plan.aboutList'))), async (context, options: KeptPlanOptions) =>
    (await import('./commands/plan-kept.ts')).listPlan(context, options),
  );
  runs(withKeptYear(add(plan, 'state', t('plan.aboutState'))), async (context, options: KeptPlanOptions) =>
    (await import('./commands/plan-kept.ts')).statePlan(context, options),
  );
  runs(
    withKeptYear(add(plan, 'set <task>', t('plan.aboutSet')))
      .option('--period <period>', t('plan.optPeriod'))
      .option('--state <state>', t('plan.optState'))
      .option('--evidence <text>', t('plan.optEvidence'))
      .option('--owner <name...>', t('plan.optOwner'))
      .option('--time <words>', t('plan.optTime')),
    async (context, options: SetPlanOptions, args) =>
      (await import('./commands/plan-kept.ts')).setPlan(context, args, options),
  );
}

import type { Command } from 'commander';
import type { NationalExportOptions, NationalSearchOptions } from '../commands/national.ts';
import type { NationalChangesOptions } from '../commands/national-changes.ts';
import type { ScoreboardOptions } from '../commands/national-scoreboard.ts';
import type { NationalSyncOptions } from '../commands/national-sync.ts';
import type { Answer, Context } from '../context.ts';
import type { NationalSource } from '../systems/national.ts';
import type { Translate } from '../words/translate.ts';

/** How the tree of commands is built; see `program.ts`. */
export interface Building {
  readonly t: Translate;
  readonly add: (parent: Command, name: string, about: string) => Command;
  readonly runs: <Options extends object>(
    command: Command,
    work: (context: Context, options: Options, args: readonly string[]) => Promise<Answer>,
  ) => void;
}

/** Adds the commands that read the public side of the national portal, and the check against it. */
export function addNational(national: Command, { t, add, runs }: Building): void {
  const withSource = (command: Command): Command =>
    command
      .option('--url <address...>', t('national.url'))
      .option('--allow-host <host...>', t('option.allowHost'))
      .option('--contact <address>', t('option.contact'));
  const withChoice = (command: Command): Command =>
    withSource(command)
      .option('--agency <code>', t('national.agency'))
      .option('--level <number>', t('national.level'))
      .option('--field <number>', t('national.field'))
      .option('--linked', t('national.linked'));
  runs(
    withChoice(add(national, 'search [words...]', t('national.aboutSearch')))
      .option('--limit <number>', t('option.limit'))
      .option('--page-size <number>', t('option.pageSize')),
    async (context, options: NationalSearchOptions, args) =>
      (await import('../commands/national.ts')).searchNational(context, args, options),
  );
  runs(
    withSource(add(national, 'detail <code>', t('national.aboutDetail'))),
    async (context, options: NationalSource, args) =>
      (await import('../commands/national.ts')).showNational(context, args, options),
  );
  runs(
    withSource(add(national, 'export <code>', t('national.aboutExport'))).requiredOption(
      '-o, --output <file>',
      t('national.output'),
    ),
    async (context, options: NationalExportOptions, args) =>
      (await import('../commands/national.ts')).exportNational(context, args, options),
  );
  runs(
    withChoice(add(national, 'changes', t('national.aboutChanges')))
      .requiredOption('--snapshot <file>', t('national.snapshot'))
      .option('--details', t('national.withDetails')),
    async (context, options: NationalChangesOptions) =>
      (await import('../commands/national-changes.ts')).showChanges(context, options),
  );
  runs(
    add(national, 'sync', t('national.aboutSync'))
      .requiredOption('--statuses <file...>', t('national.statuses'))
      .option('--unit <code>', t('option.unit'))
      .option('--taken-at <moment>', t('national.takenAt'))
      .option('--delay-hours <number>', t('national.delayHours'))
      .option('--from <date>', t('national.from'))
      .option('--to <date>', t('national.to')),
    async (context, options: NationalSyncOptions) =>
      (await import('../commands/national-sync.ts')).checkNationalSync(context, options),
  );
  runs(
    withSource(add(national, 'scoreboard', t('national.aboutScoreboard')))
      .requiredOption('--period <period>', t('option.period'))
      .option('--province <number>', t('national.province'))
      .option('--unit <name>', t('national.ownUnit'))
      .option('--unit-kind <number>', t('national.unitKind')),
    async (context, options: ScoreboardOptions) =>
      (await import('../commands/national-scoreboard.ts')).showScoreboard(context, options),
  );
}

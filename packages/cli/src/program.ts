import type { Language } from '@dung-hen/domain';
import { Command, Help } from 'commander';
import type { FeedbackFiguresOptions, FeedbackListOptions, PairOptions } from './commands/feedback.ts';
import type { ConvertFileOptions, MergeFilesOptions } from './commands/files-merge.ts';
import type { TemplateOptions } from './commands/files-template.ts';
import type { KpiOptions } from './commands/kpi.ts';
import type { PublicityOptions } from './commands/publicity-check.ts';
import type { BuildOptions } from './commands/report-build.ts';
import type { CheckOptions } from './commands/report-check.ts';
import type { SubmitOptions } from './commands/report-submit.ts';
import type { Answer, Context } from './context.ts';
import { addPaperCommands } from './program-papers.ts';
import { addPlanCommands } from './program-plan.ts';
import { addPostCommands } from './program-post.ts';
import { addSiteCommands } from './program-site.ts';
import { addFeedbackPaper } from './programs/feedback-paper.ts';
import { addNational } from './programs/national.ts';
import type { Sink } from './run.ts';
import { OVERVIEW } from './words/overview.ts';
import type { Translate } from './words/translate.ts';

/** Options that every command understands, as typed. */
export interface GlobalOptions {
  readonly lang?: string;
  readonly json?: boolean;
  readonly dryRun?: boolean;
  readonly home?: string;
  readonly now?: string;
  readonly color?: boolean;
}

/** Makes the context from the global options and runs the command with it. */
export type Runner = (
  globals: GlobalOptions,
  command: (context: Context) => Promise<Answer>,
) => Promise<void>;

/** What a family of commands is added with. */
export interface CommandTools {
  readonly program: Command;
  readonly t: Translate;
  readonly add: (parent: Command, name: string, about: string) => Command;
  readonly runs: <Options extends object>(
    command: Command,
    work: (context: Context, options: Options, args: readonly string[]) => Promise<Answer>,
  ) => void;
}

/** The tree of commands. Their code is loaded only when one of them runs. */
export function buildProgram(language: Language, t: Translate, stdout: Sink, runner: Runner): Command {
  const help = new Help();
  const program = new Command('dung-hen')
    .exitOverride()
    .helpCommand(false)
    .helpOption('-h, --help', t('option.help'))
    .option('--lang <vi|en>', t('option.lang'))
    .option('--json', t('option.json'))
    .option('--dry-run', t('option.dryRun'))
    .option('--home <dir>', t('option.home'))
    .option('--now <moment>', t('option.now'))
    .option('--no-color', t('option.noColor'))
    .configureOutput({ writeOut: (text) => stdout.write(text), writeErr: () => undefined })
    .configureHelp({
      helpWidth: stdout.columns ?? 100,
      showGlobalOptions: true,
      styleTitle: (title) => headline(title, t),
      commandUsage: (command) =>
        help
          .commandUsage(command)
          .replace('[options]', `[${t('help.optionsMark')}]`)
          .replace('[command]', `<${t('help.commandMark')}>`),
    });
  program.helpInformation = () => OVERVIEW[language];

  const add = (parent: Command, name: string, about: string): Command =>
    parent.command(name).description(about).helpOption('-h, --help', t('option.help')).helpCommand(false);
  /** Ends a definition: what to run, with the options and arguments as commander gives them. */
  const runs = <Options extends object>(
    command: Command,
    work: (context: Context, options: Options, args: readonly string[]) => Promise<Answer>,
  ): void => {
    command.action((...given: unknown[]) => {
      const args = given
        .slice(0, -2)
        .flat()
        .flatMap((value) => (typeof value === 'string' ? [value] : []));
      const globals = command.optsWithGlobals<GlobalOptions & Options>();
      return runner(globals, (context) => work(context, globals, args));
    });
  };
  const withLogin = (command: Command): Command =>
    command
      .option('--url <address>', t('option.url'))
      .option('--allow-host <host...>', t('option.allowHost'))
      .option('--user <name>', t('option.user'))
      .option('--password-stdin', t('option.passwordStdin'))
      .option('--contact <address>', t('option.contact'));

  runs(
    withLogin(add(program, 'collect', t('about.collect')))
      .option('--unit <code>', t('option.unit'))
      .option('--period <period>', t('option.periodSince'))
      .option('--page-size <number>', t('option.pageSize'))
      .option('--keep-days <number>', t('option.keepDays'))
      .option('--fresh', t('option.fresh')),
    async (context, options) => (await import('./commands/collect.ts')).collect(context, options),
  );
  runs(
    add(program, 'assess', t('about.assess'))
      .option('--unit <code>', t('option.unit'))
      .option('--state <states>', t('option.state'))
      .option('--limit <number>', t('option.limit'))
      .option('--explain <dossier>', t('option.explain')),
    async (context, options) => (await import('./commands/assess.ts')).assessDossiers(context, options),
  );
  runs(
    add(program, 'kpi', t('about.kpi'))
      .requiredOption('--period <period>', t('option.period'))
      .option('--unit <code>', t('option.unit'))
      .option('--figure <name=part/whole...>', t('option.figure')),
    async (context, options: KpiOptions) => (await import('./commands/kpi.ts')).showKpis(context, options),
  );

  const report = add(program, 'report', t('about.report'));
  const withReport = (command: Command): Command =>
    command
      .requiredOption('--period <period>', t('option.period'))
      .option('--unit <code>', t('option.unit'))
      .option('--form <form>', t('option.form'));
  runs(
    withReport(add(report, 'build', t('about.build')))
      .option('--all', t('option.allUnits'))
      .option('--xlsx <file>', t('option.xlsx')),
    async (context, options: BuildOptions) =>
      (await import('./commands/report-build.ts')).buildReport(context, options),
  );
  runs(
    withLogin(withReport(add(report, 'check', t('about.check')))).option('--offline', t('option.offline')),
    async (context, options: CheckOptions) =>
      (await import('./commands/report-check.ts')).checkReport(context, options),
  );
  runs(
    withLogin(withReport(add(report, 'submit', t('about.submit'))))
      .option('--units <file>', t('option.units'))
      .option('--all', t('option.all'))
      .option('--report-version <number>', t('option.version'))
      .option('--retry-rejected', t('option.retryRejected'))
      .option('--concurrency <number>', t('option.concurrency'))
      .option('--settle <seconds>', t('option.settle'))
      .option('--yes', t('option.yes')),
    async (context, options: SubmitOptions) =>
      (await import('./commands/report-submit.ts')).submitReport(context, options),
  );

  const feedback = add(program, 'feedback', t('about.feedback'));
  const withFeedback = (command: Command): Command =>
    command
      .option('--url <address>', t('option.feedbackUrl'))
      .option('--allow-host <host...>', t('option.allowHost'))
      .option('--contact <address>', t('option.contact'))
      .option('--pages <file...>', t('option.feedbackPages'))
      .option('--offline', t('option.feedbackOffline'));
  runs(
    withFeedback(add(feedback, 'list', t('about.feedbackList')))
      .option('--since <date>', t('option.feedbackSince'))
      .option('--limit <number>', t('option.limit')),
    async (context, options: FeedbackListOptions) =>
      (await import('./commands/feedback.ts')).listFeedback(context, options),
  );
  const withPairs = (command: Command): Command =>
    command
      .option('--same <pair...>', t('option.feedbackSame'))
      .option('--different <pair...>', t('option.feedbackDifferent'));
  runs(
    withPairs(withFeedback(add(feedback, 'register', t('about.feedbackRegister'))))
      .option('--since <date>', t('option.feedbackSince'))
      .option('--limit <number>', t('option.limit')),
    async (context, options: FeedbackListOptions & PairOptions) =>
      (await import('./commands/feedback.ts')).showRegister(context, options),
  );
  runs(
    withPairs(withFeedback(add(feedback, 'figures', t('about.feedbackFigures'))))
      .option('--period <period>', t('option.period'))
      .option('--week <date>', t('bulletin.feedbackWeek')),
    async (context, options: FeedbackFiguresOptions) =>
      (await import('./commands/feedback.ts')).showFigures(context, options),
  );

  runs(
    withFeedback(add(feedback, 'draft <code>', t('about.feedbackDraft'))).option(
      '--since <date>',
      t('option.feedbackSince'),
    ),
    async (context, options: FeedbackListOptions, args) =>
      (await import('./commands/feedback-draft.ts')).draftReply(context, args, options),
  );

  addFeedbackPaper(feedback, { t, add, runs });

  addPlanCommands({ program, add, runs, t });

  const files = add(program, 'files', t('about.files'));
  runs(add(files, 'read <file...>', t('about.filesRead')), async (context, _, args) =>
    (await import('./commands/files-read.ts')).readFiles(context, args),
  );
  runs(add(files, 'check <file...>', t('about.filesCheck')), async (context, _, args) =>
    (await import('./commands/files-check.ts')).checkFiles(context, args),
  );
  runs(
    add(files, 'merge <file...>', t('about.filesMerge'))
      .requiredOption('-o, --output <file>', t('option.output'))
      .option('--layout <name>', t('option.layout'))
      .option('--prefer <first|last>', t('option.prefer'))
      .option('--skip-unreadable', t('option.skipUnreadable')),
    async (context, options: MergeFilesOptions, args) =>
      (await import('./commands/files-merge.ts')).mergeFiles(context, options, args),
  );
  runs(
    add(files, 'convert <file>', t('about.filesConvert'))
      .requiredOption('-o, --output <file>', t('option.convertOutput'))
      .option('--skip-unreadable', t('option.skipUnreadable')),
    async (context, options: ConvertFileOptions, args) =>
      (await import('./commands/files-merge.ts')).convertFile(context, options, args),
  );

  runs(
    add(files, 'template <file>', t('template.about'))
      .requiredOption('--form <form>', t('template.form'))
      .requiredOption('--from <date>', t('template.from'))
      .option('--map <columns>', t('template.map'))
      .option('--accept-near', t('template.acceptNear'))
      .option('--save', t('template.save')),
    async (context, options: TemplateOptions, args) =>
      (await import('./commands/files-template.ts')).readTemplate(context, options, args),
  );

  const publicity = add(program, 'publicity', t('publicity.about'));
  runs(
    add(publicity, 'check', t('publicity.aboutCheck'))
      .requiredOption('--in-force <file>', t('publicity.inForce'))
      .requiredOption('--posted <file...>', t('publicity.posted'))
      .option('--codes-only', t('publicity.codesOnly'))
      .option('--url <address...>', t('national.url'))
      .option('--allow-host <host...>', t('option.allowHost'))
      .option('--contact <address>', t('option.contact')),
    async (context, options: PublicityOptions) =>
      (await import('./commands/publicity-check.ts')).checkPosted(context, options),
  );

  addSiteCommands({ program, add, runs, t });
  addPostCommands({ program, add, runs, t });
  addPaperCommands({ program, add, runs, t });

  addNational(add(program, 'national', t('national.about')), { t, add, runs });

  const calendar = add(program, 'calendar', t('about.calendar'));
  const day = (name: string, args: string, about: string): Command => add(calendar, `${name} ${args}`, about);
  runs(day('is', '<date>', t('about.is')), async (context, _, args) =>
    (await import('./commands/calendar.ts')).isWorkingDay(context, args),
  );
  runs(day('add', '<date> <days>', t('about.add')), async (context, _, args) =>
    (await import('./commands/calendar.ts')).addDays(context, args),
  );
  runs(day('count', '<from> <to>', t('about.count')), async (context, _, args) =>
    (await import('./commands/calendar.ts')).countDays(context, args),
  );
  runs(day('window', '<period>', t('about.window')), async (context, _, args) =>
    (await import('./commands/calendar.ts')).reportingWindow(context, args),
  );
  runs(
    day('deadline', '<period>', t('about.deadline')).option('--rule <id>', t('option.rule')),
    async (context, options: { readonly rule?: string }, args) =>
      (await import('./commands/calendar.ts')).deadline(context, args, options),
  );
  runs(day('print', '<year>', t('about.print')), async (context, _, args) =>
    (await import('./commands/calendar-print.ts')).printYear(context, args),
  );

  runs(
    add(program, 'sandbox', t('about.sandbox'))
      .option('--port <number>', t('option.port'))
      .option('--reporting-port <number>', t('option.reportingPort'))
      .option('--communes <number>', t('option.communes'))
      .option('--skin <name>', t('option.skin'))
      .option('--seed <number>', t('option.seed')),
    async (context, options) => (await import('./commands/sandbox.ts')).openSandbox(context, options),
  );
  runs(
    add(program, 'demo', t('about.demo'))
      .option('--seed <number>', t('option.seed'))
      .option('--dossiers <number>', t('option.dossiers'))
      .option('--slow', t('option.slow'))
      .option('--reset', t('option.reset')),
    async (context, options) => (await import('./demo/demo.ts')).demo(context, options),
  );
  runs(add(program, 'doctor', t('about.doctor')), async (context) =>
    (await import('./commands/doctor.ts')).doctor(context),
  );
  return program;
}

/** commander's headlines in the language of this run. */
function headline(title: string, t: Translate): string {
  switch (title) {
    case 'Usage:':
      return t('help.usage');
    case 'Arguments:':
      return t('help.arguments');
    case 'Options:':
      return t('help.options');
    case 'Global Options:':
      return t('help.globalOptions');
    case 'Commands:':
      return t('help.commands');
    default:
      return title;
  }
}

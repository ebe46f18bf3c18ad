import type { BulletinOptions } from './commands/bulletin.ts';
import type { InspectOptions } from './commands/inspect.ts';
import type { ReviewOptions } from './commands/review.ts';
import type { CommandTools } from './program.ts';

/** The commands that make papers out of the dossiers collected: self-inspection, bulletin, review. */
export function addPaperCommands({ program, add, runs, t }: CommandTools): void {
  runs(
    add(program, 'inspect', t('inspect.about'))
      .option('--unit <code>', t('option.unit'))
      .option('--period <period>', t('papers.period'))
      .option('--letters <file>', t('inspect.letters'))
      .option('--results <file...>', t('inspect.results'))
      .option('--docx <file>', t('papers.docx')),
    async (context, options: InspectOptions) =>
      (await import('./commands/inspect.ts')).inspectDossiers(context, options),
  );
  runs(
    add(program, 'bulletin', t('bulletin.about'))
      .option('--week <date>', t('bulletin.week'))
      .option('--unit <code>', t('option.unit'))
      .option('--feedback <file>', t('site.feedback'))
      .option('--close', t('bulletin.close'))
      .option('--reopen', t('bulletin.reopen'))
      .option('--docx <file>', t('papers.docx')),
    async (context, options: BulletinOptions) =>
      (await import('./commands/bulletin.ts')).makeBulletin(context, options),
  );
  runs(
    add(program, 'review', t('review.about'))
      .option('--unit <code>', t('option.unit'))
      .option('--period <period>', t('review.period'))
      .option('--cost <file>', t('review.costFile'))
      .option('--small <number>', t('review.smallOption'))
      .option('--target <percent>', t('review.targetOption'))
      .option('--within <percent>', t('review.withinOption'))
      .option('--left-out <percent>', t('review.leftOutOption'))
      .option('--docx <file>', t('papers.docx')),
    async (context, options: ReviewOptions) =>
      (await import('./commands/review.ts')).reviewTimes(context, options),
  );
}

import type { Command } from 'commander';
import type { AddPaperOptions, EnteredPaperOptions } from '../commands/feedback-paper.ts';
import type { Building } from './national.ts';

/** Adds the commands for feedback that came on paper, by phone, fax or e-mail. */
export function addFeedbackPaper(feedback: Command, { t, add, runs }: Building): void {
  const paper = add(feedback, 'paper', t('paper.about'));
  const commands = () => import('../commands/feedback-paper.ts');
  runs(
    add(paper, 'add <note...>', t('paper.aboutAdd'))
      .option('--received <date>', t('paper.optionReceived'))
      .option('--channel <name>', t('paper.optionChannel'))
      .option('--kind <name>', t('paper.optionKind')),
    async (context, options: AddPaperOptions, args) => (await commands()).addPaper(context, args, options),
  );
  runs(add(paper, 'list', t('paper.aboutList')), async (context) => (await commands()).listPaper(context));
  runs(
    add(paper, 'entered <id>', t('paper.aboutEntered'))
      .option('--on <date>', t('paper.optionOn'))
      .option('--code <code>', t('paper.optionCode')),
    async (context, options: EnteredPaperOptions, args) =>
      (await commands()).markEntered(context, args, options),
  );
  runs(add(paper, 'remove <id>', t('paper.aboutRemove')), async (context, _, args) =>
    (await commands()).removePaper(context, args),
  );
  runs(add(paper, 'import <file>', t('paper.aboutImport')), async (context, _, args) =>
    (await commands()).importPaper(context, args),
  );
  runs(
    add(paper, 'export', t('paper.aboutExport')).requiredOption(
      '-o, --output <file>',
      t('paper.optionOutput'),
    ),
    async (context, options: { output: string }) => (await commands()).exportPaper(context, options),
  );
}

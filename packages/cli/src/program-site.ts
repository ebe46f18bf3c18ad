import type { SiteArticleOptions } from './commands/site-article.ts';
import type { SiteCheckOptions } from './commands/site-check.ts';
import type { CommandTools } from './program.ts';

/** The commands about the commune's website. */
export function addSiteCommands({ program, add, runs, t }: CommandTools): void {
  const site = add(program, 'site', t('site.about'));
  runs(
    add(site, 'check', t('site.aboutCheck'))
      .option('--url <address>', t('site.url'))
      .option('--list <path...>', t('site.list'))
      .option('--allow-host <host...>', t('option.allowHost'))
      .option('--contact <address>', t('option.contact'))
      .option('--max-pages <number>', t('site.maxPages'))
      .option('--pages <file...>', t('site.pages'))
      .option('--since <date>', t('site.since'))
      .option('--within <duty=days...>', t('site.withinOption')),
    async (context, options: SiteCheckOptions) =>
      (await import('./commands/site-check.ts')).checkSite(context, options),
  );
  runs(
    add(site, 'article', t('site.aboutArticle'))
      .option('--period <period>', t('option.period'))
      .option('--week <date>', t('site.week'))
      .option('--unit <code>', t('option.unit'))
      .option('--feedback <file>', t('site.feedback'))
      .option('-o, --output <folder>', t('site.output')),
    async (context, options: SiteArticleOptions) =>
      (await import('./commands/site-article.ts')).writeArticle(context, options),
  );
}

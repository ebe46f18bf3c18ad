import type { PostShareOptions } from './commands/post-share.ts';
import type { PostTrackOptions } from './commands/post-track.ts';
import type { CommandTools } from './program.ts';

/** The commands about the postal service. */
export function addPostCommands({ program, add, runs, t }: CommandTools): void {
  const post = add(program, 'post', t('post.about'));
  runs(add(post, 'check <file...>', t('post.aboutCheck')), async (context, _, args) =>
    (await import('./commands/post-check.ts')).checkOrders(context, args),
  );
  runs(
    add(post, 'track [waybill...]', t('post.aboutTrack'))
      .option('--url <address>', t('post.url'))
      .option('--allow-host <host...>', t('option.allowHost'))
      .option('--contact <address>', t('option.contact'))
      .option('--pages <file...>', t('post.pages'))
      .option('--idle <days>', t('post.idleOption')),
    async (context, options: PostTrackOptions, args) =>
      (await import('./commands/post-track.ts')).trackPost(context, args, options),
  );
  runs(
    add(post, 'share', t('post.aboutShare'))
      .requiredOption('--period <period>', t('option.period'))
      .option('--unit <code>', t('option.unit'))
      .option('--limit <number>', t('post.limit')),
    async (context, options: PostShareOptions) =>
      (await import('./commands/post-share.ts')).showPostalShare(context, options),
  );
}

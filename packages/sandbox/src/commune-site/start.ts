import type { IsoLocal } from '@dung-hen/calendar';
import { createClock, type SandboxClock } from '../clock.ts';
import { listen, type RunningServer } from '../server.ts';
import { communeSiteApp } from './app.ts';
import { buildPosts, type Post } from './posts.ts';
import { SITE_SKINS, type SiteFamilyName } from './skins.ts';

export interface CommuneSiteSandboxOptions {
  /** 0 (default) = any free port. */
  readonly port?: number;
  /** Default 'slugId', the newest. */
  readonly family?: SiteFamilyName;
  /** Where the clock starts; not looked at with `clock`. Default 2026-06-15T08:00:00. */
  readonly now?: IsoLocal;
  readonly clock?: SandboxClock;
}

/** A running commune site. */
export interface CommuneSiteSandbox extends RunningServer {
  readonly clock: SandboxClock;
  readonly family: SiteFamilyName;
  /** Path of the list of articles. */
  readonly listPath: string;
  /** The truth behind the pages, newest first. */
  readonly posts: readonly Post[];
  /** Path of an article. */
  readonly pathOf: (post: Post) => string;
}

/** Starts the emulated site of a commune in the looks of one family. It takes nothing: there is no way to post. */
export async function startCommuneSite(options: CommuneSiteSandboxOptions = {}): Promise<CommuneSiteSandbox> {
  const clock = options.clock ?? createClock({ start: options.now ?? '2026-06-15T08:00:00', ticking: false });
  const family = options.family ?? 'slugId';
  const posts = buildPosts(clock.now());
  const skin = SITE_SKINS[family];
  const server = await listen(
    communeSiteApp(skin, clock, posts),
    options.port === undefined ? {} : { port: options.port },
  );
  return { ...server, clock, family, listPath: skin.listPath, posts, pathOf: skin.pathOf };
}

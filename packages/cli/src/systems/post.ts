import { readFile } from 'node:fs/promises';
import type { Tracking } from '@dung-hen/adapters/post/tracking/tracking';
import { DungHenError, isDungHenError } from '@dung-hen/domain';
import type { Context } from '../context.ts';
import { isThisComputer, publicAddress } from '../settings/address.ts';

/** Where items are tracked. */
export interface PostSource {
  readonly url?: string;
  readonly allowHost?: readonly string[];
  readonly contact?: string;
  /** Saved tracking pages, instead of or beside numbers. */
  readonly pages?: readonly string[];
}

/** An item tracked, or why not. */
export interface Tracked {
  readonly waybill: string;
  readonly tracking: Tracking | null;
  readonly error: DungHenError | null;
}

/** Tracks numbers one by one and reads saved pages. A failure of one item does not stop the others. */
export async function trackItems(
  context: Context,
  waybills: readonly string[],
  source: PostSource,
): Promise<readonly Tracked[]> {
  const found: Tracked[] = [];
  if (waybills.length > 0) {
    const client = await openPost(context, source);
    const progress = context.progress(context.t('post.progress'));
    try {
      for (const [at, waybill] of waybills.entries()) {
        found.push(await attempt(waybill, () => client.track(waybill, { signal: context.signal })));
        progress.update(at + 1, waybills.length);
      }
    } finally {
      progress.stop();
    }
  }
  for (const path of source.pages ?? []) found.push(await attempt(path, () => fromPage(context, path)));
  return found;
}

async function attempt(name: string, read: () => Promise<Tracking>): Promise<Tracked> {
  try {
    const tracking = await read();
    return { waybill: tracking.waybill, tracking, error: null };
  } catch (error) {
    if (!isDungHenError(error)) throw error;
    return { waybill: name, tracking: null, error };
  }
}

async function openPost({ env, t }: Context, source: PostSource) {
  const [{ post }, { createPostTracking }, { createNodeTransport }, { parsePage }] = await Promise.all([
    import('@dung-hen/adapters/post/adapter'),
    import('@dung-hen/adapters/post/client'),
    import('@dung-hen/adapters/kit/transport-node'),
    import('@dung-hen/page/html'),
  ]);
  const named = source.url ?? env.DUNG_HEN_POST_URL ?? `https://${post.hosts[0]}`;
  const address = publicAddress(named, post, source.allowHost ?? [], t);
  const contact = source.contact ?? env.DUNG_HEN_CONTACT;
  return createPostTracking({
    baseUrl: address,
    transport: createNodeTransport(contact === undefined ? {} : { contact }),
    parse: parsePage,
    ...(isThisComputer(new URL(address).hostname) ? { pace: { concurrency: 4, interval: 0 } } : {}),
  });
}

async function fromPage({ t }: Context, path: string): Promise<Tracking> {
  const [{ openSavedPage }, { readTracking }] = await Promise.all([
    import('@dung-hen/adapters/kit/saved-page'),
    import('@dung-hen/adapters/post/pages'),
  ]);
  const html = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new DungHenError('INVALID_INPUT', { label: '--pages', detail: t('post.noPage'), cause });
  });
  return readTracking(openSavedPage(html, 'https://saved.invalid/'));
}

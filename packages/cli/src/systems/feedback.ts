import { readFile } from 'node:fs/promises';
import type { FeedbackThanhHoa } from '@dung-hen/adapters/feedback-thanhhoa/client';
import type { FeedbackQuery } from '@dung-hen/adapters/feedback-thanhhoa/client/lists';
import type { FeedbackRequest } from '@dung-hen/adapters/feedback-thanhhoa/wire';
import type { IsoDate } from '@dung-hen/calendar';
import { DungHenError, type Feedback, type Reading } from '@dung-hen/domain';
import type { PageDocument } from '@dung-hen/page';
import type { Context } from '../context.ts';
import { isThisComputer, systemAddress } from '../settings/address.ts';
import { checkInput, textInput } from '../settings/input.ts';

/** Where feedback is taken from. */
export interface FeedbackSource {
  readonly url?: string;
  readonly allowHost?: readonly string[];
  readonly contact?: string;
  /** Saved pages of officers' screens, of either system. */
  readonly pages?: readonly string[];
  /** Ask no system, read the saved pages alone. */
  readonly offline?: boolean;
}

/**
 * Every item of the province system's public list since `from`, and those on saved officers' screens. An item that
 * stands on a list and on a detail is taken from the detail, which says more. Nothing is kept.
 */
export async function gatherFeedback(
  context: Context,
  source: FeedbackSource,
  from: IsoDate,
): Promise<readonly Feedback[]> {
  const listed = source.offline === true ? [] : await fromProvince(context, source, from);
  const saved = await fromPages(source.pages ?? []);
  const known = new Map<string, Feedback>();
  for (const one of [...saved, ...listed]) {
    const key = `${one.system} ${one.code}`;
    const before = known.get(key);
    if (before === undefined || one.traces.length > before.traces.length) known.set(key, one);
  }
  return [...known.values()];
}

/** The province system's public side. Nobody is logged in; nothing can be written. */
export async function openProvinceFeedback(
  context: Context,
  source: FeedbackSource,
): Promise<FeedbackThanhHoa> {
  const { env, t } = context;
  const [{ feedbackThanhHoa }, { createFeedbackThanhHoa }, { createNodeTransport }] = await Promise.all([
    import('@dung-hen/adapters/feedback-thanhhoa/adapter'),
    import('@dung-hen/adapters/feedback-thanhhoa/client'),
    import('@dung-hen/adapters/kit/transport-node'),
  ]);
  const named = source.url ?? env.DUNG_HEN_FEEDBACK_URL ?? `https://${feedbackThanhHoa.hosts[0]}`;
  const address = systemAddress(
    checkInput(textInput, named, '--url', t),
    feedbackThanhHoa,
    source.allowHost ?? [],
    t,
  );
  const contact = source.contact ?? env.DUNG_HEN_CONTACT;
  return createFeedbackThanhHoa({
    baseUrl: address,
    transport: createNodeTransport(contact === undefined ? {} : { contact }),
    ...(isThisComputer(new URL(address).hostname) ? { pace: { concurrency: 4, interval: 0 } } : {}),
  });
}

/** Items of the province system's public list, with progress shown. */
export async function listProvince(
  context: Context,
  client: FeedbackThanhHoa,
  query: FeedbackQuery,
): Promise<FeedbackRequest[]> {
  const found: FeedbackRequest[] = [];
  const progress = context.progress(context.t('feedback.progress'));
  const list = client.feedback(query, {
    signal: context.signal,
    onProgress: ({ done, total }) => progress.update(done, total),
  });
  try {
    for await (const batch of list) found.push(...batch);
  } finally {
    progress.stop();
  }
  return found;
}

async function fromProvince(context: Context, source: FeedbackSource, from: IsoDate): Promise<Feedback[]> {
  const client = await openProvinceFeedback(context, source);
  return (await listProvince(context, client, { from })).map(({ feedback }) => feedback);
}

/** The items on saved pages. */
export async function fromPages(paths: readonly string[]): Promise<Feedback[]> {
  if (paths.length === 0) return [];
  const [{ openSavedPage }, thanhHoa, government] = await Promise.all([
    import('@dung-hen/adapters/kit/saved-page'),
    import('@dung-hen/adapters/feedback-thanhhoa/pages'),
    import('@dung-hen/adapters/feedback-government/pages'),
  ]);
  const read = (page: PageDocument): Reading<object> =>
    thanhHoa.recognise(page) === null ? government.readPage(page) : thanhHoa.readPage(page);
  const found: Feedback[] = [];
  for (const path of paths) {
    const html = await readFile(path, 'utf8').catch((cause: unknown) => {
      throw new DungHenError('INVALID_INPUT', {
        label: '--pages',
        detail: 'a saved page cannot be opened',
        cause,
      });
    });
    const reading = read(openSavedPage(html, savedFrom(html)));
    if (!reading.ok) throw reading.error;
    const items = reading.records.filter((record): record is Feedback => 'system' in record);
    // Some screens show no code: a number of our own keeps such items apart.
    for (const one of items) found.push(one.code === '' ? { ...one, code: `#${found.length + 1}` } : one);
  }
  return found;
}

/** The address browsers write into a page they save; a stand-in where there is none. */
function savedFrom(html: string): string {
  return /<!-- saved from url=\(\d+\)(https?:\/\/\S+) -->/u.exec(html)?.[1] ?? 'https://saved.invalid/';
}

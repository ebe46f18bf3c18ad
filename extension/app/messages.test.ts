import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { listen, send } from './messages.ts';
import { seenDossier } from './synthetic-seen.ts';

beforeEach(() => fakeBrowser.reset());

const ours = { id: fakeBrowser.runtime.id, tab: { id: 7 } };

/** What the registered listeners answer synchronously to a raw message, and what they reply later. */
async function deliver(raw: unknown, sender: object): Promise<{ kept: unknown[]; replies: unknown[] }> {
  const replies: unknown[] = [];
  const kept = await fakeBrowser.runtime.onMessage.trigger(
    raw,
    sender as Parameters<typeof fakeBrowser.runtime.onMessage.trigger>[1],
    (reply?: unknown) => void replies.push(reply),
  );
  await Promise.resolve();
  return { kept, replies };
}

describe('messages', () => {
  it('reach their listener validated, with the tab they came from', async () => {
    const handle = vi.fn(async () => ({ stored: 1 }));
    listen('dossiers.seen', handle);
    const body = { dossiers: [seenDossier()] };
    const { kept, replies } = await deliver({ dungHen: 'dossiers.seen', body }, ours);
    expect(kept).toEqual([true]);
    expect(handle).toHaveBeenCalledWith(body, { tabId: 7, frameId: 0, frame: null, host: null });
    await expect.poll(() => replies).toEqual([{ stored: 1 }]);
  });

  it.each([
    ['another extension', { dungHen: 'today.open', body: {} }, { id: 'someone-else' }],
    ['another kind', { dungHen: 'page.open', body: { page: 'today' } }, ours],
    ['an unknown kind', { dungHen: 'today.close', body: {} }, ours],
    ['more than an envelope', { dungHen: 'today.open', body: {}, extra: 1 }, ours],
    ['no envelope', 'today.open', ours],
  ])('from %s are left unanswered', async (_what, raw, sender) => {
    const handle = vi.fn(async () => ({}));
    listen('today.open', handle);
    const { kept, replies } = await deliver(raw, sender);
    expect(kept).toEqual([undefined]);
    expect(replies).toEqual([]);
    expect(handle).not.toHaveBeenCalled();
  });

  it('of a broken shape are left unanswered', async () => {
    const handle = vi.fn(async () => ({ stored: 1 }));
    listen('dossiers.seen', handle);
    const broken = { dossiers: [{ ...seenDossier(), dueAt: '2026-02-30' }] };
    expect((await deliver({ dungHen: 'dossiers.seen', body: broken }, ours)).kept).toEqual([undefined]);
    expect(handle).not.toHaveBeenCalled();
  });

  it('answer null when the handler fails', async () => {
    listen('today.open', async () => {
      throw new Error('no window');
    });
    const { replies } = await deliver({ dungHen: 'today.open', body: {} }, ours);
    await expect.poll(() => replies).toEqual([null]);
  });

  it('stop when told to', async () => {
    const stop = listen('today.open', async () => ({}));
    stop();
    expect((await deliver({ dungHen: 'today.open', body: {} }, ours)).kept).toEqual([]);
  });

  it('get null where nobody answers or the answer has another shape', async () => {
    expect(await send('today.open', {})).toBeNull();
    vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockResolvedValueOnce({ stored: 'many' });
    expect(await send('dossiers.seen', { dossiers: [] })).toBeNull();
    vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockResolvedValueOnce({ stored: 3 });
    expect(await send('dossiers.seen', { dossiers: [] })).toEqual({ stored: 3 });
  });
});
